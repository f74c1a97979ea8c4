using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace LossGen.Runtime;

/// <content>Interleaving two vectors within each 128 bits, which the portable vectors cannot say in one instruction.</content>
public static partial class Lanes
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> UnpackLow(Vector128<float> a, Vector128<float> b) =>
        Sse.IsSupported ? Sse.UnpackLow(a, b)
        : AdvSimd.Arm64.IsSupported ? AdvSimd.Arm64.ZipLow(a, b)
        : Vector128.Create(a[0], b[0], a[1], b[1]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> UnpackHigh(Vector128<float> a, Vector128<float> b) =>
        Sse.IsSupported ? Sse.UnpackHigh(a, b)
        : AdvSimd.Arm64.IsSupported ? AdvSimd.Arm64.ZipHigh(a, b)
        : Vector128.Create(a[2], b[2], a[3], b[3]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> UnpackLow(Vector128<double> a, Vector128<double> b) =>
        Sse2.IsSupported ? Sse2.UnpackLow(a, b)
        : AdvSimd.Arm64.IsSupported ? AdvSimd.Arm64.ZipLow(a, b)
        : Vector128.Create(a[0], b[0]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> UnpackHigh(Vector128<double> a, Vector128<double> b) =>
        Sse2.IsSupported ? Sse2.UnpackHigh(a, b)
        : AdvSimd.Arm64.IsSupported ? AdvSimd.Arm64.ZipHigh(a, b)
        : Vector128.Create(a[1], b[1]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> UnpackLow(Vector256<float> a, Vector256<float> b) => Avx.IsSupported
        ? Avx.UnpackLow(a, b)
        : Vector256.Create(UnpackLow(a.GetLower(), b.GetLower()), UnpackLow(a.GetUpper(), b.GetUpper()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> UnpackHigh(Vector256<float> a, Vector256<float> b) => Avx.IsSupported
        ? Avx.UnpackHigh(a, b)
        : Vector256.Create(UnpackHigh(a.GetLower(), b.GetLower()), UnpackHigh(a.GetUpper(), b.GetUpper()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> UnpackLow(Vector256<double> a, Vector256<double> b) => Avx.IsSupported
        ? Avx.UnpackLow(a, b)
        : Vector256.Create(UnpackLow(a.GetLower(), b.GetLower()), UnpackLow(a.GetUpper(), b.GetUpper()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> UnpackHigh(Vector256<double> a, Vector256<double> b) => Avx.IsSupported
        ? Avx.UnpackHigh(a, b)
        : Vector256.Create(UnpackHigh(a.GetLower(), b.GetLower()), UnpackHigh(a.GetUpper(), b.GetUpper()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> UnpackLow(Vector512<float> a, Vector512<float> b) => Avx512F.IsSupported
        ? Avx512F.UnpackLow(a, b)
        : Vector512.Create(UnpackLow(a.GetLower(), b.GetLower()), UnpackLow(a.GetUpper(), b.GetUpper()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> UnpackHigh(Vector512<float> a, Vector512<float> b) => Avx512F.IsSupported
        ? Avx512F.UnpackHigh(a, b)
        : Vector512.Create(UnpackHigh(a.GetLower(), b.GetLower()), UnpackHigh(a.GetUpper(), b.GetUpper()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> UnpackLow(Vector512<double> a, Vector512<double> b) => Avx512F.IsSupported
        ? Avx512F.UnpackLow(a, b)
        : Vector512.Create(UnpackLow(a.GetLower(), b.GetLower()), UnpackLow(a.GetUpper(), b.GetUpper()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> UnpackHigh(Vector512<double> a, Vector512<double> b) => Avx512F.IsSupported
        ? Avx512F.UnpackHigh(a, b)
        : Vector512.Create(UnpackHigh(a.GetLower(), b.GetLower()), UnpackHigh(a.GetUpper(), b.GetUpper()));

    /// <summary>Transposes a block of as many rows as a vector of 128 bits has lanes, and as many elements of each.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static unsafe void TransposeBlock<T>(T* source, nuint sourceStride, T* destination, nuint stride)
        where T : unmanaged
    {
        if (typeof(T) == typeof(float))
            TransposeBlock((float*)source, sourceStride, (float*)destination, stride);
        else
            TransposeBlock((double*)source, sourceStride, (double*)destination, stride);
    }

    /// <summary>Rows of two: the first elements of as many rows as 128 bits hold, then the second ones.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static unsafe void TransposePairs<T>(T* source, T* destination, nuint stride)
        where T : unmanaged
    {
        if (typeof(T) == typeof(double))
        {
            TransposeBlock((double*)source, 2, (double*)destination, stride);
            return;
        }

        Vector128<float> a = Vector128.Load((float*)source);
        Vector128<float> b = Vector128.Load((float*)source + 4);
        Vector128<float> low = UnpackLow(a, b);
        Vector128<float> high = UnpackHigh(a, b);
        UnpackLow(low, high).Store((float*)destination);
        UnpackHigh(low, high).Store((float*)destination + stride);
    }

    /// <summary>The way back from <see cref="TransposePairs"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static unsafe void TransposePairsBack<T>(T* source, T* destination, nuint stride)
        where T : unmanaged
    {
        if (typeof(T) == typeof(double))
        {
            TransposeBlock((double*)source, stride, (double*)destination, 2);
            return;
        }

        Vector128<float> a = Vector128.Load((float*)source);
        Vector128<float> b = Vector128.Load((float*)source + stride);
        UnpackLow(a, b).Store((float*)destination);
        UnpackHigh(a, b).Store((float*)destination + 4);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe void TransposeBlock(float* source, nuint sourceStride, float* destination, nuint stride)
    {
        Vector128<float> a = Vector128.Load(source);
        Vector128<float> b = Vector128.Load(source + sourceStride);
        Vector128<float> c = Vector128.Load(source + (2 * sourceStride));
        Vector128<float> d = Vector128.Load(source + (3 * sourceStride));
        Vector128<double> ab = UnpackLow(a, b).AsDouble();
        Vector128<double> cd = UnpackLow(c, d).AsDouble();
        Vector128<double> abHigh = UnpackHigh(a, b).AsDouble();
        Vector128<double> cdHigh = UnpackHigh(c, d).AsDouble();
        UnpackLow(ab, cd).AsSingle().Store(destination);
        UnpackHigh(ab, cd).AsSingle().Store(destination + stride);
        UnpackLow(abHigh, cdHigh).AsSingle().Store(destination + (2 * stride));
        UnpackHigh(abHigh, cdHigh).AsSingle().Store(destination + (3 * stride));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe void TransposeBlock(double* source, nuint sourceStride, double* destination, nuint stride)
    {
        Vector128<double> a = Vector128.Load(source);
        Vector128<double> b = Vector128.Load(source + sourceStride);
        UnpackLow(a, b).Store(destination);
        UnpackHigh(a, b).Store(destination + stride);
    }
}
