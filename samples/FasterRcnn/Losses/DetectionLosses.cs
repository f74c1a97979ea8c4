namespace LossGen.Samples.FasterRcnn;

/// <summary>The losses of the head. LossGen writes every body: forward and gradient fused.</summary>
internal static partial class DetectionLosses
{
    // A pixel off costs smooth L1 about as much as GIoU in boxes of this sample's size, so that the head may have one weight throughout.
    private const float PixelShare = 0.125f;

    private const float CentreShare = 0.5f;

    /// <summary>Faster R-CNN's class loss: a row of scores for each proposal, of the background and every digit.</summary>
    [SoftmaxCrossEntropy]
    public static partial float Classes(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, int classes, Span<float> gradient);

    /// <summary>Faster R-CNN's own box loss, on encoded deltas.</summary>
    [SmoothL1(Beta = 1)]
    public static partial float BoxDeltas(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, Span<float> gradient);

    /// <summary>Generalized Focal Loss's: a distribution over bins for each delta, and where the delta lies among them.</summary>
    [DistributionFocal]
    public static partial float BoxDistribution(ReadOnlySpan<float> logits, ReadOnlySpan<float> target, int classes, Span<float> gradient);

    /// <summary>What smooth L1 is compared with where outliers are injected: L2 on the same deltas.</summary>
    [MSE]
    public static partial float BoxDeltasSquared(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, Span<float> gradient);

    /// <summary>The document's replacement for smooth L1, on decoded boxes: (IoU − 0.5)².</summary>
    [IoU(Threshold = 0.5f)]
    public static partial float BoxOverlap(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, Span<float> gradient);

    /// <summary>The same, box by box, as the document's example prints it.</summary>
    [IoU(Threshold = 0.5f, Reduction = LossReduction.None)]
    public static partial void BoxOverlapEach(
        ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, Span<float> gradient, Span<float> losses);

    /// <summary>1 − IoU, the reference for what an overlap loss without a threshold does.</summary>
    [IoU]
    public static partial float BoxLinearOverlap(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, Span<float> gradient);

    /// <summary>
    /// The document's remedy for the gradients of overlap losses: from smooth L1 (alpha 0) to GIoU (alpha 1), and a regulariser that
    /// always stays. A formula of the sample's own, which is differentiated and fused like any other loss.
    /// </summary>
    [Loss(nameof(Mixed))]
    public static partial float BoxProgressive(
        ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, float alpha, Span<float> gradient);

    /// <summary>The generalised IoU loss, which also pulls boxes together that do not overlap.</summary>
    [GIoU]
    public static partial float BoxGeneralOverlap(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, Span<float> gradient);

    private static float Mixed(Box<float> prediction, Box<float> target, float alpha) =>
        (1 - alpha) * PixelShare * Formula.SmoothL1(prediction, target, beta: 1)
        + alpha * Formula.GIoU(prediction, target)
        + CentreShare * CentreDistance(prediction, target);

    /// <summary>
    /// The squared distance of the centres, in units of the target's diagonal: its gradient neither explodes nor vanishes, whether the
    /// boxes overlap or not.
    /// </summary>
    private static float CentreDistance(Box<float> prediction, Box<float> target)
    {
        float dx = 0.5f * (prediction.X1 + prediction.X2 - target.X1 - target.X2);
        float dy = 0.5f * (prediction.Y1 + prediction.Y2 - target.Y1 - target.Y2);
        return (dx * dx + dy * dy) / (target.Width * target.Width + target.Height * target.Height + 1e-7f);
    }
}
