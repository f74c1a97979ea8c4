using LossGen.Generator.Ir;

namespace LossGen.Generator.Losses;

internal sealed class Dice(bool takesLogits) : MaskLoss(takesLogits)
{
    private static readonly Dice s_ofProbability = new(false);

    /// <summary>The numbers of the public enumeration <c>DiceForm</c>.</summary>
    private enum Form
    {
        Squared,
        Linear,
    }

    public override string Name => "Dice";

    public override IReadOnlyList<LossDefinition> Variants => [this, s_ofProbability];

    public override IReadOnlyList<LossParameter> Parameters { get; } = [new("Epsilon", 1e-3, ValueRange.NotNegative)];

    protected override IReadOnlyList<(string Property, double Default)> Options { get; } = [(nameof(Form), (double)Form.Squared)];

    public override string? NameOf(string option, double value) =>
        option == nameof(Form) ? ((Form)value).ToString() : base.NameOf(option, value);

    public override string Formula(LossSettings settings) => (IsLinear(settings)
        ? "1 - (2 sum(p t) + ε) / (sum(p) + sum(t) + ε)"
        : "1 - 2 sum(p t) / (sum(p²) + sum(t²) + 2ε)") + Meaning;

    protected override double DefaultOf(LossParameter parameter, WrittenSettings written) =>
        written.Written.TryGetValue(nameof(Form), out double form) && (Form)form == Form.Linear ? 1e-5 : parameter.Default;

    public override Value Build(LossScope scope)
    {
        Value prediction = Prediction(scope);
        Value target = scope.Row("target");
        Value epsilon = scope.Constant("Epsilon");
        Value common = Value.RowSum(prediction * target).Named("common");
        if (IsLinear(scope.Settings))
            return 1 - BoxValue.Quotient((2 * common) + epsilon, (Value.RowSum(prediction + target) + epsilon).Named("total"), "dice");

        // Halved above and below: the 2 of a square's derivative goes then.
        Value mean = 0.5 * Value.RowSum((prediction * prediction) + (target * target));
        return 1 - BoxValue.Quotient(common, (mean + epsilon).Named("total"), "dice");
    }

    private static bool IsLinear(LossSettings settings) => settings[nameof(Form)] == (double)Form.Linear;
}
