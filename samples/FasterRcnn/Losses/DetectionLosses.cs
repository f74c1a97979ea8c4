namespace LossGen.Samples.FasterRcnn;

/// <summary>The losses of the box head. LossGen writes every body: forward and gradient in one pass.</summary>
internal static partial class DetectionLosses
{
    /// <summary>Faster R-CNN's own box loss, on encoded deltas.</summary>
    [SmoothL1(Beta = 1)]
    public static partial float BoxDeltas(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, Span<float> gradient);

    /// <summary>What smooth L1 is compared with where outliers are injected: L2 on the same deltas.</summary>
    [MSE]
    public static partial float BoxDeltasSquared(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, Span<float> gradient);

    /// <summary>The document's replacement for smooth L1, on decoded boxes: (IoU − 0.5)².</summary>
    [IoU(Threshold = 0.5f)]
    public static partial float BoxOverlap(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, Span<float> gradient);

    /// <summary>The same, box by box, as the document's example prints it.</summary>
    [IoU(Threshold = 0.5f, Reduction = Reduction.None)]
    public static partial void BoxOverlapEach(
        ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, Span<float> gradient, Span<float> losses);

    /// <summary>1 − IoU, the reference for what an overlap loss without a threshold does.</summary>
    [IoU]
    public static partial float BoxLinearOverlap(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, Span<float> gradient);

    /// <summary>The generalised IoU loss, which also pulls boxes together that do not overlap.</summary>
    [GIoU]
    public static partial float BoxGeneralOverlap(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, Span<float> gradient);
}
