namespace LossGen.Numeric.Tests.Rows.Losses;

/// <summary>Methods with outputs of every shape next to inputs of every shape.</summary>
internal static partial class RowOverlaps
{
    [SoftmaxCrossEntropy(Reduction = LossReduction.None)]
    public static partial void Soft(ReadOnlySpan<float> logits, ReadOnlySpan<float> target, int classes, Span<float> losses, Span<float> gradient);

    [SoftmaxCrossEntropy(Reduction = LossReduction.None)]
    public static partial void Soft(ReadOnlySpan<double> logits, ReadOnlySpan<double> target, int classes, Span<double> losses, Span<double> gradient);

    [SoftmaxCrossEntropy(Reduction = LossReduction.None)]
    public static partial void Labels(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, int classes, Span<float> losses);

    [SoftmaxCrossEntropy(Reduction = LossReduction.None)]
    public static partial void Labels(ReadOnlySpan<double> logits, ReadOnlySpan<int> labels, int classes, Span<double> losses);
}
