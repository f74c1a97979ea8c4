using LossGen.Generator.Ir;

namespace LossGen.Generator.Losses;

/// <summary>−w_y ln p_y of logarithms that are given, where the mean divides by the sum of w_y.</summary>
internal sealed class NLL : RowLoss
{
    public override string Name => "NLL";

    public override IReadOnlyList<string> Inputs { get; } = ["logProbability", Labels];

    public override IReadOnlyList<string> OptionalInputs { get; } = [ClassWeight];

    protected override IReadOnlyList<(string Property, double Default)> Options { get; } = [LabelOf.IgnoreIndex];

    public override string Formula(LossSettings settings) => "-logProbability[label]";

    public override double? IgnoredLabel(LossSettings settings) => LabelOf.Ignored(settings);

    public override Value? Normalizer(LossScope scope) => new LabelOf(scope).Share;

    public override Value Build(LossScope scope)
    {
        var label = new LabelOf(scope);
        return label.WhereKept(label.Weigh(-label.Of(scope.Row("logProbability"))));
    }
}
