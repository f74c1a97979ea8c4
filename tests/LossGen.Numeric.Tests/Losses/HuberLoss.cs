namespace LossGen.Numeric.Tests.Losses;

internal static partial class HuberLoss
{
    [Huber]
    public static partial float Forward(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, float delta);

    [Huber]
    public static partial float Fused(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, float delta, Span<float> gradient);

    [Huber]
    public static partial float Full(
        ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, float delta, Span<float> gradient, Span<float> targetGradient, Span<float> losses);

    [Huber]
    public static partial void Gradient(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, float delta, Span<float> gradient);

    [Huber(Reduction = LossReduction.Sum)]
    public static partial float Sum(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, float delta, Span<float> gradient);

    [Huber(Reduction = LossReduction.None)]
    public static partial void Each(
        ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, float delta, Span<float> losses, Span<float> gradient, Span<float> targetGradient);

    [Huber]
    public static partial float Weighted(
        ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, ReadOnlySpan<float> weight, float delta, float upstream,
        Span<float> gradient, Span<float> targetGradient, Span<float> weightGradient, Span<float> losses);

    [Huber(Reduction = LossReduction.None)]
    public static partial void EachWeighted(
        ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, ReadOnlySpan<float> weight, float delta, float upstream,
        Span<float> gradient, Span<float> targetGradient, Span<float> weightGradient, Span<float> losses);

    [Huber]
    public static partial float Item(float prediction, float target, float delta, out float gradient, out float targetGradient);

    [Huber]
    public static partial float WeightedItem(
        float prediction, float target, float weight, float delta, float upstream,
        out float gradient, out float targetGradient, out float weightGradient);

    [Huber]
    public static partial double Forward(ReadOnlySpan<double> prediction, ReadOnlySpan<double> target, double delta);

    [Huber]
    public static partial double Fused(ReadOnlySpan<double> prediction, ReadOnlySpan<double> target, double delta, Span<double> gradient);

    [Huber]
    public static partial double Full(
        ReadOnlySpan<double> prediction, ReadOnlySpan<double> target, double delta, Span<double> gradient, Span<double> targetGradient, Span<double> losses);

    [Huber]
    public static partial void Gradient(ReadOnlySpan<double> prediction, ReadOnlySpan<double> target, double delta, Span<double> gradient);

    [Huber(Reduction = LossReduction.Sum)]
    public static partial double Sum(ReadOnlySpan<double> prediction, ReadOnlySpan<double> target, double delta, Span<double> gradient);

    [Huber(Reduction = LossReduction.None)]
    public static partial void Each(
        ReadOnlySpan<double> prediction, ReadOnlySpan<double> target, double delta, Span<double> losses, Span<double> gradient, Span<double> targetGradient);

    [Huber]
    public static partial double Weighted(
        ReadOnlySpan<double> prediction, ReadOnlySpan<double> target, ReadOnlySpan<double> weight, double delta, double upstream,
        Span<double> gradient, Span<double> targetGradient, Span<double> weightGradient, Span<double> losses);

    [Huber(Reduction = LossReduction.None)]
    public static partial void EachWeighted(
        ReadOnlySpan<double> prediction, ReadOnlySpan<double> target, ReadOnlySpan<double> weight, double delta, double upstream,
        Span<double> gradient, Span<double> targetGradient, Span<double> weightGradient, Span<double> losses);

    [Huber]
    public static partial double Item(double prediction, double target, double delta, out double gradient, out double targetGradient);

    [Huber]
    public static partial double WeightedItem(
        double prediction, double target, double weight, double delta, double upstream,
        out double gradient, out double targetGradient, out double weightGradient);
}
