using LossGen.Generator.Ir;

namespace LossGen.Generator.Losses;

/// <summary>1 − cos of two rows that belong together (1), max(0, cos − margin) of two that do not (−1), and 0 of any other target.</summary>
internal sealed class CosineEmbedding : RowLoss
{
    /// <summary>PyTorch's: rows of zeros have a cosine too.</summary>
    private const double Epsilon = 1e-12;

    public override string Name => "CosineEmbedding";

    public override IReadOnlyList<string> Inputs { get; } = ["first", "second", "target"];

    public override IReadOnlyList<string> LengthNames { get; } = ["features", "classes"];

    public override IReadOnlyList<LossParameter> Parameters { get; } = [new("Margin", 0, new ValueRange(-1, true, 1))];

    public override ItemShape ShapeOf(string input) => input == "target" ? ItemShape.Element : base.ShapeOf(input);

    public override string Formula(LossSettings settings) => "target = 1 ? 1 - cos(first, second) : max(0, cos(first, second) - margin)";

    public override Value Build(LossScope scope)
    {
        Value first = scope.Row("first");
        Value second = scope.Row("second");
        Value target = scope.Element("target");
        Value zero = scope.Number(0);

        Value cosine = Cosine(scope, first, second).Named("cosine");
        Value apart = Value.ClampMin(cosine - scope.Constant("Margin"), zero).Named("apart");
        return Value.Select(target.EqualTo(1), 1 - cosine, Value.Select(target.EqualTo(-1), apart, zero));
    }

    /// <summary>
    /// Σab / √((Σa² + ε)(Σb² + ε)). Where a square is so large that their product might overflow, all three sums are taken once more, of rows relative
    /// to their largest elements: other rows are not read a second time.
    /// </summary>
    private static Value Cosine(LossScope scope, Value first, Value second)
    {
        Value firstSquare = (Value.RowSum(first * first) + Epsilon).Named("firstSquare");
        Value secondSquare = (Value.RowSum(second * second) + Epsilon).Named("secondSquare");
        Value largest = scope.Number(Math.Pow(2, scope.Scalar == Scalar.Float ? 62 : 510));
        Mask isSafe = firstSquare <= largest & secondSquare <= largest;
        Value isScaled = Value.Select(isSafe, scope.Number(0), scope.Number(1)).Named("isScaled");
        Value firstUnit = Unit(first, isSafe, isScaled).Named("firstUnit");
        Value secondUnit = Unit(second, isSafe, isScaled).Named("secondUnit");
        first *= Value.Function(Op.StopGradient, firstUnit);
        second *= Value.Function(Op.StopGradient, secondUnit);

        // One root of the product: two of each would not cancel in rows that are the same.
        Value product = Square(first, firstSquare, firstUnit) * Square(second, secondSquare, secondUnit);
        return Sum(first * second, Value.RowSum(scope.Row("first") * scope.Row("second")), scope.Number(0)) / Value.Function(Op.Sqrt, product.Named("product"));

        Value Square(Value row, Value unscaled, Value unit) => Sum(row * row, unscaled, unit * (unit * scope.Number(Epsilon)));

        Value Sum(Value scaled, Value unscaled, Value rest) =>
            Value.Given(Value.RowSum(scaled), Value.Select(isSafe, unscaled, Value.RowSumWhere(scaled, isScaled) + rest));
    }

    /// <summary>1 over the largest element of a row that is scaled, where that is more than 1; else 1.</summary>
    private static Value Unit(Value row, Mask isSafe, Value isScaled)
    {
        Value one = row.Builder.Constant(1);
        return Value.Select(isSafe, one, 1 / Value.Maximum(Value.RowMaxWhere(Value.Abs(row), isScaled), one));
    }
}
