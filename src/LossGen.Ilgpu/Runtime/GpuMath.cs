using System.ComponentModel;
using ILGPU;
using ILGPU.Util;

namespace LossGen.Ilgpu.Runtime;

/// <summary>
/// Operations that mean the same on every accelerator: the framework's own drop NaN on some of them, or do not compile.
/// Not meant to be called by hand.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class GpuMath
{
    private const uint FloatShift = 0x3F800000 - 0x3F3504F3;
    private const uint FloatRoot = 0x3F3504F3;
    private const uint FloatMantissa = 0x007FFFFF;
    private const ulong DoubleShift = 0x3FF0000000000000 - 0x3FE6A09E667F3BCD;
    private const ulong DoubleRoot = 0x3FE6A09E667F3BCD;
    private const ulong DoubleMantissa = 0x000FFFFFFFFFFFFF;
    private const uint FloatSign = 0x80000000;
    private const ulong DoubleSign = 0x8000000000000000;

    // Added to a whole number, it puts that number, with the bias of the exponent, into the lowest bits; the others are shifted out.
    private const float FloatBias = 12582912 + 127;
    private const double DoubleBias = 6755399441055744 + 1023;

    /// <summary>The smaller value; NaN when either is.</summary>
    public static float Minimum(float a, float b) => Utilities.Select(a < b | float.IsNaN(a), a, b);

    /// <inheritdoc cref="Minimum(float, float)"/>
    public static double Minimum(double a, double b) => Utilities.Select(a < b | double.IsNaN(a), a, b);

    /// <summary>The larger value; NaN when either is.</summary>
    public static float Maximum(float a, float b) => Utilities.Select(a > b | float.IsNaN(a), a, b);

    /// <inheritdoc cref="Maximum(float, float)"/>
    public static double Maximum(double a, double b) => Utilities.Select(a > b | double.IsNaN(a), a, b);

    /// <summary>-1 or 1 by the sign; 0 and NaN stay what they are.</summary>
    public static float Sign(float x) => Utilities.Select(x > 0, 1f, Utilities.Select(x < 0, -1f, x));

    /// <inheritdoc cref="Sign(float)"/>
    public static double Sign(double x) => Utilities.Select(x > 0, 1d, Utilities.Select(x < 0, -1d, x));

    /// <summary>The magnitude of one number with the sign of another, by the bits: also of 0 and NaN.</summary>
    public static float CopySign(float magnitude, float sign) =>
        Interop.IntAsFloat((Interop.FloatAsInt(magnitude) & ~FloatSign) | (Interop.FloatAsInt(sign) & FloatSign));

    /// <inheritdoc cref="CopySign(float, float)"/>
    public static double CopySign(double magnitude, double sign) =>
        Interop.IntAsFloat((Interop.FloatAsInt(magnitude) & ~DoubleSign) | (Interop.FloatAsInt(sign) & DoubleSign));

    /// <summary>A position in a row of so many elements; of one that the row does not have, the nearest.</summary>
    public static int Position(float position, int length) => IntrinsicMath.Clamp((int)Utilities.Select(float.IsNaN(position), 0f, position), 0, length - 1);

    /// <inheritdoc cref="Position(float, int)"/>
    public static int Position(double position, int length) => IntrinsicMath.Clamp((int)Utilities.Select(double.IsNaN(position), 0d, position), 0, length - 1);

    /// <summary>Not below a bound; NaN stays.</summary>
    public static float AtLeast(float x, float bound) => Utilities.Select(x < bound, bound, x);

    /// <inheritdoc cref="AtLeast(float, float)"/>
    public static double AtLeast(double x, double bound) => Utilities.Select(x < bound, bound, x);

    /// <summary>2 to the k, of a sum of k and the constant whose lowest bits are the bias of the exponent.</summary>
    public static float RoundedPower(float rounded) => Interop.IntAsFloat(Interop.FloatAsInt(rounded) << 23);

    /// <inheritdoc cref="RoundedPower(float)"/>
    public static double RoundedPower(double rounded) => Interop.IntAsFloat(Interop.FloatAsInt(rounded) << 52);

    /// <summary>2 to the k, for a whole k whose power is a normal number.</summary>
    public static float PowerOfTwo(float k) => Interop.IntAsFloat(Interop.FloatAsInt(k + FloatBias) << 23);

    /// <inheritdoc cref="PowerOfTwo(float)"/>
    public static double PowerOfTwo(double k) => Interop.IntAsFloat(Interop.FloatAsInt(k + DoubleBias) << 52);

    /// <summary>k of x = m * 2^k with m in [√½, √2), for a positive normal x.</summary>
    public static float LogExponent(float x) => (int)((Interop.FloatAsInt(x) + FloatShift) >> 23) - 127;

    /// <inheritdoc cref="LogExponent(float)"/>
    public static double LogExponent(double x) => (int)((Interop.FloatAsInt(x) + DoubleShift) >> 52) - 1023;

    /// <summary>m of x = m * 2^k with m in [√½, √2), for a positive normal x.</summary>
    public static float LogMantissa(float x) => Interop.IntAsFloat(((Interop.FloatAsInt(x) + FloatShift) & FloatMantissa) + FloatRoot);

    /// <inheritdoc cref="LogMantissa(float)"/>
    public static double LogMantissa(double x) => Interop.IntAsFloat(((Interop.FloatAsInt(x) + DoubleShift) & DoubleMantissa) + DoubleRoot);
}
