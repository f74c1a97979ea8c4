using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Runtime;

/// <content>Numbers of a type that is float or double.</content>
public static partial class Lanes
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T Number<T>(nuint value)
        where T : unmanaged => typeof(T) == typeof(float) ? Unsafe.BitCast<float, T>((int)value) : Unsafe.BitCast<double, T>((long)value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T Narrow<T>(double value)
        where T : unmanaged => typeof(T) == typeof(float) ? Unsafe.BitCast<float, T>((float)value) : Unsafe.BitCast<double, T>(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static double ToDouble<T>(T value)
        where T : unmanaged => typeof(T) == typeof(float) ? Unsafe.BitCast<T, float>(value) : Unsafe.BitCast<T, double>(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T NegativeInfinity<T>()
        where T : unmanaged => Narrow<T>(double.NegativeInfinity);

    /// <summary>A number in all lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> All512(float value) => Vector512.Create(value);

    /// <summary>A number in all lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> All512(double value) => Vector512.Create(value);

    /// <summary>A number in all lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> All256(float value) => Vector256.Create(value);

    /// <summary>A number in all lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> All256(double value) => Vector256.Create(value);

    /// <summary>A number in all lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> All128(float value) => Vector128.Create(value);

    /// <summary>A number in all lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> All128(double value) => Vector128.Create(value);
}
