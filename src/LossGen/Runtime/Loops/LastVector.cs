using System.Runtime.CompilerServices;

namespace LossGen.Runtime;

/// <summary>The items that are left where less than a vector is: the same math, of which only the lanes that are there are kept.</summary>
internal static class LastVector<T, TVector, TDoubles, TWidth, TOrder, TPass, TReduction>
    where T : unmanaged
    where TVector : unmanaged
    where TDoubles : unmanaged
    where TWidth : IVectorWidth<T, TVector, TDoubles>
    where TOrder : IOrder<T, TVector>
    where TPass : struct, IPass<T>
    where TReduction : IReduction<T, TVector, TDoubles, TWidth>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Run(in TPass pass, in Memory<T> memory, nuint i, nuint count, bool isBoxes, ref Shares<TVector> shares)
    {
        var at = new Masked<T, TVector, TDoubles, TWidth, TOrder>(memory, count);
        Shares<TVector> before = shares;
        TWidth.Item(in pass, ref at, i, ref shares);
        TReduction.Keep(ref shares, in before, count, isBoxes);
    }
}
