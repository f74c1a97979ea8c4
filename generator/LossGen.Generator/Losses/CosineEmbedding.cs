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

        // One root of the product: two of each would not cancel in rows that are the same.
        Value product = (Square(first) * Square(second)).Named("product");
        Value cosine = (Value.RowSum(first * second) / Value.Function(Op.Sqrt, product)).Named("cosine");
        Value apart = Value.ClampMin(cosine - scope.Constant("Margin"), zero).Named("apart");
        return Value.Select(target.EqualTo(1), 1 - cosine, Value.Select(target.EqualTo(-1), apart, zero));
    }

    private static Value Square(Value row) => Value.RowSum(row * row) + Epsilon;
}
