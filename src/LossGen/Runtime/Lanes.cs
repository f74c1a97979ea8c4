using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;

namespace LossGen.Runtime;

/// <summary>Vector operations that generated code is made of and the framework lacks. Not meant to be called by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class Lanes
{
    /// <summary>Copies values to where a whole vector can be read, and back.</summary>
    public static void Copy<T>(ref T source, ref T destination, nuint count)
        where T : unmanaged
    {
        for (nuint i = 0; i < count; i++)
            Unsafe.Add(ref destination, i) = Unsafe.Add(ref source, i);
    }

    /// <summary>The lanes as doubles, two and two of them added.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Widen(Vector512<float> lanes) => Vector512.WidenLower(lanes) + Vector512.WidenUpper(lanes);

    /// <summary>The lanes as they are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Widen(Vector512<double> lanes) => lanes;

    /// <summary>The smaller value of each lane; NaN when either is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Minimum<T>(Vector512<T> a, Vector512<T> b) => AdvSimd.IsSupported
        ? Vector512.MinNative(a, b)
        : Vector512.ConditionalSelect(Vector512.Equals(a, a), Vector512.MinNative(a, b), a);

    /// <summary>The larger value of each lane; NaN when either is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Maximum<T>(Vector512<T> a, Vector512<T> b) => AdvSimd.IsSupported
        ? Vector512.MaxNative(a, b)
        : Vector512.ConditionalSelect(Vector512.Equals(a, a), Vector512.MaxNative(a, b), a);

    /// <summary>The lanes as doubles, two and two of them added.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Widen(Vector256<float> lanes) => Vector256.WidenLower(lanes) + Vector256.WidenUpper(lanes);

    /// <summary>The lanes as they are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Widen(Vector256<double> lanes) => lanes;

    /// <summary>The smaller value of each lane; NaN when either is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> Minimum<T>(Vector256<T> a, Vector256<T> b) => AdvSimd.IsSupported
        ? Vector256.MinNative(a, b)
        : Vector256.ConditionalSelect(Vector256.Equals(a, a), Vector256.MinNative(a, b), a);

    /// <summary>The larger value of each lane; NaN when either is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> Maximum<T>(Vector256<T> a, Vector256<T> b) => AdvSimd.IsSupported
        ? Vector256.MaxNative(a, b)
        : Vector256.ConditionalSelect(Vector256.Equals(a, a), Vector256.MaxNative(a, b), a);

    /// <summary>The lanes as doubles, two and two of them added.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Widen(Vector128<float> lanes) => Vector128.WidenLower(lanes) + Vector128.WidenUpper(lanes);

    /// <summary>The lanes as they are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Widen(Vector128<double> lanes) => lanes;

    /// <summary>The smaller value of each lane; NaN when either is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> Minimum<T>(Vector128<T> a, Vector128<T> b) => AdvSimd.IsSupported
        ? Vector128.MinNative(a, b)
        : Vector128.ConditionalSelect(Vector128.Equals(a, a), Vector128.MinNative(a, b), a);

    /// <summary>The larger value of each lane; NaN when either is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> Maximum<T>(Vector128<T> a, Vector128<T> b) => AdvSimd.IsSupported
        ? Vector128.MaxNative(a, b)
        : Vector128.ConditionalSelect(Vector128.Equals(a, a), Vector128.MaxNative(a, b), a);
}
