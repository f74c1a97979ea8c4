using LossGen.Numeric.Tests.Rows.Support;

namespace LossGen.Numeric.Tests.Rows.Losses;

internal static partial class ProbabilityTverskyRows
{
    public static RowLoss<float> Single { get; } = new()
    {
        Name = "ProbabilityTversky",
        Inputs = ["probability:unit", "target:unit"],
        Gradients = ["probability", "target"],
        Settings = [("alpha", 0.5), ("beta", 0.5), ("epsilon", 1e-05)],
        LengthName = "pixels",
        Reference = RowReference<float>.Tversky,
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
        Name = "ProbabilityTversky",
        Inputs = ["probability:unit", "target:unit"],
        Gradients = ["probability", "target"],
        Settings = [("alpha", 0.5), ("beta", 0.5), ("epsilon", 1e-05)],
        LengthName = "pixels",
        Reference = RowReference<double>.Tversky,
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

    [Tversky(Reduction = LossReduction.None)]
    private static partial void Each(
        ReadOnlySpan<float> probability, ReadOnlySpan<float> target, ReadOnlySpan<float> weight, float upstream, int pixels, Span<float> losses,
        Span<float> gradient, Span<float> targetGradient, Span<float> weightGradient);

    [Tversky]
    private static partial float Mean(
        ReadOnlySpan<float> probability, ReadOnlySpan<float> target, ReadOnlySpan<float> weight, float upstream, int pixels, Span<float> losses,
        Span<float> gradient, Span<float> targetGradient, Span<float> weightGradient);

    [Tversky(Reduction = LossReduction.Sum)]
    private static partial float Sum(
        ReadOnlySpan<float> probability, ReadOnlySpan<float> target, ReadOnlySpan<float> weight, float upstream, int pixels, Span<float> losses,
        Span<float> gradient, Span<float> targetGradient, Span<float> weightGradient);

    [Tversky]
    private static partial float Forward(ReadOnlySpan<float> probability, ReadOnlySpan<float> target, int pixels);

    [Tversky]
    private static partial void Gradient(ReadOnlySpan<float> probability, ReadOnlySpan<float> target, int pixels, Span<float> gradient);

    [Tversky(Reduction = LossReduction.None)]
    private static partial void Each(
        ReadOnlySpan<double> probability, ReadOnlySpan<double> target, ReadOnlySpan<double> weight, double upstream, int pixels, Span<double> losses,
        Span<double> gradient, Span<double> targetGradient, Span<double> weightGradient);

    [Tversky]
    private static partial double Mean(
        ReadOnlySpan<double> probability, ReadOnlySpan<double> target, ReadOnlySpan<double> weight, double upstream, int pixels, Span<double> losses,
        Span<double> gradient, Span<double> targetGradient, Span<double> weightGradient);

    [Tversky(Reduction = LossReduction.Sum)]
    private static partial double Sum(
        ReadOnlySpan<double> probability, ReadOnlySpan<double> target, ReadOnlySpan<double> weight, double upstream, int pixels, Span<double> losses,
        Span<double> gradient, Span<double> targetGradient, Span<double> weightGradient);

    [Tversky]
    private static partial double Forward(ReadOnlySpan<double> probability, ReadOnlySpan<double> target, int pixels);

    [Tversky]
    private static partial void Gradient(ReadOnlySpan<double> probability, ReadOnlySpan<double> target, int pixels, Span<double> gradient);
}
