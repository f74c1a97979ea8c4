using System.Runtime.CompilerServices;

namespace LossGen.Runtime;

/// <summary>Largest values as a pass wants them: NaN where one is, or without looking for NaN.</summary>
internal static class Maxima<T, TVector, TDoubles, TWidth, TPass>
    where T : unmanaged
    where TVector : unmanaged
    where TDoubles : unmanaged
    where TWidth : IVectorWidth<T, TVector, TDoubles>
    where TPass : struct, IPass<T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Join(TVector a, TVector b) => TPass.MayDropNaN ? TWidth.LargerNumber(a, b) : TWidth.Maximum(a, b);

    /// <summary>The largest lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T LaneOf(TVector lanes) => TPass.MayDropNaN ? TWidth.LargestNumber(lanes) : TWidth.Largest(lanes);
}
