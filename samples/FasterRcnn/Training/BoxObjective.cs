namespace LossGen.Samples.FasterRcnn;

/// <summary>The signature that all generated mean losses of this sample share.</summary>
internal delegate float SpanLoss(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, Span<float> gradient);

/// <summary>The same for a loss that changes during training.</summary>
/// <param name="prediction">Deltas, boxes, or the logits of distributions.</param>
/// <param name="target">What they should be.</param>
/// <param name="alpha">How far the change has gone, from 0 to 1.</param>
/// <param name="gradient">Receives the gradient.</param>
/// <returns>The mean loss.</returns>
internal delegate float ProgressiveLoss(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, float alpha, Span<float> gradient);

/// <summary>What a box head is trained for.</summary>
/// <param name="Name">The name in tables and plots.</param>
/// <param name="Loss">The generated loss, a mean over the foreground; most have no use for alpha.</param>
/// <param name="On">What the loss sees.</param>
/// <param name="Weight">The box loss's weight in the total.</param>
internal sealed record BoxObjective(string Name, ProgressiveLoss Loss, BoxForm On, float Weight)
{
    /// <summary>The one that is trained for an overlap of a half.</summary>
    public static BoxObjective Threshold { get; } =
        new("IoU, threshold 0.5", Constant(DetectionLosses.BoxOverlap), BoxForm.Boxes, Weight: 20);

    /// <summary>
    /// The weights were chosen by hand: about the largest that leave all heads the same class accuracy. Overlap losses need larger
    /// ones: a delta is worth 10 or 5 times a relative change of the box, so their gradient arrives divided by 10 or 5.
    /// The threshold form also flattens towards its minimum. The distributions cost half a point of it with this weight, and more with more.
    /// </summary>
    public static IReadOnlyList<BoxObjective> All { get; } =
    [
        new("Smooth L1", Constant(DetectionLosses.BoxDeltas), BoxForm.Deltas, Weight: 4),
        Threshold,
        new("GIoU", Constant(DetectionLosses.BoxGeneralOverlap), BoxForm.Boxes, Weight: 6),
        new("Smooth L1 to GIoU", DetectionLosses.BoxProgressive, BoxForm.Boxes, Weight: 6),
        new("IoU, linear", Constant(DetectionLosses.BoxLinearOverlap), BoxForm.Boxes, Weight: 6),
        new("Distribution focal", Distribution, BoxForm.Distributions, Weight: 2),
    ];

    /// <summary>In a straight line from 0 to 1 over the first half of the training, and 1 from then on.</summary>
    public static float AlphaAt(int step, int steps) => Math.Min(1f, 2f * step / steps);

    private static float Distribution(ReadOnlySpan<float> logits, ReadOnlySpan<float> positions, float alpha, Span<float> gradient) =>
        DetectionLosses.BoxDistribution(logits, positions, DeltaBins.Count, gradient);

    private static ProgressiveLoss Constant(SpanLoss loss) => (prediction, target, _, gradient) => loss(prediction, target, gradient);
}
