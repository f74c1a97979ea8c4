using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace LossGen.Runtime;

/// <content>The end of a row, where less than a vector is left, and what a vector of partial results comes to.</content>
public static partial class Lanes
{
    /// <summary>The first values of a vector, as many as the mask has; the other lanes are 0 and their memory is not read.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe Vector512<float> LoadFirst(ref float source, Vector512<float> mask, nuint count)
    {
        if (Avx512F.IsSupported)
            return Avx512F.MaskLoad((float*)Unsafe.AsPointer(ref source), mask, Vector512<float>.Zero);
        Vector512<float> lanes = default;
        Copy(ref source, ref Unsafe.As<Vector512<float>, float>(ref lanes), count);
        return lanes;
    }

    /// <summary>Writes the first lanes of a vector and nothing behind them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void StoreFirst(Vector512<float> lanes, ref float destination, Vector512<float> mask, nuint count)
    {
        if (Avx512F.IsSupported)
        {
            Avx512F.MaskStore((float*)Unsafe.AsPointer(ref destination), mask, lanes);
            return;
        }

        Copy(ref Unsafe.As<Vector512<float>, float>(ref lanes), ref destination, count);
    }

    /// <summary>The first values of a vector, as many as the mask has; the other lanes are 0 and their memory is not read.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe Vector512<double> LoadFirst(ref double source, Vector512<double> mask, nuint count)
    {
        if (Avx512F.IsSupported)
            return Avx512F.MaskLoad((double*)Unsafe.AsPointer(ref source), mask, Vector512<double>.Zero);
        Vector512<double> lanes = default;
        Copy(ref source, ref Unsafe.As<Vector512<double>, double>(ref lanes), count);
        return lanes;
    }

    /// <summary>Writes the first lanes of a vector and nothing behind them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void StoreFirst(Vector512<double> lanes, ref double destination, Vector512<double> mask, nuint count)
    {
        if (Avx512F.IsSupported)
        {
            Avx512F.MaskStore((double*)Unsafe.AsPointer(ref destination), mask, lanes);
            return;
        }

        Copy(ref Unsafe.As<Vector512<double>, double>(ref lanes), ref destination, count);
    }

    /// <summary>The larger value of each lane; of NaN in the second the first or NaN, as the machine has it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> LargerNumber<T>(Vector512<T> largest, Vector512<T> x) => Vector512.MaxNative(x, largest);

    /// <summary>The largest lane; NaN when one is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Largest<T>(Vector512<T> lanes) =>
        Largest(Maximum(lanes.GetLower(), lanes.GetUpper()));

    /// <summary>The largest lane; where one is NaN, any.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T LargestNumber<T>(Vector512<T> lanes) => LargestNumber(LargerNumber(lanes.GetLower(), lanes.GetUpper()));

    /// <summary>Of the first lanes all bits are set, of the others none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> First512<T>(nuint count) => typeof(T) == typeof(float)
        ? Vector512.LessThan(Vector512<float>.Indices, Vector512.Create((float)count)).As<float, T>()
        : Vector512.LessThan(Vector512<double>.Indices, Vector512.Create((double)count)).As<double, T>();

    /// <summary>The first lanes as they are, and those of another vector behind them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> KeepOr<T>(Vector512<T> lanes, Vector512<T> mask, Vector512<T> others) => Vector512.ConditionalSelect(mask, lanes, others);

    /// <summary>The first values of a vector, as many as the mask has; the other lanes are 0 and their memory is not read.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe Vector256<float> LoadFirst(ref float source, Vector256<float> mask, nuint count)
    {
        if (Avx.IsSupported)
            return Avx.MaskLoad((float*)Unsafe.AsPointer(ref source), mask);
        Vector256<float> lanes = default;
        Copy(ref source, ref Unsafe.As<Vector256<float>, float>(ref lanes), count);
        return lanes;
    }

    /// <summary>Writes the first lanes of a vector and nothing behind them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void StoreFirst(Vector256<float> lanes, ref float destination, Vector256<float> mask, nuint count)
    {
        if (Avx.IsSupported)
        {
            Avx.MaskStore((float*)Unsafe.AsPointer(ref destination), mask, lanes);
            return;
        }

        Copy(ref Unsafe.As<Vector256<float>, float>(ref lanes), ref destination, count);
    }

    /// <summary>The first values of a vector, as many as the mask has; the other lanes are 0 and their memory is not read.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe Vector256<double> LoadFirst(ref double source, Vector256<double> mask, nuint count)
    {
        if (Avx.IsSupported)
            return Avx.MaskLoad((double*)Unsafe.AsPointer(ref source), mask);
        Vector256<double> lanes = default;
        Copy(ref source, ref Unsafe.As<Vector256<double>, double>(ref lanes), count);
        return lanes;
    }

    /// <summary>Writes the first lanes of a vector and nothing behind them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void StoreFirst(Vector256<double> lanes, ref double destination, Vector256<double> mask, nuint count)
    {
        if (Avx.IsSupported)
        {
            Avx.MaskStore((double*)Unsafe.AsPointer(ref destination), mask, lanes);
            return;
        }

        Copy(ref Unsafe.As<Vector256<double>, double>(ref lanes), ref destination, count);
    }

    /// <summary>The larger value of each lane; of NaN in the second the first or NaN, as the machine has it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> LargerNumber<T>(Vector256<T> largest, Vector256<T> x) => Vector256.MaxNative(x, largest);

