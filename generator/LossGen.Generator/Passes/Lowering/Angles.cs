using LossGen.Generator.Ir;

namespace LossGen.Generator.Passes.Lowering;

/// <summary>
/// The angle of a point in one division: Cephes' (atan.c) reduction of the tangent to ±tan(π/8), the multiple of π/4 in two words, and
/// a polynomial fitted over that range. The error is below 2 ulp.
/// </summary>
internal static class Angles
{
    private const double Eighth = 0.41421356237309503;

    private static readonly double[] s_float = [-0.3333333134651184, 0.19999539852142334, -0.14263956248760223, 0.10743731260299683, -0.06451927125453949];

    private static readonly double[] s_double =
    [
        -0.3333333333333333, 0.1999999999999552, -0.14285714284666537, 0.11111111015255958, -0.09090904578107485, 0.07692183190444699,
        -0.06664511442009713, 0.05858148866133468, -0.05085449493723261, 0.03923165124025552, -0.019176878478577044,
    ];

    public static Value Atan(Steps steps, Value x)
    {
        Value t = Value.Abs(x);
        Mask far = t > 2.414213562373095;
        Mask middle = t > Eighth;
        Value q = steps.Select(far, -1, Value.Select(middle, t - 1, t)) / Value.Select(far, t, steps.Select(middle, t + 1, 1));
        Value quarters = steps.Select(far, 2, steps.Select(middle, 1, 0));
        return Steps.CopySign(Angle(steps, quarters, q.Named("q")), x);
    }

    /// <summary>The angle of (x, y), with C's results for every zero and infinity.</summary>
    public static Value Atan2(Steps steps, Value y, Value x)
    {
        Value a = Value.Abs(y);
        Value b = Value.Abs(x);
        Value shorter = Value.Minimum(a, b);
        Value longer = Value.Maximum(a, b);

        // Two infinities are at 45°, like two ones. Their sum, and that of large numbers, must not overflow.
        Mask infinite = shorter.EqualTo(double.PositiveInfinity);
        Value scale = steps.Select(longer > steps.Pick(Math.Pow(2, 100), Math.Pow(2, 1000)), Math.Pow(2, -24), 1);
        shorter = steps.Select(infinite, 1, shorter * scale);
        longer = steps.Select(infinite, 1, longer * scale);

        Mask middle = shorter > Eighth * longer;
        Value divisor = Value.Select(middle, shorter + longer, longer);
        Value q = Value.Select(middle, shorter - longer, shorter) / steps.Select(divisor.EqualTo(0), 1, divisor);
        Value quarters = steps.Select(middle, 1, 0);

        Mask steep = b < a;
        Mask left = Steps.CopySign(steps.Constant(1), x) < 0;
        quarters = Value.Select(steep, 2 - quarters, quarters);
        quarters = Value.Select(left, 4 - quarters, quarters);
        q = Value.Select(steep, -q, q);
        q = Value.Select(left, -q, q);
        return Steps.CopySign(Angle(steps, quarters, q.Named("q")), y);
    }

    /// <summary>A multiple of π/4, which has so few bits that small multiples are exact, and the angle of a tangent.</summary>
    private static Value Angle(Steps steps, Value quarters, Value q)
    {
        Value z = q * q;
        Value low = (q * (z * steps.Polynomial(z, steps.Pick(s_float, s_double))))
            + (quarters * steps.Constant(steps.Pick(1.5695823663008923e-07, 3.061616997868383e-17)));
        return (quarters * steps.Constant(steps.Pick(0.785398006439209, 0.7853981633974483))) + (q + low);
    }
}
