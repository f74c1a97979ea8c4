using LossGen.Numeric.Tests.Rows.Support;

namespace LossGen.Numeric.Tests.Rows.Losses;

internal static partial class LinearDiceRows
{
    public static RowLoss<float> Single { get; } = new()
    {
        Name = "LinearDice",
        Inputs = ["probability:unit", "target:unit"],
        Gradients = ["probability", "target"],
        Constants = [("epsilon", 1e-05)],
        LengthName = "pixels",
        Reference = RowReference<float>.LinearDice,
        Each = b => Each(
            b.Input("probability"), b.Input("target"), b.Input("weight"), b.Constant("epsilon"), b.Upstream, b.Classes, b.Losses,
            b.Gradient("probability"), b.Gradient("target"), b.Gradient("weight")),
        Mean = b => Mean(
            b.Input("probability"), b.Input("target"), b.Input("weight"), b.Constant("epsilon"), b.Upstream, b.Classes, b.Losses,
            b.Gradient("probability"), b.Gradient("target"), b.Gradient("weight")),
        Sum = b => Sum(
            b.Input("probability"), b.Input("target"), b.Input("weight"), b.Constant("epsilon"), b.Upstream, b.Classes, b.Losses,
            b.Gradient("probability"), b.Gradient("target"), b.Gradient("weight")),
        Forward = b => Forward(b.Input("probability"), b.Input("target"), b.Constant("epsilon"), b.Classes),
        Gradient = b => Gradient(b.Input("probability"), b.Input("target"), b.Constant("epsilon"), b.Classes, b.Gradient("probability")),
    };

    public static RowLoss<double> Double { get; } = new()
    {
        Name = "LinearDice",
        Inputs = ["probability:unit", "target:unit"],
        Gradients = ["probability", "target"],
        Constants = [("epsilon", 1e-05)],
        LengthName = "pixels",
        Reference = RowReference<double>.LinearDice,
        Each = b => Each(
            b.Input("probability"), b.Input("target"), b.Input("weight"), b.Constant("epsilon"), b.Upstream, b.Classes, b.Losses,
            b.Gradient("probability"), b.Gradient("target"), b.Gradient("weight")),
        Mean = b => Mean(
            b.Input("probability"), b.Input("target"), b.Input("weight"), b.Constant("epsilon"), b.Upstream, b.Classes, b.Losses,
            b.Gradient("probability"), b.Gradient("target"), b.Gradient("weight")),
        Sum = b => Sum(
            b.Input("probability"), b.Input("target"), b.Input("weight"), b.Constant("epsilon"), b.Upstream, b.Classes, b.Losses,
            b.Gradient("probability"), b.Gradient("target"), b.Gradient("weight")),
        Forward = b => Forward(b.Input("probability"), b.Input("target"), b.Constant("epsilon"), b.Classes),
        Gradient = b => Gradient(b.Input("probability"), b.Input("target"), b.Constant("epsilon"), b.Classes, b.Gradient("probability")),
    };

    [Dice(Reduction = LossReduction.None, Form = DiceForm.Linear)]
    private static partial void Each(
        ReadOnlySpan<float> probability, ReadOnlySpan<float> target, ReadOnlySpan<float> weight, float epsilon, float upstream, int pixels,
        Span<float> losses, Span<float> gradient, Span<float> targetGradient, Span<float> weightGradient);

    [Dice(Form = DiceForm.Linear)]
    private static partial float Mean(
        ReadOnlySpan<float> probability, ReadOnlySpan<float> target, ReadOnlySpan<float> weight, float epsilon, float upstream, int pixels,
        Span<float> losses, Span<float> gradient, Span<float> targetGradient, Span<float> weightGradient);

    [Dice(Reduction = LossReduction.Sum, Form = DiceForm.Linear)]
    private static partial float Sum(
        ReadOnlySpan<float> probability, ReadOnlySpan<float> target, ReadOnlySpan<float> weight, float epsilon, float upstream, int pixels,
        Span<float> losses, Span<float> gradient, Span<float> targetGradient, Span<float> weightGradient);

    [Dice(Form = DiceForm.Linear)]
    private static partial float Forward(ReadOnlySpan<float> probability, ReadOnlySpan<float> target, float epsilon, int pixels);

    [Dice(Form = DiceForm.Linear)]
    private static partial void Gradient(ReadOnlySpan<float> probability, ReadOnlySpan<float> target, float epsilon, int pixels, Span<float> gradient);

    [Dice(Reduction = LossReduction.None, Form = DiceForm.Linear)]
    private static partial void Each(
        ReadOnlySpan<double> probability, ReadOnlySpan<double> target, ReadOnlySpan<double> weight, double epsilon, double upstream, int pixels,
        Span<double> losses, Span<double> gradient, Span<double> targetGradient, Span<double> weightGradient);

    [Dice(Form = DiceForm.Linear)]
    private static partial double Mean(
        ReadOnlySpan<double> probability, ReadOnlySpan<double> target, ReadOnlySpan<double> weight, double epsilon, double upstream, int pixels,
        Span<double> losses, Span<double> gradient, Span<double> targetGradient, Span<double> weightGradient);

    [Dice(Reduction = LossReduction.Sum, Form = DiceForm.Linear)]
    private static partial double Sum(
        ReadOnlySpan<double> probability, ReadOnlySpan<double> target, ReadOnlySpan<double> weight, double epsilon, double upstream, int pixels,
        Span<double> losses, Span<double> gradient, Span<double> targetGradient, Span<double> weightGradient);

    [Dice(Form = DiceForm.Linear)]
    private static partial double Forward(ReadOnlySpan<double> probability, ReadOnlySpan<double> target, double epsilon, int pixels);

    [Dice(Form = DiceForm.Linear)]
    private static partial void Gradient(
        ReadOnlySpan<double> probability, ReadOnlySpan<double> target, double epsilon, int pixels, Span<double> gradient);
}
