namespace LossGen.Generator.Tests.Support;

/// <summary>
/// (High + Low) · 2^Exponent: a number of about 100 bits, and functions of doubles that are right to nearly as many. The exponent
/// stands apart so that what is too small for a normal number keeps its bits.
/// </summary>
internal readonly record struct Precise(double High, double Low, int Exponent = 0)
{
    private static readonly double[] s_halfPi = [1.5707963267948966, 6.123233995736766e-17, -1.4973849048591833e-33, 5.562267110431059e-50];

    private static readonly Precise s_ln2 = new(0.6931471805599453, 2.3190468138462996e-17);

    public static implicit operator Precise(double value) => new(value, 0);

    public static Precise operator +(Precise a, Precise b)
    {
        double sum = a.High + b.High, part = sum - a.High;
        double error = (a.High - (sum - part)) + (b.High - part);
        double low = a.Low + b.Low, lowPart = low - a.Low;
        double lowError = (a.Low - (low - lowPart)) + (b.Low - lowPart);
        Precise first = Renormalized(sum, error + low);
        return Renormalized(first.High, first.Low + lowError);
    }

    public static Precise operator -(Precise a) => new(-a.High, -a.Low, a.Exponent);

    public static Precise operator -(Precise a, Precise b) => a + -b;

    public static Precise operator *(Precise a, Precise b)
    {
        double product = a.High * b.High;
        return Renormalized(product, Math.FusedMultiplyAdd(a.High, b.High, -product) + ((a.High * b.Low) + (a.Low * b.High)));
    }

    public static Precise operator /(Precise a, Precise b)
    {
        double first = a.High / b.High;
        Precise rest = a - (b * first);
        double second = rest.High / b.High;
        rest -= b * second;
        return Renormalized(first, second) + (rest.High / b.High);
    }

    /// <summary>How far off a number is, in units of the last place that it may have.</summary>
    /// <param name="actual">What was computed.</param>
    /// <param name="bits">The bits of a mantissa: 24 or 53.</param>
    /// <param name="smallest">The exponent of the smallest number: −149 or −1074.</param>
    public double Ulps(double actual, int bits, int smallest)
    {
        Precise difference = Math.ScaleB(actual, -Exponent) - new Precise(High, Low);
        int ulp = Math.Max(Math.ILogB(High) + Exponent - bits + 1, smallest) - Exponent;
        return Math.Abs(difference.High) / Math.ScaleB(1, ulp);
    }

    public static Precise Exp(Precise x)
    {
        if (x.High < -5000)
            return 0;
        double k = Math.Round(x.High / Math.Log(2));
        return (1 + SmallExpM1(x - (k * s_ln2))) with { Exponent = (int)k };
    }

    public static Precise Exp2(double x)
    {
        double k = Math.Round(x);
        return (1 + SmallExpM1((x - k) * s_ln2)) with { Exponent = (int)k };
    }

    public static Precise ExpM1(Precise x)
    {
        if (Math.Abs(x.High) < 1e-40)
            return x;
        if (Math.Abs(x.High) < 0.4)
            return SmallExpM1(x);
        Precise e = Exp(x);
        return e.Exponent > 200 ? e : e.Plain() - 1;
    }

    public static Precise Log(double x)
    {
        int k = Math.ILogB(x);
        double m = Math.ScaleB(x, -k);
        if (m > 1.4)
            (k, m) = (k + 1, m / 2);
        return (k * s_ln2) + LogP1(m - 1);
    }

    /// <summary>One step of Newton's on the double that is nearly right.</summary>
    public static Precise LogP1(Precise t)
    {
        if (Math.Abs(t.High) < 1e-40)
            return t;
        double start = Math.Abs(t.High) < 1e-5 ? t.High * (1 - (t.High / 2)) : Math.Log(1 + t.High);
        return start + (t + ((1 + t) * ExpM1(-start)));
    }

    /// <summary>One step of Newton's on the double that is nearly right, away from the ends of the range.</summary>
    public static Precise Cbrt(double x)
    {
        int third = Math.ILogB(x) / 3;
        double near = Math.ScaleB(x, -3 * third);
        Precise start = Math.Cbrt(near);
        return (start + ((near - (start * start * start)) / (3 * start * start))) with { Exponent = third };
    }

    public static Precise Sinh(double x)
    {
        double a = Math.Abs(x);
        Precise t = a < 0.4 ? ExpM1(a) : Exp(a);
        Precise half = a < 0.4 ? Scaled(t + (t / (t + 1)), -1) : a < 100 ? Scaled(t.Plain() - (1 / t.Plain()), -1) : t with { Exponent = t.Exponent - 1 };
        return x < 0 ? -half : half;
    }

    public static Precise Cosh(double x)
    {
        Precise e = Exp(Math.Abs(x));
        return Math.Abs(x) < 100 ? Scaled(e.Plain() + (1 / e.Plain()), -1) : e with { Exponent = e.Exponent - 1 };
    }

    public static Precise LogCosh(double x)
    {
        double a = Math.Abs(x);
        Precise t = a < 30 ? ExpM1(a) : 0;
        return a < 30 ? LogP1(t * t / (2 * (t + 1))) : a - s_ln2 + LogP1(Exp(-2 * a).Plain());
    }

    public static Precise Tanh(double x)
    {
        if (Math.Abs(x) > 30)
            return Math.Sign(x);
        Precise t = ExpM1(2 * x);
        return t / (t + 2);
    }

    public static Precise Sigmoid(double x)
    {
        Precise e = Exp(-Math.Abs(x));
        Precise divisor = 1 + e.Plain();
        return x >= 0 ? 1 / divisor : (new Precise(e.High, e.Low) / divisor) with { Exponent = e.Exponent };
    }

    public static Precise Softplus(double x)
    {
        Precise e = Exp(-Math.Abs(x));
        return x < -60 ? e : Math.Max(x, 0) + LogP1(e.Plain());
    }

    public static Precise Power(double x, double y) => Exp(Log(Math.Abs(x)) * y);

    public static (Precise Sin, Precise Cos) SinCos(double x)
    {
        double k = Math.Round(x / s_halfPi[0]);
        Precise r = x;
        foreach (double part in s_halfPi)
            r -= Product(k, part);
        (Precise sin, Precise cos) = (Series(r, r, 2), Series(1, r, 1));
        return ((((long)k % 4) + 4) % 4) switch
        {
            0 => (sin, cos),
            1 => (cos, -sin),
            2 => (-sin, -cos),
            _ => (-cos, sin),
        };
    }

    public static Precise Atan2(double y, double x)
    {
        if (Math.Abs(y) < 1e-40 * x)
            return y / x;
        int scale = -Math.ILogB(Math.Max(Math.Abs(x), Math.Abs(y)));
        (y, x) = (Math.ScaleB(y, scale), Math.ScaleB(x, scale));
        double start = Math.Atan2(y, x);
        (Precise sin, Precise cos) = SinCos(start);
        return start + (((y * cos) - (x * sin)) / ((x * cos) + (y * sin)));
    }

    private static Precise SmallExpM1(Precise x)
    {
        Precise r = Scaled(x, -9);
        Precise sum = 0;
        for (int i = 10; i >= 1; i--)
            sum = r / i * (1 + sum);
        for (int i = 0; i < 9; i++)
            sum = Scaled(sum, 1) + (sum * sum);
        return sum;
    }

    /// <summary>first − first · r²/(n(n + 1)) + …</summary>
    private static Precise Series(Precise first, Precise r, int n)
    {
        Precise square = r * r, term = first, sum = first;
        for (; n < 36; n += 2)
        {
            term = -(term * square) / (n * (n + 1.0));
            sum += term;
        }

        return sum;
    }

    private static Precise Product(double a, double b) => new(a * b, Math.FusedMultiplyAdd(a, b, -(a * b)));

    private static Precise Scaled(Precise x, int k) => new(Math.ScaleB(x.High, k), Math.ScaleB(x.Low, k));

    private Precise Plain() => Scaled(new Precise(High, Low), Exponent);

    private static Precise Renormalized(double high, double low)
    {
        double sum = high + low;
        return new Precise(sum, low - (sum - high));
    }
}
