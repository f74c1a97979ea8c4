using LossGen.Numeric.Tests.Rows.Support;

namespace LossGen.Numeric.Tests.Rows.Losses;

internal static partial class PlainCrossEntropyRows
{
    public static RowLoss<float> Single { get; } = new()
    {
        Name = "PlainCrossEntropy",
        Inputs = ["logits:real", "labels:label"],
        Gradients = ["logits"],
        LengthName = "classes",
        MayIgnore = true,
        DividesByWeights = true,
        Reference = RowReference<float>.CrossEntropy,
        Each = b => Each(b.Input("logits"), b.LongLabels, b.Input("weight"), b.Upstream, b.Classes, b.Losses, b.Gradient("logits"), b.Gradient("weight")),
        Mean = b => Mean(b.Input("logits"), b.LongLabels, b.Input("weight"), b.Upstream, b.Classes, b.Losses, b.Gradient("logits"), b.Gradient("weight")),
        Sum = b => Sum(b.Input("logits"), b.LongLabels, b.Input("weight"), b.Upstream, b.Classes, b.Losses, b.Gradient("logits"), b.Gradient("weight")),
        Forward = b => Forward(b.Input("logits"), b.LongLabels, b.Classes),
        Gradient = b => Gradient(b.Input("logits"), b.LongLabels, b.Classes, b.Gradient("logits")),
    };

    public static RowLoss<double> Double { get; } = new()
    {
        Name = "PlainCrossEntropy",
        Inputs = ["logits:real", "labels:label"],
        Gradients = ["logits"],
        LengthName = "classes",
        MayIgnore = true,
        DividesByWeights = true,
        Reference = RowReference<double>.CrossEntropy,
        Each = b => Each(b.Input("logits"), b.LongLabels, b.Input("weight"), b.Upstream, b.Classes, b.Losses, b.Gradient("logits"), b.Gradient("weight")),
        Mean = b => Mean(b.Input("logits"), b.LongLabels, b.Input("weight"), b.Upstream, b.Classes, b.Losses, b.Gradient("logits"), b.Gradient("weight")),
        Sum = b => Sum(b.Input("logits"), b.LongLabels, b.Input("weight"), b.Upstream, b.Classes, b.Losses, b.Gradient("logits"), b.Gradient("weight")),
        Forward = b => Forward(b.Input("logits"), b.LongLabels, b.Classes),
        Gradient = b => Gradient(b.Input("logits"), b.LongLabels, b.Classes, b.Gradient("logits")),
    };

    [SoftmaxCrossEntropy(Reduction = LossReduction.None)]
    private static partial void Each(
        ReadOnlySpan<float> logits, ReadOnlySpan<long> labels, ReadOnlySpan<float> weight, float upstream, int classes, Span<float> losses,
        Span<float> gradient, Span<float> weightGradient);

    [SoftmaxCrossEntropy]
    private static partial float Mean(
        ReadOnlySpan<float> logits, ReadOnlySpan<long> labels, ReadOnlySpan<float> weight, float upstream, int classes, Span<float> losses,
        Span<float> gradient, Span<float> weightGradient);

    [SoftmaxCrossEntropy(Reduction = LossReduction.Sum)]
    private static partial float Sum(
        ReadOnlySpan<float> logits, ReadOnlySpan<long> labels, ReadOnlySpan<float> weight, float upstream, int classes, Span<float> losses,
        Span<float> gradient, Span<float> weightGradient);

    [SoftmaxCrossEntropy]
    private static partial float Forward(ReadOnlySpan<float> logits, ReadOnlySpan<long> labels, int classes);

    [SoftmaxCrossEntropy]
    private static partial void Gradient(ReadOnlySpan<float> logits, ReadOnlySpan<long> labels, int classes, Span<float> gradient);

    [SoftmaxCrossEntropy(Reduction = LossReduction.None)]
    private static partial void Each(
        ReadOnlySpan<double> logits, ReadOnlySpan<long> labels, ReadOnlySpan<double> weight, double upstream, int classes, Span<double> losses,
        Span<double> gradient, Span<double> weightGradient);

    [SoftmaxCrossEntropy]
    private static partial double Mean(
        ReadOnlySpan<double> logits, ReadOnlySpan<long> labels, ReadOnlySpan<double> weight, double upstream, int classes, Span<double> losses,
        Span<double> gradient, Span<double> weightGradient);

    [SoftmaxCrossEntropy(Reduction = LossReduction.Sum)]
    private static partial double Sum(
        ReadOnlySpan<double> logits, ReadOnlySpan<long> labels, ReadOnlySpan<double> weight, double upstream, int classes, Span<double> losses,
        Span<double> gradient, Span<double> weightGradient);

    [SoftmaxCrossEntropy]
    private static partial double Forward(ReadOnlySpan<double> logits, ReadOnlySpan<long> labels, int classes);

    [SoftmaxCrossEntropy]
    private static partial void Gradient(ReadOnlySpan<double> logits, ReadOnlySpan<long> labels, int classes, Span<double> gradient);
}
