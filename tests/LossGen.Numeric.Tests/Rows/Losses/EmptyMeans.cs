namespace LossGen.Numeric.Tests.Rows.Losses;

/// <summary>A mean that is 0 where no row counts, and a label of its own that does not.</summary>
internal static partial class EmptyMeans
{
    [SoftmaxCrossEntropy(EmptyMean = EmptyMean.Zero, IgnoreIndex = 255)]
    public static partial float Single(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, int classes, Span<float> gradient, Span<float> losses);

    [SoftmaxCrossEntropy(EmptyMean = EmptyMean.Zero, IgnoreIndex = 255)]
    public static partial double Double(ReadOnlySpan<double> logits, ReadOnlySpan<int> labels, int classes, Span<double> gradient, Span<double> losses);
}
