using LossGen.Generator.Ir;

namespace LossGen.Generator.Losses;

/// <summary>
/// 1/C ΣΣ max(0, 1 − x_j + x_i) over every label j and every other class i. A row has several labels; the graph is that of one of them, and
/// the loss the sum over all.
/// </summary>
internal sealed class MultiLabelMargin : RowLoss
{
    public override string Name => "MultiLabelMargin";

    public override IReadOnlyList<string> Inputs { get; } = ["prediction", "target"];

    public override string? LabelsOf => "target";

    public override string Formula(LossSettings settings) => "1/C sum(max(0, 1 - x[j] + x[i]), every j with target, every i without), x = prediction";

    public override Value Build(LossScope scope)
    {
        Value prediction = scope.Row("prediction");
        Value excess = (1 + (prediction - Value.Pick(prediction, scope.Element(OneLabel)))).Named("excess");

        // Asked this way round, NaN stays. An excluded class competes with none.
        Mask isBeaten = excess <= scope.Number(0) | prediction.EqualTo(double.NegativeInfinity);
        Value hinge = Value.Select(isBeaten, scope.Number(0), excess);

        // A label adds 0 to the others; what is neither a label nor none is noticed.
        Value target = Value.Function(Op.StopGradient, scope.Row("target"));
        return (1 / scope.RowLength).Named("share") * Value.RowSum(Value.Select(target.EqualTo(0), hinge, target - target));
    }
}
