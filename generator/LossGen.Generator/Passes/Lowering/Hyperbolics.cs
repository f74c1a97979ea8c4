using LossGen.Generator.Ir;

namespace LossGen.Generator.Passes.Lowering;

/// <summary>sinh, cosh and ln cosh by one exponential of |x|, halved so that it overflows where the result does. The error is below 2 ulp, of ln cosh below 3.5.</summary>
internal static class Hyperbolics
{
    /// <summary>½(e^a − e^−a) = t + t/(2t + 1) with t = ½(e^a − 1).</summary>
    public static Value Sinh(Steps steps, Value x)
    {
        Value a = Value.Abs(x);
        Value t = Exponentials.HalfExpM1(steps, a).Named("t");

        // Beyond any precision the quotient is ½; infinite over infinite would be none.
        Value bounded = steps.AtMost(t, Math.Pow(2, 60));
        Value sinh = t + (bounded / ((2 * bounded) + 1));

        // Half of a denormal number may not exist.
        Mask tiny = a < steps.Pick(Math.Pow(2, -13), Math.Pow(2, -28));
        return Value.Select(tiny, x, Steps.CopySign(sinh, x));
    }

    /// <summary>½e^a + ½e^−a.</summary>
    public static Value Cosh(Steps steps, Value x)
    {
        Value half = Exponentials.HalfExp(steps, Value.Abs(x)).Named("half");
        return half + (0.25 / half);
    }

    /// <summary>
    /// Below 1, ln(1 + (e^a − 1)² / 2e^a), in which nothing cancels; from there on a − ln 2 + ln(1 + e^−2a).
    /// </summary>
    public static Value LogCosh(Steps steps, Value x)
    {
        Value a = Value.Abs(x);
        (Value t, Value low) = Exponentials.ExpM1OfPositive(steps, a);
        Value power = (t + 1).Named("power");
        Mask isNear = a < 1;
        Value share = (steps.Select(isNear, (t * (0.5 * t)) + (t * low), 1) / Value.Select(isNear, power, power * power)).Named("share");
        return Logarithms.LogP1OfUnit(steps, share) + steps.Select(isNear, 0, a - Math.Log(2));
    }
}
