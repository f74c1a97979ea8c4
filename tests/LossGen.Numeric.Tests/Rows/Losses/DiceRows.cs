using LossGen.Numeric.Tests.Rows.Support;

namespace LossGen.Numeric.Tests.Rows.Losses;

internal static partial class DiceRows
{
    public static RowLoss<float> Single { get; } = new()
    {
        Name = "Dice",
        Inputs = ["logits:real", "target:unit"],
        Gradients = ["logits", "target"],
        Constants = [("epsilon", 0.001)],
        LengthName = "pixels",
        Reference = RowReference<float>.Dice,
        Each = b => Each(
            b.Input("logits"), b.Input("target"), b.Input("weight"), b.Constant("epsilon"), b.Upstream, b.Classes, b.Losses, b.Gradient("logits"),
            b.Gradient("target"), b.Gradient("weight")),
        Mean = b => Mean(
            b.Input("logits"), b.Input("target"), b.Input("weight"), b.Constant("epsilon"), b.Upstream, b.Classes, b.Losses, b.Gradient("logits"),
            b.Gradient("target"), b.Gradient("weight")),
        Sum = b => Sum(
            b.Input("logits"), b.Input("target"), b.Input("weight"), b.Constant("epsilon"), b.Upstream, b.Classes, b.Losses, b.Gradient("logits"),
            b.Gradient("target"), b.Gradient("weight")),
        Forward = b => Forward(b.Input("logits"), b.Input("target"), b.Constant("epsilon"), b.Classes),
        Gradient = b => Gradient(b.Input("logits"), b.Input("target"), b.Constant("epsilon"), b.Classes, b.Gradient("logits")),
    };

    public static RowLoss<double> Double { get; } = new()
    {
        Name = "Dice",
        Inputs = ["logits:real", "target:unit"],
        Gradients = ["logits", "target"],
        Constants = [("epsilon", 0.001)],
        LengthName = "pixels",
        Reference = RowReference<double>.Dice,
        Each = b => Each(
            b.Input("logits"), b.Input("target"), b.Input("weight"), b.Constant("epsilon"), b.Upstream, b.Classes, b.Losses, b.Gradient("logits"),
            b.Gradient("target"), b.Gradient("weight")),
        Mean = b => Mean(
            b.Input("logits"), b.Input("target"), b.Input("weight"), b.Constant("epsilon"), b.Upstream, b.Classes, b.Losses, b.Gradient("logits"),
            b.Gradient("target"), b.Gradient("weight")),
        Sum = b => Sum(
            b.Input("logits"), b.Input("target"), b.Input("weight"), b.Constant("epsilon"), b.Upstream, b.Classes, b.Losses, b.Gradient("logits"),
            b.Gradient("target"), b.Gradient("weight")),
        Forward = b => Forward(b.Input("logits"), b.Input("target"), b.Constant("epsilon"), b.Classes),
        Gradient = b => Gradient(b.Input("logits"), b.Input("target"), b.Constant("epsilon"), b.Classes, b.Gradient("logits")),
    };

    [Dice(Reduction = LossReduction.None)]
    private static partial void Each(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> target, ReadOnlySpan<float> weight, float epsilon, float upstream, int pixels,
        Span<float> losses, Span<float> gradient, Span<float> targetGradient, Span<float> weightGradient);

    [Dice]
    private static partial float Mean(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> target, ReadOnlySpan<float> weight, float epsilon, float upstream, int pixels,
        Span<float> losses, Span<float> gradient, Span<float> targetGradient, Span<float> weightGradient);

    [Dice(Reduction = LossReduction.Sum)]
    private static partial float Sum(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> target, ReadOnlySpan<float> weight, float epsilon, float upstream, int pixels,
        Span<float> losses, Span<float> gradient, Span<float> targetGradient, Span<float> weightGradient);

    [Dice]
    private static partial float Forward(ReadOnlySpan<float> logits, ReadOnlySpan<float> target, float epsilon, int pixels);

    [Dice]
    private static partial void Gradient(ReadOnlySpan<float> logits, ReadOnlySpan<float> target, float epsilon, int pixels, Span<float> gradient);

    [Dice(Reduction = LossReduction.None)]
    private static partial void Each(
        ReadOnlySpan<double> logits, ReadOnlySpan<double> target, ReadOnlySpan<double> weight, double epsilon, double upstream, int pixels,
        Span<double> losses, Span<double> gradient, Span<double> targetGradient, Span<double> weightGradient);

    [Dice]
    private static partial double Mean(
        ReadOnlySpan<double> logits, ReadOnlySpan<double> target, ReadOnlySpan<double> weight, double epsilon, double upstream, int pixels,
        Span<double> losses, Span<double> gradient, Span<double> targetGradient, Span<double> weightGradient);

    [Dice(Reduction = LossReduction.Sum)]
    private static partial double Sum(
        ReadOnlySpan<double> logits, ReadOnlySpan<double> target, ReadOnlySpan<double> weight, double epsilon, double upstream, int pixels,
        Span<double> losses, Span<double> gradient, Span<double> targetGradient, Span<double> weightGradient);

    [Dice]
    private static partial double Forward(ReadOnlySpan<double> logits, ReadOnlySpan<double> target, double epsilon, int pixels);

    [Dice]
    private static partial void Gradient(ReadOnlySpan<double> logits, ReadOnlySpan<double> target, double epsilon, int pixels, Span<double> gradient);
}
