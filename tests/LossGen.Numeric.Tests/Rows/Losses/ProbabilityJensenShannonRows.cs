using LossGen.Numeric.Tests.Rows.Support;

namespace LossGen.Numeric.Tests.Rows.Losses;

internal static partial class ProbabilityJensenShannonRows
{
    public static RowLoss<float> Single { get; } = new()
    {
        Name = "ProbabilityJensenShannon",
        Inputs = ["probability:share", "target:share"],
        Gradients = ["probability", "target"],
        LengthName = "classes",
        Reference = RowReference<float>.JensenShannon,
        Each = b => Each(
            b.Input("probability"), b.Input("target"), b.Input("weight"), b.Upstream, b.Classes, b.Losses, b.Gradient("probability"),
            b.Gradient("target"), b.Gradient("weight")),
        Mean = b => Mean(
            b.Input("probability"), b.Input("target"), b.Input("weight"), b.Upstream, b.Classes, b.Losses, b.Gradient("probability"),
            b.Gradient("target"), b.Gradient("weight")),
        Sum = b => Sum(
            b.Input("probability"), b.Input("target"), b.Input("weight"), b.Upstream, b.Classes, b.Losses, b.Gradient("probability"),
            b.Gradient("target"), b.Gradient("weight")),
        Forward = b => Forward(b.Input("probability"), b.Input("target"), b.Classes),
        Gradient = b => Gradient(b.Input("probability"), b.Input("target"), b.Classes, b.Gradient("probability")),
    };

    public static RowLoss<double> Double { get; } = new()
    {
        Name = "ProbabilityJensenShannon",
        Inputs = ["probability:share", "target:share"],
        Gradients = ["probability", "target"],
        LengthName = "classes",
        Reference = RowReference<double>.JensenShannon,
        Each = b => Each(
            b.Input("probability"), b.Input("target"), b.Input("weight"), b.Upstream, b.Classes, b.Losses, b.Gradient("probability"),
            b.Gradient("target"), b.Gradient("weight")),
        Mean = b => Mean(
            b.Input("probability"), b.Input("target"), b.Input("weight"), b.Upstream, b.Classes, b.Losses, b.Gradient("probability"),
            b.Gradient("target"), b.Gradient("weight")),
        Sum = b => Sum(
            b.Input("probability"), b.Input("target"), b.Input("weight"), b.Upstream, b.Classes, b.Losses, b.Gradient("probability"),
            b.Gradient("target"), b.Gradient("weight")),
        Forward = b => Forward(b.Input("probability"), b.Input("target"), b.Classes),
        Gradient = b => Gradient(b.Input("probability"), b.Input("target"), b.Classes, b.Gradient("probability")),
    };

    [JensenShannon(Reduction = LossReduction.None)]
    private static partial void Each(
        ReadOnlySpan<float> probability, ReadOnlySpan<float> target, ReadOnlySpan<float> weight, float upstream, int classes, Span<float> losses,
        Span<float> gradient, Span<float> targetGradient, Span<float> weightGradient);

    [JensenShannon]
    private static partial float Mean(
        ReadOnlySpan<float> probability, ReadOnlySpan<float> target, ReadOnlySpan<float> weight, float upstream, int classes, Span<float> losses,
        Span<float> gradient, Span<float> targetGradient, Span<float> weightGradient);

    [JensenShannon(Reduction = LossReduction.Sum)]
    private static partial float Sum(
        ReadOnlySpan<float> probability, ReadOnlySpan<float> target, ReadOnlySpan<float> weight, float upstream, int classes, Span<float> losses,
        Span<float> gradient, Span<float> targetGradient, Span<float> weightGradient);

    [JensenShannon]
    private static partial float Forward(ReadOnlySpan<float> probability, ReadOnlySpan<float> target, int classes);

    [JensenShannon]
    private static partial void Gradient(ReadOnlySpan<float> probability, ReadOnlySpan<float> target, int classes, Span<float> gradient);

    [JensenShannon(Reduction = LossReduction.None)]
    private static partial void Each(
        ReadOnlySpan<double> probability, ReadOnlySpan<double> target, ReadOnlySpan<double> weight, double upstream, int classes,
        Span<double> losses, Span<double> gradient, Span<double> targetGradient, Span<double> weightGradient);

    [JensenShannon]
    private static partial double Mean(
        ReadOnlySpan<double> probability, ReadOnlySpan<double> target, ReadOnlySpan<double> weight, double upstream, int classes,
        Span<double> losses, Span<double> gradient, Span<double> targetGradient, Span<double> weightGradient);

    [JensenShannon(Reduction = LossReduction.Sum)]
    private static partial double Sum(
        ReadOnlySpan<double> probability, ReadOnlySpan<double> target, ReadOnlySpan<double> weight, double upstream, int classes,
        Span<double> losses, Span<double> gradient, Span<double> targetGradient, Span<double> weightGradient);

    [JensenShannon]
    private static partial double Forward(ReadOnlySpan<double> probability, ReadOnlySpan<double> target, int classes);

    [JensenShannon]
    private static partial void Gradient(ReadOnlySpan<double> probability, ReadOnlySpan<double> target, int classes, Span<double> gradient);
}
