namespace LossGen.Samples.FasterRcnn;

/// <summary>The signature that all generated mean losses of this sample share.</summary>
internal delegate float SpanLoss(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, Span<float> gradient);

/// <summary>What a box head is trained for.</summary>
/// <param name="Name">The name in tables and plots.</param>
/// <param name="Loss">The generated loss, a mean over the foreground.</param>
/// <param name="OnBoxes">Whether the loss sees decoded boxes (xyxy) or deltas.</param>
/// <param name="Weight">The box loss's weight in the total.</param>
internal sealed record BoxObjective(string Name, SpanLoss Loss, bool OnBoxes, float Weight)
{
    /// <summary>
    /// The weights were chosen by hand: about the largest that leave all heads the same class accuracy. Overlap losses need larger
    /// ones: a delta is worth 10 or 5 times a relative change of the box, so their gradient arrives divided by 10 or 5.
    /// The threshold form also flattens towards its minimum.
    /// </summary>
    public static IReadOnlyList<BoxObjective> All { get; } =
    [
        new("Smooth L1", DetectionLosses.BoxDeltas, OnBoxes: false, Weight: 4),
        new("IoU, threshold 0.5", DetectionLosses.BoxOverlap, OnBoxes: true, Weight: 20),
        new("GIoU", DetectionLosses.BoxGeneralOverlap, OnBoxes: true, Weight: 6),
        new("IoU, linear", DetectionLosses.BoxLinearOverlap, OnBoxes: true, Weight: 6),
    ];
}
