using LossGen.Generator.Ir;

namespace LossGen.Generator.Losses;

/// <summary>A loss of how two masks overlap: a row is the pixels of one.</summary>
/// <param name="takesLogits">Whether the prediction is that of which the sigmoid is the probability.</param>
internal abstract class MaskLoss(bool takesLogits) : RowLoss
{
    private const string Logits = "logits";
    private const string Probability = "probability";

    public override string Key => takesLogits ? Name : $"{Name}.Probability";

    public override IReadOnlyList<string> Inputs { get; } = [takesLogits ? Logits : Probability, "target"];

    public override IReadOnlyList<string> LengthNames { get; } = ["pixels", "classes"];

    /// <summary>What p is, for people.</summary>
    protected string Meaning => takesLogits ? ", p = sigmoid(logits), t = target" : ", p = probability, t = target";

    protected Value Prediction(LossScope scope) =>
        takesLogits ? Value.Function(Op.Sigmoid, scope.Row(Logits)).Named(Probability) : scope.Row(Probability);
}
