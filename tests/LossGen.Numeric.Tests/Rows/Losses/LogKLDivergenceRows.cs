using LossGen.Numeric.Tests.Rows.Support;

namespace LossGen.Numeric.Tests.Rows.Losses;

internal static partial class LogKLDivergenceRows
{
    public static RowLoss<float> Single { get; } = new()
    {
        Name = "LogKLDivergence",
        Inputs = ["logProbability:log", "target:log"],
        Gradients = ["logProbability", "target"],
        LengthName = "classes",
        Reference = RowReference<float>.LogKLDivergence,
        Each = b => Each(
            b.Input("logProbability"), b.Input("target"), b.Input("weight"), b.Upstream, b.Classes, b.Losses, b.Gradient("logProbability"),
            b.Gradient("target"), b.Gradient("weight")),
        Mean = b => Mean(
            b.Input("logProbability"), b.Input("target"), b.Input("weight"), b.Upstream, b.Classes, b.Losses, b.Gradient("logProbability"),
            b.Gradient("target"), b.Gradient("weight")),
        Sum = b => Sum(
            b.Input("logProbability"), b.Input("target"), b.Input("weight"), b.Upstream, b.Classes, b.Losses, b.Gradient("logProbability"),
            b.Gradient("target"), b.Gradient("weight")),
        Forward = b => Forward(b.Input("logProbability"), b.Input("target"), b.Classes),
        Gradient = b => Gradient(b.Input("logProbability"), b.Input("target"), b.Classes, b.Gradient("logProbability")),
    };

    public static RowLoss<double> Double { get; } = new()
    {
        Name = "LogKLDivergence",
        Inputs = ["logProbability:log", "target:log"],
        Gradients = ["logProbability", "target"],
        LengthName = "classes",
        Reference = RowReference<double>.LogKLDivergence,
        Each = b => Each(
            b.Input("logProbability"), b.Input("target"), b.Input("weight"), b.Upstream, b.Classes, b.Losses, b.Gradient("logProbability"),
            b.Gradient("target"), b.Gradient("weight")),
        Mean = b => Mean(
            b.Input("logProbability"), b.Input("target"), b.Input("weight"), b.Upstream, b.Classes, b.Losses, b.Gradient("logProbability"),
            b.Gradient("target"), b.Gradient("weight")),
        Sum = b => Sum(
            b.Input("logProbability"), b.Input("target"), b.Input("weight"), b.Upstream, b.Classes, b.Losses, b.Gradient("logProbability"),
            b.Gradient("target"), b.Gradient("weight")),
        Forward = b => Forward(b.Input("logProbability"), b.Input("target"), b.Classes),
        Gradient = b => Gradient(b.Input("logProbability"), b.Input("target"), b.Classes, b.Gradient("logProbability")),
    };

    [KLDivergence(Reduction = LossReduction.None, LogTarget = true)]
    private static partial void Each(
        ReadOnlySpan<float> logProbability, ReadOnlySpan<float> target, ReadOnlySpan<float> weight, float upstream, int classes, Span<float> losses,
        Span<float> gradient, Span<float> targetGradient, Span<float> weightGradient);

    [KLDivergence(LogTarget = true)]
    private static partial float Mean(
        ReadOnlySpan<float> logProbability, ReadOnlySpan<float> target, ReadOnlySpan<float> weight, float upstream, int classes, Span<float> losses,
        Span<float> gradient, Span<float> targetGradient, Span<float> weightGradient);

    [KLDivergence(Reduction = LossReduction.Sum, LogTarget = true)]
    private static partial float Sum(
        ReadOnlySpan<float> logProbability, ReadOnlySpan<float> target, ReadOnlySpan<float> weight, float upstream, int classes, Span<float> losses,
        Span<float> gradient, Span<float> targetGradient, Span<float> weightGradient);

    [KLDivergence(LogTarget = true)]
    private static partial float Forward(ReadOnlySpan<float> logProbability, ReadOnlySpan<float> target, int classes);

    [KLDivergence(LogTarget = true)]
    private static partial void Gradient(ReadOnlySpan<float> logProbability, ReadOnlySpan<float> target, int classes, Span<float> gradient);

    [KLDivergence(Reduction = LossReduction.None, LogTarget = true)]
    private static partial void Each(
        ReadOnlySpan<double> logProbability, ReadOnlySpan<double> target, ReadOnlySpan<double> weight, double upstream, int classes,
        Span<double> losses, Span<double> gradient, Span<double> targetGradient, Span<double> weightGradient);

    [KLDivergence(LogTarget = true)]
    private static partial double Mean(
        ReadOnlySpan<double> logProbability, ReadOnlySpan<double> target, ReadOnlySpan<double> weight, double upstream, int classes,
        Span<double> losses, Span<double> gradient, Span<double> targetGradient, Span<double> weightGradient);

    [KLDivergence(Reduction = LossReduction.Sum, LogTarget = true)]
    private static partial double Sum(
        ReadOnlySpan<double> logProbability, ReadOnlySpan<double> target, ReadOnlySpan<double> weight, double upstream, int classes,
        Span<double> losses, Span<double> gradient, Span<double> targetGradient, Span<double> weightGradient);

    [KLDivergence(LogTarget = true)]
    private static partial double Forward(ReadOnlySpan<double> logProbability, ReadOnlySpan<double> target, int classes);

    [KLDivergence(LogTarget = true)]
    private static partial void Gradient(ReadOnlySpan<double> logProbability, ReadOnlySpan<double> target, int classes, Span<double> gradient);
}
