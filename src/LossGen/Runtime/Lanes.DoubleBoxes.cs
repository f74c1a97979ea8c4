using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace LossGen.Runtime;

/// <content>
/// Boxes of doubles, four coordinates each, between memory (interleaved) and registers (a vector a coordinate). 128 bits hold half a
/// box, so halves are gathered first; at 512 bits the boxes come in another order than in memory.
/// </content>
public static partial class Lanes
{
    /// <summary>8 boxes, as they are in memory, to a vector a coordinate.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Transpose(Vector512<double> a, Vector512<double> b, Vector512<double> c, Vector512<double> d, out Vector512<double> x1, out Vector512<double> y1, out Vector512<double> x2, out Vector512<double> y2)
    {
        Vector512<double> lowA = Halves(a, b, 0);
        Vector512<double> highA = Halves(a, b, 1);
        Vector512<double> lowB = Halves(c, d, 0);
        Vector512<double> highB = Halves(c, d, 1);
        x1 = UnpackLow(lowA, lowB);
        y1 = UnpackHigh(lowA, lowB);
        x2 = UnpackLow(highA, highB);
        y2 = UnpackHigh(highA, highB);
    }

    /// <summary>The way back.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void TransposeBack(Vector512<double> x1, Vector512<double> y1, Vector512<double> x2, Vector512<double> y2, out Vector512<double> a, out Vector512<double> b, out Vector512<double> c, out Vector512<double> d)
    {
        Vector512<double> low0 = UnpackLow(x1, y1);
        Vector512<double> high0 = UnpackLow(x2, y2);
        Vector512<double> low1 = UnpackHigh(x1, y1);
        Vector512<double> high1 = UnpackHigh(x2, y2);
        a = Whole(low0, high0, 0);
        b = Whole(low0, high0, 1);
        c = Whole(low1, high1, 0);
        d = Whole(low1, high1, 1);
    }

    /// <summary>One value a box, from the order of memory to that of boxes in registers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<double> ToBoxOrder(Vector512<double> lanes) => Vector512.Shuffle(lanes, Vector512.Create(0L, 4, 1, 5, 2, 6, 3, 7));

    /// <summary>The way back.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<double> FromBoxOrder(Vector512<double> lanes) => Vector512.Shuffle(lanes, Vector512.Create(0L, 2, 4, 6, 1, 3, 5, 7));

    /// <summary>4 boxes, as they are in memory, to a vector a coordinate.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Transpose(Vector256<double> a, Vector256<double> b, Vector256<double> c, Vector256<double> d, out Vector256<double> x1, out Vector256<double> y1, out Vector256<double> x2, out Vector256<double> y2)
    {
        Vector256<double> lowA = Vector256.Create(a.GetLower(), c.GetLower());
        Vector256<double> highA = Vector256.Create(a.GetUpper(), c.GetUpper());
        Vector256<double> lowB = Vector256.Create(b.GetLower(), d.GetLower());
        Vector256<double> highB = Vector256.Create(b.GetUpper(), d.GetUpper());
        x1 = UnpackLow(lowA, lowB);
        y1 = UnpackHigh(lowA, lowB);
        x2 = UnpackLow(highA, highB);
        y2 = UnpackHigh(highA, highB);
    }

    /// <summary>The way back.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void TransposeBack(Vector256<double> x1, Vector256<double> y1, Vector256<double> x2, Vector256<double> y2, out Vector256<double> a, out Vector256<double> b, out Vector256<double> c, out Vector256<double> d)
    {
        Vector256<double> low0 = UnpackLow(x1, y1);
        Vector256<double> high0 = UnpackLow(x2, y2);
        Vector256<double> low1 = UnpackHigh(x1, y1);
        Vector256<double> high1 = UnpackHigh(x2, y2);
        a = Vector256.Create(low0.GetLower(), high0.GetLower());
        b = Vector256.Create(low1.GetLower(), high1.GetLower());
        c = Vector256.Create(low0.GetUpper(), high0.GetUpper());
        d = Vector256.Create(low1.GetUpper(), high1.GetUpper());
    }

    /// <summary>One value a box, from the order of memory to that of boxes in registers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<double> ToBoxOrder(Vector256<double> lanes) => lanes;

    /// <summary>The way back.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<double> FromBoxOrder(Vector256<double> lanes) => lanes;

    /// <summary>2 boxes, as they are in memory, to a vector a coordinate.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Transpose(Vector128<double> a, Vector128<double> b, Vector128<double> c, Vector128<double> d, out Vector128<double> x1, out Vector128<double> y1, out Vector128<double> x2, out Vector128<double> y2)
    {
        x1 = UnpackLow(a, c);
        y1 = UnpackHigh(a, c);
        x2 = UnpackLow(b, d);
        y2 = UnpackHigh(b, d);
    }

    /// <summary>The way back.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void TransposeBack(Vector128<double> x1, Vector128<double> y1, Vector128<double> x2, Vector128<double> y2, out Vector128<double> a, out Vector128<double> b, out Vector128<double> c, out Vector128<double> d)
    {
        Vector128<double> low0 = UnpackLow(x1, y1);
        Vector128<double> high0 = UnpackLow(x2, y2);
        Vector128<double> low1 = UnpackHigh(x1, y1);
        Vector128<double> high1 = UnpackHigh(x2, y2);
        a = low0;
        b = high0;
        c = low1;
        d = high1;
    }

    /// <summary>One value a box, from the order of memory to that of boxes in registers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector128<double> ToBoxOrder(Vector128<double> lanes) => lanes;

    /// <summary>The way back.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector128<double> FromBoxOrder(Vector128<double> lanes) => lanes;

    /// <summary>The lower (0) or upper (1) half of each of four boxes that stand in two vectors.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Halves(Vector512<double> a, Vector512<double> b, [ConstantExpected] byte half)
    {
        if (Avx512F.IsSupported)
            return half == 0 ? Avx512F.Shuffle4x128(a, b, 0b10_00_10_00) : Avx512F.Shuffle4x128(a, b, 0b11_01_11_01);
        Vector256<double> lower = half == 0 ? Vector256.Create(a.GetLower().GetLower(), a.GetUpper().GetLower()) : Vector256.Create(a.GetLower().GetUpper(), a.GetUpper().GetUpper());
        Vector256<double> upper = half == 0 ? Vector256.Create(b.GetLower().GetLower(), b.GetUpper().GetLower()) : Vector256.Create(b.GetLower().GetUpper(), b.GetUpper().GetUpper());
        return Vector512.Create(lower, upper);
    }

    /// <summary>The first (0) or last (1) two boxes of four, from their lower and upper halves.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Whole(Vector512<double> low, Vector512<double> high, [ConstantExpected] byte which)
    {
        if (Avx512F.IsSupported)
        {
            return Avx512F.PermuteVar8x64x2(
                low, which == 0 ? Vector512.Create(0L, 1, 8, 9, 2, 3, 10, 11) : Vector512.Create(4L, 5, 12, 13, 6, 7, 14, 15), high);
        }

        Vector256<double> a = which == 0 ? low.GetLower() : low.GetUpper();
        Vector256<double> b = which == 0 ? high.GetLower() : high.GetUpper();
        return Vector512.Create(Vector256.Create(a.GetLower(), b.GetLower()), Vector256.Create(a.GetUpper(), b.GetUpper()));
    }
}
