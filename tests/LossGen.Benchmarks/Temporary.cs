using LossGen.Benchmarks.Rivals;

namespace LossGen.Benchmarks;

/// <summary>Stands in for the generator until it exists. Delete this file then.</summary>
internal static partial class Losses
{
    public static partial float SmoothL1(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target) =>
        ScalarLoop.SmoothL1(prediction, target);

    public static partial float SmoothL1Fused(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, Span<float> gradient) =>
        ScalarLoop.SmoothL1(prediction, target, gradient);

    public static partial float IoU(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target) =>
        ScalarLoop.IoU(prediction, target);

    public static partial float IoUFused(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, Span<float> gradient) =>
        ScalarLoop.IoU(prediction, target, gradient);
}
