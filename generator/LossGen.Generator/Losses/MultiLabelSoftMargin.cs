using LossGen.Generator.Ir;

namespace LossGen.Generator.Losses;

/// <summary>−1/C Σ w_c (t ln σ(x) + (1 − t) ln σ(−x)), where the mean divides by the number of rows.</summary>
internal sealed class MultiLabelSoftMargin : RowLoss
{
    public override string Name => "MultiLabelSoftMargin";

    public override IReadOnlyList<string> Inputs { get; } = ["logits", "target"];

    public override IReadOnlyList<string> OptionalInputs { get; } = [ClassWeight];

    public override string Formula(LossSettings settings) => "-1/C sum(target ln p + (1 - target) ln(1 - p)), p = sigmoid(logits)";

    public override Value Build(LossScope scope)
    {
        Value logits = scope.Row("logits");
        Value target = scope.Row("target");

        // 0 · ∞ is what a class that is impossible, and not wanted, would come to.
        Mask isNothing = target.EqualTo(0) & logits.EqualTo(double.NegativeInfinity);
        Value wanted = Value.Select(isNothing, scope.Number(0), target * Value.Function(Op.Softplus, -logits));
        Value loss = wanted + ((1 - target) * Value.Function(Op.Softplus, logits));
        if (scope.Has(ClassWeight))
            loss = scope.Row(ClassWeight) * loss;
        return (1 / scope.RowLength).Named("share") * Value.RowSum(loss);
    }
}
