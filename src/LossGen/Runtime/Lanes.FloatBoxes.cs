using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Runtime;

/// <content>
/// Boxes of floats, four coordinates each, between memory (interleaved) and registers (a vector a coordinate). Everything stays within
/// 128 bits, so that the boxes come in another order than in memory; only what has one value a box has to be put in order.
/// </content>
public static partial class Lanes
{
    /// <summary>Reads 16 boxes; <paramref name="index"/> counts values.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void LoadBoxes(
        ref float boxes, nuint index, out Vector512<float> x1, out Vector512<float> y1, out Vector512<float> x2, out Vector512<float> y2) => Transpose(
        Vector512.LoadUnsafe(ref boxes, index),
        Vector512.LoadUnsafe(ref boxes, index + 16),
        Vector512.LoadUnsafe(ref boxes, index + 32),
        Vector512.LoadUnsafe(ref boxes, index + 48),
        out x1,
        out y1,
        out x2,
        out y2);

    /// <summary>Writes 16 boxes; <paramref name="index"/> counts values.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreBoxes(Vector512<float> x1, Vector512<float> y1, Vector512<float> x2, Vector512<float> y2, ref float boxes, nuint index)
    {
        Transpose(x1, y1, x2, y2, out Vector512<float> a, out Vector512<float> b, out Vector512<float> c, out Vector512<float> d);
        a.StoreUnsafe(ref boxes, index);
        b.StoreUnsafe(ref boxes, index + 16);
        c.StoreUnsafe(ref boxes, index + 32);
        d.StoreUnsafe(ref boxes, index + 48);
    }

    /// <summary>Reads one value a box, in the order that boxes have in registers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> LoadPerBox512(ref float values, nuint index) => Vector512.Shuffle(Vector512.LoadUnsafe(ref values, index), Vector512.Create(0, 4, 8, 12, 1, 5, 9, 13, 2, 6, 10, 14, 3, 7, 11, 15));

    /// <summary>Writes one value a box, in the order of memory.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StorePerBox(Vector512<float> lanes, ref float values, nuint index) =>
        Vector512.Shuffle(lanes, Vector512.Create(0, 4, 8, 12, 1, 5, 9, 13, 2, 6, 10, 14, 3, 7, 11, 15)).StoreUnsafe(ref values, index);

    /// <summary>The first boxes of memory as they are, the others 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> KeepBoxes(Vector512<float> lanes, nuint count) => Vector512.ConditionalSelect(
        Vector512.LessThan(Vector512.Create(0f, 4, 8, 12, 1, 5, 9, 13, 2, 6, 10, 14, 3, 7, 11, 15), Vector512.Create((float)count)), lanes, Vector512<float>.Zero);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Transpose(
        Vector512<float> a,
        Vector512<float> b,
        Vector512<float> c,
        Vector512<float> d,
        out Vector512<float> first,
        out Vector512<float> second,
        out Vector512<float> third,
        out Vector512<float> fourth)
    {
        Vector512<double> lowAB = UnpackLow(a, b).AsDouble();
        Vector512<double> lowCD = UnpackLow(c, d).AsDouble();
        Vector512<double> highAB = UnpackHigh(a, b).AsDouble();
        Vector512<double> highCD = UnpackHigh(c, d).AsDouble();
        first = UnpackLow(lowAB, lowCD).AsSingle();
        second = UnpackHigh(lowAB, lowCD).AsSingle();
        third = UnpackLow(highAB, highCD).AsSingle();
        fourth = UnpackHigh(highAB, highCD).AsSingle();
    }

    /// <summary>Reads 8 boxes; <paramref name="index"/> counts values.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void LoadBoxes(
        ref float boxes, nuint index, out Vector256<float> x1, out Vector256<float> y1, out Vector256<float> x2, out Vector256<float> y2) => Transpose(
        Vector256.LoadUnsafe(ref boxes, index),
        Vector256.LoadUnsafe(ref boxes, index + 8),
        Vector256.LoadUnsafe(ref boxes, index + 16),
        Vector256.LoadUnsafe(ref boxes, index + 24),
        out x1,
        out y1,
        out x2,
        out y2);

    /// <summary>Writes 8 boxes; <paramref name="index"/> counts values.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreBoxes(Vector256<float> x1, Vector256<float> y1, Vector256<float> x2, Vector256<float> y2, ref float boxes, nuint index)
    {
        Transpose(x1, y1, x2, y2, out Vector256<float> a, out Vector256<float> b, out Vector256<float> c, out Vector256<float> d);
        a.StoreUnsafe(ref boxes, index);
        b.StoreUnsafe(ref boxes, index + 8);
        c.StoreUnsafe(ref boxes, index + 16);
        d.StoreUnsafe(ref boxes, index + 24);
    }

    /// <summary>Reads one value a box, in the order that boxes have in registers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> LoadPerBox256(ref float values, nuint index) => Vector256.Shuffle(Vector256.LoadUnsafe(ref values, index), Vector256.Create(0, 2, 4, 6, 1, 3, 5, 7));

    /// <summary>Writes one value a box, in the order of memory.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StorePerBox(Vector256<float> lanes, ref float values, nuint index) =>
        Vector256.Shuffle(lanes, Vector256.Create(0, 4, 1, 5, 2, 6, 3, 7)).StoreUnsafe(ref values, index);

    /// <summary>The first boxes of memory as they are, the others 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> KeepBoxes(Vector256<float> lanes, nuint count) => Vector256.ConditionalSelect(
        Vector256.LessThan(Vector256.Create(0f, 2, 4, 6, 1, 3, 5, 7), Vector256.Create((float)count)), lanes, Vector256<float>.Zero);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Transpose(
        Vector256<float> a,
        Vector256<float> b,
        Vector256<float> c,
        Vector256<float> d,
        out Vector256<float> first,
        out Vector256<float> second,
        out Vector256<float> third,
        out Vector256<float> fourth)
    {
        Vector256<double> lowAB = UnpackLow(a, b).AsDouble();
        Vector256<double> lowCD = UnpackLow(c, d).AsDouble();
        Vector256<double> highAB = UnpackHigh(a, b).AsDouble();
        Vector256<double> highCD = UnpackHigh(c, d).AsDouble();
        first = UnpackLow(lowAB, lowCD).AsSingle();
        second = UnpackHigh(lowAB, lowCD).AsSingle();
        third = UnpackLow(highAB, highCD).AsSingle();
        fourth = UnpackHigh(highAB, highCD).AsSingle();
    }

    /// <summary>Reads 4 boxes; <paramref name="index"/> counts values.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void LoadBoxes(
        ref float boxes, nuint index, out Vector128<float> x1, out Vector128<float> y1, out Vector128<float> x2, out Vector128<float> y2) => Transpose(
        Vector128.LoadUnsafe(ref boxes, index),
        Vector128.LoadUnsafe(ref boxes, index + 4),
        Vector128.LoadUnsafe(ref boxes, index + 8),
        Vector128.LoadUnsafe(ref boxes, index + 12),
        out x1,
        out y1,
        out x2,
        out y2);

    /// <summary>Writes 4 boxes; <paramref name="index"/> counts values.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreBoxes(Vector128<float> x1, Vector128<float> y1, Vector128<float> x2, Vector128<float> y2, ref float boxes, nuint index)
    {
        Transpose(x1, y1, x2, y2, out Vector128<float> a, out Vector128<float> b, out Vector128<float> c, out Vector128<float> d);
        a.StoreUnsafe(ref boxes, index);
        b.StoreUnsafe(ref boxes, index + 4);
        c.StoreUnsafe(ref boxes, index + 8);
        d.StoreUnsafe(ref boxes, index + 12);
    }

    /// <summary>Reads one value a box, in the order that boxes have in registers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> LoadPerBox128(ref float values, nuint index) => Vector128.LoadUnsafe(ref values, index);

    /// <summary>Writes one value a box, in the order of memory.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StorePerBox(Vector128<float> lanes, ref float values, nuint index) =>
        lanes.StoreUnsafe(ref values, index);

    /// <summary>The first boxes of memory as they are, the others 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> KeepBoxes(Vector128<float> lanes, nuint count) => Keep(lanes, count);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Transpose(
        Vector128<float> a,
        Vector128<float> b,
        Vector128<float> c,
        Vector128<float> d,
        out Vector128<float> first,
        out Vector128<float> second,
        out Vector128<float> third,
        out Vector128<float> fourth)
    {
        Vector128<double> lowAB = UnpackLow(a, b).AsDouble();
        Vector128<double> lowCD = UnpackLow(c, d).AsDouble();
        Vector128<double> highAB = UnpackHigh(a, b).AsDouble();
        Vector128<double> highCD = UnpackHigh(c, d).AsDouble();
        first = UnpackLow(lowAB, lowCD).AsSingle();
        second = UnpackHigh(lowAB, lowCD).AsSingle();
        third = UnpackLow(highAB, highCD).AsSingle();
        fourth = UnpackHigh(highAB, highCD).AsSingle();
    }
}
