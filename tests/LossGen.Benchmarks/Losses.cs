namespace LossGen.Benchmarks;

/// <summary>The losses under test, as a user declares them.</summary>
internal static partial class Losses
{
    [SmoothL1]
    public static partial float SmoothL1(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target);

    [SmoothL1]
    public static partial float SmoothL1Fused(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, Span<float> gradient);

    [IoU(Threshold = 0.5f)]
    public static partial float IoU(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target);

    [IoU(Threshold = 0.5f)]
    public static partial float IoUFused(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, Span<float> gradient);
}
