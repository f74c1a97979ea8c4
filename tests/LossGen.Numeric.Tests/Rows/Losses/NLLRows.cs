using LossGen.Numeric.Tests.Rows.Support;

namespace LossGen.Numeric.Tests.Rows.Losses;

internal static partial class NLLRows
{
    public static RowLoss<float> Single { get; } = new()
    {
        Name = "NLL",
        Inputs = ["logProbability:log", "labels:label", "classWeight:weight"],
        Gradients = ["logProbability"],
        LengthName = "classes",
        MayIgnore = true,
        DividesByWeights = true,
        Reference = RowReference<float>.NLL,
        Each = b => Each(
            b.Input("logProbability"), b.Labels, b.Input("classWeight"), b.Input("weight"), b.Upstream, b.Classes, b.Losses,
            b.Gradient("logProbability"), b.Gradient("weight")),
        Mean = b => Mean(
            b.Input("logProbability"), b.Labels, b.Input("classWeight"), b.Input("weight"), b.Upstream, b.Classes, b.Losses,
            b.Gradient("logProbability"), b.Gradient("weight")),
        Sum = b => Sum(
            b.Input("logProbability"), b.Labels, b.Input("classWeight"), b.Input("weight"), b.Upstream, b.Classes, b.Losses,
            b.Gradient("logProbability"), b.Gradient("weight")),
        Forward = b => Forward(b.Input("logProbability"), b.Labels, b.Input("classWeight"), b.Classes),
        Gradient = b => Gradient(b.Input("logProbability"), b.Labels, b.Input("classWeight"), b.Classes, b.Gradient("logProbability")),
    };

    public static RowLoss<double> Double { get; } = new()
    {
        Name = "NLL",
        Inputs = ["logProbability:log", "labels:label", "classWeight:weight"],
        Gradients = ["logProbability"],
        LengthName = "classes",
        MayIgnore = true,
        DividesByWeights = true,
        Reference = RowReference<double>.NLL,
        Each = b => Each(
            b.Input("logProbability"), b.Labels, b.Input("classWeight"), b.Input("weight"), b.Upstream, b.Classes, b.Losses,
            b.Gradient("logProbability"), b.Gradient("weight")),
        Mean = b => Mean(
            b.Input("logProbability"), b.Labels, b.Input("classWeight"), b.Input("weight"), b.Upstream, b.Classes, b.Losses,
            b.Gradient("logProbability"), b.Gradient("weight")),
        Sum = b => Sum(
            b.Input("logProbability"), b.Labels, b.Input("classWeight"), b.Input("weight"), b.Upstream, b.Classes, b.Losses,
            b.Gradient("logProbability"), b.Gradient("weight")),
        Forward = b => Forward(b.Input("logProbability"), b.Labels, b.Input("classWeight"), b.Classes),
        Gradient = b => Gradient(b.Input("logProbability"), b.Labels, b.Input("classWeight"), b.Classes, b.Gradient("logProbability")),
    };

    [NLL(Reduction = LossReduction.None)]
    private static partial void Each(
        ReadOnlySpan<float> logProbability, ReadOnlySpan<int> labels, ReadOnlySpan<float> classWeight, ReadOnlySpan<float> weight, float upstream,
        int classes, Span<float> losses, Span<float> gradient, Span<float> weightGradient);

    [NLL]
    private static partial float Mean(
        ReadOnlySpan<float> logProbability, ReadOnlySpan<int> labels, ReadOnlySpan<float> classWeight, ReadOnlySpan<float> weight, float upstream,
        int classes, Span<float> losses, Span<float> gradient, Span<float> weightGradient);

    [NLL(Reduction = LossReduction.Sum)]
    private static partial float Sum(
        ReadOnlySpan<float> logProbability, ReadOnlySpan<int> labels, ReadOnlySpan<float> classWeight, ReadOnlySpan<float> weight, float upstream,
        int classes, Span<float> losses, Span<float> gradient, Span<float> weightGradient);

    [NLL]
    private static partial float Forward(ReadOnlySpan<float> logProbability, ReadOnlySpan<int> labels, ReadOnlySpan<float> classWeight, int classes);

    [NLL]
    private static partial void Gradient(
        ReadOnlySpan<float> logProbability, ReadOnlySpan<int> labels, ReadOnlySpan<float> classWeight, int classes, Span<float> gradient);

    [NLL(Reduction = LossReduction.None)]
    private static partial void Each(
        ReadOnlySpan<double> logProbability, ReadOnlySpan<int> labels, ReadOnlySpan<double> classWeight, ReadOnlySpan<double> weight,
        double upstream, int classes, Span<double> losses, Span<double> gradient, Span<double> weightGradient);

    [NLL]
    private static partial double Mean(
        ReadOnlySpan<double> logProbability, ReadOnlySpan<int> labels, ReadOnlySpan<double> classWeight, ReadOnlySpan<double> weight,
        double upstream, int classes, Span<double> losses, Span<double> gradient, Span<double> weightGradient);

    [NLL(Reduction = LossReduction.Sum)]
    private static partial double Sum(
        ReadOnlySpan<double> logProbability, ReadOnlySpan<int> labels, ReadOnlySpan<double> classWeight, ReadOnlySpan<double> weight,
        double upstream, int classes, Span<double> losses, Span<double> gradient, Span<double> weightGradient);

    [NLL]
    private static partial double Forward(ReadOnlySpan<double> logProbability, ReadOnlySpan<int> labels, ReadOnlySpan<double> classWeight, int classes);

    [NLL]
    private static partial void Gradient(
        ReadOnlySpan<double> logProbability, ReadOnlySpan<int> labels, ReadOnlySpan<double> classWeight, int classes, Span<double> gradient);
}
