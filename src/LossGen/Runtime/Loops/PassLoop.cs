using System.Runtime.CompilerServices;

namespace LossGen.Runtime;

/// <summary>
/// The loops around a pass at one vector width: along memory, where a vector holds items side by side, and across rows, where it holds one
/// element of as many rows as it has lanes. Those over rows are compiled optimised at once: code that is replaced on the stack keeps its
/// variables in memory, and long rows are too much work for it.
/// </summary>
internal static unsafe class PassLoop<T, TVector, TDoubles, TWidth, TOrder, TPass, TReduction, TUnrolling>
    where T : unmanaged
    where TVector : unmanaged
    where TDoubles : unmanaged
    where TWidth : IVectorWidth<T, TVector, TDoubles>
    where TOrder : IOrder<T, TVector>
    where TPass : struct, IPass<T>
    where TReduction : IReduction<T, TVector, TDoubles, TWidth>
    where TUnrolling : IUnrolling<T, TVector, TDoubles, TWidth, TOrder, TPass, TReduction>
{
    /// <summary>Vectors an accumulator adds up before it joins the others in double: six equal floats are at most 1e-7 off, and more make sums of rows lose digits.</summary>
    private const nuint RowBlockVectors = 6;

    /// <summary>Elements in a block of a batch, whose sum has far more terms than a row's and needs their digits less.</summary>
    private const nuint BlockValues = 1024;

    /// <summary>Items side by side, to the last of them.</summary>
    public static void Run(TPass pass, in Memory<T> memory, nuint count, bool isBoxes, Span<double> sums)
    {
        Unsafe.SkipInit(out Whole<T, TVector, TDoubles, TWidth, TOrder> at);
        at.Memory = memory;
        Shares<TDoubles> total = default;
        Shares<TVector> rest = TReduction.None;
        nuint i = TUnrolling.Full(in pass, ref at, 0, count, isBoxes ? BlockValues / 4 : BlockValues, ref total, ref rest);
        TReduction.AddTo(sums, in total, in rest);
        if (i < count)
            Last(pass, in memory, i, count - i, isBoxes, sums);
    }

    /// <summary>The elements of rows, along each.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Along(TPass pass, in Memory<T> memory, in RowTile<T> tile, byte* results, TVector* room)
    {
        Unsafe.SkipInit(out Whole<T, TVector, TDoubles, TWidth, TOrder> at);
        at.Memory = memory;
        nuint length = tile.Length;
        nuint rows = tile.Rows;
        nuint gap = tile.SpillGap;
        nuint left = length % TWidth.Lanes;
        nuint block = sizeof(T) == sizeof(double) ? BlockValues : RowBlockVectors * (nuint)TPass.Unroll * TWidth.Lanes;
        for (nuint row = 0; row < rows; row++)
        {
            at.MoveTo(row, row * length, TPass.Values);
            at.Memory.SpillOffset = row * gap;
            Shares<TDoubles> total = default;
            Shares<TVector> rest = TReduction.None;
            nuint end = (row + 1) * length;
            nuint i = TUnrolling.Full(in pass, ref at, row * length, end, block, ref total, ref rest);
            if (left > 0)
                TUnrolling.Last(pass, in memory, in at, i, left, room, ref rest);
            TReduction.Write(new RowResults<T>(memory.Items + row, memory.ItemStride, results), in total, in rest);
        }
    }

    /// <summary>The elements of groups of rows that are transposed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Across(TPass pass, in Memory<T> memory, in RowTile<T> tile, byte* results, TVector* room)
    {
        Unsafe.SkipInit(out Whole<T, TVector, TDoubles, TWidth, TOrder> at);
        at.Memory = memory;
        nuint length = tile.Length;
        nuint rows = tile.Rows;
        for (nuint row = 0; row < rows; row += TWidth.Lanes)
        {
            at.MoveTo(row, row * length, TPass.Values);
            Shares<TVector> shares = TReduction.None;
            nuint end = (row + TWidth.Lanes) * length;
            for (nuint i = row * length; i < end; i += TWidth.Lanes)
                TWidth.Item(in pass, ref at, i, ref shares);
            TReduction.Store(room, in shares);
            var receivers = new RowResults<T>(memory.Items + row, memory.ItemStride, results);
            for (int k = 0; k < TPass.Sums + TPass.Maxima; k++)
                Unsafe.WriteUnaligned(receivers.At(k), room[k]);
        }
    }

    /// <summary>The last vector of a batch: apart, so that the loop's own code stays short.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Last(TPass pass, in Memory<T> memory, nuint i, nuint count, bool isBoxes, Span<double> sums)
    {
        Shares<TVector> last = TReduction.None;
        LastVector<T, TVector, TDoubles, TWidth, TOrder, TPass, TReduction>.Run(in pass, in memory, i, count, isBoxes, ref last);
        TReduction.AddTo(sums, default, in last);
    }
}
