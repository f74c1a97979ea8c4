namespace LossGen.Samples.FasterRcnn;

/// <summary>
/// Boxes as deltas from a proposal, as Faster R-CNN predicts them: the centre's shift in units of the proposal's sides
/// and the logarithm of the sides' ratio, times the weights (10, 10, 5, 5) of the usual implementations.
/// </summary>
internal static class BoxCoder
{
    private const float CentreWeight = 10, SizeWeight = 5;

    // A box may grow to 1000 pixels from an anchor of 16, and no further: exp would overflow on a wild prediction.
    private static readonly float MaxLogRatio = MathF.Log(1000f / 16);

    public static void Encode(ReadOnlySpan<float> proposals, ReadOnlySpan<float> boxes, Span<float> deltas)
    {
        for (int i = 0; i < deltas.Length; i += 4)
        {
            for (int axis = 0; axis < 2; axis++)
            {
                float low = proposals[i + axis], size = proposals[i + axis + 2] - low;
                float boxLow = boxes[i + axis], boxSize = boxes[i + axis + 2] - boxLow;
                deltas[i + axis] = CentreWeight * (boxLow + 0.5f * boxSize - low - 0.5f * size) / size;
                deltas[i + axis + 2] = SizeWeight * MathF.Log(boxSize / size);
            }
        }
    }

    public static void Decode(ReadOnlySpan<float> proposals, ReadOnlySpan<float> deltas, Span<float> boxes)
    {
        for (int i = 0; i < deltas.Length; i += 4)
        {
            for (int axis = 0; axis < 2; axis++)
            {
                float low = proposals[i + axis], size = proposals[i + axis + 2] - low;
                float centre = low + 0.5f * size + deltas[i + axis] / CentreWeight * size;
                float half = 0.5f * size * MathF.Exp(Math.Min(deltas[i + axis + 2] / SizeWeight, MaxLogRatio));
                boxes[i + axis] = centre - half;
                boxes[i + axis + 2] = centre + half;
            }
        }
    }

    /// <summary>
    /// The chain rule through <see cref="Decode"/>. The centre moves both edges alike; the size moves them apart, by half each:
    /// ∂L/∂t = (∂L/∂low + ∂L/∂high) · size / 10, and ∂L/∂t' = (∂L/∂high − ∂L/∂low) · ½ · decoded size / 5, or 0 beyond the clamp.
    /// </summary>
    public static void DecodeGradient(
        ReadOnlySpan<float> proposals, ReadOnlySpan<float> deltas, ReadOnlySpan<float> boxGradient, Span<float> deltaGradient)
    {
        for (int i = 0; i < deltas.Length; i += 4)
        {
            for (int axis = 0; axis < 2; axis++)
            {
                float size = proposals[i + axis + 2] - proposals[i + axis];
                float low = boxGradient[i + axis], high = boxGradient[i + axis + 2];
                float logRatio = deltas[i + axis + 2] / SizeWeight;
                deltaGradient[i + axis] = (low + high) * size / CentreWeight;
                deltaGradient[i + axis + 2] = logRatio <= MaxLogRatio ? (high - low) * 0.5f * size * MathF.Exp(logRatio) / SizeWeight : 0;
            }
        }
    }
}
