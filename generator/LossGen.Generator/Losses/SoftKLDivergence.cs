using LossGen.Generator.Ir;

namespace LossGen.Generator.Losses;

/// <summary>T² Σ t (ln t − ln p) with p = softmax(logits / T): a row's logarithm is added to the sum, and not to its elements.</summary>
internal sealed class SoftKLDivergence : RowLoss
{
    public static SoftKLDivergence Instance { get; } = new();

    public override string Name => "KLDivergence";

    public override string Key => "KLDivergence.Soft";

    public override IReadOnlyList<string> Inputs { get; } = ["logits", "target"];

    public override IReadOnlyList<LossParameter> Parameters { get; } = [Softening.Temperature];

    protected override IReadOnlyList<(string Property, double Default)> Options { get; } = [(KLDivergence.LogTarget, 0)];

    public override string Formula(LossSettings settings) => settings[KLDivergence.LogTarget] == 0
        ? "T² sum(target (ln target - ln p)), p = softmax(logits / T)"
        : "T² sum(exp(target) (target - ln p)), p = softmax(logits / T)";

    public override string? NameOf(string option, double value) => KLDivergence.NameOfFlag(option, value) ?? base.NameOf(option, value);

    public override Value Build(LossScope scope)
    {
        var softening = new Softening(scope);
        SoftmaxOf softmax = softening.Softmax("logits");
        var target = KLDivergence.Target.Of(scope);
        return softening.Restore(Value.RowSum(target.Times(target.Log - softmax.Shifted)) + (softmax.LogSum * target.Sum));
    }
}
