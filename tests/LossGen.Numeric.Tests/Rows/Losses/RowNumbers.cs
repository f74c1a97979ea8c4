using System.Numerics;

namespace LossGen.Numeric.Tests.Rows.Losses;

/// <summary>Losses over rows whose numbers are tried where careless arithmetic loses them.</summary>
internal static partial class RowNumbers
{
    [Loss(nameof(TotalOf), Reduction = LossReduction.None)]
    public static partial void Total(ReadOnlySpan<float> x, int classes, Span<float> losses);

    [Loss(nameof(SquaresOf), Reduction = LossReduction.None)]
    public static partial void Squares(ReadOnlySpan<float> x, int classes, Span<float> gradient, Span<float> losses);

    [Loss(nameof(PowersOf), Reduction = LossReduction.None)]
    public static partial void Powers(ReadOnlySpan<float> x, int classes, Span<float> gradient, Span<float> losses);

    [Loss(nameof(NormOf), Reduction = LossReduction.None)]
    public static partial void Norm(ReadOnlySpan<float> x, int classes, Span<float> gradient, Span<float> losses);

    [Loss(nameof(NormOf), Reduction = LossReduction.None)]
    public static partial void Norm(ReadOnlySpan<double> x, int classes, Span<double> gradient, Span<double> losses);

    [CosineEmbedding(Reduction = LossReduction.None)]
    public static partial void Cosine(
        ReadOnlySpan<float> first, ReadOnlySpan<float> second, ReadOnlySpan<float> target, int features, Span<float> firstGradient, Span<float> secondGradient, Span<float> losses);

    [CosineEmbedding(Reduction = LossReduction.None)]
    public static partial void Cosine(
        ReadOnlySpan<double> first, ReadOnlySpan<double> second, ReadOnlySpan<double> target, int features, Span<double> firstGradient, Span<double> secondGradient, Span<double> losses);

    [TripletMargin(Swap = true, Reduction = LossReduction.None)]
    public static partial void Triplet(
        ReadOnlySpan<float> anchor, ReadOnlySpan<float> positive, ReadOnlySpan<float> negative, int features, Span<float> gradient, Span<float> positiveGradient, Span<float> losses);

    [SoftmaxCrossEntropy(LabelSmoothing = 0.1, Reduction = LossReduction.None)]
    public static partial void Smoothed(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, ReadOnlySpan<float> classWeight, int classes, Span<float> gradient, Span<float> losses);

    [SoftmaxCrossEntropy(Reduction = LossReduction.None)]
    public static partial void OpenlySmoothed(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, ReadOnlySpan<float> classWeight, int classes, float labelSmoothing, Span<float> gradient, Span<float> losses);

    [NLL(Reduction = LossReduction.None)]
    public static partial void Likelihood(
        ReadOnlySpan<float> logProbability, ReadOnlySpan<int> labels, ReadOnlySpan<float> classWeight, int classes, Span<float> gradient, Span<float> losses);

    [MultiLabelSoftMargin(Reduction = LossReduction.None)]
    public static partial void MultiLabel(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> target, ReadOnlySpan<float> classWeight, int classes, Span<float> gradient, Span<float> losses);

    [MultiLabelSoftMargin(Reduction = LossReduction.None)]
    public static partial void MultiLabel(ReadOnlySpan<float> logits, ReadOnlySpan<float> target, int classes, Span<float> gradient, Span<float> losses);

    [JensenShannon(Reduction = LossReduction.None)]
    public static partial void Near(ReadOnlySpan<float> probability, ReadOnlySpan<float> target, int classes, Span<float> gradient, Span<float> losses);

    [JensenShannon(Reduction = LossReduction.None)]
    public static partial void Near(ReadOnlySpan<double> probability, ReadOnlySpan<double> target, int classes, Span<double> gradient, Span<double> losses);

    private static float TotalOf(Row<float> x) => x.Sum();

    private static float SquaresOf(Row<float> x) => (x * x).Mean();

    private static float PowersOf(Row<float> x) => (Row.Pow(x, 7) + Row.Pow(x, 6)).Sum();

    private static T NormOf<T>(Row<T> x)
        where T : unmanaged, IFloatingPointIeee754<T> => x.Norm();
}
