using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Runtime;

/// <summary>The largest element of each row, where NaN need not be looked for: it shows in the exponentials relative to it. Not meant to be used by hand.</summary>
/// <typeparam name="T">The element type.</typeparam>
/// <typeparam name="TSlot">The input.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct LargestNumber<T, TSlot> : IPass<T>
    where T : unmanaged
    where TSlot : ISlot
{
    static int IPass<T>.Unroll => 4;

    static int IPass<T>.Maxima => 1;

    static bool IPass<T>.MayDropNaN => true;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IPass<T>.Item512<TAt>(ref TAt at, nuint i, ref Shares<Vector512<T>> sums) => sums.S0 = Lanes.LargerNumber(sums.S0, at.Load<TSlot>(i));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IPass<T>.Item256<TAt>(ref TAt at, nuint i, ref Shares<Vector256<T>> sums) => sums.S0 = Lanes.LargerNumber(sums.S0, at.Load<TSlot>(i));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IPass<T>.Item128<TAt>(ref TAt at, nuint i, ref Shares<Vector128<T>> sums) => sums.S0 = Lanes.LargerNumber(sums.S0, at.Load<TSlot>(i));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IPass<T>.Step<TWidth, TVector, TAt>(ref TAt at, nuint i, ref Shares<TVector> a, ref Shares<TVector> b, ref Shares<TVector> c, ref Shares<TVector> d)
    {
        TWidth.Item(in this, ref at, i, ref a);
        TWidth.Item(in this, ref at, i + TWidth.Lanes, ref b);
        TWidth.Item(in this, ref at, i + (2 * TWidth.Lanes), ref c);
        TWidth.Item(in this, ref at, i + (3 * TWidth.Lanes), ref d);
    }
}
