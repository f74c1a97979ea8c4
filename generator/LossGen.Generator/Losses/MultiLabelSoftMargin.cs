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
        Value wanted = target;
        Value other = 1 - target;
        if (scope.Has(ClassWeight))
            (wanted, other) = (scope.Row(ClassWeight) * wanted, scope.Row(ClassWeight) * other);
        Value loss = Unwanted.IsNothing(wanted, Value.Function(Op.Softplus, -logits), double.PositiveInfinity)
            + Unwanted.IsNothing(other, Value.Function(Op.Softplus, logits), double.PositiveInfinity);
        return (1 / scope.RowLength).Named("share") * Value.RowSum(loss);
    }
}
