namespace LossGen.Samples.FasterRcnn;

/// <summary>A box that the head is sure enough of.</summary>
internal readonly record struct Detection(Box<float> Box, int Label, float Score);

/// <summary>Of detections of one class that overlap, keeps the one with the best score.</summary>
internal static class NonMaximumSuppression
{
    private const float MaxOverlap = 0.5f;

    public static List<Detection> Apply(IEnumerable<Detection> detections)
    {
        List<Detection> kept = [];
        // OrderByDescending is stable: equal scores keep the proposals' order.
        foreach (Detection candidate in detections.OrderByDescending(detection => detection.Score))
        {
            if (!kept.Exists(other => other.Label == candidate.Label && Overlap.IoU(other.Box, candidate.Box) > MaxOverlap))
                kept.Add(candidate);
        }

        return kept;
    }
}
