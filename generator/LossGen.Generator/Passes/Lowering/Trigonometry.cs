using LossGen.Generator.Ir;

namespace LossGen.Generator.Passes.Lowering;

/// <summary>
/// sin and cos by Cody and Waite's reduction: multiples of π/2 are subtracted in parts that are exact up to 2¹⁶ of them in float and
/// 2²⁰ in double. Up to there, |x| ≤ 1.0e5 or 1.6e6, the error is below 1.3 ulp; beyond, it is that of a few ulp in x; where not even
/// the quadrant is known (above 1.3e6 or 1.7e15) the result is NaN, as it is for ∞. The polynomials are fitted over ±π/4.
/// </summary>
internal static class Trigonometry
{
    private static readonly double[] s_floatParts =
        [1.5703125, 0.0004825592041015625, 1.2665987014770508e-06, 9.89530235528946e-10, 2.5579538487363607e-12, 5.390302953474238e-15];

    private static readonly double[] s_doubleParts = [1.5707963267341256, 6.077100506303966e-11, 2.0222662487111665e-21, 8.4784276603689e-32];

    private static readonly double[] s_floatSin = [-0.166666641831398, 0.008332747966051102, -0.00019587865972425789];

    private static readonly double[] s_doubleSin =
    [
        -0.16666666666666666, 0.008333333333330948, -0.00019841269836756774, 2.7557316101617874e-06, -2.505113165023518e-08,
        1.5918115263265974e-10,
    ];

    private static readonly double[] s_floatCos = [0.0416666641831398, -0.001388830249197781, 2.454791683703661e-05];

    private static readonly double[] s_doubleCos =
    [
        0.041666666666666664, -0.0013888888888887398, 2.480158729876456e-05, -2.7557317271145144e-07, 2.087614614655861e-09,
        -1.1382623647474604e-11,
    ];

    /// <summary>From here on the quadrant is not known, and the result is NaN.</summary>
    public static double Limit(Scalar scalar) => scalar == Scalar.Float ? 1.3e6 : 1.7e15;

    public static Value Sin(Steps steps, Value x)
    {
        Reduced parts = Reduce(steps, x);
        Value y = Value.Select(IsOdd(parts.Quadrant), CosOf(steps, parts), SinOf(steps, parts));
        Value sign = Value.Select(parts.Quadrant > 1.5, -x, x);
        return y * Steps.CopySign(steps.Constant(1), sign);
    }

    public static Value Cos(Steps steps, Value x)
    {
        Reduced parts = Reduce(steps, x);
        Value y = Value.Select(IsOdd(parts.Quadrant), SinOf(steps, parts), CosOf(steps, parts));
        return Value.Select(Value.Abs(parts.Quadrant - 1.5) < 1, -y, y);
    }

    private static Reduced Reduce(Steps steps, Value x)
    {
        Value a = Value.Abs(x);
        Value bounded = Value.Select(a < Limit(steps.Scalar), a, steps.Constant(double.NaN));
        Value k = steps.Round(bounded * steps.Constant(0.6366197723675814)).Named("k");

        double[] parts = steps.Pick(s_floatParts, s_doubleParts);
        int exact = steps.IsFloat ? 2 : 1;
        Value high = bounded;
        for (int i = 0; i < exact; i++)
            high -= k * steps.Constant(parts[i]);
        Value? lost = null;
        for (int i = exact; i < parts.Length - 1; i++)
        {
            (high, Value error) = Steps.Add(high, -(k * steps.Constant(parts[i])));
            lost = lost is { } sum ? sum + error : error;
        }

        Value low = lost!.Value - (k * steps.Constant(parts[parts.Length - 1]));
        (Value r, Value rest) = Steps.Add(high, low);

        // k mod 4: the quotient is rounded downwards, since k is whole and 3/8 is in the middle of the quarters.
        Value quadrant = k - (4 * steps.Round((0.25 * k) - 0.375));
        return new Reduced(r.Named("r"), rest, quadrant.Named("quadrant"));
    }

    private static Mask IsOdd(Value quadrant) => Value.Abs(quadrant - 2).EqualTo(1);

    private static Value SinOf(Steps steps, Reduced parts)
    {
        Value z = parts.R * parts.R;
        return parts.R + ((parts.R * (z * steps.Polynomial(z, steps.Pick(s_floatSin, s_doubleSin)))) + parts.Rest);
    }

    private static Value CosOf(Steps steps, Reduced parts)
    {
        Value z = parts.R * parts.R;
        Value half = 0.5 * z;

        // ILGPU takes 1 - (1 - x) to be x, by algebra, and the rounding error would be lost. A 1 that it does not know for one keeps it.
        Value one = Steps.CopySign(steps.Constant(1), z);
        Value w = one - half;
        return w + (((one - w) - half) + (((z * z) * steps.Polynomial(z, steps.Pick(s_floatCos, s_doubleCos))) - (parts.R * parts.Rest)));
    }

    /// <param name="R">The angle from the nearest multiple of π/2.</param>
    /// <param name="Rest">What rounding took from it.</param>
    /// <param name="Quadrant">Which multiple: 0 to 3.</param>
    private readonly record struct Reduced(Value R, Value Rest, Value Quadrant);
}
