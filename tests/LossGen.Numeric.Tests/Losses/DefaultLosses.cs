namespace LossGen.Numeric.Tests.Losses;

/// <summary>Losses whose constants are the defaults.</summary>
internal static partial class DefaultLosses
{
    [SmoothL1(Reduction = LossReduction.None)]
    public static partial void SmoothL1(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, Span<float> gradient, Span<float> losses);

    [SmoothL1(Reduction = LossReduction.None)]
    public static partial void SmoothL1(ReadOnlySpan<double> prediction, ReadOnlySpan<double> target, Span<double> gradient, Span<double> losses);

    [Huber(Reduction = LossReduction.None)]
    public static partial void Huber(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, Span<float> gradient, Span<float> losses);

    [Huber(Reduction = LossReduction.None)]
    public static partial void Huber(ReadOnlySpan<double> prediction, ReadOnlySpan<double> target, Span<double> gradient, Span<double> losses);

    [IoU(Reduction = LossReduction.None)]
    public static partial void IoULinear(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, Span<float> gradient, Span<float> losses);

    [IoU(Reduction = LossReduction.None)]
    public static partial void IoULinear(ReadOnlySpan<double> prediction, ReadOnlySpan<double> target, Span<double> gradient, Span<double> losses);

    [IoU(Form = IoUForm.Threshold, Reduction = LossReduction.None)]
    public static partial void IoUThreshold(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, Span<float> gradient, Span<float> losses);

    [IoU(Form = IoUForm.Threshold, Reduction = LossReduction.None)]
    public static partial void IoUThreshold(ReadOnlySpan<double> prediction, ReadOnlySpan<double> target, Span<double> gradient, Span<double> losses);

    [IoU(Form = IoUForm.Log, Reduction = LossReduction.None)]
    public static partial void IoULog(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, Span<float> gradient, Span<float> losses);

    [IoU(Form = IoUForm.Log, Reduction = LossReduction.None)]
    public static partial void IoULog(ReadOnlySpan<double> prediction, ReadOnlySpan<double> target, Span<double> gradient, Span<double> losses);

    [IoU(Form = IoUForm.Square, Reduction = LossReduction.None)]
    public static partial void IoUSquare(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, Span<float> gradient, Span<float> losses);

    [IoU(Form = IoUForm.Square, Reduction = LossReduction.None)]
    public static partial void IoUSquare(ReadOnlySpan<double> prediction, ReadOnlySpan<double> target, Span<double> gradient, Span<double> losses);

    [GIoU(Reduction = LossReduction.None)]
    public static partial void GIoU(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, Span<float> gradient, Span<float> losses);

    [GIoU(Reduction = LossReduction.None)]
    public static partial void GIoU(ReadOnlySpan<double> prediction, ReadOnlySpan<double> target, Span<double> gradient, Span<double> losses);
}
