using LossGen.Generator.Ir;

namespace LossGen.Generator.Losses;

internal sealed class GIoU : LossDefinition
{
    public override string Name => "GIoU";

    public override ItemShape Shape => ItemShape.Box;

    public override IReadOnlyList<LossParameter> Parameters { get; } = [new("Epsilon", 1e-7, ValueRange.NotNegative)];

    public override string Formula(LossSettings settings) => "1 - I / (U + ε) + (C - U) / (C + ε)";

    public override Value Build(LossScope scope)
    {
        BoxValue prediction = scope.Box("prediction");
        BoxValue target = scope.Box("target");
        Value epsilon = scope.Constant("Epsilon");
        Value zero = scope.Number(0);

        BoxValue between = BoxValue.Between(prediction, target);
        Value width = between.Width.Named("width");
        Value height = between.Height.Named("height");
        Value intersection = Value.Select((width > zero) & (height > zero), width * height, zero).Named("intersection");
        Value union = (prediction.Area + target.Area - intersection).Named("union");
        BoxValue around = BoxValue.Around(prediction, target);
        Value enclosure = (around.Width.Named("enclosureWidth") * around.Height.Named("enclosureHeight")).Named("enclosure");

        Value iou = BoxValue.Quotient(intersection, (union + epsilon).Named("unionPadded"), "iou");
        Value gap = BoxValue.Quotient(enclosure - union, (enclosure + epsilon).Named("enclosurePadded"), "gap");
        return 1 - (iou - gap);
    }
}
