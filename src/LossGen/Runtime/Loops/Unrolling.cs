using System.Runtime.CompilerServices;

namespace LossGen.Runtime;

/// <summary>
/// The loop over whole vectors; sums are widened to double block by block. It is a type so that the JIT compiles one of the two loops: what it
/// inlines into a method is limited, and long passes need all of it.
/// </summary>
internal unsafe interface IUnrolling<T, TVector, TDoubles, TWidth, TOrder, TPass, TReduction>
    where T : unmanaged
    where TVector : unmanaged
    where TDoubles : unmanaged
    where TWidth : IVectorWidth<T, TVector, TDoubles>
    where TOrder : IOrder<T, TVector>
    where TPass : struct, IPass<T>
    where TReduction : IReduction<T, TVector, TDoubles, TWidth>
{
    /// <returns>The first item that is left.</returns>
    static abstract nuint Full(
        in TPass pass, ref Whole<T, TVector, TDoubles, TWidth, TOrder> at, nuint first, nuint end, nuint block, ref Shares<TDoubles> total, ref Shares<TVector> rest);

    /// <summary>The last elements of a row.</summary>
    /// <param name="pass">The pass.</param>
    /// <param name="memory">The memory of all rows.</param>
    /// <param name="at">Where the loop is.</param>
    /// <param name="i">The first of them.</param>
    /// <param name="count">How many they are.</param>
    /// <param name="room">Room for accumulators.</param>
    /// <param name="rest">What they are added to.</param>
    static abstract void Last(TPass pass, in Memory<T> memory, in Whole<T, TVector, TDoubles, TWidth, TOrder> at, nuint i, nuint count, TVector* room, ref Shares<TVector> rest);
}

/// <summary>A vector at a time.</summary>
internal readonly struct NotUnrolled<T, TVector, TDoubles, TWidth, TOrder, TPass, TReduction> : IUnrolling<T, TVector, TDoubles, TWidth, TOrder, TPass, TReduction>
    where T : unmanaged
    where TVector : unmanaged
    where TDoubles : unmanaged
    where TWidth : IVectorWidth<T, TVector, TDoubles>
    where TOrder : IOrder<T, TVector>
    where TPass : struct, IPass<T>
    where TReduction : IReduction<T, TVector, TDoubles, TWidth>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nuint Full(
        in TPass pass, ref Whole<T, TVector, TDoubles, TWidth, TOrder> at, nuint first, nuint end, nuint block, ref Shares<TDoubles> total, ref Shares<TVector> rest)
    {
        nuint i = first;
        while (i + TWidth.Lanes <= end)
        {
            Shares<TVector> a = TReduction.None;
            nuint blockEnd = nuint.Min(i + block, end - TWidth.Lanes + 1);
            for (; i < blockEnd; i += TWidth.Lanes)
                TWidth.Item(in pass, ref at, i, ref a);
            TReduction.Take(in a, ref total, ref rest);
        }

        return i;
    }

    /// <summary>
    /// Apart, so that the loop's own code stays short. Nothing that the loop works with is passed by reference, and what it comes to goes through
    /// memory, so that all of it stays in registers.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Last(TPass pass, in Memory<T> memory, in Whole<T, TVector, TDoubles, TWidth, TOrder> at, nuint i, nuint count, TVector* room, ref Shares<TVector> rest)
    {
        Apart(pass, in memory, at.Memory.Row, at.Memory.RowStart, at.Memory.SpillOffset, i, count, room);
        TReduction.Join(ref rest, TReduction.Load(room));
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static unsafe void Apart(TPass pass, in Memory<T> all, nuint row, nuint rowStart, nuint spillOffset, nuint i, nuint count, TVector* room)
    {
        Memory<T> memory = all;
        memory.Row = row;
        memory.RowStart = rowStart;
        memory.SpillOffset = spillOffset;
        Shares<TVector> last = TReduction.None;
        LastVector<T, TVector, TDoubles, TWidth, TOrder, TPass, TReduction>.Run(in pass, in memory, i, count, false, ref last);
        TReduction.Store(room, in last);
    }
}

/// <summary>As many vectors at a time as the pass says, then single ones.</summary>
internal readonly struct Unrolled<T, TVector, TDoubles, TWidth, TOrder, TPass, TReduction> : IUnrolling<T, TVector, TDoubles, TWidth, TOrder, TPass, TReduction>
    where T : unmanaged
    where TVector : unmanaged
    where TDoubles : unmanaged
    where TWidth : IVectorWidth<T, TVector, TDoubles>
    where TOrder : IOrder<T, TVector>
    where TPass : struct, IPass<T>
    where TReduction : IReduction<T, TVector, TDoubles, TWidth>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nuint Full(
        in TPass pass, ref Whole<T, TVector, TDoubles, TWidth, TOrder> at, nuint first, nuint end, nuint block, ref Shares<TDoubles> total, ref Shares<TVector> rest)
    {
        nuint step = (nuint)TPass.Unroll * TWidth.Lanes;
        nuint i = first;
        while (i + step <= end)
        {
            Shares<TVector> a = TReduction.None;
            Shares<TVector> b = TReduction.None;
            Shares<TVector> c = TReduction.None;
            Shares<TVector> d = TReduction.None;
            nuint blockEnd = nuint.Min(i + block, end - step + 1);
            for (; i < blockEnd; i += step)
                TWidth.Step(in pass, ref at, i, ref a, ref b, ref c, ref d);
            TReduction.Join(ref a, in b);
            if (TPass.Unroll > 2)
            {
                TReduction.Join(ref c, in d);
                TReduction.Join(ref a, in c);
            }

            // The last block waits for what is left, so that short rows are widened once.
            if (i + step > end)
                TReduction.Join(ref rest, in a);
            else
                TReduction.Take(in a, ref total, ref rest);
        }

        for (; i + TWidth.Lanes <= end; i += TWidth.Lanes)
            TWidth.Item(in pass, ref at, i, ref rest);
        return i;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Last(TPass pass, in Memory<T> memory, in Whole<T, TVector, TDoubles, TWidth, TOrder> whole, nuint i, nuint count, TVector* room, ref Shares<TVector> rest)
    {
        LastVector<T, TVector, TDoubles, TWidth, TOrder, TPass, TReduction>.Run(in pass, in whole.Memory, i, count, false, ref rest);
    }
}
