using System.Numerics.Tensors;

namespace LossGen.Samples.FasterRcnn;

/// <summary>
/// Deltas as the expectations of distributions over bins, half a unit apart, as Generalized Focal Loss has the sides of a box.
/// </summary>
internal static class DeltaBins
{
    public const int Count = 21;

    // A proposal with IoU 0.5 is off by no more than this, but for the rarest.
    private const float Largest = 5;

    private const float Width = 2 * Largest / (Count - 1);

    /// <summary>Where deltas lie among the bins, as the loss wants them; those beyond are taken to be at the last.</summary>
    public static void Positions(ReadOnlySpan<float> deltas, Span<float> positions)
    {
        for (int i = 0; i < deltas.Length; i++)
            positions[i] = Math.Clamp((deltas[i] + Largest) / Width, 0, Count - 1);
    }

    /// <summary>The expectations; each delta has <see cref="Count"/> logits.</summary>
    public static void Decode(ReadOnlySpan<float> logits, Span<float> deltas)
    {
        Span<float> shares = stackalloc float[Count];
        for (int i = 0; i < deltas.Length; i++)
        {
            TensorPrimitives.SoftMax(logits.Slice(i * Count, Count), shares);
            float position = 0;
            for (int bin = 1; bin < Count; bin++)
                position += bin * shares[bin];
            deltas[i] = position * Width - Largest;
        }
    }
}
