using ILGPU;
using ILGPU.Runtime;

namespace LossGen.Ilgpu.Tests;

/// <summary>Every loss in two places: the view form is tested against the span form, which is tested against libtorch.</summary>
internal static partial class Losses
{
    [L1]
    public static partial void L1(AcceleratorStream stream, ArrayView<float> prediction, ArrayView<float> target, ArrayView<float> gradient, ArrayView<float> losses, ArrayView<float> loss);

    [L1]
    public static partial float L1(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, Span<float> gradient, Span<float> losses);

    [MSE]
    public static partial void MSE(AcceleratorStream stream, ArrayView<float> prediction, ArrayView<float> target, ArrayView<float> gradient, ArrayView<float> losses, ArrayView<float> loss);

    [MSE]
    public static partial float MSE(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, Span<float> gradient, Span<float> losses);

    [SmoothL1(Beta = 1f / 9f)]
    public static partial void SmoothL1(AcceleratorStream stream, ArrayView<float> prediction, ArrayView<float> target, ArrayView<float> gradient, ArrayView<float> losses, ArrayView<float> loss);

    [SmoothL1(Beta = 1f / 9f)]
    public static partial float SmoothL1(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, Span<float> gradient, Span<float> losses);

    [SmoothL1]
    public static partial void SmoothL1At(AcceleratorStream stream, ArrayView<float> prediction, ArrayView<float> target, ArrayView<float> gradient, ArrayView<float> losses, ArrayView<float> loss, float beta);

    [SmoothL1]
    public static partial float SmoothL1At(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, Span<float> gradient, Span<float> losses, float beta);

    [Huber(Delta = 0.3f)]
    public static partial void Huber(AcceleratorStream stream, ArrayView<float> prediction, ArrayView<float> target, ArrayView<float> gradient, ArrayView<float> losses, ArrayView<float> loss);

    [Huber(Delta = 0.3f)]
    public static partial float Huber(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, Span<float> gradient, Span<float> losses);

    [IoU]
    public static partial void IoU(AcceleratorStream stream, ArrayView<float> prediction, ArrayView<float> target, ArrayView<float> gradient, ArrayView<float> losses, ArrayView<float> loss);

    [IoU]
    public static partial float IoU(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, Span<float> gradient, Span<float> losses);

    [IoU(Threshold = 0.5f)]
    public static partial void IoUThreshold(AcceleratorStream stream, ArrayView<float> prediction, ArrayView<float> target, ArrayView<float> gradient, ArrayView<float> losses, ArrayView<float> loss);

    [IoU(Threshold = 0.5f)]
    public static partial float IoUThreshold(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, Span<float> gradient, Span<float> losses);

    [IoU(Form = IoUForm.Log)]
    public static partial void IoULog(AcceleratorStream stream, ArrayView<float> prediction, ArrayView<float> target, ArrayView<float> gradient, ArrayView<float> losses, ArrayView<float> loss);

    [IoU(Form = IoUForm.Log)]
    public static partial float IoULog(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, Span<float> gradient, Span<float> losses);

    [IoU(Form = IoUForm.Square)]
    public static partial void IoUSquare(AcceleratorStream stream, ArrayView<float> prediction, ArrayView<float> target, ArrayView<float> gradient, ArrayView<float> losses, ArrayView<float> loss, float epsilon);

    [IoU(Form = IoUForm.Square)]
    public static partial float IoUSquare(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, Span<float> gradient, Span<float> losses, float epsilon);

    [GIoU]
    public static partial void GIoU(AcceleratorStream stream, ArrayView<float> prediction, ArrayView<float> target, ArrayView<float> gradient, ArrayView<float> losses, ArrayView<float> loss);

    [GIoU]
    public static partial float GIoU(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, Span<float> gradient, Span<float> losses);

    [L1]
    public static partial void L1(AcceleratorStream stream, ArrayView<double> prediction, ArrayView<double> target, ArrayView<double> gradient, ArrayView<double> losses, ArrayView<double> loss);

    [L1]
    public static partial double L1(ReadOnlySpan<double> prediction, ReadOnlySpan<double> target, Span<double> gradient, Span<double> losses);

    [MSE]
    public static partial void MSE(AcceleratorStream stream, ArrayView<double> prediction, ArrayView<double> target, ArrayView<double> gradient, ArrayView<double> losses, ArrayView<double> loss);

    [MSE]
    public static partial double MSE(ReadOnlySpan<double> prediction, ReadOnlySpan<double> target, Span<double> gradient, Span<double> losses);

    [SmoothL1(Beta = 1f / 9f)]
    public static partial void SmoothL1(AcceleratorStream stream, ArrayView<double> prediction, ArrayView<double> target, ArrayView<double> gradient, ArrayView<double> losses, ArrayView<double> loss);

    [SmoothL1(Beta = 1f / 9f)]
    public static partial double SmoothL1(ReadOnlySpan<double> prediction, ReadOnlySpan<double> target, Span<double> gradient, Span<double> losses);

    [SmoothL1]
    public static partial void SmoothL1At(AcceleratorStream stream, ArrayView<double> prediction, ArrayView<double> target, ArrayView<double> gradient, ArrayView<double> losses, ArrayView<double> loss, double beta);

    [SmoothL1]
    public static partial double SmoothL1At(ReadOnlySpan<double> prediction, ReadOnlySpan<double> target, Span<double> gradient, Span<double> losses, double beta);

