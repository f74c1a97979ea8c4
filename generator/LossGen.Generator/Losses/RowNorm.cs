using LossGen.Generator.Ir;

namespace LossGen.Generator.Losses;

/// <summary>The p-norm of a row. At 0 it has the gradient 0.</summary>
internal static class RowNorm
{
    /// <param name="scope">The loss's.</param>
    /// <param name="row">What it is the norm of.</param>
    /// <param name="order">The constant that is p.</param>
    public static Value Of(LossScope scope, Value row, string order) => scope.Settings[order] switch
    {
        1 => Value.RowSum(Value.Abs(row)),
        2 => Root(Value.RowSum(row * row), sum => Value.Function(Op.Sqrt, sum)),
        _ => General(scope, row, order),
    };

    /// <summary>Relative to the largest element, whose powers neither overflow nor vanish; it has no gradient, for it cancels.</summary>
    private static Value General(LossScope scope, Value row, string order)
    {
        Value magnitude = Value.Abs(row);
        Value largest = Value.Function(Op.StopGradient, Value.RowMax(magnitude));

        // The reciprocal of anything smaller may be infinite.
        Value unit = Value.Maximum(largest, scope.Number(scope.Scalar.SmallestNormal())).Named("unit");
        Value sum = Value.RowSum(PowerOf.Of(scope, magnitude * (1 / unit), order));
        return unit * Root(sum, x => Value.Function(Op.Power, x, 1 / scope.Constant(order)));
    }

    /// <summary>Selecting the root would do the same, but carries the select through the whole gradient.</summary>
    private static Value Root(Value sum, Func<Value, Value> root)
    {
        Value zero = sum.Builder.Constant(0);
        Value one = sum.Builder.Constant(1);
        Mask isZero = sum.EqualTo(0);
        return root(sum + Value.Select(isZero, one, zero)) * Value.Select(isZero, zero, one);
    }
}
