using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Runtime;

/// <content>Operations on the parts of a number.</content>
public static partial class Lanes
{
    // Bits of 1 less those of √½: subtracting them puts the mantissa into [√½, √2).
    private const int FloatShift = 0x3F800000 - 0x3F3504F3;
    private const int FloatRoot = 0x3F3504F3;
    private const int FloatMantissa = 0x007FFFFF;
    private const long DoubleShift = 0x3FF0000000000000 - 0x3FE6A09E667F3BCD;
    private const long DoubleRoot = 0x3FE6A09E667F3BCD;
    private const long DoubleMantissa = 0x000FFFFFFFFFFFFF;

    // Added to a whole number, it puts that number, with the bias of the exponent, into the lowest bits; the others are shifted out.
    private const float FloatBias = 12582912 + 127;
    private const double DoubleBias = 6755399441055744 + 1023;

    /// <summary>-1 or 1 by the sign; 0 and NaN stay what they are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Sign(float x) => float.Abs(x) > 0 ? float.CopySign(1, x) : x;

    /// <summary>k of x = m * 2^k with m in [√½, √2), for a positive normal x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float LogExponent(float x) => ((BitConverter.SingleToInt32Bits(x) + FloatShift) >> 23) - 127;

    /// <summary>m of x = m * 2^k with m in [√½, √2), for a positive normal x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float LogMantissa(float x) => BitConverter.Int32BitsToSingle(((BitConverter.SingleToInt32Bits(x) + FloatShift) & FloatMantissa) + FloatRoot);

    /// <summary>2 to the k, for a whole k whose power is a normal number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float PowerOfTwo(float k) => BitConverter.Int32BitsToSingle(BitConverter.SingleToInt32Bits(k + FloatBias) << 23);

