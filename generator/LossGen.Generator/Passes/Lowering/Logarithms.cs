using LossGen.Generator.Ir;

namespace LossGen.Generator.Passes.Lowering;

/// <summary>
/// ln in terms of the exponent, the mantissa and a polynomial. The method and its coefficients are FreeBSD msun's (e_log.c, e_logf.c,
/// s_log1p.c); the error is below 1 ulp.
/// </summary>
internal static class Logarithms
{
    private static readonly double[] s_float = [0.66666662693, 0.40000972152, 0.28498786688, 0.24279078841];

    private static readonly double[] s_double =
    [
        6.666666666666735130e-01, 3.999999999940941908e-01, 2.857142874366239149e-01, 2.222219843214978396e-01,
        1.818357216161805012e-01, 1.531383769920937332e-01, 1.479819860511658591e-01,
    ];

    // The same series out to s = 1/3, which e in [0, 1] reaches: no exponent need be taken out then.
    private static readonly double[] s_floatOfUnit = [0.6666663885116577, 0.40007561445236206, 0.28236618638038635, 0.2685149908065796];

    private static readonly double[] s_doubleOfUnit =
    [
        0.6666666666666666, 0.40000000000014585, 0.2857142856710876, 0.22222222717427897, 0.18181789436131165,
        0.15385570065006127, 0.1331414420887579, 0.12001072817003329, 0.08800738448272605, 0.16164045692271134,
    ];

    public static Value Log(Steps steps, Value x)
    {
        (Value k, Value m) = Parts(steps, x);
        return Edges(steps, x, Sum(steps, k, (m - 1).Named("f"), null));
    }

    /// <summary>ln(1 + x), where the sum's rounding is made good and a small x is not lost in it.</summary>
    public static Value LogP1(Steps steps, Value x)
    {
        Value u = 1 + x;
        Value rounded = u - 1;
        Value lost = (1 - (u - rounded)) + (x - rounded);
        Value k = Value.Function(Op.LogExponent, u);
        Mask near = k.EqualTo(0);
        Value f = Value.Select(near, x, Value.Function(Op.LogMantissa, u) - 1).Named("f");
        Value log = Sum(steps, k, f, steps.Select(near, 0, lost / u));
        return Steps.CopySign(Edges(steps, u, log), x);
    }

    /// <summary>ln(1 + e) for e in [0, 1].</summary>
    public static Value LogP1OfUnit(Steps steps, Value e)
    {
        if (steps.CallsLibrary)
            return Value.Function(Op.LogP1OfUnit, e);
        Value s = (e / (2 + e)).Named("s");
        Value half = 0.5 * (e * e);
        Value z = s * s;
        Value r = z * steps.Polynomial(z, steps.Pick(s_floatOfUnit, s_doubleOfUnit));
        return e - (half - (s * (half + r)));
    }

    /// <summary>k and m of x = m · 2^k with m in [√½, √2), also of a denormal x.</summary>
    public static (Value Exponent, Value Mantissa) Parts(Steps steps, Value x)
    {
        int shift = steps.Scalar.DenormalShift();
        Mask tiny = x < steps.Scalar.SmallestNormal();
        Value normal = Value.Select(tiny, Math.Pow(2, shift) * x, x);
        Value k = Value.Function(Op.LogExponent, normal) + steps.Select(tiny, -shift, 0);
        return (k, Value.Function(Op.LogMantissa, normal));
    }

    /// <summary>k · ln 2 + ln(1 + f) + c, for a small correction c.</summary>
    private static Value Sum(Steps steps, Value k, Value f, Value? correction)
    {
        Value s = (f / (2 + f)).Named("s");
        Value half = (0.5 * (f * f)).Named("halfSquare");
        Value r = Remainder(steps, s * s, steps.Pick(s_float, s_double));
        Value rest = s * (half + r);
        Value low = k * steps.Constant(steps.Pick(9.0580006145e-06, 1.90821492927058770002e-10));
        if (correction is { } c)
            low += c;
        return (k * steps.Constant(steps.Pick(6.9313812256e-01, 6.93147180369123816490e-01))) - ((half - (rest + low)) - f);
    }

    /// <summary>c₀z + c₁z² + …, even and odd powers apart for shorter chains.</summary>
    private static Value Remainder(Steps steps, Value z, double[] coefficients)
    {
        Value w = z * z;
        return (w * steps.Polynomial(w, [.. coefficients.Where((_, i) => i % 2 == 1)]))
            + (z * steps.Polynomial(w, [.. coefficients.Where((_, i) => i % 2 == 0)]));
    }

    private static Value Edges(Steps steps, Value x, Value log)
    {
        Value infinity = steps.Constant(double.PositiveInfinity);
        Value edge = Value.Select(x.EqualTo(0), -infinity, steps.Constant(double.NaN));
        return Value.Select(x > 0.0, Value.Select(x < infinity, log, x), edge);
    }
}
