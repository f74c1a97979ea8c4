using LossGen.Generator.Ir;

namespace LossGen.Generator.Losses;

internal sealed class L1 : LossDefinition
{
    public override string Name => "L1";

    public override ItemShape Shape => ItemShape.Element;

    public override string Formula(LossSettings settings) => "|d|, d = prediction - target";

    public override Value Build(LossScope scope) =>
        Value.Abs((scope.Element("prediction") - scope.Element("target")).Named("d"));
}