    /// <inheritdoc cref="Sign(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Sign(Vector512<float> x) => Vector512.ConditionalSelect(
        Vector512.GreaterThan(Vector512.Abs(x), Vector512<float>.Zero), Vector512.CopySign(Vector512<float>.One, x), x);

    /// <inheritdoc cref="LogExponent(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> LogExponent(Vector512<float> x) =>
        Vector512.ConvertToSingle(Vector512.ShiftRightArithmetic(x.AsInt32() + Vector512.Create(FloatShift), 23) - Vector512.Create(127));

    /// <inheritdoc cref="LogMantissa(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> LogMantissa(Vector512<float> x) =>
        (((x.AsInt32() + Vector512.Create(FloatShift)) & Vector512.Create(FloatMantissa)) + Vector512.Create(FloatRoot)).AsSingle();

    /// <inheritdoc cref="PowerOfTwo(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> PowerOfTwo(Vector512<float> k) =>
        Vector512.ShiftLeft((k + Vector512.Create(FloatBias)).AsInt32(), 23).AsSingle();

    /// <inheritdoc cref="Sign(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Sign(Vector256<float> x) => Vector256.ConditionalSelect(
        Vector256.GreaterThan(Vector256.Abs(x), Vector256<float>.Zero), Vector256.CopySign(Vector256<float>.One, x), x);

    /// <inheritdoc cref="LogExponent(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> LogExponent(Vector256<float> x) =>
        Vector256.ConvertToSingle(Vector256.ShiftRightArithmetic(x.AsInt32() + Vector256.Create(FloatShift), 23) - Vector256.Create(127));

    /// <inheritdoc cref="LogMantissa(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> LogMantissa(Vector256<float> x) =>
        (((x.AsInt32() + Vector256.Create(FloatShift)) & Vector256.Create(FloatMantissa)) + Vector256.Create(FloatRoot)).AsSingle();

    /// <inheritdoc cref="PowerOfTwo(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> PowerOfTwo(Vector256<float> k) =>
        Vector256.ShiftLeft((k + Vector256.Create(FloatBias)).AsInt32(), 23).AsSingle();

    /// <inheritdoc cref="Sign(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Sign(Vector128<float> x) => Vector128.ConditionalSelect(
        Vector128.GreaterThan(Vector128.Abs(x), Vector128<float>.Zero), Vector128.CopySign(Vector128<float>.One, x), x);

    /// <inheritdoc cref="LogExponent(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> LogExponent(Vector128<float> x) =>
        Vector128.ConvertToSingle(Vector128.ShiftRightArithmetic(x.AsInt32() + Vector128.Create(FloatShift), 23) - Vector128.Create(127));

    /// <inheritdoc cref="LogMantissa(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> LogMantissa(Vector128<float> x) =>
        (((x.AsInt32() + Vector128.Create(FloatShift)) & Vector128.Create(FloatMantissa)) + Vector128.Create(FloatRoot)).AsSingle();

    /// <inheritdoc cref="PowerOfTwo(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> PowerOfTwo(Vector128<float> k) =>
        Vector128.ShiftLeft((k + Vector128.Create(FloatBias)).AsInt32(), 23).AsSingle();

    /// <summary>-1 or 1 by the sign; 0 and NaN stay what they are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Sign(double x) => double.Abs(x) > 0 ? double.CopySign(1, x) : x;

    /// <summary>k of x = m * 2^k with m in [√½, √2), for a positive normal x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double LogExponent(double x) => ((BitConverter.DoubleToInt64Bits(x) + DoubleShift) >> 52) - 1023;

    /// <summary>m of x = m * 2^k with m in [√½, √2), for a positive normal x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double LogMantissa(double x) => BitConverter.Int64BitsToDouble(((BitConverter.DoubleToInt64Bits(x) + DoubleShift) & DoubleMantissa) + DoubleRoot);

    /// <inheritdoc cref="PowerOfTwo(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double PowerOfTwo(double k) => BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(k + DoubleBias) << 52);

    /// <inheritdoc cref="Sign(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Sign(Vector512<double> x) => Vector512.ConditionalSelect(
        Vector512.GreaterThan(Vector512.Abs(x), Vector512<double>.Zero), Vector512.CopySign(Vector512<double>.One, x), x);

    /// <inheritdoc cref="LogExponent(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> LogExponent(Vector512<double> x) =>
        Vector512.ConvertToDouble(Vector512.ShiftRightArithmetic(x.AsInt64() + Vector512.Create(DoubleShift), 52) - Vector512.Create(1023L));

    /// <inheritdoc cref="LogMantissa(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> LogMantissa(Vector512<double> x) =>
        (((x.AsInt64() + Vector512.Create(DoubleShift)) & Vector512.Create(DoubleMantissa)) + Vector512.Create(DoubleRoot)).AsDouble();

    /// <inheritdoc cref="PowerOfTwo(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> PowerOfTwo(Vector512<double> k) =>
        Vector512.ShiftLeft((k + Vector512.Create(DoubleBias)).AsInt64(), 52).AsDouble();

    /// <inheritdoc cref="Sign(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Sign(Vector256<double> x) => Vector256.ConditionalSelect(
        Vector256.GreaterThan(Vector256.Abs(x), Vector256<double>.Zero), Vector256.CopySign(Vector256<double>.One, x), x);

    /// <inheritdoc cref="LogExponent(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> LogExponent(Vector256<double> x) =>
        Vector256.ConvertToDouble(Vector256.ShiftRightArithmetic(x.AsInt64() + Vector256.Create(DoubleShift), 52) - Vector256.Create(1023L));

    /// <inheritdoc cref="LogMantissa(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> LogMantissa(Vector256<double> x) =>
        (((x.AsInt64() + Vector256.Create(DoubleShift)) & Vector256.Create(DoubleMantissa)) + Vector256.Create(DoubleRoot)).AsDouble();

    /// <inheritdoc cref="PowerOfTwo(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> PowerOfTwo(Vector256<double> k) =>
        Vector256.ShiftLeft((k + Vector256.Create(DoubleBias)).AsInt64(), 52).AsDouble();

    /// <inheritdoc cref="Sign(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Sign(Vector128<double> x) => Vector128.ConditionalSelect(
        Vector128.GreaterThan(Vector128.Abs(x), Vector128<double>.Zero), Vector128.CopySign(Vector128<double>.One, x), x);

    /// <inheritdoc cref="LogExponent(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> LogExponent(Vector128<double> x) =>
        Vector128.ConvertToDouble(Vector128.ShiftRightArithmetic(x.AsInt64() + Vector128.Create(DoubleShift), 52) - Vector128.Create(1023L));

    /// <inheritdoc cref="LogMantissa(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> LogMantissa(Vector128<double> x) =>
        (((x.AsInt64() + Vector128.Create(DoubleShift)) & Vector128.Create(DoubleMantissa)) + Vector128.Create(DoubleRoot)).AsDouble();

    /// <inheritdoc cref="PowerOfTwo(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> PowerOfTwo(Vector128<double> k) =>
        Vector128.ShiftLeft((k + Vector128.Create(DoubleBias)).AsInt64(), 52).AsDouble();

    /// <summary>2 to the k, of a sum of k and the constant whose lowest bits are the bias of the exponent.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float RoundedPower(float rounded) => BitConverter.Int32BitsToSingle(BitConverter.SingleToInt32Bits(rounded) << 23);

    /// <inheritdoc cref="RoundedPower(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> RoundedPower(Vector512<float> rounded) => Vector512.ShiftLeft(rounded.AsInt32(), 23).AsSingle();

    /// <inheritdoc cref="RoundedPower(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> RoundedPower(Vector256<float> rounded) => Vector256.ShiftLeft(rounded.AsInt32(), 23).AsSingle();

    /// <inheritdoc cref="RoundedPower(float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> RoundedPower(Vector128<float> rounded) => Vector128.ShiftLeft(rounded.AsInt32(), 23).AsSingle();

    /// <summary>2 to the k, of a sum of k and the constant whose lowest bits are the bias of the exponent.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double RoundedPower(double rounded) => BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(rounded) << 52);

    /// <inheritdoc cref="RoundedPower(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> RoundedPower(Vector512<double> rounded) => Vector512.ShiftLeft(rounded.AsInt64(), 52).AsDouble();

    /// <inheritdoc cref="RoundedPower(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> RoundedPower(Vector256<double> rounded) => Vector256.ShiftLeft(rounded.AsInt64(), 52).AsDouble();

    /// <inheritdoc cref="RoundedPower(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> RoundedPower(Vector128<double> rounded) => Vector128.ShiftLeft(rounded.AsInt64(), 52).AsDouble();

    /// <summary>Not below a bound; NaN stays: where the sides do not compare, the instruction takes the second.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> AtLeast<T>(Vector512<T> x, Vector512<T> bound) => Vector512.MaxNative(bound, x);

    /// <summary>Not below a bound; NaN stays: where the sides do not compare, the instruction takes the second.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> AtLeast<T>(Vector256<T> x, Vector256<T> bound) => Vector256.MaxNative(bound, x);

    /// <summary>Not below a bound; NaN stays: where the sides do not compare, the instruction takes the second.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> AtLeast<T>(Vector128<T> x, Vector128<T> bound) => Vector128.MaxNative(bound, x);
}
