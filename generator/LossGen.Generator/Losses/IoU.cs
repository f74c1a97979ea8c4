using LossGen.Generator.Collections;
using LossGen.Generator.Ir;

namespace LossGen.Generator.Losses;

internal sealed class IoU : LossDefinition
{
    private static readonly LossParameter Threshold = new("Threshold", 0.5, ValueRange.Unit);
    private static readonly LossParameter Epsilon = new("Epsilon", 1e-7, ValueRange.NotNegative);

    /// <summary>The numbers of the public enumeration <c>IoUForm</c>.</summary>
    private enum Form
    {
        Linear,
        Threshold,
        Log,
        Square,
    }

    public override string Name => "IoU";

    public override ItemShape Shape => ItemShape.Box;

    public override IReadOnlyList<LossParameter> Parameters { get; } = [Threshold, Epsilon];

    public override string Formula(LossSettings settings) => FormOf(settings) switch
    {
        Form.Threshold => "(IoU - threshold)², IoU = I / (U + ε)",
        Form.Log => "-ln(max(IoU, ε)), IoU = I / (U + ε)",
        Form.Square => "1 - IoU², IoU = I / (U + ε)",
        _ => "1 - IoU, IoU = I / (U + ε)",
    };

    public override (string Property, string Reason)? Contradiction(WrittenSettings written)
    {
        if (!written.Mentions("Threshold") || !written.Written.TryGetValue("Form", out double form) || (Form)form == Form.Threshold)
            return null;
        return ("Form", $"a threshold belongs to IoUForm.Threshold, but Form is IoUForm.{(Form)form}; remove one of the two");
    }

    public override string? NameOf(string option, double value) => option == nameof(Form) ? ((Form)value).ToString() : null;

    protected override LossSettings ResolveConstants(WrittenSettings written)
    {
        Form form = written.Written.TryGetValue("Form", out double value) ? (Form)value
            : written.Mentions("Threshold") ? Form.Threshold
            : Form.Linear;
        var settings = new List<Setting> { new("Form", (double)form) };
        if (form == Form.Threshold)
            settings.Add(written.Resolve("Threshold", Threshold.Default));
        settings.Add(written.Resolve("Epsilon", form is Form.Threshold or Form.Log ? 1e-6 : Epsilon.Default));
        return new LossSettings(settings.ToEquatableArray());
    }

    public override Value Build(LossScope scope)
    {
        BoxValue prediction = scope.Box("prediction");
        BoxValue target = scope.Box("target");
        Value epsilon = scope.Constant("Epsilon");

        BoxValue between = BoxValue.Between(prediction, target);
        Value zero = scope.Number(0);
        Value width = Value.ClampMin(between.Width.Named("overlapX"), zero).Named("width");
        Value height = Value.ClampMin(between.Height.Named("overlapY"), zero).Named("height");
        Value intersection = (width * height).Named("intersection");
        Value union = (prediction.Area + target.Area - intersection).Named("union");
        Value iou = BoxValue.Quotient(intersection, (union + epsilon).Named("padded"), "iou");

        switch (FormOf(scope.Settings))
        {
            case Form.Threshold:
                Value distance = (iou - scope.Constant("Threshold")).Named("distance");
                return distance * distance;
            case Form.Log:
                // With ε = 0 the floor is what keeps boxes that do not meet finite.
                Value floor = Value.Maximum(epsilon, scope.Number(scope.Scalar.SmallestNormal())).Named("floor");
                return -Value.Log(Value.ClampMin(iou, floor).Named("clamped"));
            case Form.Square:
                return 1 - (iou * iou);
            default:
                return 1 - iou;
        }
    }

    /// <summary>The number of the form that <c>IoULog</c> and its like name; null for no form.</summary>
    public static double? FormByName(string name) =>
        name.StartsWith(nameof(IoU), StringComparison.Ordinal) && Enum.TryParse(name.Substring(nameof(IoU).Length), out Form form) ? (double)form : null;

    private static Form FormOf(LossSettings settings) => (Form)settings["Form"]!.Value;
}
