using LossGen.Numeric.Tests.Rows.Support;

namespace LossGen.Numeric.Tests.Rows.Losses;

internal static partial class AbsoluteTripletMarginRows
{
    public static RowLoss<float> Single { get; } = new()
    {
        Name = "AbsoluteTripletMargin",
        Inputs = ["anchor:real", "positive:real", "negative:real"],
        Gradients = ["anchor", "positive", "negative"],
        Constants = [("margin", 900)],
        Settings = [("p", 1), ("epsilon", 1e-06)],
        LengthName = "features",
        Reference = RowReference<float>.TripletMargin,
        Each = b => Each(
            b.Input("anchor"), b.Input("positive"), b.Input("negative"), b.Input("weight"), b.Constant("margin"), b.Upstream, b.Classes, b.Losses,
            b.Gradient("anchor"), b.Gradient("positive"), b.Gradient("negative"), b.Gradient("weight")),
        Mean = b => Mean(
            b.Input("anchor"), b.Input("positive"), b.Input("negative"), b.Input("weight"), b.Constant("margin"), b.Upstream, b.Classes, b.Losses,
            b.Gradient("anchor"), b.Gradient("positive"), b.Gradient("negative"), b.Gradient("weight")),
        Sum = b => Sum(
            b.Input("anchor"), b.Input("positive"), b.Input("negative"), b.Input("weight"), b.Constant("margin"), b.Upstream, b.Classes, b.Losses,
            b.Gradient("anchor"), b.Gradient("positive"), b.Gradient("negative"), b.Gradient("weight")),
        Forward = b => Forward(b.Input("anchor"), b.Input("positive"), b.Input("negative"), b.Constant("margin"), b.Classes),
        Gradient = b => Gradient(b.Input("anchor"), b.Input("positive"), b.Input("negative"), b.Constant("margin"), b.Classes, b.Gradient("anchor")),
    };

    public static RowLoss<double> Double { get; } = new()
    {
        Name = "AbsoluteTripletMargin",
        Inputs = ["anchor:real", "positive:real", "negative:real"],
        Gradients = ["anchor", "positive", "negative"],
        Constants = [("margin", 900)],
        Settings = [("p", 1), ("epsilon", 1e-06)],
        LengthName = "features",
        Reference = RowReference<double>.TripletMargin,
        Each = b => Each(
            b.Input("anchor"), b.Input("positive"), b.Input("negative"), b.Input("weight"), b.Constant("margin"), b.Upstream, b.Classes, b.Losses,
            b.Gradient("anchor"), b.Gradient("positive"), b.Gradient("negative"), b.Gradient("weight")),
        Mean = b => Mean(
            b.Input("anchor"), b.Input("positive"), b.Input("negative"), b.Input("weight"), b.Constant("margin"), b.Upstream, b.Classes, b.Losses,
            b.Gradient("anchor"), b.Gradient("positive"), b.Gradient("negative"), b.Gradient("weight")),
        Sum = b => Sum(
            b.Input("anchor"), b.Input("positive"), b.Input("negative"), b.Input("weight"), b.Constant("margin"), b.Upstream, b.Classes, b.Losses,
            b.Gradient("anchor"), b.Gradient("positive"), b.Gradient("negative"), b.Gradient("weight")),
        Forward = b => Forward(b.Input("anchor"), b.Input("positive"), b.Input("negative"), b.Constant("margin"), b.Classes),
        Gradient = b => Gradient(b.Input("anchor"), b.Input("positive"), b.Input("negative"), b.Constant("margin"), b.Classes, b.Gradient("anchor")),
    };

    [TripletMargin(Reduction = LossReduction.None, P = 1)]
    private static partial void Each(
        ReadOnlySpan<float> anchor, ReadOnlySpan<float> positive, ReadOnlySpan<float> negative, ReadOnlySpan<float> weight, float margin,
        float upstream, int features, Span<float> losses, Span<float> gradient, Span<float> positiveGradient, Span<float> negativeGradient,
        Span<float> weightGradient);

    [TripletMargin(P = 1)]
    private static partial float Mean(
        ReadOnlySpan<float> anchor, ReadOnlySpan<float> positive, ReadOnlySpan<float> negative, ReadOnlySpan<float> weight, float margin,
        float upstream, int features, Span<float> losses, Span<float> gradient, Span<float> positiveGradient, Span<float> negativeGradient,
        Span<float> weightGradient);

    [TripletMargin(Reduction = LossReduction.Sum, P = 1)]
    private static partial float Sum(
        ReadOnlySpan<float> anchor, ReadOnlySpan<float> positive, ReadOnlySpan<float> negative, ReadOnlySpan<float> weight, float margin,
        float upstream, int features, Span<float> losses, Span<float> gradient, Span<float> positiveGradient, Span<float> negativeGradient,
        Span<float> weightGradient);

    [TripletMargin(P = 1)]
    private static partial float Forward(
        ReadOnlySpan<float> anchor, ReadOnlySpan<float> positive, ReadOnlySpan<float> negative, float margin, int features);

    [TripletMargin(P = 1)]
    private static partial void Gradient(
        ReadOnlySpan<float> anchor, ReadOnlySpan<float> positive, ReadOnlySpan<float> negative, float margin, int features, Span<float> gradient);

    [TripletMargin(Reduction = LossReduction.None, P = 1)]
    private static partial void Each(
        ReadOnlySpan<double> anchor, ReadOnlySpan<double> positive, ReadOnlySpan<double> negative, ReadOnlySpan<double> weight, double margin,
        double upstream, int features, Span<double> losses, Span<double> gradient, Span<double> positiveGradient, Span<double> negativeGradient,
        Span<double> weightGradient);

    [TripletMargin(P = 1)]
    private static partial double Mean(
        ReadOnlySpan<double> anchor, ReadOnlySpan<double> positive, ReadOnlySpan<double> negative, ReadOnlySpan<double> weight, double margin,
        double upstream, int features, Span<double> losses, Span<double> gradient, Span<double> positiveGradient, Span<double> negativeGradient,
        Span<double> weightGradient);

    [TripletMargin(Reduction = LossReduction.Sum, P = 1)]
    private static partial double Sum(
        ReadOnlySpan<double> anchor, ReadOnlySpan<double> positive, ReadOnlySpan<double> negative, ReadOnlySpan<double> weight, double margin,
        double upstream, int features, Span<double> losses, Span<double> gradient, Span<double> positiveGradient, Span<double> negativeGradient,
        Span<double> weightGradient);

    [TripletMargin(P = 1)]
    private static partial double Forward(
        ReadOnlySpan<double> anchor, ReadOnlySpan<double> positive, ReadOnlySpan<double> negative, double margin, int features);

    [TripletMargin(P = 1)]
    private static partial void Gradient(
        ReadOnlySpan<double> anchor, ReadOnlySpan<double> positive, ReadOnlySpan<double> negative, double margin, int features,
        Span<double> gradient);
}
