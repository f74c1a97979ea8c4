namespace LossGen.Samples.FasterRcnn;

/// <summary>The signature that all generated mean losses of this sample share.</summary>
internal delegate float SpanLoss(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, Span<float> gradient);

/// <summary>The same for a loss that changes during training.</summary>
/// <param name="prediction">Deltas or boxes.</param>
/// <param name="target">What they should be.</param>
/// <param name="alpha">How far the change has gone, from 0 to 1.</param>
/// <param name="gradient">Receives the gradient.</param>
/// <returns>The mean loss.</returns>
internal delegate float ProgressiveLoss(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, float alpha, Span<float> gradient);

/// <summary>What a box head is trained for.</summary>
/// <param name="Name">The name in tables and plots.</param>
/// <param name="Loss">The generated loss, a mean over the foreground; most have no use for alpha.</param>
/// <param name="OnBoxes">Whether the loss sees decoded boxes (xyxy) or deltas.</param>
/// <param name="Weight">The box loss's weight in the total.</param>
internal sealed record BoxObjective(string Name, ProgressiveLoss Loss, bool OnBoxes, float Weight)
{
    /// <summary>The one that is trained for an overlap of a half.</summary>
    public static BoxObjective Threshold { get; } =
        new("IoU, threshold 0.5", Constant(DetectionLosses.BoxOverlap), OnBoxes: true, Weight: 20);

    /// <summary>
    /// The weights were chosen by hand: about the largest that leave all heads the same class accuracy. Overlap losses need larger
    /// ones: a delta is worth 10 or 5 times a relative change of the box, so their gradient arrives divided by 10 or 5.
    /// The threshold form also flattens towards its minimum.
    /// </summary>
    public static IReadOnlyList<BoxObjective> All { get; } =
    [
        new("Smooth L1", Constant(DetectionLosses.BoxDeltas), OnBoxes: false, Weight: 4),
        Threshold,
        new("GIoU", Constant(DetectionLosses.BoxGeneralOverlap), OnBoxes: true, Weight: 6),
        new("Smooth L1 to GIoU", DetectionLosses.BoxProgressive, OnBoxes: true, Weight: 6),
        new("IoU, linear", Constant(DetectionLosses.BoxLinearOverlap), OnBoxes: true, Weight: 6),
    ];

    /// <summary>In a straight line from 0 to 1 over the first half of the training, and 1 from then on.</summary>
    public static float AlphaAt(int step, int steps) => Math.Min(1f, 2f * step / steps);

    private static ProgressiveLoss Constant(SpanLoss loss) => (prediction, target, _, gradient) => loss(prediction, target, gradient);
}
