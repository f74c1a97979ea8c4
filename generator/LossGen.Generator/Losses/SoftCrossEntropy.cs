using LossGen.Generator.Ir;

namespace LossGen.Generator.Losses;

/// <summary>The cross-entropy of a whole distribution as the target: −Σ w_c t_c ln p_c, where the mean divides by the number of rows.</summary>
internal sealed class SoftCrossEntropy : RowLoss
{
    public static SoftCrossEntropy Instance { get; } = new();

    public override string Name => "SoftmaxCrossEntropy";

    public override string Key => "SoftmaxCrossEntropy.Soft";

    public override IReadOnlyList<string> Inputs { get; } = ["logits", "target"];

    public override IReadOnlyList<string> OptionalInputs { get; } = [ClassWeight];

    public override IReadOnlyList<LossParameter> Parameters { get; } = [new("LabelSmoothing", 0, ValueRange.Unit)];

    public override string Formula(LossSettings settings) => settings["LabelSmoothing"] == 0
        ? "-sum(target ln p), p = softmax(logits)"
        : "-sum(t ln p), p = softmax(logits), t = (1 - s) target + s/C";

    public override Value Build(LossScope scope)
    {
        var softmax = new SoftmaxOf(scope.Row("logits"));
        Value target = scope.Row("target");
        if (scope.Settings["LabelSmoothing"] != 0)
        {
            Value smoothing = scope.Constant("LabelSmoothing");
            target = (((1 - smoothing) * target) + (smoothing / scope.RowLength).Named("share")).Named("smoothed");
        }

        if (scope.Has(ClassWeight))
            target = (scope.Row(ClassWeight) * target).Named("weighted");

        Value share = Unwanted.IsNothing(target, softmax.Shifted, double.NegativeInfinity);
        return (softmax.LogSum * Value.RowSum(target)) - Value.RowSum(share);
    }
}
