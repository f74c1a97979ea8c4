using LossGen.Numeric.Tests.Rows.Support;

namespace LossGen.Numeric.Tests.Rows.Losses;

internal static partial class DistillationRows
{
    public static RowLoss<float> Single { get; } = new()
    {
        Name = "Distillation",
        Inputs = ["logits:real", "teacher:real"],
        Gradients = ["logits", "teacher"],
        Constants = [("temperature", 2.5)],
        LengthName = "classes",
        Reference = RowReference<float>.Distillation,
        Each = b => Each(
            b.Input("logits"), b.Input("teacher"), b.Input("weight"), b.Constant("temperature"), b.Upstream, b.Classes, b.Losses, b.Gradient("logits"),
            b.Gradient("teacher"), b.Gradient("weight")),
        Mean = b => Mean(
            b.Input("logits"), b.Input("teacher"), b.Input("weight"), b.Constant("temperature"), b.Upstream, b.Classes, b.Losses, b.Gradient("logits"),
            b.Gradient("teacher"), b.Gradient("weight")),
        Sum = b => Sum(
            b.Input("logits"), b.Input("teacher"), b.Input("weight"), b.Constant("temperature"), b.Upstream, b.Classes, b.Losses, b.Gradient("logits"),
            b.Gradient("teacher"), b.Gradient("weight")),
        Forward = b => Forward(b.Input("logits"), b.Input("teacher"), b.Constant("temperature"), b.Classes),
        Gradient = b => Gradient(b.Input("logits"), b.Input("teacher"), b.Constant("temperature"), b.Classes, b.Gradient("logits")),
    };

    public static RowLoss<double> Double { get; } = new()
    {
        Name = "Distillation",
        Inputs = ["logits:real", "teacher:real"],
        Gradients = ["logits", "teacher"],
        Constants = [("temperature", 2.5)],
        LengthName = "classes",
        Reference = RowReference<double>.Distillation,
        Each = b => Each(
            b.Input("logits"), b.Input("teacher"), b.Input("weight"), b.Constant("temperature"), b.Upstream, b.Classes, b.Losses, b.Gradient("logits"),
            b.Gradient("teacher"), b.Gradient("weight")),
        Mean = b => Mean(
            b.Input("logits"), b.Input("teacher"), b.Input("weight"), b.Constant("temperature"), b.Upstream, b.Classes, b.Losses, b.Gradient("logits"),
            b.Gradient("teacher"), b.Gradient("weight")),
        Sum = b => Sum(
            b.Input("logits"), b.Input("teacher"), b.Input("weight"), b.Constant("temperature"), b.Upstream, b.Classes, b.Losses, b.Gradient("logits"),
            b.Gradient("teacher"), b.Gradient("weight")),
        Forward = b => Forward(b.Input("logits"), b.Input("teacher"), b.Constant("temperature"), b.Classes),
        Gradient = b => Gradient(b.Input("logits"), b.Input("teacher"), b.Constant("temperature"), b.Classes, b.Gradient("logits")),
    };

    [KLDivergence(Reduction = LossReduction.None)]
    private static partial void Each(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> teacher, ReadOnlySpan<float> weight, float temperature, float upstream, int classes,
        Span<float> losses, Span<float> gradient, Span<float> teacherGradient, Span<float> weightGradient);

    [KLDivergence]
    private static partial float Mean(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> teacher, ReadOnlySpan<float> weight, float temperature, float upstream, int classes,
        Span<float> losses, Span<float> gradient, Span<float> teacherGradient, Span<float> weightGradient);

    [KLDivergence(Reduction = LossReduction.Sum)]
    private static partial float Sum(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> teacher, ReadOnlySpan<float> weight, float temperature, float upstream, int classes,
        Span<float> losses, Span<float> gradient, Span<float> teacherGradient, Span<float> weightGradient);

    [KLDivergence]
    private static partial float Forward(ReadOnlySpan<float> logits, ReadOnlySpan<float> teacher, float temperature, int classes);

    [KLDivergence]
    private static partial void Gradient(ReadOnlySpan<float> logits, ReadOnlySpan<float> teacher, float temperature, int classes, Span<float> gradient);

    [KLDivergence(Reduction = LossReduction.None)]
    private static partial void Each(
        ReadOnlySpan<double> logits, ReadOnlySpan<double> teacher, ReadOnlySpan<double> weight, double temperature, double upstream, int classes,
        Span<double> losses, Span<double> gradient, Span<double> teacherGradient, Span<double> weightGradient);

    [KLDivergence]
    private static partial double Mean(
        ReadOnlySpan<double> logits, ReadOnlySpan<double> teacher, ReadOnlySpan<double> weight, double temperature, double upstream, int classes,
        Span<double> losses, Span<double> gradient, Span<double> teacherGradient, Span<double> weightGradient);

    [KLDivergence(Reduction = LossReduction.Sum)]
    private static partial double Sum(
        ReadOnlySpan<double> logits, ReadOnlySpan<double> teacher, ReadOnlySpan<double> weight, double temperature, double upstream, int classes,
        Span<double> losses, Span<double> gradient, Span<double> teacherGradient, Span<double> weightGradient);

    [KLDivergence]
    private static partial double Forward(ReadOnlySpan<double> logits, ReadOnlySpan<double> teacher, double temperature, int classes);

    [KLDivergence]
    private static partial void Gradient(
        ReadOnlySpan<double> logits, ReadOnlySpan<double> teacher, double temperature, int classes, Span<double> gradient);
}
