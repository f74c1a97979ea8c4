using ILGPU;
using ILGPU.Runtime;

namespace LossGen.Ilgpu.Tests;

/// <summary>Losses over rows, each over views and over spans.</summary>
internal static partial class RowLosses
{
    [SoftmaxCrossEntropy]
    public static partial void Labelled(
        AcceleratorStream stream, ArrayView<float> logits, ArrayView<int> labels, int classes, ArrayView<float> gradient, ArrayView<float> losses, ArrayView<float> loss);

    [SoftmaxCrossEntropy]
    public static partial float Labelled(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, int classes, Span<float> gradient, Span<float> losses);

    [SoftmaxCrossEntropy(LabelSmoothing = 0.1, IgnoreIndex = 1, EmptyMean = EmptyMean.Zero)]
    public static partial void Weighted(
        AcceleratorStream stream, ArrayView<double> logits, ArrayView<long> labels, ArrayView<double> classWeight, ArrayView<double> weight, int classes, double upstream,
        ArrayView<double> gradient, ArrayView<double> losses, ArrayView<double> loss);

    [SoftmaxCrossEntropy(LabelSmoothing = 0.1, IgnoreIndex = 1, EmptyMean = EmptyMean.Zero)]
    public static partial double Weighted(
        ReadOnlySpan<double> logits, ReadOnlySpan<long> labels, ReadOnlySpan<double> classWeight, ReadOnlySpan<double> weight, int classes, double upstream,
        Span<double> gradient, Span<double> losses);

    [SoftmaxCrossEntropy]
    public static partial void Soft(
        AcceleratorStream stream, ArrayView<float> logits, ArrayView<float> target, int classes, float labelSmoothing, ArrayView<float> gradient, ArrayView<float> targetGradient, ArrayView<float> loss);

    [SoftmaxCrossEntropy]
    public static partial float Soft(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> target, int classes, float labelSmoothing, Span<float> gradient, Span<float> targetGradient);

    [MultiLabelMargin]
    public static partial void Pairs(
        AcceleratorStream stream, ArrayView<float> prediction, ArrayView<float> target, int classes, ArrayView<float> gradient, ArrayView<float> losses, ArrayView<float> loss);

    [MultiLabelMargin]
    public static partial float Pairs(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, int classes, Span<float> gradient, Span<float> losses);
}
