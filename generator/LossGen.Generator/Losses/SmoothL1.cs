using LossGen.Generator.Ir;

namespace LossGen.Generator.Losses;

internal sealed class SmoothL1 : LossDefinition
{
    public override string Name => "SmoothL1";

    public override ItemShape Shape => ItemShape.Element;

    public override IReadOnlyList<LossParameter> Parameters { get; } = [new("Beta", 1, ValueRange.NotNegative)];

    public override string Formula(LossSettings settings) => "|d| < β ? ½d²/β : |d| - ½β, d = prediction - target";

    public override Value Build(LossScope scope)
    {
        Value d = (scope.Element("prediction") - scope.Element("target")).Named("d");
        Value beta = scope.Constant("Beta");

        // One division a call instead of two an element. A β without a normal reciprocal is as good as 0: exactly L1.
        Mask usable = beta >= scope.Number(scope.Scalar.SmallestNormal());
        Value knee = Value.Select(usable, beta, scope.Number(0)).Named("knee");
        Value inverse = Value.Select(usable, 1 / beta, scope.Number(0)).Named("inverseBeta");

        Value magnitude = Value.Abs(d).Named("magnitude");
        Value ratio = (d * inverse).Named("ratio");

        // Asked this way round, NaN takes the quadratic side, and the linear side is known to be away from 0.
        return Value.Select(knee <= magnitude, magnitude - (0.5 * beta), 0.5 * (d * ratio));
    }
}
