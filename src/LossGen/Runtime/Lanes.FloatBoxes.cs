using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Runtime;

/// <content>
/// Boxes of floats, four coordinates each, between memory (interleaved) and registers (a vector a coordinate). Everything stays within
/// 128 bits, so that the boxes come in another order than in memory; only what has one value a box has to be put in order.
/// </content>
public static partial class Lanes
{
    /// <summary>16 boxes, as they are in memory, to a vector a coordinate.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Transpose(Vector512<float> a, Vector512<float> b, Vector512<float> c, Vector512<float> d, out Vector512<float> x1, out Vector512<float> y1, out Vector512<float> x2, out Vector512<float> y2)
    {
        Vector512<double> lowAB = UnpackLow(a, b).AsDouble();
        Vector512<double> lowCD = UnpackLow(c, d).AsDouble();
        Vector512<double> highAB = UnpackHigh(a, b).AsDouble();
        Vector512<double> highCD = UnpackHigh(c, d).AsDouble();
        x1 = UnpackLow(lowAB, lowCD).AsSingle();
        y1 = UnpackHigh(lowAB, lowCD).AsSingle();
        x2 = UnpackLow(highAB, highCD).AsSingle();
        y2 = UnpackHigh(highAB, highCD).AsSingle();
    }

    /// <summary>The way back, which is the same.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void TransposeBack(Vector512<float> x1, Vector512<float> y1, Vector512<float> x2, Vector512<float> y2, out Vector512<float> a, out Vector512<float> b, out Vector512<float> c, out Vector512<float> d) =>
        Transpose(x1, y1, x2, y2, out a, out b, out c, out d);

    /// <summary>One value a box, from the order of memory to that of boxes in registers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<float> ToBoxOrder(Vector512<float> lanes) => Vector512.Shuffle(lanes, Vector512.Create(0, 4, 8, 12, 1, 5, 9, 13, 2, 6, 10, 14, 3, 7, 11, 15));

    /// <summary>The way back.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<float> FromBoxOrder(Vector512<float> lanes) => Vector512.Shuffle(lanes, Vector512.Create(0, 4, 8, 12, 1, 5, 9, 13, 2, 6, 10, 14, 3, 7, 11, 15));

    /// <summary>8 boxes, as they are in memory, to a vector a coordinate.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Transpose(Vector256<float> a, Vector256<float> b, Vector256<float> c, Vector256<float> d, out Vector256<float> x1, out Vector256<float> y1, out Vector256<float> x2, out Vector256<float> y2)
    {
        Vector256<double> lowAB = UnpackLow(a, b).AsDouble();
        Vector256<double> lowCD = UnpackLow(c, d).AsDouble();
        Vector256<double> highAB = UnpackHigh(a, b).AsDouble();
        Vector256<double> highCD = UnpackHigh(c, d).AsDouble();
        x1 = UnpackLow(lowAB, lowCD).AsSingle();
        y1 = UnpackHigh(lowAB, lowCD).AsSingle();
        x2 = UnpackLow(highAB, highCD).AsSingle();
        y2 = UnpackHigh(highAB, highCD).AsSingle();
    }

    /// <summary>The way back, which is the same.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void TransposeBack(Vector256<float> x1, Vector256<float> y1, Vector256<float> x2, Vector256<float> y2, out Vector256<float> a, out Vector256<float> b, out Vector256<float> c, out Vector256<float> d) =>
        Transpose(x1, y1, x2, y2, out a, out b, out c, out d);

    /// <summary>One value a box, from the order of memory to that of boxes in registers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<float> ToBoxOrder(Vector256<float> lanes) => Vector256.Shuffle(lanes, Vector256.Create(0, 2, 4, 6, 1, 3, 5, 7));

    /// <summary>The way back.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<float> FromBoxOrder(Vector256<float> lanes) => Vector256.Shuffle(lanes, Vector256.Create(0, 4, 1, 5, 2, 6, 3, 7));

    /// <summary>4 boxes, as they are in memory, to a vector a coordinate.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Transpose(Vector128<float> a, Vector128<float> b, Vector128<float> c, Vector128<float> d, out Vector128<float> x1, out Vector128<float> y1, out Vector128<float> x2, out Vector128<float> y2)
    {
        Vector128<double> lowAB = UnpackLow(a, b).AsDouble();
        Vector128<double> lowCD = UnpackLow(c, d).AsDouble();
        Vector128<double> highAB = UnpackHigh(a, b).AsDouble();
        Vector128<double> highCD = UnpackHigh(c, d).AsDouble();
        x1 = UnpackLow(lowAB, lowCD).AsSingle();
        y1 = UnpackHigh(lowAB, lowCD).AsSingle();
        x2 = UnpackLow(highAB, highCD).AsSingle();
        y2 = UnpackHigh(highAB, highCD).AsSingle();
    }

    /// <summary>The way back, which is the same.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void TransposeBack(Vector128<float> x1, Vector128<float> y1, Vector128<float> x2, Vector128<float> y2, out Vector128<float> a, out Vector128<float> b, out Vector128<float> c, out Vector128<float> d) =>
        Transpose(x1, y1, x2, y2, out a, out b, out c, out d);

    /// <summary>One value a box, from the order of memory to that of boxes in registers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector128<float> ToBoxOrder(Vector128<float> lanes) => lanes;

    /// <summary>The way back.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector128<float> FromBoxOrder(Vector128<float> lanes) => lanes;

    /// <summary>Of the first boxes of memory all bits are set, of the others none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<T> FirstBoxes512<T>(nuint count) => typeof(T) == typeof(float)
        ? Vector512.LessThan(Vector512.Create(0f, 4, 8, 12, 1, 5, 9, 13, 2, 6, 10, 14, 3, 7, 11, 15), Vector512.Create((float)count)).As<float, T>()
        : Vector512.LessThan(Vector512.Create(0d, 4, 1, 5, 2, 6, 3, 7), Vector512.Create((double)count)).As<double, T>();

    /// <summary>Of the first boxes of memory all bits are set, of the others none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<T> FirstBoxes256<T>(nuint count) => typeof(T) == typeof(float)
        ? Vector256.LessThan(Vector256.Create(0f, 2, 4, 6, 1, 3, 5, 7), Vector256.Create((float)count)).As<float, T>()
        : First256<T>(count);

    /// <summary>Of the first boxes of memory all bits are set, of the others none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector128<T> FirstBoxes128<T>(nuint count) => First128<T>(count);
}
