namespace LossGen.Generator.Ir;

/// <summary>
/// What operations mean, in double and to within a few ulp everywhere: netstandard2.0 lacks half of these, and .NET Framework has edge cases of
/// its own.
/// </summary>
internal static class ReferenceMath
{
    private const double Ln2 = 0.69314718055994531;

    /// <summary>The result of an operation on numbers, as the table of <see cref="Operations"/> has it; a mask is 0 or 1.</summary>
    public static double Evaluate(Op op, double a, double b, double c = 0) => Operations.Of(op).Meaning is { } meaning
        ? meaning(a, b, c)
        : throw new InvalidOperationException($"{op} is not an operation on numbers");

    /// <summary>Kahan's: the rounding of 1 + x, as it is, enters twice and cancels.</summary>
    public static double LogP1(double x)
    {
        double u = 1 + x;
        return u == 1 ? x : x > 1e17 || u <= 0 || double.IsNaN(x) ? Math.Log(u) : Math.Log(u) * x / (u - 1);
    }

    /// <summary>Kahan's, as for <see cref="LogP1"/>.</summary>
    public static double ExpM1(double x)
    {
        double u = Math.Exp(x);
        return u == 1 ? x : u - 1 == -1 ? -1 : x > 50 || double.IsNaN(x) ? u - 1 : (u - 1) * x / Math.Log(u);
    }

    /// <summary>Of two zeros the negative one; NaN when either side is.</summary>
    public static double Minimum(double a, double b) =>
        double.IsNaN(a) || double.IsNaN(b) ? double.NaN : a < b ? a : b < a ? b : a == 0 ? (BitConverter.DoubleToInt64Bits(a) < 0 ? a : b) : a;

    public static double Sinh(double x) =>
        Math.Abs(x) < 1e-4 ? x + (x * x * x / 6) : Math.Abs(x) > 700 ? Math.Sinh(x) : 0.5 * (ExpM1(x) - ExpM1(-x));

    public static double LogCosh(double x)
    {
        double a = Math.Abs(x);
        double half = Sinh(0.5 * a);
        return a < 1 ? LogP1(2 * half * half) : a - Ln2 + LogP1(Math.Exp(-2 * a));
    }

    /// <summary>One step of Newton's method brings a power by the nearest number to 1/3 to the last bit.</summary>
    public static double Cbrt(double x)
    {
        if (x == 0 || double.IsNaN(x) || double.IsInfinity(x))
            return x;
        double y = Math.Pow(Math.Abs(x), 1 / 3.0);
        y -= (y - (Math.Abs(x) / (y * y))) / 3;
        return CopySign(y, x);
    }

    public static double Exp2(double x)
    {
        if (!(Math.Abs(x) < 3000))
            return x < 0 ? 0 : x > 0 ? double.PositiveInfinity : x;
        double k = Math.Round(x);
        return Scale(Math.Exp((x - k) * Ln2), (int)k);
    }

    public static double Sigmoid(double x)
    {
        double e = Math.Exp(-Math.Abs(x));
        return (x >= 0 ? 1 : e) / (1 + e);
    }

    public static double Softplus(double x) => Math.Max(x, 0) + LogP1(Math.Exp(-Math.Abs(x)));

    public static double CopySign(double magnitude, double sign) => BitConverter.Int64BitsToDouble(
        (BitConverter.DoubleToInt64Bits(magnitude) & long.MaxValue) | (BitConverter.DoubleToInt64Bits(sign) & long.MinValue));

    public static double Atan2(double y, double x) => double.IsInfinity(x) && double.IsInfinity(y)
        ? CopySign(x > 0 ? Math.PI / 4 : 3 * Math.PI / 4, y)
        : Math.Atan2(y, x);

    public static double Power(double x, double y) =>
        x == 1 || y == 0 || (x == -1 && double.IsInfinity(y)) ? 1 : Math.Pow(x, y);

    public static double PowerOfTwo(double k) => double.IsNaN(k) ? k : Scale(1, (int)Math.Max(-3000, Math.Min(k, 3000)));

    public static double RoundedPower(double sum, double bias) =>
        double.IsNaN(sum) ? sum : sum - bias <= -1023 ? 0 : Scale(1, (int)Math.Min(sum - bias, 3000));

    public static double LogExponent(double x) => LogParts(x).Exponent;

    public static double LogMantissa(double x) => LogParts(x).Mantissa;

    /// <summary>y · 2^k; only the last step can round.</summary>
    private static double Scale(double y, int k)
    {
        for (; k > 1023; k -= 1023)
            y *= Normal(1023);
        for (; k < -1022 && y != 0; k += 900)
        {
            // As long as two steps are left, the first leaves a normal number.
            if (k >= -1022 - 900)
                return y * Normal(k + 900) * Normal(-900);
            y *= Normal(-900);
        }

        return y == 0 ? y : y * Normal(k);
    }

    /// <summary>2^k, a normal number.</summary>
    private static double Normal(int k) => BitConverter.Int64BitsToDouble((long)(k + 1023) << 52);

    private static (double Exponent, double Mantissa) LogParts(double x)
    {
        if (double.IsNaN(x) || double.IsInfinity(x) || x <= 0)
            return (0, x);
        double shift = 0;
        if (x < 1e-300)
            (x, shift) = (x * Normal(100), 100);
        long bits = BitConverter.DoubleToInt64Bits(x);
        int exponent = (int)(bits >> 52) - 1023;
        double mantissa = BitConverter.Int64BitsToDouble((bits & 0xFFFFFFFFFFFFF) | 0x3FF0000000000000);
        return mantissa > Math.Sqrt(2) ? (exponent + 1 - shift, mantissa / 2) : (exponent - shift, mantissa);
    }
}
