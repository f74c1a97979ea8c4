using LossGen.Numeric.Tests.Rows.Support;

namespace LossGen.Numeric.Tests.Rows.Losses;

internal static partial class DistributionFocalRows
{
    public static RowLoss<float> Single { get; } = new()
    {
        Name = "DistributionFocal",
        Inputs = ["logits:real", "target:position"],
        Gradients = ["logits", "target"],
        LengthName = "classes",
        Reference = RowReference<float>.DistributionFocal,
        Each = b => Each(
            b.Input("logits"), b.Input("target"), b.Input("weight"), b.Upstream, b.Classes, b.Losses, b.Gradient("logits"), b.Gradient("target"),
            b.Gradient("weight")),
        Mean = b => Mean(
            b.Input("logits"), b.Input("target"), b.Input("weight"), b.Upstream, b.Classes, b.Losses, b.Gradient("logits"), b.Gradient("target"),
            b.Gradient("weight")),
        Sum = b => Sum(
            b.Input("logits"), b.Input("target"), b.Input("weight"), b.Upstream, b.Classes, b.Losses, b.Gradient("logits"), b.Gradient("target"),
            b.Gradient("weight")),
        Forward = b => Forward(b.Input("logits"), b.Input("target"), b.Classes),
        Gradient = b => Gradient(b.Input("logits"), b.Input("target"), b.Classes, b.Gradient("logits")),
    };

    public static RowLoss<double> Double { get; } = new()
    {
        Name = "DistributionFocal",
        Inputs = ["logits:real", "target:position"],
        Gradients = ["logits", "target"],
        LengthName = "classes",
        Reference = RowReference<double>.DistributionFocal,
        Each = b => Each(
            b.Input("logits"), b.Input("target"), b.Input("weight"), b.Upstream, b.Classes, b.Losses, b.Gradient("logits"), b.Gradient("target"),
            b.Gradient("weight")),
        Mean = b => Mean(
            b.Input("logits"), b.Input("target"), b.Input("weight"), b.Upstream, b.Classes, b.Losses, b.Gradient("logits"), b.Gradient("target"),
            b.Gradient("weight")),
        Sum = b => Sum(
            b.Input("logits"), b.Input("target"), b.Input("weight"), b.Upstream, b.Classes, b.Losses, b.Gradient("logits"), b.Gradient("target"),
            b.Gradient("weight")),
        Forward = b => Forward(b.Input("logits"), b.Input("target"), b.Classes),
        Gradient = b => Gradient(b.Input("logits"), b.Input("target"), b.Classes, b.Gradient("logits")),
    };

    [DistributionFocal(Reduction = LossReduction.None)]
    private static partial void Each(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> target, ReadOnlySpan<float> weight, float upstream, int classes, Span<float> losses,
        Span<float> gradient, Span<float> targetGradient, Span<float> weightGradient);

    [DistributionFocal]
    private static partial float Mean(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> target, ReadOnlySpan<float> weight, float upstream, int classes, Span<float> losses,
        Span<float> gradient, Span<float> targetGradient, Span<float> weightGradient);

    [DistributionFocal(Reduction = LossReduction.Sum)]
    private static partial float Sum(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> target, ReadOnlySpan<float> weight, float upstream, int classes, Span<float> losses,
        Span<float> gradient, Span<float> targetGradient, Span<float> weightGradient);

    [DistributionFocal]
    private static partial float Forward(ReadOnlySpan<float> logits, ReadOnlySpan<float> target, int classes);

    [DistributionFocal]
    private static partial void Gradient(ReadOnlySpan<float> logits, ReadOnlySpan<float> target, int classes, Span<float> gradient);

    [DistributionFocal(Reduction = LossReduction.None)]
    private static partial void Each(
        ReadOnlySpan<double> logits, ReadOnlySpan<double> target, ReadOnlySpan<double> weight, double upstream, int classes, Span<double> losses,
        Span<double> gradient, Span<double> targetGradient, Span<double> weightGradient);

    [DistributionFocal]
    private static partial double Mean(
        ReadOnlySpan<double> logits, ReadOnlySpan<double> target, ReadOnlySpan<double> weight, double upstream, int classes, Span<double> losses,
        Span<double> gradient, Span<double> targetGradient, Span<double> weightGradient);

    [DistributionFocal(Reduction = LossReduction.Sum)]
    private static partial double Sum(
        ReadOnlySpan<double> logits, ReadOnlySpan<double> target, ReadOnlySpan<double> weight, double upstream, int classes, Span<double> losses,
        Span<double> gradient, Span<double> targetGradient, Span<double> weightGradient);

    [DistributionFocal]
    private static partial double Forward(ReadOnlySpan<double> logits, ReadOnlySpan<double> target, int classes);

    [DistributionFocal]
    private static partial void Gradient(ReadOnlySpan<double> logits, ReadOnlySpan<double> target, int classes, Span<double> gradient);
}
