namespace LossGen.Numeric.Tests.Losses;

/// <summary>Built-in losses whose constants have gradients of their own: averaged, summed, and alone.</summary>
internal static partial class ConstantLosses
{
    [SmoothL1]
    public static partial float SmoothL1Mean(
        ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, ReadOnlySpan<float> weight, float beta, float upstream,
        Span<float> gradient, out float betaGradient);

    [SmoothL1(Reduction = LossReduction.Sum)]
    public static partial float SmoothL1Sum(
        ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, ReadOnlySpan<float> weight, float beta, float upstream,
        Span<float> gradient, out float betaGradient);

    [SmoothL1]
    public static partial float SmoothL1Alone(
        ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, float beta, out float betaGradient);

    [SmoothL1]
    public static partial double SmoothL1Mean(
        ReadOnlySpan<double> prediction, ReadOnlySpan<double> target, ReadOnlySpan<double> weight, double beta, double upstream,
        Span<double> gradient, out double betaGradient);

    [SmoothL1(Reduction = LossReduction.Sum)]
    public static partial double SmoothL1Sum(
        ReadOnlySpan<double> prediction, ReadOnlySpan<double> target, ReadOnlySpan<double> weight, double beta, double upstream,
        Span<double> gradient, out double betaGradient);

    [SmoothL1]
    public static partial double SmoothL1Alone(
        ReadOnlySpan<double> prediction, ReadOnlySpan<double> target, double beta, out double betaGradient);

    [Huber]
    public static partial float HuberMean(
        ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, ReadOnlySpan<float> weight, float delta, float upstream,
        Span<float> gradient, out float deltaGradient);

    [Huber(Reduction = LossReduction.Sum)]
    public static partial float HuberSum(
        ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, ReadOnlySpan<float> weight, float delta, float upstream,
        Span<float> gradient, out float deltaGradient);

    [Huber]
    public static partial float HuberAlone(
        ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, float delta, out float deltaGradient);

    [Huber]
    public static partial double HuberMean(
        ReadOnlySpan<double> prediction, ReadOnlySpan<double> target, ReadOnlySpan<double> weight, double delta, double upstream,
        Span<double> gradient, out double deltaGradient);

    [Huber(Reduction = LossReduction.Sum)]
    public static partial double HuberSum(
        ReadOnlySpan<double> prediction, ReadOnlySpan<double> target, ReadOnlySpan<double> weight, double delta, double upstream,
        Span<double> gradient, out double deltaGradient);

    [Huber]
    public static partial double HuberAlone(
        ReadOnlySpan<double> prediction, ReadOnlySpan<double> target, double delta, out double deltaGradient);

    [IoU]
    public static partial float IoULinearMean(
        ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, ReadOnlySpan<float> weight, float epsilon, float upstream,
        Span<float> gradient, out float epsilonGradient);

    [IoU(Reduction = LossReduction.Sum)]
    public static partial float IoULinearSum(
        ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, ReadOnlySpan<float> weight, float epsilon, float upstream,
        Span<float> gradient, out float epsilonGradient);

    [IoU]
    public static partial float IoULinearAlone(
        ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, float epsilon, out float epsilonGradient);

    [IoU]
    public static partial double IoULinearMean(
        ReadOnlySpan<double> prediction, ReadOnlySpan<double> target, ReadOnlySpan<double> weight, double epsilon, double upstream,
        Span<double> gradient, out double epsilonGradient);

    [IoU(Reduction = LossReduction.Sum)]
    public static partial double IoULinearSum(
        ReadOnlySpan<double> prediction, ReadOnlySpan<double> target, ReadOnlySpan<double> weight, double epsilon, double upstream,
        Span<double> gradient, out double epsilonGradient);

    [IoU]
    public static partial double IoULinearAlone(
        ReadOnlySpan<double> prediction, ReadOnlySpan<double> target, double epsilon, out double epsilonGradient);

    [IoU(Form = IoUForm.Threshold)]
    public static partial float IoUThresholdMean(
        ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, ReadOnlySpan<float> weight, float threshold, float epsilon, float upstream,
        Span<float> gradient, out float thresholdGradient, out float epsilonGradient);

    [IoU(Form = IoUForm.Threshold, Reduction = LossReduction.Sum)]
    public static partial float IoUThresholdSum(
        ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, ReadOnlySpan<float> weight, float threshold, float epsilon, float upstream,
        Span<float> gradient, out float thresholdGradient, out float epsilonGradient);

    [IoU(Form = IoUForm.Threshold)]
    public static partial float IoUThresholdAlone(
        ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, float threshold, float epsilon, out float thresholdGradient, out float epsilonGradient);

    [IoU(Form = IoUForm.Threshold)]
    public static partial double IoUThresholdMean(
        ReadOnlySpan<double> prediction, ReadOnlySpan<double> target, ReadOnlySpan<double> weight, double threshold, double epsilon, double upstream,
        Span<double> gradient, out double thresholdGradient, out double epsilonGradient);

