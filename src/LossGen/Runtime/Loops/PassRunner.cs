using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Runtime;

/// <summary>Runs passes at the width of the machine.</summary>
internal static unsafe class PassRunner
{
    /// <summary>Items side by side: elements, boxes, or what rows have once.</summary>
    public static void Run<T, TPass>(TPass pass, in Memory<T> memory, nuint count, bool isBoxes, Span<double> sums)
        where T : unmanaged
        where TPass : struct, IPass<T>
    {
        if (Vector512.IsHardwareAccelerated)
            Run<T, Vector512<T>, Vector512<double>, Width512<T>, TPass>(pass, in memory, count, isBoxes, sums);
        else if (Vector256.IsHardwareAccelerated)
            Run<T, Vector256<T>, Vector256<double>, Width256<T>, TPass>(pass, in memory, count, isBoxes, sums);
        else
            Run<T, Vector128<T>, Vector128<double>, Width128<T>, TPass>(pass, in memory, count, isBoxes, sums);
    }

    /// <summary>The elements of a tile's rows.</summary>
    public static void Rows<T, TPass>(TPass pass, in Memory<T> memory, in RowTile<T> tile, ReadOnlySpan<byte> results)
        where T : unmanaged
        where TPass : struct, IPass<T>
    {
        if (Vector512.IsHardwareAccelerated)
            Rows<T, Vector512<T>, Vector512<double>, Width512<T>, TPass>(pass, in memory, in tile, results);
        else if (Vector256.IsHardwareAccelerated)
            Rows<T, Vector256<T>, Vector256<double>, Width256<T>, TPass>(pass, in memory, in tile, results);
        else
            Rows<T, Vector128<T>, Vector128<double>, Width128<T>, TPass>(pass, in memory, in tile, results);
    }

    private static void Run<T, TVector, TDoubles, TWidth, TPass>(TPass pass, in Memory<T> memory, nuint count, bool isBoxes, Span<double> sums)
        where T : unmanaged
        where TVector : unmanaged
        where TDoubles : unmanaged
        where TWidth : IVectorWidth<T, TVector, TDoubles>
        where TPass : struct, IPass<T>
    {
        if (TPass.Sums + TPass.Maxima == 0)
            Run<T, TVector, TDoubles, TWidth, TPass, NoReduction<T, TVector, TDoubles, TWidth>>(pass, in memory, count, isBoxes, sums);
        else if (TPass.Sums == 1 && TPass.Maxima == 0)
            Run<T, TVector, TDoubles, TWidth, TPass, OneSum<T, TVector, TDoubles, TWidth>>(pass, in memory, count, isBoxes, sums);
        else if (TPass.Sums == 0 && TPass.Maxima == 1)
            Run<T, TVector, TDoubles, TWidth, TPass, OneLargest<T, TVector, TDoubles, TWidth, TPass>>(pass, in memory, count, isBoxes, sums);
        else
            Run<T, TVector, TDoubles, TWidth, TPass, SeveralReductions<T, TVector, TDoubles, TWidth, TPass>>(pass, in memory, count, isBoxes, sums);
    }

    private static void Run<T, TVector, TDoubles, TWidth, TPass, TReduction>(TPass pass, in Memory<T> memory, nuint count, bool isBoxes, Span<double> sums)
        where T : unmanaged
        where TVector : unmanaged
        where TDoubles : unmanaged
        where TWidth : IVectorWidth<T, TVector, TDoubles>
        where TPass : struct, IPass<T>
        where TReduction : IReduction<T, TVector, TDoubles, TWidth>
    {
        if (TPass.Unroll == 1)
            PassLoop<T, TVector, TDoubles, TWidth, AlongRows<T, TVector, TDoubles, TWidth>, TPass, TReduction, NotUnrolled<T, TVector, TDoubles, TWidth, AlongRows<T, TVector, TDoubles, TWidth>, TPass, TReduction>>.Run(pass, in memory, count, isBoxes, sums);
        else
            PassLoop<T, TVector, TDoubles, TWidth, AlongRows<T, TVector, TDoubles, TWidth>, TPass, TReduction, Unrolled<T, TVector, TDoubles, TWidth, AlongRows<T, TVector, TDoubles, TWidth>, TPass, TReduction>>.Run(pass, in memory, count, isBoxes, sums);
    }

    private static void Rows<T, TVector, TDoubles, TWidth, TPass>(TPass pass, in Memory<T> memory, in RowTile<T> tile, ReadOnlySpan<byte> results)
        where T : unmanaged
        where TVector : unmanaged
        where TDoubles : unmanaged
        where TWidth : IVectorWidth<T, TVector, TDoubles>
        where TPass : struct, IPass<T>
    {
        if (TPass.Sums + TPass.Maxima == 0)
            Rows<T, TVector, TDoubles, TWidth, TPass, NoReduction<T, TVector, TDoubles, TWidth>>(pass, in memory, in tile, results);
        else if (TPass.Sums == 1 && TPass.Maxima == 0)
            Rows<T, TVector, TDoubles, TWidth, TPass, OneSum<T, TVector, TDoubles, TWidth>>(pass, in memory, in tile, results);
        else if (TPass.Sums == 0 && TPass.Maxima == 1)
            Rows<T, TVector, TDoubles, TWidth, TPass, OneLargest<T, TVector, TDoubles, TWidth, TPass>>(pass, in memory, in tile, results);
        else
            Rows<T, TVector, TDoubles, TWidth, TPass, SeveralReductions<T, TVector, TDoubles, TWidth, TPass>>(pass, in memory, in tile, results);
    }

    [SkipLocalsInit]
    private static void Rows<T, TVector, TDoubles, TWidth, TPass, TReduction>(TPass pass, in Memory<T> memory, in RowTile<T> tile, ReadOnlySpan<byte> results)
        where T : unmanaged
        where TVector : unmanaged
        where TDoubles : unmanaged
        where TWidth : IVectorWidth<T, TVector, TDoubles>
        where TPass : struct, IPass<T>
        where TReduction : IReduction<T, TVector, TDoubles, TWidth>
    {
        TVector* room = stackalloc TVector[Shares<TVector>.Most];
        fixed (byte* firstResult = results)
        {
            if (tile.IsAcross)
                PassLoop<T, TVector, TDoubles, TWidth, AcrossRows<T, TVector, TDoubles, TWidth>, TPass, TReduction, NotUnrolled<T, TVector, TDoubles, TWidth, AcrossRows<T, TVector, TDoubles, TWidth>, TPass, TReduction>>.Across(pass, in memory, in tile, firstResult, room);
            else if (TPass.Unroll == 1)
                PassLoop<T, TVector, TDoubles, TWidth, AlongRows<T, TVector, TDoubles, TWidth>, TPass, TReduction, NotUnrolled<T, TVector, TDoubles, TWidth, AlongRows<T, TVector, TDoubles, TWidth>, TPass, TReduction>>.Along(pass, in memory, in tile, firstResult, room);
            else
                PassLoop<T, TVector, TDoubles, TWidth, AlongRows<T, TVector, TDoubles, TWidth>, TPass, TReduction, Unrolled<T, TVector, TDoubles, TWidth, AlongRows<T, TVector, TDoubles, TWidth>, TPass, TReduction>>.Along(pass, in memory, in tile, firstResult, room);
        }
    }
}
