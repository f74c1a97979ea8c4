using LossGen.Numeric.Tests.Rows.Support;

namespace LossGen.Numeric.Tests.Rows.Losses;

internal static partial class CosineEmbeddingRows
{
    public static RowLoss<float> Single { get; } = new()
    {
        Name = "CosineEmbedding",
        Inputs = ["first:real", "second:real", "target:sign"],
        Gradients = ["first", "second"],
        Constants = [("margin", -0.2)],
        LengthName = "features",
        Reference = RowReference<float>.CosineEmbedding,
        Each = b => Each(
            b.Input("first"), b.Input("second"), b.Input("target"), b.Input("weight"), b.Constant("margin"), b.Upstream, b.Classes, b.Losses,
            b.Gradient("first"), b.Gradient("second"), b.Gradient("weight")),
        Mean = b => Mean(
            b.Input("first"), b.Input("second"), b.Input("target"), b.Input("weight"), b.Constant("margin"), b.Upstream, b.Classes, b.Losses,
            b.Gradient("first"), b.Gradient("second"), b.Gradient("weight")),
        Sum = b => Sum(
            b.Input("first"), b.Input("second"), b.Input("target"), b.Input("weight"), b.Constant("margin"), b.Upstream, b.Classes, b.Losses,
            b.Gradient("first"), b.Gradient("second"), b.Gradient("weight")),
        Forward = b => Forward(b.Input("first"), b.Input("second"), b.Input("target"), b.Constant("margin"), b.Classes),
        Gradient = b => Gradient(b.Input("first"), b.Input("second"), b.Input("target"), b.Constant("margin"), b.Classes, b.Gradient("first")),
    };

    public static RowLoss<double> Double { get; } = new()
    {
        Name = "CosineEmbedding",
        Inputs = ["first:real", "second:real", "target:sign"],
        Gradients = ["first", "second"],
        Constants = [("margin", -0.2)],
        LengthName = "features",
        Reference = RowReference<double>.CosineEmbedding,
        Each = b => Each(
            b.Input("first"), b.Input("second"), b.Input("target"), b.Input("weight"), b.Constant("margin"), b.Upstream, b.Classes, b.Losses,
            b.Gradient("first"), b.Gradient("second"), b.Gradient("weight")),
        Mean = b => Mean(
            b.Input("first"), b.Input("second"), b.Input("target"), b.Input("weight"), b.Constant("margin"), b.Upstream, b.Classes, b.Losses,
            b.Gradient("first"), b.Gradient("second"), b.Gradient("weight")),
        Sum = b => Sum(
            b.Input("first"), b.Input("second"), b.Input("target"), b.Input("weight"), b.Constant("margin"), b.Upstream, b.Classes, b.Losses,
            b.Gradient("first"), b.Gradient("second"), b.Gradient("weight")),
        Forward = b => Forward(b.Input("first"), b.Input("second"), b.Input("target"), b.Constant("margin"), b.Classes),
        Gradient = b => Gradient(b.Input("first"), b.Input("second"), b.Input("target"), b.Constant("margin"), b.Classes, b.Gradient("first")),
    };

    [CosineEmbedding(Reduction = LossReduction.None)]
    private static partial void Each(
        ReadOnlySpan<float> first, ReadOnlySpan<float> second, ReadOnlySpan<float> target, ReadOnlySpan<float> weight, float margin, float upstream,
        int features, Span<float> losses, Span<float> gradient, Span<float> secondGradient, Span<float> weightGradient);

    [CosineEmbedding]
    private static partial float Mean(
        ReadOnlySpan<float> first, ReadOnlySpan<float> second, ReadOnlySpan<float> target, ReadOnlySpan<float> weight, float margin, float upstream,
        int features, Span<float> losses, Span<float> gradient, Span<float> secondGradient, Span<float> weightGradient);

    [CosineEmbedding(Reduction = LossReduction.Sum)]
    private static partial float Sum(
        ReadOnlySpan<float> first, ReadOnlySpan<float> second, ReadOnlySpan<float> target, ReadOnlySpan<float> weight, float margin, float upstream,
        int features, Span<float> losses, Span<float> gradient, Span<float> secondGradient, Span<float> weightGradient);

    [CosineEmbedding]
    private static partial float Forward(ReadOnlySpan<float> first, ReadOnlySpan<float> second, ReadOnlySpan<float> target, float margin, int features);

    [CosineEmbedding]
    private static partial void Gradient(
        ReadOnlySpan<float> first, ReadOnlySpan<float> second, ReadOnlySpan<float> target, float margin, int features, Span<float> gradient);

    [CosineEmbedding(Reduction = LossReduction.None)]
    private static partial void Each(
        ReadOnlySpan<double> first, ReadOnlySpan<double> second, ReadOnlySpan<double> target, ReadOnlySpan<double> weight, double margin,
        double upstream, int features, Span<double> losses, Span<double> gradient, Span<double> secondGradient, Span<double> weightGradient);

    [CosineEmbedding]
    private static partial double Mean(
        ReadOnlySpan<double> first, ReadOnlySpan<double> second, ReadOnlySpan<double> target, ReadOnlySpan<double> weight, double margin,
        double upstream, int features, Span<double> losses, Span<double> gradient, Span<double> secondGradient, Span<double> weightGradient);

    [CosineEmbedding(Reduction = LossReduction.Sum)]
    private static partial double Sum(
        ReadOnlySpan<double> first, ReadOnlySpan<double> second, ReadOnlySpan<double> target, ReadOnlySpan<double> weight, double margin,
        double upstream, int features, Span<double> losses, Span<double> gradient, Span<double> secondGradient, Span<double> weightGradient);

    [CosineEmbedding]
    private static partial double Forward(
        ReadOnlySpan<double> first, ReadOnlySpan<double> second, ReadOnlySpan<double> target, double margin, int features);

    [CosineEmbedding]
    private static partial void Gradient(
        ReadOnlySpan<double> first, ReadOnlySpan<double> second, ReadOnlySpan<double> target, double margin, int features, Span<double> gradient);
}
