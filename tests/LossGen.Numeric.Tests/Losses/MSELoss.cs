namespace LossGen.Numeric.Tests.Losses;

internal static partial class MSELoss
{
    [MSE]
    public static partial float Forward(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target);

    [MSE]
    public static partial float Fused(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, Span<float> gradient);

    [MSE]
    public static partial float Full(
        ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, Span<float> gradient, Span<float> targetGradient, Span<float> losses);

    [MSE]
    public static partial void Gradient(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, Span<float> gradient);

    [MSE(Reduction = LossReduction.Sum)]
    public static partial float Sum(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, Span<float> gradient);

    [MSE(Reduction = LossReduction.None)]
    public static partial void Each(
        ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, Span<float> losses, Span<float> gradient, Span<float> targetGradient);

    [MSE]
    public static partial float Weighted(
        ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, ReadOnlySpan<float> weight, float upstream,
        Span<float> gradient, Span<float> targetGradient, Span<float> weightGradient, Span<float> losses);

    [MSE(Reduction = LossReduction.None)]
    public static partial void EachWeighted(
        ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, ReadOnlySpan<float> weight, float upstream,
        Span<float> gradient, Span<float> targetGradient, Span<float> weightGradient, Span<float> losses);

    [MSE]
    public static partial float Item(float prediction, float target, out float gradient, out float targetGradient);

    [MSE]
    public static partial float WeightedItem(
        float prediction, float target, float weight, float upstream,
        out float gradient, out float targetGradient, out float weightGradient);

    [MSE]
    public static partial double Forward(ReadOnlySpan<double> prediction, ReadOnlySpan<double> target);

    [MSE]
    public static partial double Fused(ReadOnlySpan<double> prediction, ReadOnlySpan<double> target, Span<double> gradient);

    [MSE]
    public static partial double Full(
        ReadOnlySpan<double> prediction, ReadOnlySpan<double> target, Span<double> gradient, Span<double> targetGradient, Span<double> losses);

    [MSE]
    public static partial void Gradient(ReadOnlySpan<double> prediction, ReadOnlySpan<double> target, Span<double> gradient);

    [MSE(Reduction = LossReduction.Sum)]
    public static partial double Sum(ReadOnlySpan<double> prediction, ReadOnlySpan<double> target, Span<double> gradient);

    [MSE(Reduction = LossReduction.None)]
    public static partial void Each(
        ReadOnlySpan<double> prediction, ReadOnlySpan<double> target, Span<double> losses, Span<double> gradient, Span<double> targetGradient);

    [MSE]
    public static partial double Weighted(
        ReadOnlySpan<double> prediction, ReadOnlySpan<double> target, ReadOnlySpan<double> weight, double upstream,
        Span<double> gradient, Span<double> targetGradient, Span<double> weightGradient, Span<double> losses);

    [MSE(Reduction = LossReduction.None)]
    public static partial void EachWeighted(
        ReadOnlySpan<double> prediction, ReadOnlySpan<double> target, ReadOnlySpan<double> weight, double upstream,
        Span<double> gradient, Span<double> targetGradient, Span<double> weightGradient, Span<double> losses);

    [MSE]
    public static partial double Item(double prediction, double target, out double gradient, out double targetGradient);

    [MSE]
    public static partial double WeightedItem(
        double prediction, double target, double weight, double upstream,
        out double gradient, out double targetGradient, out double weightGradient);
}
