using System.Numerics.Tensors;

namespace LossGen.Benchmarks.Rivals;

/// <summary>The least that memory asks of any loss: the same bytes, read and written once, with next to no arithmetic.</summary>
internal static class Limit
{
    /// <summary>Reads two arrays.</summary>
    public static float Forward(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target) => TensorPrimitives.Dot(prediction, target);

    /// <summary>Reads two arrays and writes a third.</summary>
    public static float Fused(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, Span<float> gradient)
    {
        TensorPrimitives.Add(prediction, target, gradient);
        return gradient[0];
    }

    /// <summary>Reads one array and writes another.</summary>
    public static float Copy(ReadOnlySpan<float> prediction, Span<float> gradient)
    {
        prediction.CopyTo(gradient);
        return gradient[0];
    }
}
