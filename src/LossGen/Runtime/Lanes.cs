using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

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

    /// <summary>The lanes, added in double.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Sum(Vector512<float> lanes) => Vector512.Sum(Vector512.WidenLower(lanes) + Vector512.WidenUpper(lanes));

    /// <summary>The lanes, added.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Sum(Vector512<double> lanes) => Vector512.Sum(lanes);

    /// <summary>The first lanes as they are, the others 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Keep(Vector512<float> lanes, nuint count) =>
        Vector512.ConditionalSelect(Vector512.LessThan(Vector512<float>.Indices, Vector512.Create((float)count)), lanes, Vector512<float>.Zero);

    /// <summary>The first lanes as they are, the others 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Keep(Vector512<double> lanes, nuint count) =>
        Vector512.ConditionalSelect(Vector512.LessThan(Vector512<double>.Indices, Vector512.Create((double)count)), lanes, Vector512<double>.Zero);

    /// <summary>The lanes, added in double.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Sum(Vector256<float> lanes) => Vector256.Sum(Vector256.WidenLower(lanes) + Vector256.WidenUpper(lanes));

    /// <summary>The lanes, added.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Sum(Vector256<double> lanes) => Vector256.Sum(lanes);

    /// <summary>The first lanes as they are, the others 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Keep(Vector256<float> lanes, nuint count) =>
        Vector256.ConditionalSelect(Vector256.LessThan(Vector256<float>.Indices, Vector256.Create((float)count)), lanes, Vector256<float>.Zero);

    /// <summary>The first lanes as they are, the others 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Keep(Vector256<double> lanes, nuint count) =>
        Vector256.ConditionalSelect(Vector256.LessThan(Vector256<double>.Indices, Vector256.Create((double)count)), lanes, Vector256<double>.Zero);

    /// <summary>The lanes, added in double.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Sum(Vector128<float> lanes) => Vector128.Sum(Vector128.WidenLower(lanes) + Vector128.WidenUpper(lanes));

    /// <summary>The lanes, added.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Sum(Vector128<double> lanes) => Vector128.Sum(lanes);

    /// <summary>The first lanes as they are, the others 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Keep(Vector128<float> lanes, nuint count) =>
        Vector128.ConditionalSelect(Vector128.LessThan(Vector128<float>.Indices, Vector128.Create((float)count)), lanes, Vector128<float>.Zero);

    /// <summary>The first lanes as they are, the others 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Keep(Vector128<double> lanes, nuint count) =>
        Vector128.ConditionalSelect(Vector128.LessThan(Vector128<double>.Indices, Vector128.Create((double)count)), lanes, Vector128<double>.Zero);
}
