using LossGen.Generator.Ir;

namespace LossGen.Generator.Losses;

internal sealed class Huber : LossDefinition
{
    public override string Name => "Huber";

    public override ItemShape Shape => ItemShape.Element;

    public override IReadOnlyList<LossParameter> Parameters { get; } = [new("Delta", 1, ValueRange.Positive)];

    public override string Formula(LossSettings settings) => "|d| <= δ ? ½d² : δ(|d| - ½δ), d = prediction - target";

    public override Value Build(LossScope scope)
    {
        Value d = (scope.Element("prediction") - scope.Element("target")).Named("d");
        Value delta = scope.Constant("Delta");
        Value magnitude = Value.Abs(d).Named("magnitude");

        // Asked this way round, NaN takes the quadratic side, and the linear side is known to be away from 0.
        return Value.Select(delta < magnitude, delta * (magnitude - (0.5 * delta)), 0.5 * (d * d));
    }
}
