using LossGen.Numeric.Tests.Rows.Support;

namespace LossGen.Numeric.Tests.Rows.Losses;

internal static partial class PlainMultiMarginRows
{
    public static RowLoss<float> Single { get; } = new()
    {
        Name = "PlainMultiMargin",
        Inputs = ["prediction:real", "labels:label"],
        Gradients = ["prediction"],
        Settings = [("margin", 1), ("p", 1)],
        LengthName = "classes",
        Reference = RowReference<float>.MultiMargin,
        Each = b => Each(
            b.Input("prediction"), b.Labels, b.Input("weight"), b.Upstream, b.Classes, b.Losses, b.Gradient("prediction"), b.Gradient("weight")),
        Mean = b => Mean(
            b.Input("prediction"), b.Labels, b.Input("weight"), b.Upstream, b.Classes, b.Losses, b.Gradient("prediction"), b.Gradient("weight")),
        Sum = b => Sum(
            b.Input("prediction"), b.Labels, b.Input("weight"), b.Upstream, b.Classes, b.Losses, b.Gradient("prediction"), b.Gradient("weight")),
        Forward = b => Forward(b.Input("prediction"), b.Labels, b.Classes),
        Gradient = b => Gradient(b.Input("prediction"), b.Labels, b.Classes, b.Gradient("prediction")),
    };

    public static RowLoss<double> Double { get; } = new()
    {
        Name = "PlainMultiMargin",
        Inputs = ["prediction:real", "labels:label"],
        Gradients = ["prediction"],
        Settings = [("margin", 1), ("p", 1)],
        LengthName = "classes",
        Reference = RowReference<double>.MultiMargin,
        Each = b => Each(
            b.Input("prediction"), b.Labels, b.Input("weight"), b.Upstream, b.Classes, b.Losses, b.Gradient("prediction"), b.Gradient("weight")),
        Mean = b => Mean(
            b.Input("prediction"), b.Labels, b.Input("weight"), b.Upstream, b.Classes, b.Losses, b.Gradient("prediction"), b.Gradient("weight")),
        Sum = b => Sum(
            b.Input("prediction"), b.Labels, b.Input("weight"), b.Upstream, b.Classes, b.Losses, b.Gradient("prediction"), b.Gradient("weight")),
        Forward = b => Forward(b.Input("prediction"), b.Labels, b.Classes),
        Gradient = b => Gradient(b.Input("prediction"), b.Labels, b.Classes, b.Gradient("prediction")),
    };

    [MultiMargin(Reduction = LossReduction.None)]
    private static partial void Each(
        ReadOnlySpan<float> prediction, ReadOnlySpan<int> labels, ReadOnlySpan<float> weight, float upstream, int classes, Span<float> losses,
        Span<float> gradient, Span<float> weightGradient);

    [MultiMargin]
    private static partial float Mean(
        ReadOnlySpan<float> prediction, ReadOnlySpan<int> labels, ReadOnlySpan<float> weight, float upstream, int classes, Span<float> losses,
        Span<float> gradient, Span<float> weightGradient);

    [MultiMargin(Reduction = LossReduction.Sum)]
    private static partial float Sum(
        ReadOnlySpan<float> prediction, ReadOnlySpan<int> labels, ReadOnlySpan<float> weight, float upstream, int classes, Span<float> losses,
        Span<float> gradient, Span<float> weightGradient);

    [MultiMargin]
    private static partial float Forward(ReadOnlySpan<float> prediction, ReadOnlySpan<int> labels, int classes);

    [MultiMargin]
    private static partial void Gradient(ReadOnlySpan<float> prediction, ReadOnlySpan<int> labels, int classes, Span<float> gradient);

    [MultiMargin(Reduction = LossReduction.None)]
    private static partial void Each(
        ReadOnlySpan<double> prediction, ReadOnlySpan<int> labels, ReadOnlySpan<double> weight, double upstream, int classes, Span<double> losses,
        Span<double> gradient, Span<double> weightGradient);

    [MultiMargin]
    private static partial double Mean(
        ReadOnlySpan<double> prediction, ReadOnlySpan<int> labels, ReadOnlySpan<double> weight, double upstream, int classes, Span<double> losses,
        Span<double> gradient, Span<double> weightGradient);

    [MultiMargin(Reduction = LossReduction.Sum)]
    private static partial double Sum(
        ReadOnlySpan<double> prediction, ReadOnlySpan<int> labels, ReadOnlySpan<double> weight, double upstream, int classes, Span<double> losses,
        Span<double> gradient, Span<double> weightGradient);

    [MultiMargin]
    private static partial double Forward(ReadOnlySpan<double> prediction, ReadOnlySpan<int> labels, int classes);

    [MultiMargin]
    private static partial void Gradient(ReadOnlySpan<double> prediction, ReadOnlySpan<int> labels, int classes, Span<double> gradient);
}
