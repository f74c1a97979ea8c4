using ILGPU;
using ILGPU.Runtime;

namespace LossGen.Ilgpu.Tests;

/// <summary>The other losses over rows, and a formula, each over views and over spans.</summary>
internal static partial class RowFamilies
{
    [SoftmaxFocal(Gamma = 1.5)]
    public static partial void Focal(
        AcceleratorStream stream, ArrayView<float> logits, ArrayView<int> labels, ArrayView<float> classWeight, int classes, ArrayView<float> gradient, ArrayView<float> losses, ArrayView<float> loss);

    [SoftmaxFocal(Gamma = 1.5)]
    public static partial float Focal(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, ReadOnlySpan<float> classWeight, int classes, Span<float> gradient, Span<float> losses);

    [Poly1(Epsilon = -0.5)]
    public static partial void Poly(
        AcceleratorStream stream, ArrayView<double> logits, ArrayView<long> labels, int classes, ArrayView<double> gradient, ArrayView<double> losses, ArrayView<double> loss);

    [Poly1(Epsilon = -0.5)]
    public static partial double Poly(
        ReadOnlySpan<double> logits, ReadOnlySpan<long> labels, int classes, Span<double> gradient, Span<double> losses);

    [NLL]
    public static partial void LogLikelihood(
        AcceleratorStream stream, ArrayView<float> logProbability, ArrayView<int> labels, ArrayView<float> classWeight, int classes, ArrayView<float> gradient, ArrayView<float> losses, ArrayView<float> loss);

    [NLL]
    public static partial float LogLikelihood(
        ReadOnlySpan<float> logProbability, ReadOnlySpan<int> labels, ReadOnlySpan<float> classWeight, int classes, Span<float> gradient, Span<float> losses);

    [KLDivergence]
    public static partial void Kullback(
        AcceleratorStream stream, ArrayView<float> logProbability, ArrayView<float> target, int classes, ArrayView<float> gradient, ArrayView<float> targetGradient, ArrayView<float> losses, ArrayView<float> loss);

    [KLDivergence]
    public static partial float Kullback(
        ReadOnlySpan<float> logProbability, ReadOnlySpan<float> target, int classes, Span<float> gradient, Span<float> targetGradient, Span<float> losses);

    [KLDivergence(Temperature = 2)]
    public static partial void Distilled(
        AcceleratorStream stream, ArrayView<double> logits, ArrayView<double> teacher, int classes, ArrayView<double> gradient, ArrayView<double> losses, ArrayView<double> loss);

    [KLDivergence(Temperature = 2)]
    public static partial double Distilled(
        ReadOnlySpan<double> logits, ReadOnlySpan<double> teacher, int classes, Span<double> gradient, Span<double> losses);

    [JensenShannon]
    public static partial void Jensen(
        AcceleratorStream stream, ArrayView<float> logits, ArrayView<float> target, int classes, ArrayView<float> gradient, ArrayView<float> losses, ArrayView<float> loss);

    [JensenShannon]
    public static partial float Jensen(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> target, int classes, Span<float> gradient, Span<float> losses);

    [DistributionFocal]
    public static partial void Distribution(
        AcceleratorStream stream, ArrayView<float> logits, ArrayView<float> target, int classes, ArrayView<float> gradient, ArrayView<float> losses, ArrayView<float> loss);

    [DistributionFocal]
    public static partial float Distribution(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> target, int classes, Span<float> gradient, Span<float> losses);

    [MultiMargin]
    public static partial void Margin(
        AcceleratorStream stream, ArrayView<float> prediction, ArrayView<int> labels, int classes, ArrayView<float> gradient, ArrayView<float> losses, ArrayView<float> loss);

    [MultiMargin]
    public static partial float Margin(
        ReadOnlySpan<float> prediction, ReadOnlySpan<int> labels, int classes, Span<float> gradient, Span<float> losses);

