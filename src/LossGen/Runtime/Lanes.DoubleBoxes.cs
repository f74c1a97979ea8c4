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
    /// <summary>Reads 8 boxes; <paramref name="index"/> counts values.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void LoadBoxes(
        ref double boxes, nuint index, out Vector512<double> x1, out Vector512<double> y1, out Vector512<double> x2, out Vector512<double> y2)
    {
        Vector512<double> a = Vector512.LoadUnsafe(ref boxes, index);
        Vector512<double> b = Vector512.LoadUnsafe(ref boxes, index + 8);
        Vector512<double> c = Vector512.LoadUnsafe(ref boxes, index + 16);
        Vector512<double> d = Vector512.LoadUnsafe(ref boxes, index + 24);
        Vector512<double> lowA = Halves(a, b, 0);
        Vector512<double> highA = Halves(a, b, 1);
        Vector512<double> lowB = Halves(c, d, 0);
        Vector512<double> highB = Halves(c, d, 1);
        x1 = UnpackLow(lowA, lowB);
        y1 = UnpackHigh(lowA, lowB);
        x2 = UnpackLow(highA, highB);
        y2 = UnpackHigh(highA, highB);
    }

    /// <summary>Writes 8 boxes; <paramref name="index"/> counts values.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreBoxes(Vector512<double> x1, Vector512<double> y1, Vector512<double> x2, Vector512<double> y2, ref double boxes, nuint index)
    {
        Vector512<double> low0 = UnpackLow(x1, y1);
        Vector512<double> high0 = UnpackLow(x2, y2);
        Vector512<double> low1 = UnpackHigh(x1, y1);
        Vector512<double> high1 = UnpackHigh(x2, y2);
        Whole(low0, high0, 0).StoreUnsafe(ref boxes, index);
        Whole(low0, high0, 1).StoreUnsafe(ref boxes, index + 8);
        Whole(low1, high1, 0).StoreUnsafe(ref boxes, index + 16);
        Whole(low1, high1, 1).StoreUnsafe(ref boxes, index + 24);
    }

    /// <summary>Reads one value a box, in the order that boxes have in registers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> LoadPerBox512(ref double values, nuint index) => Vector512.Shuffle(Vector512.LoadUnsafe(ref values, index), Vector512.Create(0L, 4, 1, 5, 2, 6, 3, 7));

    /// <summary>Writes one value a box, in the order of memory.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StorePerBox(Vector512<double> lanes, ref double values, nuint index) => Vector512.Shuffle(lanes, Vector512.Create(0L, 2, 4, 6, 1, 3, 5, 7)).StoreUnsafe(ref values, index);

    /// <summary>The first boxes of memory as they are, the others 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> KeepBoxes(Vector512<double> lanes, nuint count) => Vector512.ConditionalSelect(
        Vector512.LessThan(Vector512.Create(0d, 4, 1, 5, 2, 6, 3, 7), Vector512.Create((double)count)), lanes, Vector512<double>.Zero);

    /// <summary>Reads 4 boxes; <paramref name="index"/> counts values.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void LoadBoxes(
        ref double boxes, nuint index, out Vector256<double> x1, out Vector256<double> y1, out Vector256<double> x2, out Vector256<double> y2)
    {
        Vector256<double> a = Vector256.LoadUnsafe(ref boxes, index);
        Vector256<double> b = Vector256.LoadUnsafe(ref boxes, index + 4);
        Vector256<double> c = Vector256.LoadUnsafe(ref boxes, index + 8);
        Vector256<double> d = Vector256.LoadUnsafe(ref boxes, index + 12);
        Vector256<double> lowA = Vector256.Create(a.GetLower(), c.GetLower());
        Vector256<double> highA = Vector256.Create(a.GetUpper(), c.GetUpper());
        Vector256<double> lowB = Vector256.Create(b.GetLower(), d.GetLower());
        Vector256<double> highB = Vector256.Create(b.GetUpper(), d.GetUpper());
        x1 = UnpackLow(lowA, lowB);
        y1 = UnpackHigh(lowA, lowB);
        x2 = UnpackLow(highA, highB);
        y2 = UnpackHigh(highA, highB);
    }

    /// <summary>Writes 4 boxes; <paramref name="index"/> counts values.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreBoxes(Vector256<double> x1, Vector256<double> y1, Vector256<double> x2, Vector256<double> y2, ref double boxes, nuint index)
    {
        Vector256<double> low0 = UnpackLow(x1, y1);
        Vector256<double> high0 = UnpackLow(x2, y2);
        Vector256<double> low1 = UnpackHigh(x1, y1);
        Vector256<double> high1 = UnpackHigh(x2, y2);
        Vector256.Create(low0.GetLower(), high0.GetLower()).StoreUnsafe(ref boxes, index);
        Vector256.Create(low1.GetLower(), high1.GetLower()).StoreUnsafe(ref boxes, index + 4);
        Vector256.Create(low0.GetUpper(), high0.GetUpper()).StoreUnsafe(ref boxes, index + 8);
        Vector256.Create(low1.GetUpper(), high1.GetUpper()).StoreUnsafe(ref boxes, index + 12);
    }

    /// <summary>Reads one value a box, in the order that boxes have in registers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> LoadPerBox256(ref double values, nuint index) => Vector256.LoadUnsafe(ref values, index);

    /// <summary>Writes one value a box, in the order of memory.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StorePerBox(Vector256<double> lanes, ref double values, nuint index) => lanes.StoreUnsafe(ref values, index);

    /// <summary>The first boxes of memory as they are, the others 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> KeepBoxes(Vector256<double> lanes, nuint count) => Keep(lanes, count);

    /// <summary>Reads 2 boxes; <paramref name="index"/> counts values.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void LoadBoxes(
        ref double boxes, nuint index, out Vector128<double> x1, out Vector128<double> y1, out Vector128<double> x2, out Vector128<double> y2)
    {
        Vector128<double> lowA = Vector128.LoadUnsafe(ref boxes, index);
        Vector128<double> highA = Vector128.LoadUnsafe(ref boxes, index + 2);
        Vector128<double> lowB = Vector128.LoadUnsafe(ref boxes, index + 4);
        Vector128<double> highB = Vector128.LoadUnsafe(ref boxes, index + 6);
        x1 = UnpackLow(lowA, lowB);
        y1 = UnpackHigh(lowA, lowB);
        x2 = UnpackLow(highA, highB);
        y2 = UnpackHigh(highA, highB);
    }

    /// <summary>Writes 2 boxes; <paramref name="index"/> counts values.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreBoxes(Vector128<double> x1, Vector128<double> y1, Vector128<double> x2, Vector128<double> y2, ref double boxes, nuint index)
    {
        Vector128<double> low0 = UnpackLow(x1, y1);
        Vector128<double> high0 = UnpackLow(x2, y2);
        Vector128<double> low1 = UnpackHigh(x1, y1);
        Vector128<double> high1 = UnpackHigh(x2, y2);
        low0.StoreUnsafe(ref boxes, index);
        high0.StoreUnsafe(ref boxes, index + 2);
        low1.StoreUnsafe(ref boxes, index + 4);
        high1.StoreUnsafe(ref boxes, index + 6);
    }

    /// <summary>Reads one value a box, in the order that boxes have in registers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> LoadPerBox128(ref double values, nuint index) => Vector128.LoadUnsafe(ref values, index);

    /// <summary>Writes one value a box, in the order of memory.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StorePerBox(Vector128<double> lanes, ref double values, nuint index) => lanes.StoreUnsafe(ref values, index);

    /// <summary>The first boxes of memory as they are, the others 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> KeepBoxes(Vector128<double> lanes, nuint count) => Keep(lanes, count);

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
