using LossGen.Generator.Ir;

namespace LossGen.Generator.Losses;

/// <summary>
/// The cross-entropy of a target between two positions, which share it by how near they are. Where the target is a whole number its
/// derivative is the one to the right, at the last position the one to the left.
/// </summary>
internal sealed class DistributionFocal : RowLoss
{
    public override string Name => "DistributionFocal";

    public override IReadOnlyList<string> Inputs { get; } = ["logits", "target"];

    public override ItemShape ShapeOf(string input) => input == "target" ? ItemShape.Element : base.ShapeOf(input);

    public override bool IsPosition(string input) => input == "target";

    public override string Formula(LossSettings settings) => "-sum(max(0, 1 - |i - target|) ln p[i]), p = softmax(logits)";

    public override Value Build(LossScope scope)
    {
        var softmax = new SoftmaxOf(scope.Row("logits"));
        Value share = Share(scope).Named("share");

        return softmax.LogSum - Value.RowSum(Unwanted.IsNothing(share, softmax.Shifted, double.NegativeInfinity));
    }

    /// <summary>max(0, 1 − |i − y|), with the kinks on the side that the derivative is taken from.</summary>
    private static Value Share(LossScope scope)
    {
        Value target = scope.Element("target");
        Value last = scope.RowLength - 1;
        Value lean = Value.Select(target < last, scope.Number(0), scope.Number(0.5)).Named("lean");
        Value knee = (target - lean).Named("knee");
        Value position = scope.Position;
        Value ahead = position - target;
        Mask isNear = (knee - 1).Named("from") < position & position <= (target + 1).Named("to");
        return Value.Select(isNear, Value.Select(position <= knee, 1 + ahead, 1 - ahead), scope.Number(0));
    }
}