    /// <summary>The largest lane; NaN when one is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Largest<T>(Vector256<T> lanes) =>
        Largest(Maximum(lanes.GetLower(), lanes.GetUpper()));

    /// <summary>The largest lane; where one is NaN, any.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T LargestNumber<T>(Vector256<T> lanes) => LargestNumber(LargerNumber(lanes.GetLower(), lanes.GetUpper()));

    /// <summary>Of the first lanes all bits are set, of the others none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> First256<T>(nuint count) => typeof(T) == typeof(float)
        ? Vector256.LessThan(Vector256<float>.Indices, Vector256.Create((float)count)).As<float, T>()
        : Vector256.LessThan(Vector256<double>.Indices, Vector256.Create((double)count)).As<double, T>();

    /// <summary>The first lanes as they are, and those of another vector behind them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> KeepOr<T>(Vector256<T> lanes, Vector256<T> mask, Vector256<T> others) => Vector256.ConditionalSelect(mask, lanes, others);

    /// <summary>The first values of a vector, as many as the mask has; the other lanes are 0 and their memory is not read.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe Vector128<float> LoadFirst(ref float source, Vector128<float> mask, nuint count)
    {
        if (Avx.IsSupported)
            return Avx.MaskLoad((float*)Unsafe.AsPointer(ref source), mask);
        Vector128<float> lanes = default;
        Copy(ref source, ref Unsafe.As<Vector128<float>, float>(ref lanes), count);
        return lanes;
    }

    /// <summary>Writes the first lanes of a vector and nothing behind them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void StoreFirst(Vector128<float> lanes, ref float destination, Vector128<float> mask, nuint count)
    {
        if (Avx.IsSupported)
        {
            Avx.MaskStore((float*)Unsafe.AsPointer(ref destination), mask, lanes);
            return;
        }

        Copy(ref Unsafe.As<Vector128<float>, float>(ref lanes), ref destination, count);
    }

    /// <summary>The first values of a vector, as many as the mask has; the other lanes are 0 and their memory is not read.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe Vector128<double> LoadFirst(ref double source, Vector128<double> mask, nuint count)
    {
        if (Avx.IsSupported)
            return Avx.MaskLoad((double*)Unsafe.AsPointer(ref source), mask);
        Vector128<double> lanes = default;
        Copy(ref source, ref Unsafe.As<Vector128<double>, double>(ref lanes), count);
        return lanes;
    }

    /// <summary>Writes the first lanes of a vector and nothing behind them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void StoreFirst(Vector128<double> lanes, ref double destination, Vector128<double> mask, nuint count)
    {
        if (Avx.IsSupported)
        {
            Avx.MaskStore((double*)Unsafe.AsPointer(ref destination), mask, lanes);
            return;
        }

        Copy(ref Unsafe.As<Vector128<double>, double>(ref lanes), ref destination, count);
    }

    /// <summary>The larger value of each lane; of NaN in the second the first or NaN, as the machine has it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> LargerNumber<T>(Vector128<T> largest, Vector128<T> x) => Vector128.MaxNative(x, largest);

    /// <summary>The largest lane; NaN when one is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Largest<T>(Vector128<T> lanes) =>
        Vector128<T>.Count == 4 ? LargestOfTwo(Maximum(lanes, Vector128.Shuffle(lanes.AsInt32(), Vector128.Create(2, 3, 0, 1)).As<int, T>())) : LargestOfTwo(lanes);

    /// <summary>The largest lane; where one is NaN, any.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T LargestNumber<T>(Vector128<T> lanes)
    {
        if (Vector128<T>.Count == 4)
            lanes = LargerNumber(lanes, Vector128.Shuffle(lanes.AsInt32(), Vector128.Create(2, 3, 0, 1)).As<int, T>());
        return Vector128<T>.Count == 4
            ? LargerNumber(lanes, Vector128.Shuffle(lanes.AsInt32(), Vector128.Create(1, 0, 3, 2)).As<int, T>()).ToScalar()
            : LargerNumber(lanes, Vector128.Shuffle(lanes.AsInt64(), Vector128.Create(1L, 0L)).As<long, T>()).ToScalar();
    }

    /// <summary>Of the first lanes all bits are set, of the others none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> First128<T>(nuint count) => typeof(T) == typeof(float)
        ? Vector128.LessThan(Vector128<float>.Indices, Vector128.Create((float)count)).As<float, T>()
        : Vector128.LessThan(Vector128<double>.Indices, Vector128.Create((double)count)).As<double, T>();

    /// <summary>The first lanes as they are, and those of another vector behind them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> KeepOr<T>(Vector128<T> lanes, Vector128<T> mask, Vector128<T> others) => Vector128.ConditionalSelect(mask, lanes, others);

    /// <summary>The larger of the first lane and the one a quarter (of doubles a half) of the vector on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T LargestOfTwo<T>(Vector128<T> lanes) => Vector128<T>.Count == 4
        ? Maximum(lanes, Vector128.Shuffle(lanes.AsInt32(), Vector128.Create(1, 0, 3, 2)).As<int, T>()).ToScalar()
        : Maximum(lanes, Vector128.Shuffle(lanes.AsInt64(), Vector128.Create(1L, 0L)).As<long, T>()).ToScalar();
}
