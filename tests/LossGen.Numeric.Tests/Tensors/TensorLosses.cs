using System.Numerics.Tensors;

namespace LossGen.Numeric.Tests.Tensors;

/// <summary>Losses over spans with shapes, and the same over plain ones.</summary>
internal static partial class TensorLosses
{
    [SmoothL1]
    public static partial float Elements(ReadOnlyTensorSpan<float> prediction, ReadOnlyTensorSpan<float> target, float beta, TensorSpan<float> gradient, out float betaGradient);

    [SmoothL1]
    public static partial float Elements(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, float beta, Span<float> gradient, out float betaGradient);

    [GIoU]
    public static partial double Boxes(in ReadOnlyTensorSpan<double> prediction, in ReadOnlyTensorSpan<double> target, in ReadOnlyTensorSpan<double> weight, in TensorSpan<double> gradient);

    [GIoU]
    public static partial double Boxes(ReadOnlySpan<double> prediction, ReadOnlySpan<double> target, ReadOnlySpan<double> weight, Span<double> gradient);

    [SoftmaxCrossEntropy]
    public static partial float Classes(ReadOnlyTensorSpan<float> logits, ReadOnlySpan<int> labels, TensorSpan<float> gradient);

    [SoftmaxCrossEntropy]
    public static partial void Classes(ReadOnlyTensorSpan<float> logits, ReadOnlyTensorSpan<long> labels, TensorSpan<float> gradient, TensorSpan<float> losses);

    [SoftmaxCrossEntropy]
    public static partial float Classes(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, int classes, Span<float> gradient);
}
