using LossGen.Generator.Ir;

namespace LossGen.Generator.Passes.Lowering;

/// <summary>
/// e^x = 2^k · e^r with r within ±½ ln 2, by Cody and Waite's reduction in two parts; e^r = 1 + r + r²q(r), with q fitted over that
/// range. A power that may leave the normal numbers is multiplied in two steps, so that only the last one rounds. The error is below 1 ulp, of exp2 and expm1 below 1.2.
/// </summary>
internal static class Exponentials
{
    private static readonly double[] s_float = [0.5, 0.1666650027036667, 0.041666459292173386, 0.008370653726160526, 0.0013935521710664034];

    private static readonly double[] s_double =
    [
        0.5, 0.16666666666666688, 0.041666666666666685, 0.008333333333313719, 0.0013888888888874882, 0.00019841269903157546,
        2.4801587345783543e-05, 2.7557229071251855e-06, 2.755725484125367e-07, 2.5113807786556307e-08, 2.0920821752280826e-09,
    ];

    public static Value Exp(Steps steps, Value x)
    {
        if (IsNegative(x))
            return ExpNegative(steps, x);
        if (steps.CallsLibrary)
            return Value.Function(Op.Exp, x);
        Reduced parts = Reduce(steps, x, steps.Constant(0), false);
        return Scale(steps, 1 + (parts.R + parts.Square), parts.K);
    }

    /// <summary>e^x for an x that is at most 0.</summary>
    public static Value ExpNegative(Steps steps, Value x)
    {
        if (steps.CallsLibrary)
            return Value.Function(Op.ExpNegative, x);
        Reduced parts = Reduce(steps, x, steps.Constant(0), true);
        return ScaleDown(steps, 1 + (parts.R + parts.Square), parts.K);
    }

    /// <summary>
    /// e^x for an x that is at most 0, in as few steps as a row's many elements deserve: the sum that rounds the exponent is shifted to become
    /// the power, which is exactly 0 from -105.4 (of doubles -746.6) on, and with it what a row of such numbers sums to.
    /// </summary>
    public static Value ExpOfNegative(Steps steps, Value x) => ShiftedExp(steps, x) * steps.Constant(Math.Pow(2, -steps.Scalar.DenormalShift()));

    /// <summary>The same times a power of two that keeps every result a normal number.</summary>
    public static Value ShiftedExp(Steps steps, Value x)
    {
        int shift = steps.Scalar.DenormalShift();
        if (steps.CallsLibrary)
            return Value.Function(Op.ShiftedExp, x, steps.Constant(shift));
        double bias = (1.5 * steps.Whole) + steps.Pick(127, 1023);
        Value bounded = Value.Function(Op.AtLeast, x, steps.Constant(steps.Pick(-105.4, -746.6)));
        Value rounded = ((bounded * steps.Constant(1.4426950408889634)) + (bias + shift)).Named("rounded");
        Value k = (rounded - (bias + shift)).Named("k");
        Value r = ((bounded - (k * steps.Constant(HighLn2(steps)))) - (k * steps.Constant(LowLn2(steps)))).Named("r");
        Value y = 1 + (r + Square(steps, r));
        return y * Value.Function(Op.RoundedPower, rounded, steps.Constant(bias));
    }

    /// <summary>e^(x + low), for a low that x would swallow.</summary>
    public static Value Exp(Steps steps, Value x, Value low)
    {
        Reduced parts = Reduce(steps, x, low, IsNegative(x));
        return Scale(steps, 1 + (parts.R + (parts.Square + parts.Lost)), parts.K);
    }

    /// <summary>½e^x for an x that is at least 0, up to where that overflows.</summary>
    public static Value HalfExp(Steps steps, Value x)
    {
        Reduced parts = Reduce(steps, x, steps.Constant(0), false, HalfOverflow(steps));
        return Scale(steps, 1 + (parts.R + parts.Square), parts.K - 1);
    }

    /// <summary>½(e^x − 1) for an x that is at least 0, up to where that overflows.</summary>
    public static Value HalfExpM1(Steps steps, Value x)
    {
        Reduced parts = Reduce(steps, x, steps.Constant(0), false, HalfOverflow(steps));
        double highest = steps.Pick(127, 1023);
        Value k = parts.K - 1;
        (Value high, Value rest) = LessOne(steps, parts, steps.AtMost(k, highest), 0.5);
        return (high + rest) * steps.Select(k > highest, 2, 1);
    }

