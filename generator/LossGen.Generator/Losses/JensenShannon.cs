using LossGen.Generator.Ir;

namespace LossGen.Generator.Losses;

/// <summary>½ Σ p ln(p/m) + ½ Σ t ln(t/m) with m = ½(p + t).</summary>
/// <param name="takesLogits">Whether the prediction is that of which the softmax is the distribution.</param>
internal sealed class JensenShannon(bool takesLogits) : RowLoss
{
    private static readonly JensenShannon s_ofProbability = new(false);

    public override string Name => "JensenShannon";

    public override string Key => takesLogits ? Name : Name + ".Probability";

    public override IReadOnlyList<LossDefinition> Variants => [this, s_ofProbability];

    public override IReadOnlyList<string> Inputs { get; } = [takesLogits ? "logits" : "probability", "target"];

    public override string Formula(LossSettings settings) =>
        "½ sum(p ln(p/m)) + ½ sum(t ln(t/m)), m = ½(p + t), t = target, " + (takesLogits ? "p = softmax(logits)" : "p = probability");

    public override Value Build(LossScope scope)
    {
        Value target = scope.Row("target");
        if (!takesLogits)
        {
            Value probability = scope.Row("probability");
            return 0.5 * (Value.RowSum(Share(probability, probability, target)) + Value.RowSum(Share(target, target, probability)));
        }

        // What the softmax divides by is taken out of the sum: its gradient is that same sum then. The half goes with it, once a row.
        var softmax = new SoftmaxOf(scope.Row("logits"));
        Value part = Value.Function(Op.Exp, softmax.Shifted);
        Value share = (part * (1 / softmax.Sum).Named("inverse")).Named("share");
        Value own = (0.5 / softmax.Sum).Named("half") * Value.RowSum(Share(part, share, target));
        return own.Named("own") + (0.5 * Value.RowSum(Share(target, target, share)));
    }

    /// <summary>
    /// factor · ln(2a / (a + b)); 0, and without a gradient, where a is 0. What the logarithms of the whole loss add to its gradient is 0
    /// in sum, so that none passes.
    /// </summary>
    private static Value Share(Value factor, Value a, Value b) => Value.Select(
        a.EqualTo(0), a.Builder.Constant(0), factor * Value.Function(Op.StopGradient, LogRatio(a, b)));

    /// <summary>ln(2a / (a + b)), which of near numbers is that of 1 + (a − b) / (a + b): what the rounded ratio has lost of that is added.</summary>
    private static Value LogRatio(Value a, Value b)
    {
        Value total = a + b;
        Value ratio = ((2 * a) / total).Named("ratio");
        Value lost = (((a - b) / total) - (ratio - 1)) / ratio;
        return Value.Log(ratio) + Value.Select(0.5 < ratio, lost, a.Builder.Constant(0));
    }
}
