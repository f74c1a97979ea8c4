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
        2 => Euclidean(scope.Scalar, row),
        _ => General(scope, row, order),
    };

    /// <summary>
    /// √Σx². Where the squares leave the range of numbers, or their sum is so small that some may have vanished, it is taken once more, relative to
    /// the largest element: other rows are not read a second time.
    /// </summary>
    public static Value Euclidean(Scalar scalar, Value row)
    {
        GraphBuilder builder = row.Builder;
        Value zero = builder.Constant(0);
        Value one = builder.Constant(1);
        Value infinity = builder.Constant(double.PositiveInfinity);
        Value square = Value.RowSum(row * row).Named("square");
        Mask isSafe = builder.Constant(SmallestSquare(scalar)) <= square & square < infinity;
        Value isScaled = Value.Select(isSafe, zero, one).Named("isScaled");

        Value largest = Value.RowMaxWhere(Value.Abs(row), isScaled);
        Value unit = Value.Maximum(largest, builder.Constant(scalar.SmallestNormal())).Named("unit");
        Value scaled = row * (1 / unit);
        Value scaledNorm = Value.Select(largest < infinity, unit * Value.Function(Op.Sqrt, Value.RowSumWhere(scaled * scaled, isScaled)), square);
        Value norm = Value.Select(isSafe, Value.Function(Op.Sqrt, square), scaledNorm).Named("norm");

        // The derivative is the row over its norm, whichever way that was found: at most 1, whatever it is multiplied by.
        Value inverse = Value.Select(norm.EqualTo(0), zero, 1 / norm).Named("inverseNorm");
        return Value.Given(Value.RowSum(row * Value.Function(Op.StopGradient, row * inverse)), norm);
    }

    /// <summary>Squares that have vanished are no part of a sum of this size, however many they are.</summary>
    private static double SmallestSquare(Scalar scalar) => Math.Pow(2, scalar == Scalar.Float ? -96 : -960);

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
