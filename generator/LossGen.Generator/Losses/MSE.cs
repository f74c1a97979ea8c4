using LossGen.Generator.Ir;

namespace LossGen.Generator.Losses;

internal sealed class MSE : LossDefinition
{
    public override string Name => "MSE";

    public override ItemShape Shape => ItemShape.Element;

    public override string Formula(LossSettings settings) => "d², d = prediction - target";

    public override Value Build(LossScope scope)
    {
        Value d = (scope.Element("prediction") - scope.Element("target")).Named("d");
        return d * d;
    }
}