    [IoU(Form = IoUForm.Threshold, Reduction = LossReduction.Sum)]
    public static partial double IoUThresholdSum(
        ReadOnlySpan<double> prediction, ReadOnlySpan<double> target, ReadOnlySpan<double> weight, double threshold, double epsilon, double upstream,
        Span<double> gradient, out double thresholdGradient, out double epsilonGradient);

    [IoU(Form = IoUForm.Threshold)]
    public static partial double IoUThresholdAlone(
        ReadOnlySpan<double> prediction, ReadOnlySpan<double> target, double threshold, double epsilon, out double thresholdGradient, out double epsilonGradient);

    [IoU(Form = IoUForm.Log)]
    public static partial float IoULogMean(
        ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, ReadOnlySpan<float> weight, float epsilon, float upstream,
        Span<float> gradient, out float epsilonGradient);

    [IoU(Form = IoUForm.Log, Reduction = LossReduction.Sum)]
    public static partial float IoULogSum(
        ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, ReadOnlySpan<float> weight, float epsilon, float upstream,
        Span<float> gradient, out float epsilonGradient);

    [IoU(Form = IoUForm.Log)]
    public static partial float IoULogAlone(
        ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, float epsilon, out float epsilonGradient);

    [IoU(Form = IoUForm.Log)]
    public static partial double IoULogMean(
        ReadOnlySpan<double> prediction, ReadOnlySpan<double> target, ReadOnlySpan<double> weight, double epsilon, double upstream,
        Span<double> gradient, out double epsilonGradient);

    [IoU(Form = IoUForm.Log, Reduction = LossReduction.Sum)]
    public static partial double IoULogSum(
        ReadOnlySpan<double> prediction, ReadOnlySpan<double> target, ReadOnlySpan<double> weight, double epsilon, double upstream,
        Span<double> gradient, out double epsilonGradient);

    [IoU(Form = IoUForm.Log)]
    public static partial double IoULogAlone(
        ReadOnlySpan<double> prediction, ReadOnlySpan<double> target, double epsilon, out double epsilonGradient);

    [IoU(Form = IoUForm.Square)]
    public static partial float IoUSquareMean(
        ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, ReadOnlySpan<float> weight, float epsilon, float upstream,
        Span<float> gradient, out float epsilonGradient);

    [IoU(Form = IoUForm.Square, Reduction = LossReduction.Sum)]
    public static partial float IoUSquareSum(
        ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, ReadOnlySpan<float> weight, float epsilon, float upstream,
        Span<float> gradient, out float epsilonGradient);

    [IoU(Form = IoUForm.Square)]
    public static partial float IoUSquareAlone(
        ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, float epsilon, out float epsilonGradient);

    [IoU(Form = IoUForm.Square)]
    public static partial double IoUSquareMean(
        ReadOnlySpan<double> prediction, ReadOnlySpan<double> target, ReadOnlySpan<double> weight, double epsilon, double upstream,
        Span<double> gradient, out double epsilonGradient);

    [IoU(Form = IoUForm.Square, Reduction = LossReduction.Sum)]
    public static partial double IoUSquareSum(
        ReadOnlySpan<double> prediction, ReadOnlySpan<double> target, ReadOnlySpan<double> weight, double epsilon, double upstream,
        Span<double> gradient, out double epsilonGradient);

    [IoU(Form = IoUForm.Square)]
    public static partial double IoUSquareAlone(
        ReadOnlySpan<double> prediction, ReadOnlySpan<double> target, double epsilon, out double epsilonGradient);

    [GIoU]
    public static partial float GIoUMean(
        ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, ReadOnlySpan<float> weight, float epsilon, float upstream,
        Span<float> gradient, out float epsilonGradient);

    [GIoU(Reduction = LossReduction.Sum)]
    public static partial float GIoUSum(
        ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, ReadOnlySpan<float> weight, float epsilon, float upstream,
        Span<float> gradient, out float epsilonGradient);

    [GIoU]
    public static partial float GIoUAlone(
        ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, float epsilon, out float epsilonGradient);

    [GIoU]
    public static partial double GIoUMean(
        ReadOnlySpan<double> prediction, ReadOnlySpan<double> target, ReadOnlySpan<double> weight, double epsilon, double upstream,
        Span<double> gradient, out double epsilonGradient);

    [GIoU(Reduction = LossReduction.Sum)]
    public static partial double GIoUSum(
        ReadOnlySpan<double> prediction, ReadOnlySpan<double> target, ReadOnlySpan<double> weight, double epsilon, double upstream,
        Span<double> gradient, out double epsilonGradient);

    [GIoU]
    public static partial double GIoUAlone(
        ReadOnlySpan<double> prediction, ReadOnlySpan<double> target, double epsilon, out double epsilonGradient);
}
