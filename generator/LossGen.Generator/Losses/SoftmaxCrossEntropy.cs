using LossGen.Generator.Ir;

namespace LossGen.Generator.Losses;

/// <summary>
/// Of labels: (1 − s) w_y (−ln p_y) + s/C Σ w_c (−ln p_c), where the mean divides by the sum of w_y. The sum over classes is taken of
/// max x − x, so that it needs no pass of its own.
/// </summary>
internal sealed class SoftmaxCrossEntropy : RowLoss
{
    public override string Name => "SoftmaxCrossEntropy";

    public override IReadOnlyList<LossDefinition> Variants => [this, SoftCrossEntropy.Instance];

    public override IReadOnlyList<string> Inputs { get; } = ["logits", Labels];

    public override IReadOnlyList<string> OptionalInputs { get; } = [ClassWeight];

    public override IReadOnlyList<LossParameter> Parameters { get; } = [new("LabelSmoothing", 0, ValueRange.Unit)];

    protected override IReadOnlyList<(string Property, double Default)> Options { get; } = [LabelOf.IgnoreIndex];

    public override string Formula(LossSettings settings) => settings["LabelSmoothing"] == 0
        ? "-ln p[label], p = softmax(logits)"
        : "-(1 - s) ln p[label] - s/C sum(ln p), p = softmax(logits)";

    public override double? IgnoredLabel(LossSettings settings) => LabelOf.Ignored(settings);

    public override Value? Normalizer(LossScope scope) => new LabelOf(scope).Share;

    public override Value Build(LossScope scope)
    {
        var label = new LabelOf(scope);
        Value logits = scope.Row("logits");
        var softmax = new SoftmaxOf(logits);
        Value likelihood = (softmax.LogSum - label.Of(softmax.Shifted)).Named("negativeLogLikelihood");
        Value loss = label.Weigh(likelihood);
        if (scope.Settings["LabelSmoothing"] == 0)
            return label.WhereKept(loss);

        Value smoothing = scope.Constant("LabelSmoothing");
        Value others = scope.Has(ClassWeight)
            ? (softmax.LogSum * Value.RowSum(scope.Row(ClassWeight))) - Value.RowSum(Unwanted.IsNothing(scope.Row(ClassWeight), softmax.Shifted, double.NegativeInfinity))
            : (softmax.LogSum * scope.RowLength) - Value.RowSum(softmax.Shifted);
        Value certain = Unwanted.IsNothing(1 - smoothing, loss, double.PositiveInfinity);
        Value shared = Unwanted.IsNothing((smoothing / scope.RowLength).Named("share"), others.Named("smoothed"), double.PositiveInfinity);
        return label.WhereKept(certain + shared);
    }
}
