using LossGen.Numeric.Tests.Rows.Support;

namespace LossGen.Numeric.Tests.Rows.Losses;

internal static partial class Poly1Rows
{
    public static RowLoss<float> Single { get; } = new()
    {
        Name = "Poly1",
        Inputs = ["logits:real", "labels:label", "classWeight:weight"],
        Gradients = ["logits"],
        Constants = [("epsilon", 1.25)],
        LengthName = "classes",
        MayIgnore = true,
        DividesByWeights = true,
        Reference = RowReference<float>.Poly1,
        Each = b => Each(
            b.Input("logits"), b.Labels, b.Input("classWeight"), b.Input("weight"), b.Constant("epsilon"), b.Upstream, b.Classes, b.Losses,
            b.Gradient("logits"), b.Gradient("weight")),
        Mean = b => Mean(
            b.Input("logits"), b.Labels, b.Input("classWeight"), b.Input("weight"), b.Constant("epsilon"), b.Upstream, b.Classes, b.Losses,
            b.Gradient("logits"), b.Gradient("weight")),
        Sum = b => Sum(
            b.Input("logits"), b.Labels, b.Input("classWeight"), b.Input("weight"), b.Constant("epsilon"), b.Upstream, b.Classes, b.Losses,
            b.Gradient("logits"), b.Gradient("weight")),
        Forward = b => Forward(b.Input("logits"), b.Labels, b.Input("classWeight"), b.Constant("epsilon"), b.Classes),
        Gradient = b => Gradient(b.Input("logits"), b.Labels, b.Input("classWeight"), b.Constant("epsilon"), b.Classes, b.Gradient("logits")),
    };

    public static RowLoss<double> Double { get; } = new()
    {
        Name = "Poly1",
        Inputs = ["logits:real", "labels:label", "classWeight:weight"],
        Gradients = ["logits"],
        Constants = [("epsilon", 1.25)],
        LengthName = "classes",
        MayIgnore = true,
        DividesByWeights = true,
        Reference = RowReference<double>.Poly1,
        Each = b => Each(
            b.Input("logits"), b.Labels, b.Input("classWeight"), b.Input("weight"), b.Constant("epsilon"), b.Upstream, b.Classes, b.Losses,
            b.Gradient("logits"), b.Gradient("weight")),
        Mean = b => Mean(
            b.Input("logits"), b.Labels, b.Input("classWeight"), b.Input("weight"), b.Constant("epsilon"), b.Upstream, b.Classes, b.Losses,
            b.Gradient("logits"), b.Gradient("weight")),
        Sum = b => Sum(
            b.Input("logits"), b.Labels, b.Input("classWeight"), b.Input("weight"), b.Constant("epsilon"), b.Upstream, b.Classes, b.Losses,
            b.Gradient("logits"), b.Gradient("weight")),
        Forward = b => Forward(b.Input("logits"), b.Labels, b.Input("classWeight"), b.Constant("epsilon"), b.Classes),
        Gradient = b => Gradient(b.Input("logits"), b.Labels, b.Input("classWeight"), b.Constant("epsilon"), b.Classes, b.Gradient("logits")),
    };

    [Poly1(Reduction = LossReduction.None)]
    private static partial void Each(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, ReadOnlySpan<float> classWeight, ReadOnlySpan<float> weight, float epsilon,
        float upstream, int classes, Span<float> losses, Span<float> gradient, Span<float> weightGradient);

    [Poly1]
    private static partial float Mean(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, ReadOnlySpan<float> classWeight, ReadOnlySpan<float> weight, float epsilon,
        float upstream, int classes, Span<float> losses, Span<float> gradient, Span<float> weightGradient);

    [Poly1(Reduction = LossReduction.Sum)]
    private static partial float Sum(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, ReadOnlySpan<float> classWeight, ReadOnlySpan<float> weight, float epsilon,
        float upstream, int classes, Span<float> losses, Span<float> gradient, Span<float> weightGradient);

    [Poly1]
    private static partial float Forward(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, ReadOnlySpan<float> classWeight, float epsilon, int classes);

    [Poly1]
    private static partial void Gradient(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, ReadOnlySpan<float> classWeight, float epsilon, int classes, Span<float> gradient);

    [Poly1(Reduction = LossReduction.None)]
    private static partial void Each(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> labels, ReadOnlySpan<double> classWeight, ReadOnlySpan<double> weight, double epsilon,
        double upstream, int classes, Span<double> losses, Span<double> gradient, Span<double> weightGradient);

    [Poly1]
    private static partial double Mean(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> labels, ReadOnlySpan<double> classWeight, ReadOnlySpan<double> weight, double epsilon,
        double upstream, int classes, Span<double> losses, Span<double> gradient, Span<double> weightGradient);

    [Poly1(Reduction = LossReduction.Sum)]
    private static partial double Sum(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> labels, ReadOnlySpan<double> classWeight, ReadOnlySpan<double> weight, double epsilon,
        double upstream, int classes, Span<double> losses, Span<double> gradient, Span<double> weightGradient);

    [Poly1]
    private static partial double Forward(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> labels, ReadOnlySpan<double> classWeight, double epsilon, int classes);

    [Poly1]
    private static partial void Gradient(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> labels, ReadOnlySpan<double> classWeight, double epsilon, int classes, Span<double> gradient);
}
