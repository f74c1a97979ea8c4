using LossGen.Generator.Ir;

namespace LossGen.Generator.Losses;

/// <summary>What is predicted in vain and what is missed weigh differently. Each is summed by itself: of masks that agree both are exactly 0.</summary>
internal sealed class Tversky(bool takesLogits) : MaskLoss(takesLogits)
{
    private static readonly Tversky s_ofProbability = new(false);

    public override string Name => "Tversky";

    public override IReadOnlyList<LossDefinition> Variants => [this, s_ofProbability];

    public override IReadOnlyList<LossParameter> Parameters { get; } =
        [new("Alpha", 0.5, ValueRange.NotNegative), new("Beta", 0.5, ValueRange.NotNegative), new("Epsilon", 1e-5, ValueRange.NotNegative)];

    public override string Formula(LossSettings settings) => "1 - (sum(p t) + ε) / (sum(p t) + α sum(p (1 - t)) + β sum((1 - p) t) + ε)" + Meaning;

    public override Value Build(LossScope scope)
    {
        Value prediction = Prediction(scope);
        Value target = scope.Row("target");
        Value both = (prediction * target).Named("both");
        Value hit = (Value.RowSum(both) + scope.Constant("Epsilon")).Named("hit");
        Value vain = (scope.Constant("Alpha") * Value.RowSum(prediction - both)).Named("inVain");
        Value missed = (scope.Constant("Beta") * Value.RowSum(target - both)).Named("missed");
        return 1 - BoxValue.Quotient(hit, (hit + vain + missed).Named("total"), "tversky");
    }
}
