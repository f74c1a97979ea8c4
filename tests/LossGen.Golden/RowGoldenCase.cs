using LossGen.Torch;
using static TorchSharp.torch;

namespace LossGen.Golden;

/// <summary>One loss over rows.</summary>
/// <param name="Name">The file's name, without element type and extension; the numeric tests know the loss by it.</param>
/// <param name="Inputs">The inputs, each with what is in it.</param>
/// <param name="Gradients">The inputs that have a gradient.</param>
/// <param name="Parameters">The constants of the method.</param>
/// <param name="Formula">The loss of each row, as torch operations.</param>
internal sealed record RowGoldenCase(
    string Name,
    string Inputs,
    string Gradients,
    (string Name, double Value)[] Parameters,
    Func<IReadOnlyDictionary<string, Tensor>, Tensor> Formula)
{
    private const string Labelled = "logits:real labels:ignoring";
    private const string Weighed = Labelled + " classWeight:weight";
    private const string Triplet = "anchor:real positive:real negative:real";

    /// <summary>Every case, in a fixed order.</summary>
    public static IEnumerable<RowGoldenCase> All() =>
    [
        new("CrossEntropy", Weighed, "logits", [("labelSmoothing", 0.15)], x => TorchRowLosses.CrossEntropy(x, 0.15)),
        new("PlainCrossEntropy", Labelled, "logits", [], x => TorchRowLosses.CrossEntropy(x, 0)),
        new("SoftCrossEntropy", "logits:real target:share classWeight:weight", "logits target", [("labelSmoothing", 0.15)], x => TorchRowLosses.CrossEntropy(x, 0.15)),
        new("PlainSoftCrossEntropy", "logits:real target:share", "logits target", [], x => TorchRowLosses.CrossEntropy(x, 0)),
        new("SoftmaxFocal", Weighed, "logits", [("alpha", 0.75), ("gamma", 1.5)], x => TorchRowLosses.SoftmaxFocal(x, 0.75, 1.5)),
        new("SquaredSoftmaxFocal", Labelled, "logits", [], x => TorchRowLosses.SoftmaxFocal(x, 1, 2)),
        new("Poly1", Weighed, "logits", [("epsilon", 1.25)], x => TorchRowLosses.Poly1(x, 1.25)),
        new("NLL", "logProbability:log labels:ignoring classWeight:weight", "logProbability", [], TorchRowLosses.NLL),
        new("KLDivergence", "logProbability:log target:share", "logProbability target", [], x => TorchRowLosses.KLDivergence(x, false)),
        new("LogKLDivergence", "logProbability:log target:log", "logProbability target", [], x => TorchRowLosses.KLDivergence(x, true)),
        new("SoftKLDivergence", "logits:real target:share", "logits target", [("temperature", 2.5)], x => TorchRowLosses.SoftKLDivergence(x, 2.5)),
        new("Distillation", "logits:real teacher:real", "logits teacher", [("temperature", 2.5)], x => TorchRowLosses.SoftKLDivergence(x, 2.5)),
        new("DistributionFocal", "logits:real target:position", "logits target", [], TorchRowLosses.DistributionFocal),
        new("MultiMargin", "prediction:real labels:label classWeight:weight", "prediction", [("margin", 0.8), ("p", 1.5)], x => TorchRowLosses.MultiMargin(x, 0.8, 1.5)),
        new("PlainMultiMargin", "prediction:real labels:label", "prediction", [], TorchRowLosses.MultiMargin),
        new("MultiLabelSoftMargin", "logits:real target:unit classWeight:weight", "logits target", [], TorchRowLosses.MultiLabelSoftMargin),
        new("CosineEmbedding", "first:real second:real target:sign", "first second", [("margin", -0.2)], x => TorchRowLosses.CosineEmbedding(x, -0.2)),
        new("TripletMargin", Triplet, "anchor positive negative", [("margin", 9), ("p", 3), ("epsilon", 1e-6)], x => TorchRowLosses.TripletMargin(x, 9, 3, false)),
        new("SwappedTripletMargin", Triplet, "anchor positive negative", [("margin", 9)], x => TorchRowLosses.TripletMargin(x, 9, 2, true)),
        new("AbsoluteTripletMargin", Triplet, "anchor positive negative", [("margin", 900)], x => TorchRowLosses.TripletMargin(x, 900, 1, false)),
        new("Dice", "logits:real target:unit", "logits target", [("epsilon", 1e-3)], x => TorchRowLosses.Dice(x, 1e-3)),
        new("LinearDice", "probability:unit target:unit", "probability target", [("epsilon", 1e-5)], x => TorchRowLosses.LinearDice(x, 1e-5)),
        new(
            "Tversky", "logits:real target:unit", "logits target", [("alpha", 0.3), ("beta", 0.6), ("epsilon", 1e-5)],
            x => TorchRowLosses.Tversky(x, 0.3, 0.6, 1e-5)),
        new("ProbabilityTversky", "probability:unit target:unit", "probability target", [], x => TorchRowLosses.Tversky(x, 0.5, 0.5, 1e-5)),
        new("JensenShannon", "logits:real target:share", "logits target", [], TorchRowLosses.JensenShannon),
        new("ProbabilityJensenShannon", "probability:share target:share", "probability target", [], TorchRowLosses.JensenShannon),
    ];
}
