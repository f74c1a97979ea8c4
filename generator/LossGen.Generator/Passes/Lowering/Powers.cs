using LossGen.Generator.Ir;

namespace LossGen.Generator.Passes.Lowering;

/// <summary>
/// x^y = e^(y · ln x), with the logarithm and the product in two words: what exp makes of an error in its argument is that error times
/// the result, and so is what is missing of the exponent. ln is the series of FreeBSD msun's e_log.c, its first two terms in two words; the error is below 1.3 ulp. Edge
/// cases are C's.
/// </summary>
internal static class Powers
{
    private static readonly double[] s_float = [0.2000000774860382, 0.14281117916107178, 0.1152411624789238];

    private static readonly double[] s_double =
    [
        0.2, 0.14285714285714682, 0.11111111110827954, 0.090909091676938, 0.07692297481537068, 0.06667402331812168,
        0.05853118574408186, 0.058615850803995374,
    ];

    public static Value Power(Steps steps, Value x, Value y)
    {
        Value a = Value.Abs(x);

        // Beyond, every power but that of 1 has overflowed or vanished long since; and the products below must not overflow.
        double limit = steps.Pick(Math.Pow(2, 40), Math.Pow(2, 70));
        Value power = OfPositive(steps, a, steps.AtMost(steps.AtLeast(y, -limit), limit), LowOf(steps, y));

        Value infinity = steps.Constant(double.PositiveInfinity);
        Value zero = steps.Constant(0);
        Mask falls = y < 0;
        power = Value.Select(a.EqualTo(0), Value.Select(falls, infinity, zero), power);
        power = Value.Select(a.EqualTo(double.PositiveInfinity), Value.Select(falls, zero, infinity), power);

        Mask whole = IsWhole(steps, y);
        Mask odd = whole & !IsWhole(steps, 0.5 * y);
        Mask finite = a < infinity;
        power = steps.Select((x < 0 & finite) & !whole, double.NaN, power);
        power = Value.Select(odd, Steps.CopySign(power, x), power);
        power = Value.Select(x.EqualTo(x) & y.EqualTo(y), power, x + y);
        return steps.Select(x.EqualTo(1) | y.EqualTo(0), 1, power);
    }

    /// <summary>The cube root: a power whose exponent is in two words, since no number is a third.</summary>
    public static Value Cbrt(Steps steps, Value x)
    {
        Value a = Value.Abs(x);
        double third = ElementMath.Round(steps.Scalar, 1.0 / 3);
        Value low = steps.Constant(steps.Pick((1.0 / 3) - third, 1.8503717077085943e-17));
        Value root = OfPositive(steps, a, steps.Constant(third), low);
        Mask isRoot = steps.Constant(0) < a & a < double.PositiveInfinity;
        return Value.Select(isRoot, Steps.CopySign(root, x), x);
    }

    /// <summary>a^(y + low) for an a above 0 and an exponent whose product with a logarithm does not overflow.</summary>
    private static Value OfPositive(Steps steps, Value a, Value exponent, Value? exponentLow)
    {
        (Value log, Value logLow) = Log(steps, a);
        Value sign = Steps.CopySign(steps.Constant(1), exponent);
        (Value product, Value low) = steps.Multiply(Value.Abs(exponent), log, log);
        (product, low) = (sign * product, sign * low);
        Mask inside = Value.Abs(product) < steps.Pick(200, 2000);
        Value rest = low + (exponent * logLow);
        if (exponentLow is { } exact)
            rest += exact * log;
        return Exponentials.Exp(steps, product, steps.Select(inside, rest, 0).Named("low"));
    }

    /// <summary>
    /// What the element type does not hold of an exponent: of a constant that the gradient has made of another, and of a difference, such as
    /// the y − 1 of a derivative. Null where that is nothing.
    /// </summary>
    private static Value? LowOf(Steps steps, Value y)
    {
        Node node = steps.Builder[y.Index];
        if (node.Op == Op.Constant)
        {
            double low = node.Value - ElementMath.Round(steps.Scalar, node.Value);
            return low is 0 || double.IsNaN(low) || double.IsInfinity(low) ? null : steps.Constant(low);
        }

        if (node.Op != Op.Subtract)
            return null;
        (Value a, Value b) = (new(steps.Builder, node.A), new(steps.Builder, node.B));
        Value back = y - a;
        Value lost = (a - (y - back)) - (b + back);
        return steps.Select(Value.Abs(y) < double.PositiveInfinity, lost, 0);
    }

    private static Mask IsWhole(Steps steps, Value y)
    {
        Value a = Value.Abs(y);
        return ((a + steps.Whole) - steps.Whole).EqualTo(a) | steps.Constant(steps.Whole) <= a;
    }

    /// <summary>ln of a positive number in two words: k · ln 2 + 2s(1 + s²/3 + s⁴ · P(s²)) with s = (m − 1)/(m + 1).</summary>
    private static (Value High, Value Low) Log(Steps steps, Value x)
    {
        (Value k, Value m) = Logarithms.Parts(steps, x);
        Value f = m - 1;
        Value divisor = m + 1;
        Value divisorLow = m - (divisor - 1);
        Value reciprocal = 1 / divisor;
        Value s = Steps.Rounded(f, reciprocal, f).Named("s");
        (Value back, Value backLow) = steps.Multiply(s, divisor, s);
        Value sLow = ((((f - back) - backLow) - (s * divisorLow)) * reciprocal).Named("sLow");

        (Value z, Value zLow) = steps.Multiply(s, s, steps.Constant(1));
        zLow += 2 * (s * sLow);
        Value third = steps.Constant(1.0 / 3);
        Value t = Steps.Rounded(z, third, third);
        Value tLow = ((((z - (2 * t)) - t) + zLow) * third) + ((z * z) * steps.Polynomial(z, steps.Pick(s_float, s_double)));
        (t, tLow) = Steps.Add(t, tLow);

        (Value u, Value uLow) = steps.Multiply(s, t, s);
        uLow += (s * tLow) + (sLow * t);
        (Value half, Value halfLow) = Steps.Add(s, u);
        halfLow += uLow + sLow;

        (Value high, Value low) = Steps.Add(k * steps.Constant(steps.Pick(0.693145751953125, 0.6931471805598903)), 2 * half);
        low += (k * steps.Constant(steps.Pick(1.428606765330187e-06, 5.497923018708371e-14))) + (2 * halfLow);
        return Steps.Add(high, low);
    }
}
