using LossGen.Generator.Ir;

namespace LossGen.Generator.Losses;

/// <summary>w_y / C Σ max(0, margin − x_y + x_i)^p over the other classes, where the mean divides by the number of rows.</summary>
internal sealed class MultiMargin : RowLoss
{
    public override string Name => "MultiMargin";

    public override IReadOnlyList<string> Inputs { get; } = ["prediction", Labels];

    public override IReadOnlyList<string> OptionalInputs { get; } = [ClassWeight];

    public override IReadOnlyList<LossParameter> Parameters { get; } =
        [new("Margin", 1, ValueRange.NotNegative), new("P", 1, new ValueRange(1, true, 2))];

    public override string Formula(LossSettings settings) => "1/C sum(max(0, margin - x[label] + x[i])^p, i ≠ label), x = prediction";

    public override Value Build(LossScope scope)
    {
        var label = new LabelOf(scope, mayIgnore: false);
        Value prediction = scope.Row("prediction");

        // The difference first: of large scores that are close it is exact.
        Value excess = (scope.Constant("Margin") + (prediction - label.Of(prediction))).Named("excess");

        // Asked this way round, NaN stays. An excluded class competes with none, not even with a label that is excluded too.
        Mask isBeaten = excess <= scope.Number(0) | prediction.EqualTo(double.NegativeInfinity) | label.IsLabel;
        Value hinge = Value.Select(isBeaten, scope.Number(0), Value.Function(Op.Power, excess, scope.Constant("P")));
        return label.Weigh((1 / scope.RowLength).Named("share") * Value.RowSum(hinge));
    }
}
