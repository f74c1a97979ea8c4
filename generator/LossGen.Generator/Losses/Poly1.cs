using LossGen.Generator.Ir;

namespace LossGen.Generator.Losses;

/// <summary>w_y (−ln p_y + ε (1 − p_y)), where the mean divides by the sum of w_y, as it does for a cross-entropy.</summary>
internal sealed class Poly1 : RowLoss
{
    public override string Name => "Poly1";

    public override IReadOnlyList<string> Inputs { get; } = ["logits", Labels];

    public override IReadOnlyList<string> OptionalInputs { get; } = [ClassWeight];

    /// <summary>From −1 on the loss does not rise with the probability of the label.</summary>
    public override IReadOnlyList<LossParameter> Parameters { get; } = [new("Epsilon", 2, new ValueRange(-1, true))];

    protected override IReadOnlyList<(string Property, double Default)> Options { get; } = [LabelOf.IgnoreIndex];

    public override string Formula(LossSettings settings) => "-ln p[label] + ε (1 - p[label]), p = softmax(logits)";

    public override double? IgnoredLabel(LossSettings settings) => LabelOf.Ignored(settings);

    public override Value? Normalizer(LossScope scope) => new LabelOf(scope).Share;

    public override Value Build(LossScope scope)
    {
        var label = new LabelOf(scope);
        var softmax = new SoftmaxOf(scope.Row("logits"));
        Value likelihood = (softmax.LogSum - label.Of(softmax.Shifted)).Named("negativeLogLikelihood");
        Value missing = (-Value.Function(Op.ExpM1, -likelihood)).Named("missing");
        return label.WhereKept(label.Weigh(likelihood + (scope.Constant("Epsilon") * missing)));
    }
}