    /// <summary>e^x − 1 for an x that is at least 0, and what rounding took from it.</summary>
    public static (Value Value, Value Low) ExpM1OfPositive(Steps steps, Value x)
    {
        Reduced parts = Reduce(steps, x, steps.Constant(0), false);
        (Value high, Value rest) = LessOne(steps, parts, steps.AtMost(parts.K, steps.Pick(127, 1023)), 1);
        return Steps.Add(high, rest);
    }

    public static Value Exp2(Steps steps, Value x)
    {
        Value bounded = steps.AtMost(steps.AtLeast(x, steps.Pick(-151, -1076)), steps.Pick(129, 1025));
        Value k = steps.Round(bounded).Named("k");
        Value r = ((bounded - k) * steps.Constant(0.6931471805599453)).Named("r");
        return Scale(steps, 1 + (r + Square(steps, r)), k);
    }

    /// <summary>(2^k − 1) + 2^k · r, added in two words, and the small terms.</summary>
    public static Value ExpM1(Steps steps, Value x)
    {
        bool negative = IsNegative(x);
        Reduced parts = Reduce(steps, x, steps.Constant(0), negative);

        // From 2^-60 downwards only the 1 is left. The highest power does not exist as a number: half of it is doubled at the end.
        double highest = steps.Pick(127, 1023);
        Value k = steps.AtLeast(parts.K, -60);
        (Value high, Value rest) = LessOne(steps, parts, negative ? k : steps.AtMost(k, highest), 1);
        Value y = high + rest;
        if (!negative)
            y *= steps.Select(k > highest, 2, 1);
        return Steps.CopySign(y, x);
    }

    /// <summary>2^k · e^r − unit as a sum, for a k that leaves the power a number.</summary>
    private static (Value High, Value Low) LessOne(Steps steps, Reduced parts, Value k, double unit)
    {
        Value power = Steps.PowerOfTwo(k);
        (Value high, Value low) = Steps.Add(power - steps.Constant(unit), power * parts.R);
        return (high, low + (power * (parts.Square + parts.Lost)));
    }

    /// <summary>Beyond this ½e^x is infinite, and k needs one bit more than the largest exponent at most.</summary>
    private static double HalfOverflow(Steps steps) => steps.Pick(89.5, 710.6);

    /// <summary>What the graph itself shows to be at most 0 needs neither an upper bound nor large powers.</summary>
    private static bool IsNegative(Value x)
    {
        Node node = x.Builder[x.Index];
        return node.Op == Op.Negate && x.Builder[node.A].Op == Op.Abs;
    }

    private static Reduced Reduce(Steps steps, Value x, Value low, bool isNegative, double? highest = null)
    {
        Value bounded = steps.AtLeast(x, steps.Pick(-104, -746));
        if (!isNegative)
            bounded = steps.AtMost(bounded, highest ?? steps.Pick(89, 710));
        Value k = steps.Round(bounded * steps.Constant(1.4426950408889634)).Named("k");
        Value high = bounded - (k * steps.Constant(HighLn2(steps)));
        Value rest = k * steps.Constant(LowLn2(steps));
        if (!low.Builder[low.Index].IsConstant(0))
            rest -= low;
        Value r = (high - rest).Named("r");
        return new Reduced(k, r, Square(steps, r), (high - r) - rest);
    }

    /// <summary>The first bits of ln 2: times any exponent it is exact.</summary>
    private static double HighLn2(Steps steps) => steps.Pick(0.693145751953125, 0.6931471805598903);

    private static double LowLn2(Steps steps) => steps.Pick(1.428606765330187e-06, 5.497923018708371e-14);

    private static Value Square(Steps steps, Value r) => (r * r) * steps.Polynomial(r, steps.Pick(s_float, s_double));

    /// <summary>y · 2^k for every k that a result can have.</summary>
    private static Value Scale(Steps steps, Value y, Value k)
    {
        Value half = steps.Round(0.5 * k);
        return (y * Steps.PowerOfTwo(half)) * Steps.PowerOfTwo(k - half);
    }

    /// <summary>y · 2^k for a k that is not above 0.</summary>
    private static Value ScaleDown(Steps steps, Value y, Value k)
    {
        int shift = steps.Scalar.DenormalShift();
        return (y * Steps.PowerOfTwo(k + shift)) * steps.Constant(Math.Pow(2, -shift));
    }

    /// <param name="K">The exponent.</param>
    /// <param name="R">What is left of x.</param>
    /// <param name="Square">e^r − 1 − r.</param>
    /// <param name="Lost">What rounding took from r.</param>
    private readonly record struct Reduced(Value K, Value R, Value Square, Value Lost);
}
