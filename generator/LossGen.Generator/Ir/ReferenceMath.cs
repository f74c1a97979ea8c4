namespace LossGen.Generator.Ir;

/// <summary>
/// What each operation means, in double and to within a few ulp everywhere. netstandard2.0 lacks half of these, and .NET Framework
/// has edge cases of its own.
/// </summary>
internal static class ReferenceMath
{
    private const double Ln2 = 0.69314718055994531;

    public static double Evaluate(Op op, double a, double b) => op switch
    {
        Op.Negate => -a,
        Op.Abs => Math.Abs(a),
        Op.Sign => a > 0 ? 1 : a < 0 ? -1 : a,
        Op.StopGradient => a,
        Op.Given => b,
        Op.Sqrt => Math.Sqrt(a),
        Op.Cbrt => Cbrt(a),
        Op.Log => Math.Log(a),
        Op.LogP1 or Op.LogP1OfUnit => LogP1(a),
        Op.Exp or Op.ExpNegative => Math.Exp(a),
        Op.ShiftedExp => Math.Exp(a) * Math.Pow(2, b),
        Op.Exp2 => Exp2(a),
        Op.ExpM1 => ExpM1(a),
        Op.Sinh => Math.Abs(a) < 1e-4 ? a + (a * a * a / 6) : Math.Abs(a) > 700 ? Math.Sinh(a) : 0.5 * (ExpM1(a) - ExpM1(-a)),
        Op.Cosh => Math.Cosh(a),
        Op.Tanh => Math.Tanh(a),
        Op.LogCosh => LogCosh(a),
        Op.Sigmoid => Sigmoid(a),
        Op.Softplus => Softplus(a),
        Op.Sin => double.IsInfinity(a) ? double.NaN : Math.Sin(a),
        Op.Cos => double.IsInfinity(a) ? double.NaN : Math.Cos(a),
        Op.Atan => Math.Atan(a),
        Op.PowerOfTwo => double.IsNaN(a) ? a : Scale(1, (int)Math.Max(-3000, Math.Min(a, 3000))),
        Op.LogExponent => LogParts(a).Exponent,
        Op.LogMantissa => LogParts(a).Mantissa,
        Op.Add => a + b,
        Op.Subtract => a - b,
        Op.Multiply => a * b,
        Op.Divide => a / b,
        Op.Minimum => Minimum(a, b),
        Op.Maximum => -Minimum(-a, -b),
        Op.AtLeast => a < b ? b : a,
        Op.RoundedPower => double.IsNaN(a) ? a : a - b <= -1023 ? 0 : Scale(1, (int)Math.Min(a - b, 3000)),
        Op.CopySign => CopySign(a, b),
        Op.Atan2 => Atan2(a, b),
        Op.Power => Power(a, b),
        Op.Less => a < b ? 1 : 0,
        Op.LessOrEqual => a <= b ? 1 : 0,
        Op.Equal => a == b ? 1 : 0,
        Op.And => a * b,
        Op.Or => Math.Max(a, b),
        Op.Not => 1 - a,
        _ => throw new InvalidOperationException($"{op} is not an operation on one or two numbers"),
    };

    /// <summary>Kahan's: the rounding of 1 + x, as it is, enters twice and cancels.</summary>
    private static double LogP1(double x)
    {
        double u = 1 + x;
        return u == 1 ? x : x > 1e17 || u <= 0 || double.IsNaN(x) ? Math.Log(u) : Math.Log(u) * x / (u - 1);
    }

    /// <summary>Kahan's, as for <see cref="LogP1"/>.</summary>
    private static double ExpM1(double x)
    {
        double u = Math.Exp(x);
        return u == 1 ? x : u - 1 == -1 ? -1 : x > 50 || double.IsNaN(x) ? u - 1 : (u - 1) * x / Math.Log(u);
    }

    /// <summary>Of two zeros the negative one; NaN when either side is.</summary>
    private static double Minimum(double a, double b) =>
        double.IsNaN(a) || double.IsNaN(b) ? double.NaN : a < b ? a : b < a ? b : a == 0 ? (BitConverter.DoubleToInt64Bits(a) < 0 ? a : b) : a;

    private static double LogCosh(double x)
    {
        double a = Math.Abs(x);
        double half = Evaluate(Op.Sinh, 0.5 * a, 0);
        return a < 1 ? LogP1(2 * half * half) : a - Ln2 + LogP1(Math.Exp(-2 * a));
    }

    /// <summary>One step of Newton's method brings a power by the nearest number to 1/3 to the last bit.</summary>
    private static double Cbrt(double x)
    {
        if (x == 0 || double.IsNaN(x) || double.IsInfinity(x))
            return x;
        double y = Math.Pow(Math.Abs(x), 1 / 3.0);
        y -= (y - (Math.Abs(x) / (y * y))) / 3;
        return CopySign(y, x);
    }

    private static double Exp2(double x)
    {
        if (!(Math.Abs(x) < 3000))
            return x < 0 ? 0 : x > 0 ? double.PositiveInfinity : x;
        double k = Math.Round(x);
        return Scale(Math.Exp((x - k) * Ln2), (int)k);
    }

    private static double Sigmoid(double x)
    {
        double e = Math.Exp(-Math.Abs(x));
        return (x >= 0 ? 1 : e) / (1 + e);
    }

    private static double Softplus(double x) => Math.Max(x, 0) + LogP1(Math.Exp(-Math.Abs(x)));

    private static double CopySign(double magnitude, double sign) => BitConverter.Int64BitsToDouble(
        (BitConverter.DoubleToInt64Bits(magnitude) & long.MaxValue) | (BitConverter.DoubleToInt64Bits(sign) & long.MinValue));

    private static double Atan2(double y, double x) => double.IsInfinity(x) && double.IsInfinity(y)
        ? CopySign(x > 0 ? Math.PI / 4 : 3 * Math.PI / 4, y)
        : Math.Atan2(y, x);

    private static double Power(double x, double y) =>
        x == 1 || y == 0 || (x == -1 && double.IsInfinity(y)) ? 1 : Math.Pow(x, y);

    /// <summary>y · 2^k; only the last step can round.</summary>
    private static double Scale(double y, int k)
    {
        for (; k > 1023; k -= 1023)
            y *= PowerOfTwo(1023);
        for (; k < -1022 && y != 0; k += 900)
        {
            // As long as two steps are left, the first leaves a normal number.
            if (k >= -1022 - 900)
                return y * PowerOfTwo(k + 900) * PowerOfTwo(-900);
            y *= PowerOfTwo(-900);
        }

        return y == 0 ? y : y * PowerOfTwo(k);
    }

    private static double PowerOfTwo(int k) => BitConverter.Int64BitsToDouble((long)(k + 1023) << 52);

    private static (double Exponent, double Mantissa) LogParts(double x)
    {
        if (double.IsNaN(x) || double.IsInfinity(x) || x <= 0)
            return (0, x);
        double shift = 0;
        if (x < 1e-300)
            (x, shift) = (x * PowerOfTwo(100), 100);
        long bits = BitConverter.DoubleToInt64Bits(x);
        int exponent = (int)(bits >> 52) - 1023;
        double mantissa = BitConverter.Int64BitsToDouble((bits & 0xFFFFFFFFFFFFF) | 0x3FF0000000000000);
        return mantissa > Math.Sqrt(2) ? (exponent + 1 - shift, mantissa / 2) : (exponent - shift, mantissa);
    }
}
