using LossGen.Numeric.Tests.Rows.Support;

namespace LossGen.Numeric.Tests.Rows.Losses;

internal static partial class JensenShannonRows
{
    public static RowLoss<float> Single { get; } = new()
    {
        Name = "JensenShannon",
        Inputs = ["logits:real", "target:share"],
        Gradients = ["logits", "target"],
        LengthName = "classes",
        Reference = RowReference<float>.JensenShannon,
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
        Name = "JensenShannon",
        Inputs = ["logits:real", "target:share"],
        Gradients = ["logits", "target"],
        LengthName = "classes",
        Reference = RowReference<double>.JensenShannon,
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

    [JensenShannon(Reduction = LossReduction.None)]
    private static partial void Each(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> target, ReadOnlySpan<float> weight, float upstream, int classes, Span<float> losses,
        Span<float> gradient, Span<float> targetGradient, Span<float> weightGradient);

    [JensenShannon]
    private static partial float Mean(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> target, ReadOnlySpan<float> weight, float upstream, int classes, Span<float> losses,
        Span<float> gradient, Span<float> targetGradient, Span<float> weightGradient);

    [JensenShannon(Reduction = LossReduction.Sum)]
    private static partial float Sum(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> target, ReadOnlySpan<float> weight, float upstream, int classes, Span<float> losses,
        Span<float> gradient, Span<float> targetGradient, Span<float> weightGradient);

    [JensenShannon]
    private static partial float Forward(ReadOnlySpan<float> logits, ReadOnlySpan<float> target, int classes);

    [JensenShannon]
    private static partial void Gradient(ReadOnlySpan<float> logits, ReadOnlySpan<float> target, int classes, Span<float> gradient);

    [JensenShannon(Reduction = LossReduction.None)]
    private static partial void Each(
        ReadOnlySpan<double> logits, ReadOnlySpan<double> target, ReadOnlySpan<double> weight, double upstream, int classes, Span<double> losses,
        Span<double> gradient, Span<double> targetGradient, Span<double> weightGradient);

    [JensenShannon]
    private static partial double Mean(
        ReadOnlySpan<double> logits, ReadOnlySpan<double> target, ReadOnlySpan<double> weight, double upstream, int classes, Span<double> losses,
        Span<double> gradient, Span<double> targetGradient, Span<double> weightGradient);

    [JensenShannon(Reduction = LossReduction.Sum)]
    private static partial double Sum(
        ReadOnlySpan<double> logits, ReadOnlySpan<double> target, ReadOnlySpan<double> weight, double upstream, int classes, Span<double> losses,
        Span<double> gradient, Span<double> targetGradient, Span<double> weightGradient);

    [JensenShannon]
    private static partial double Forward(ReadOnlySpan<double> logits, ReadOnlySpan<double> target, int classes);

    [JensenShannon]
    private static partial void Gradient(ReadOnlySpan<double> logits, ReadOnlySpan<double> target, int classes, Span<double> gradient);
}
