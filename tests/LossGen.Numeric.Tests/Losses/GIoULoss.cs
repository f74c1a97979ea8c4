namespace LossGen.Numeric.Tests.Losses;

internal static partial class GIoULoss
{
    [GIoU]
    public static partial float Forward(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, float epsilon);

    [GIoU]
    public static partial float Fused(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, float epsilon, Span<float> gradient);

    [GIoU]
    public static partial float Full(
        ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, float epsilon, Span<float> gradient, Span<float> targetGradient, Span<float> losses);

    [GIoU]
    public static partial void Gradient(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, float epsilon, Span<float> gradient);

    [GIoU(Reduction = LossReduction.Sum)]
    public static partial float Sum(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, float epsilon, Span<float> gradient);

    [GIoU(Reduction = LossReduction.None)]
    public static partial void Each(
        ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, float epsilon, Span<float> losses, Span<float> gradient, Span<float> targetGradient);

    [GIoU]
    public static partial float Weighted(
        ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, ReadOnlySpan<float> weight, float epsilon, float upstream,
        Span<float> gradient, Span<float> targetGradient, Span<float> weightGradient, Span<float> losses);

    [GIoU(Reduction = LossReduction.None)]
    public static partial void EachWeighted(
        ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, ReadOnlySpan<float> weight, float epsilon, float upstream,
        Span<float> gradient, Span<float> targetGradient, Span<float> weightGradient, Span<float> losses);

    [GIoU]
    public static partial float Item(Box<float> prediction, Box<float> target, float epsilon, out Box<float> gradient, out Box<float> targetGradient);

    [GIoU]
    public static partial float WeightedItem(
        Box<float> prediction, Box<float> target, float weight, float epsilon, float upstream,
        out Box<float> gradient, out Box<float> targetGradient, out float weightGradient);

    [GIoU]
    public static partial double Forward(ReadOnlySpan<double> prediction, ReadOnlySpan<double> target, double epsilon);

    [GIoU]
    public static partial double Fused(ReadOnlySpan<double> prediction, ReadOnlySpan<double> target, double epsilon, Span<double> gradient);

    [GIoU]
    public static partial double Full(
        ReadOnlySpan<double> prediction, ReadOnlySpan<double> target, double epsilon, Span<double> gradient, Span<double> targetGradient, Span<double> losses);

    [GIoU]
    public static partial void Gradient(ReadOnlySpan<double> prediction, ReadOnlySpan<double> target, double epsilon, Span<double> gradient);

    [GIoU(Reduction = LossReduction.Sum)]
    public static partial double Sum(ReadOnlySpan<double> prediction, ReadOnlySpan<double> target, double epsilon, Span<double> gradient);

    [GIoU(Reduction = LossReduction.None)]
    public static partial void Each(
        ReadOnlySpan<double> prediction, ReadOnlySpan<double> target, double epsilon, Span<double> losses, Span<double> gradient, Span<double> targetGradient);

    [GIoU]
    public static partial double Weighted(
        ReadOnlySpan<double> prediction, ReadOnlySpan<double> target, ReadOnlySpan<double> weight, double epsilon, double upstream,
        Span<double> gradient, Span<double> targetGradient, Span<double> weightGradient, Span<double> losses);

    [GIoU(Reduction = LossReduction.None)]
    public static partial void EachWeighted(
        ReadOnlySpan<double> prediction, ReadOnlySpan<double> target, ReadOnlySpan<double> weight, double epsilon, double upstream,
        Span<double> gradient, Span<double> targetGradient, Span<double> weightGradient, Span<double> losses);

    [GIoU]
    public static partial double Item(Box<double> prediction, Box<double> target, double epsilon, out Box<double> gradient, out Box<double> targetGradient);

    [GIoU]
    public static partial double WeightedItem(
        Box<double> prediction, Box<double> target, double weight, double epsilon, double upstream,
        out Box<double> gradient, out Box<double> targetGradient, out double weightGradient);
}
