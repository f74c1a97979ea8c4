namespace LossGen.Numeric.Tests.Losses;

internal static partial class SmoothL1Loss
{
    [SmoothL1]
    public static partial float Forward(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, float beta);

    [SmoothL1]
    public static partial float Fused(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, float beta, Span<float> gradient);

    [SmoothL1]
    public static partial float Full(
        ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, float beta, Span<float> gradient, Span<float> targetGradient, Span<float> losses);

    [SmoothL1]
    public static partial void Gradient(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, float beta, Span<float> gradient);

    [SmoothL1(Reduction = LossReduction.Sum)]
    public static partial float Sum(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, float beta, Span<float> gradient);

    [SmoothL1(Reduction = LossReduction.None)]
    public static partial void Each(
        ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, float beta, Span<float> losses, Span<float> gradient, Span<float> targetGradient);

    [SmoothL1]
    public static partial float Weighted(
        ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, ReadOnlySpan<float> weight, float beta, float upstream,
        Span<float> gradient, Span<float> targetGradient, Span<float> weightGradient, Span<float> losses);

    [SmoothL1(Reduction = LossReduction.None)]
    public static partial void EachWeighted(
        ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, ReadOnlySpan<float> weight, float beta, float upstream,
        Span<float> gradient, Span<float> targetGradient, Span<float> weightGradient, Span<float> losses);

    [SmoothL1]
    public static partial float Item(float prediction, float target, float beta, out float gradient, out float targetGradient);

    [SmoothL1]
    public static partial float WeightedItem(
        float prediction, float target, float weight, float beta, float upstream,
        out float gradient, out float targetGradient, out float weightGradient);

    [SmoothL1]
    public static partial double Forward(ReadOnlySpan<double> prediction, ReadOnlySpan<double> target, double beta);

    [SmoothL1]
    public static partial double Fused(ReadOnlySpan<double> prediction, ReadOnlySpan<double> target, double beta, Span<double> gradient);

    [SmoothL1]
    public static partial double Full(
        ReadOnlySpan<double> prediction, ReadOnlySpan<double> target, double beta, Span<double> gradient, Span<double> targetGradient, Span<double> losses);

    [SmoothL1]
    public static partial void Gradient(ReadOnlySpan<double> prediction, ReadOnlySpan<double> target, double beta, Span<double> gradient);

    [SmoothL1(Reduction = LossReduction.Sum)]
    public static partial double Sum(ReadOnlySpan<double> prediction, ReadOnlySpan<double> target, double beta, Span<double> gradient);

    [SmoothL1(Reduction = LossReduction.None)]
    public static partial void Each(
        ReadOnlySpan<double> prediction, ReadOnlySpan<double> target, double beta, Span<double> losses, Span<double> gradient, Span<double> targetGradient);

    [SmoothL1]
    public static partial double Weighted(
        ReadOnlySpan<double> prediction, ReadOnlySpan<double> target, ReadOnlySpan<double> weight, double beta, double upstream,
        Span<double> gradient, Span<double> targetGradient, Span<double> weightGradient, Span<double> losses);

    [SmoothL1(Reduction = LossReduction.None)]
    public static partial void EachWeighted(
        ReadOnlySpan<double> prediction, ReadOnlySpan<double> target, ReadOnlySpan<double> weight, double beta, double upstream,
        Span<double> gradient, Span<double> targetGradient, Span<double> weightGradient, Span<double> losses);

    [SmoothL1]
    public static partial double Item(double prediction, double target, double beta, out double gradient, out double targetGradient);

    [SmoothL1]
    public static partial double WeightedItem(
        double prediction, double target, double weight, double beta, double upstream,
        out double gradient, out double targetGradient, out double weightGradient);
}