    [Huber(Delta = 0.3f)]
    public static partial void Huber(AcceleratorStream stream, ArrayView<double> prediction, ArrayView<double> target, ArrayView<double> gradient, ArrayView<double> losses, ArrayView<double> loss);

    [Huber(Delta = 0.3f)]
    public static partial double Huber(ReadOnlySpan<double> prediction, ReadOnlySpan<double> target, Span<double> gradient, Span<double> losses);

    [IoU]
    public static partial void IoU(AcceleratorStream stream, ArrayView<double> prediction, ArrayView<double> target, ArrayView<double> gradient, ArrayView<double> losses, ArrayView<double> loss);

    [IoU]
    public static partial double IoU(ReadOnlySpan<double> prediction, ReadOnlySpan<double> target, Span<double> gradient, Span<double> losses);

    [IoU(Threshold = 0.5f)]
    public static partial void IoUThreshold(AcceleratorStream stream, ArrayView<double> prediction, ArrayView<double> target, ArrayView<double> gradient, ArrayView<double> losses, ArrayView<double> loss);

    [IoU(Threshold = 0.5f)]
    public static partial double IoUThreshold(ReadOnlySpan<double> prediction, ReadOnlySpan<double> target, Span<double> gradient, Span<double> losses);

    [IoU(Form = IoUForm.Log)]
    public static partial void IoULog(AcceleratorStream stream, ArrayView<double> prediction, ArrayView<double> target, ArrayView<double> gradient, ArrayView<double> losses, ArrayView<double> loss);

    [IoU(Form = IoUForm.Log)]
    public static partial double IoULog(ReadOnlySpan<double> prediction, ReadOnlySpan<double> target, Span<double> gradient, Span<double> losses);

    [IoU(Form = IoUForm.Square)]
    public static partial void IoUSquare(AcceleratorStream stream, ArrayView<double> prediction, ArrayView<double> target, ArrayView<double> gradient, ArrayView<double> losses, ArrayView<double> loss, double epsilon);

    [IoU(Form = IoUForm.Square)]
    public static partial double IoUSquare(ReadOnlySpan<double> prediction, ReadOnlySpan<double> target, Span<double> gradient, Span<double> losses, double epsilon);

    [GIoU]
    public static partial void GIoU(AcceleratorStream stream, ArrayView<double> prediction, ArrayView<double> target, ArrayView<double> gradient, ArrayView<double> losses, ArrayView<double> loss);

    [GIoU]
    public static partial double GIoU(ReadOnlySpan<double> prediction, ReadOnlySpan<double> target, Span<double> gradient, Span<double> losses);

    [SmoothL1]
    public static partial void Forward(AcceleratorStream stream, ArrayView<float> prediction, ArrayView<float> target, ArrayView<float> loss);

    [SmoothL1]
    public static partial float Forward(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target);

    [SmoothL1(Reduction = LossReduction.Sum)]
    public static partial void Sum(AcceleratorStream stream, ArrayView<float> prediction, ArrayView<float> target, ArrayView<float> gradient, ArrayView<float> loss);

    [IoU(Threshold = 0.5f, Reduction = LossReduction.None)]
    public static partial void Each(
        AcceleratorStream stream, ArrayView<float> prediction, ArrayView<float> target, ArrayView<float> gradient, ArrayView<float> targetGradient, ArrayView<float> losses);

    [IoU(Threshold = 0.5f, Reduction = LossReduction.None)]
    public static partial void Each(
        ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, Span<float> gradient, Span<float> targetGradient, Span<float> losses);

    [GIoU(Format = BoxFormat.Cxcywh, Reduction = LossReduction.None)]
    public static partial void Centres(
        AcceleratorStream stream, ArrayView<float> prediction, ArrayView<float> target, ArrayView<float> gradient, ArrayView<float> targetGradient, ArrayView<float> losses);

    [GIoU(Format = BoxFormat.Cxcywh, Reduction = LossReduction.None)]
    public static partial void Centres(
        ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, Span<float> gradient, Span<float> targetGradient, Span<float> losses);

    [IoU(Format = BoxFormat.Xywh, Reduction = LossReduction.None)]
    public static partial void Sizes(
        AcceleratorStream stream, ArrayView<float> prediction, ArrayView<float> target, ArrayView<float> gradient, ArrayView<float> targetGradient, ArrayView<float> losses);

    [IoU(Format = BoxFormat.Xywh, Reduction = LossReduction.None)]
    public static partial void Sizes(
        ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, Span<float> gradient, Span<float> targetGradient, Span<float> losses);

    [GIoU]
    public static partial void Weighted(
        AcceleratorStream stream,
        ArrayView<double> prediction,
        ArrayView<double> target,
        ArrayView<double> weight,
        double upstream,
        ArrayView<double> gradient,
        ArrayView<double> weightGradient,
        ArrayView<double> loss);

    [GIoU]
    public static partial double Weighted(
        ReadOnlySpan<double> prediction, ReadOnlySpan<double> target, ReadOnlySpan<double> weight, double upstream, Span<double> gradient, Span<double> weightGradient);

    [MSE]
    public static partial void Gradient(
        AcceleratorStream stream, ArrayView<double> prediction, ArrayView<double> target, ArrayView<double> weight, double upstream, ArrayView<double> gradient);

    [MSE]
    public static partial void Gradient(
        ReadOnlySpan<double> prediction, ReadOnlySpan<double> target, ReadOnlySpan<double> weight, double upstream, Span<double> gradient);
}