    [MultiLabelSoftMargin]
    public static partial void MultiLabel(
        AcceleratorStream stream, ArrayView<double> logits, ArrayView<double> target, ArrayView<double> classWeight, int classes, ArrayView<double> gradient, ArrayView<double> losses, ArrayView<double> loss);

    [MultiLabelSoftMargin]
    public static partial double MultiLabel(
        ReadOnlySpan<double> logits, ReadOnlySpan<double> target, ReadOnlySpan<double> classWeight, int classes, Span<double> gradient, Span<double> losses);

    [CosineEmbedding(Margin = -0.2)]
    public static partial void Cosine(
        AcceleratorStream stream, ArrayView<float> first, ArrayView<float> second, ArrayView<float> target, int features, ArrayView<float> gradient, ArrayView<float> secondGradient, ArrayView<float> losses, ArrayView<float> loss);

    [CosineEmbedding(Margin = -0.2)]
    public static partial float Cosine(
        ReadOnlySpan<float> first, ReadOnlySpan<float> second, ReadOnlySpan<float> target, int features, Span<float> gradient, Span<float> secondGradient, Span<float> losses);

    [TripletMargin(Margin = 9)]
    public static partial void Triplet(
        AcceleratorStream stream, ArrayView<double> anchor, ArrayView<double> positive, ArrayView<double> negative, int features, ArrayView<double> gradient, ArrayView<double> positiveGradient, ArrayView<double> negativeGradient, ArrayView<double> losses, ArrayView<double> loss);

    [TripletMargin(Margin = 9)]
    public static partial double Triplet(
        ReadOnlySpan<double> anchor, ReadOnlySpan<double> positive, ReadOnlySpan<double> negative, int features, Span<double> gradient, Span<double> positiveGradient, Span<double> negativeGradient, Span<double> losses);

    [TripletMargin(Margin = 9, Swap = true, P = 1)]
    public static partial void Swapped(
        AcceleratorStream stream, ArrayView<float> anchor, ArrayView<float> positive, ArrayView<float> negative, int features, ArrayView<float> gradient, ArrayView<float> losses, ArrayView<float> loss);

    [TripletMargin(Margin = 9, Swap = true, P = 1)]
    public static partial float Swapped(
        ReadOnlySpan<float> anchor, ReadOnlySpan<float> positive, ReadOnlySpan<float> negative, int features, Span<float> gradient, Span<float> losses);

    [Dice]
    public static partial void Dice(
        AcceleratorStream stream, ArrayView<float> logits, ArrayView<float> target, int pixels, ArrayView<float> gradient, ArrayView<float> losses, ArrayView<float> loss);

    [Dice]
    public static partial float Dice(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> target, int pixels, Span<float> gradient, Span<float> losses);

    [Tversky(Alpha = 0.3, Beta = 0.7)]
    public static partial void Tversky(
        AcceleratorStream stream, ArrayView<double> probability, ArrayView<double> target, int pixels, ArrayView<double> gradient, ArrayView<double> losses, ArrayView<double> loss);

    [Tversky(Alpha = 0.3, Beta = 0.7)]
    public static partial double Tversky(
        ReadOnlySpan<double> probability, ReadOnlySpan<double> target, int pixels, Span<double> gradient, Span<double> losses);

    [Loss(nameof(RankedProbability))]
    public static partial void Ranked(
        AcceleratorStream stream, ArrayView<float> logits, ArrayView<int> label, ArrayView<float> share, int classes, ArrayView<float> gradient, ArrayView<float> shareGradient, ArrayView<float> losses, ArrayView<float> loss);

    [Loss(nameof(RankedProbability))]
    public static partial float Ranked(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> label, ReadOnlySpan<float> share, int classes, Span<float> gradient, Span<float> shareGradient, Span<float> losses);

    private static float RankedProbability(Row<float> logits, int label, float share)
    {
        Row<float> off = Row.Softmax(logits) - logits.OneHot(label) * share;
        return (off * off * (logits.Position + 1)).Mean() + off.Max() * share;
    }
}
