using LossGen.Numeric.Tests.Rows.Support;

namespace LossGen.Numeric.Tests.Rows.Losses;

internal static partial class SquaredSoftmaxFocalRows
{
    public static RowLoss<float> Single { get; } = new()
    {
        Name = "SquaredSoftmaxFocal",
        Inputs = ["logits:real", "labels:label"],
        Gradients = ["logits"],
        Settings = [("alpha", 1), ("gamma", 2)],
        LengthName = "classes",
        MayIgnore = true,
        DividesByWeights = true,
        Reference = RowReference<float>.SoftmaxFocal,
        Each = b => Each(b.Input("logits"), b.Labels, b.Input("weight"), b.Upstream, b.Classes, b.Losses, b.Gradient("logits"), b.Gradient("weight")),
        Mean = b => Mean(b.Input("logits"), b.Labels, b.Input("weight"), b.Upstream, b.Classes, b.Losses, b.Gradient("logits"), b.Gradient("weight")),
        Sum = b => Sum(b.Input("logits"), b.Labels, b.Input("weight"), b.Upstream, b.Classes, b.Losses, b.Gradient("logits"), b.Gradient("weight")),
        Forward = b => Forward(b.Input("logits"), b.Labels, b.Classes),
        Gradient = b => Gradient(b.Input("logits"), b.Labels, b.Classes, b.Gradient("logits")),
    };

    public static RowLoss<double> Double { get; } = new()
    {
        Name = "SquaredSoftmaxFocal",
        Inputs = ["logits:real", "labels:label"],
        Gradients = ["logits"],
        Settings = [("alpha", 1), ("gamma", 2)],
        LengthName = "classes",
        MayIgnore = true,
        DividesByWeights = true,
        Reference = RowReference<double>.SoftmaxFocal,
        Each = b => Each(b.Input("logits"), b.Labels, b.Input("weight"), b.Upstream, b.Classes, b.Losses, b.Gradient("logits"), b.Gradient("weight")),
        Mean = b => Mean(b.Input("logits"), b.Labels, b.Input("weight"), b.Upstream, b.Classes, b.Losses, b.Gradient("logits"), b.Gradient("weight")),
        Sum = b => Sum(b.Input("logits"), b.Labels, b.Input("weight"), b.Upstream, b.Classes, b.Losses, b.Gradient("logits"), b.Gradient("weight")),
        Forward = b => Forward(b.Input("logits"), b.Labels, b.Classes),
        Gradient = b => Gradient(b.Input("logits"), b.Labels, b.Classes, b.Gradient("logits")),
    };

    [SoftmaxFocal(Reduction = LossReduction.None)]
    private static partial void Each(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, ReadOnlySpan<float> weight, float upstream, int classes, Span<float> losses,
        Span<float> gradient, Span<float> weightGradient);

    [SoftmaxFocal]
    private static partial float Mean(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, ReadOnlySpan<float> weight, float upstream, int classes, Span<float> losses,
        Span<float> gradient, Span<float> weightGradient);

    [SoftmaxFocal(Reduction = LossReduction.Sum)]
    private static partial float Sum(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, ReadOnlySpan<float> weight, float upstream, int classes, Span<float> losses,
        Span<float> gradient, Span<float> weightGradient);

    [SoftmaxFocal]
    private static partial float Forward(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, int classes);

    [SoftmaxFocal]
    private static partial void Gradient(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, int classes, Span<float> gradient);

    [SoftmaxFocal(Reduction = LossReduction.None)]
    private static partial void Each(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> labels, ReadOnlySpan<double> weight, double upstream, int classes, Span<double> losses,
        Span<double> gradient, Span<double> weightGradient);

    [SoftmaxFocal]
    private static partial double Mean(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> labels, ReadOnlySpan<double> weight, double upstream, int classes, Span<double> losses,
        Span<double> gradient, Span<double> weightGradient);

    [SoftmaxFocal(Reduction = LossReduction.Sum)]
    private static partial double Sum(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> labels, ReadOnlySpan<double> weight, double upstream, int classes, Span<double> losses,
        Span<double> gradient, Span<double> weightGradient);

    [SoftmaxFocal]
    private static partial double Forward(ReadOnlySpan<double> logits, ReadOnlySpan<int> labels, int classes);

    [SoftmaxFocal]
    private static partial void Gradient(ReadOnlySpan<double> logits, ReadOnlySpan<int> labels, int classes, Span<double> gradient);
}
