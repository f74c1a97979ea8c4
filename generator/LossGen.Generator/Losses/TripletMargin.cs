using LossGen.Generator.Ir;

namespace LossGen.Generator.Losses;

/// <summary>max(0, margin + d(anchor, positive) − d(anchor, negative)), with d(a, b) = ‖a − b + ε‖ of order p.</summary>
internal sealed class TripletMargin : RowLoss
{
    public override string Name => "TripletMargin";

    public override IReadOnlyList<string> Inputs { get; } = ["anchor", "positive", "negative"];

    public override IReadOnlyList<string> LengthNames { get; } = ["features", "classes"];

    public override IReadOnlyList<LossParameter> Parameters { get; } =
        [new("Margin", 1, ValueRange.NotNegative), new("P", 2, ValueRange.Positive), new("Epsilon", 1e-6, ValueRange.NotNegative)];

    protected override IReadOnlyList<(string Property, double Default)> Options { get; } = [("Swap", 0)];

    public override string? NameOf(string option, double value) =>
        option == "Swap" ? (value == 0 ? "false" : "true") : base.NameOf(option, value);

    public override string Formula(LossSettings settings) => settings["Swap"] == 0
        ? "max(0, margin + d(anchor, positive) - d(anchor, negative)), d(a, b) = norm(a - b + ε, p)"
        : "max(0, margin + d(anchor, positive) - min(d(anchor, negative), d(positive, negative))), d(a, b) = norm(a - b + ε, p)";

    public override Value Build(LossScope scope)
    {
        Value anchor = scope.Row("anchor");
        Value positive = scope.Row("positive");
        Value negative = scope.Row("negative");
        Value near = Distance(scope, anchor, positive).Named("near");
        Value far = Distance(scope, anchor, negative).Named("far");
        if (scope.Settings["Swap"] != 0)
            far = Value.Minimum(far, Distance(scope, positive, negative).Named("between"));
        return Value.ClampMin(scope.Constant("Margin") + near - far, scope.Number(0));
    }

    private static Value Distance(LossScope scope, Value a, Value b) => RowNorm.Of(scope, a - b + scope.Constant("Epsilon"), "P");
}
