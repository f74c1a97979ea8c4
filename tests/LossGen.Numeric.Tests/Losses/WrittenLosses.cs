namespace LossGen.Numeric.Tests.Losses;

/// <summary>Losses whose constants are written in the attribute.</summary>
internal static partial class WrittenLosses
{
    [SmoothL1(Beta = 1.0 / 9, Reduction = LossReduction.None)]
    public static partial void SmoothL1(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, Span<float> gradient, Span<float> losses);

    [SmoothL1(Beta = 1.0 / 9, Reduction = LossReduction.None)]
    public static partial void SmoothL1(ReadOnlySpan<double> prediction, ReadOnlySpan<double> target, Span<double> gradient, Span<double> losses);

    [SmoothL1(Beta = 0, Reduction = LossReduction.None)]
    public static partial void SmoothL1AsL1(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, Span<float> gradient, Span<float> losses);

    [SmoothL1(Beta = 0, Reduction = LossReduction.None)]
    public static partial void SmoothL1AsL1(ReadOnlySpan<double> prediction, ReadOnlySpan<double> target, Span<double> gradient, Span<double> losses);

    [Huber(Delta = 0.3, Reduction = LossReduction.None)]
    public static partial void Huber(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, Span<float> gradient, Span<float> losses);

    [Huber(Delta = 0.3, Reduction = LossReduction.None)]
    public static partial void Huber(ReadOnlySpan<double> prediction, ReadOnlySpan<double> target, Span<double> gradient, Span<double> losses);

    [IoU(Threshold = 0.7, Epsilon = 1e-3, Reduction = LossReduction.None)]
    public static partial void IoUThreshold(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, Span<float> gradient, Span<float> losses);

    [IoU(Threshold = 0.7, Epsilon = 1e-3, Reduction = LossReduction.None)]
    public static partial void IoUThreshold(ReadOnlySpan<double> prediction, ReadOnlySpan<double> target, Span<double> gradient, Span<double> losses);

    [IoU(Form = IoUForm.Log, Epsilon = 1e-2, Reduction = LossReduction.None)]
    public static partial void IoULog(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, Span<float> gradient, Span<float> losses);

    [IoU(Form = IoUForm.Log, Epsilon = 1e-2, Reduction = LossReduction.None)]
    public static partial void IoULog(ReadOnlySpan<double> prediction, ReadOnlySpan<double> target, Span<double> gradient, Span<double> losses);

    [GIoU(Epsilon = 1e-3, Reduction = LossReduction.None)]
    public static partial void GIoU(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, Span<float> gradient, Span<float> losses);

    [GIoU(Epsilon = 1e-3, Reduction = LossReduction.None)]
    public static partial void GIoU(ReadOnlySpan<double> prediction, ReadOnlySpan<double> target, Span<double> gradient, Span<double> losses);
}
