using LossGen.Generator.Ir;

namespace LossGen.Generator.Passes.Lowering;

/// <summary>
/// Functions of e = exp(−|x|), which cannot overflow. sigmoid(x), sigmoid(−x), softplus(x) and softplus(−x) have e and 1 + e in common,
/// and tanh(x) shares its reduction with sigmoid(2x). The error is below 2 ulp, of tanh below 2.2.
/// </summary>
internal static class Sigmoids
{
    public static Value Sigmoid(Steps steps, Value x)
    {
        (Value e, Value inner, bool negated) = Parts(steps, x);
        Mask positive = steps.Constant(0) <= inner;
        Value one = steps.Constant(1);
        Value share = (negated ? Value.Select(positive, e, one) : Value.Select(positive, one, e)) / (1 + e);

        // A small e is itself nearly the result: what 1 + e has lost counts for little then.
        return Value.Select(negated ? inner > 1 : inner < -1, e - (e * share), share);
    }

    public static Value Softplus(Steps steps, Value x)
    {
        (Value e, Value inner, bool negated) = Parts(steps, x);
        Mask positive = steps.Constant(0) <= inner;
        Value hinge = negated ? steps.Select(positive, 0, x) : steps.Select(positive, x, 0);
        return hinge + Logarithms.LogP1OfUnit(steps, e);
    }

    public static Value Tanh(Steps steps, Value x)
    {
        Value a = -Value.Abs(2 * x);
        Value e = Exponentials.Exp(steps, a).Named("e");

        // Near 1 what is missing from it is the small number; near 0 that would cancel.
        Mask saturated = e < 0.333;
        Value share = Value.Select(saturated, 2 * e, -Exponentials.ExpM1(steps, a)) / (1 + e);
        return Steps.CopySign(Value.Select(saturated, 1 - share, share), x);
    }

    /// <summary>e, and the number without the sign that stands before it, if one does.</summary>
    private static (Value E, Value Inner, bool Negated) Parts(Steps steps, Value x)
    {
        Node node = steps.Builder[x.Index];
        bool negated = node.Op == Op.Negate;
        Value inner = negated ? new Value(steps.Builder, node.A) : x;
        return (Exponentials.ExpNegative(steps, -Value.Abs(inner)).Named("e"), inner, negated);
    }
}
