using LossGen.Generator.Ir;

namespace LossGen.Generator.Losses;

/// <summary>−α w_y (1 − p_y)^γ ln p_y, where the mean divides by the sum of w_y, as it does for a cross-entropy.</summary>
internal sealed class SoftmaxFocal : RowLoss
{
    public override string Name => "SoftmaxFocal";

    public override IReadOnlyList<string> Inputs { get; } = ["logits", Labels];

    public override IReadOnlyList<string> OptionalInputs { get; } = [ClassWeight];

    public override IReadOnlyList<LossParameter> Parameters { get; } =
        [new("Alpha", 1, ValueRange.NotNegative), new("Gamma", 2, ValueRange.NotNegative)];

    protected override IReadOnlyList<(string Property, double Default)> Options { get; } = [LabelOf.IgnoreIndex];

    public override string Formula(LossSettings settings) => "-α (1 - p[label])^γ ln p[label], p = softmax(logits)";

    public override double? IgnoredLabel(LossSettings settings) => LabelOf.Ignored(settings);

    public override Value? Normalizer(LossScope scope) => new LabelOf(scope).Share;

    public override Value Build(LossScope scope)
    {
        var label = new LabelOf(scope);
        var softmax = new SoftmaxOf(scope.Row("logits"));
        Value likelihood = (softmax.LogSum - label.Of(softmax.Shifted)).Named("negativeLogLikelihood");

        // Where the class is impossible the factor is flat, but the rule for a product would say 0 · ∞.
        Mask isPossible = likelihood < double.PositiveInfinity;
        Value missing = Value.Select(isPossible, -Value.Function(Op.ExpM1, -likelihood), scope.Number(1)).Named("missing");
        return label.WhereKept(label.Weigh(scope.Constant("Alpha") * (PowerOf.Of(scope, missing, "Gamma").Named("factor") * likelihood)));
    }
}
