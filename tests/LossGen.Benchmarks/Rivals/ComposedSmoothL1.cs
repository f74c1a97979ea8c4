using System.Numerics.Tensors;

namespace LossGen.Benchmarks.Rivals;

/// <summary>
/// Smooth L1 with β = 1 as calls of TensorPrimitives, each a pass over memory; the buffers between them are allocated once.
/// With c = d clamped to [−1, 1] the loss is c·d − ½c² and the gradient is c.
/// </summary>
internal sealed class ComposedSmoothL1(int items)
{
    private readonly float[] _difference = new float[items];
    private readonly float[] _clamped = new float[items];

    /// <summary>The mean loss.</summary>
    public float Forward(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target) => Sum(prediction, target, _clamped) / items;

    /// <summary>The mean loss and its gradient.</summary>
    public float Fused(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, Span<float> gradient)
    {
        var sum = Sum(prediction, target, gradient);
        TensorPrimitives.Multiply(gradient, 1f / items, gradient);
        return sum / items;
    }

    private float Sum(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, Span<float> clamped)
    {
        TensorPrimitives.Subtract(prediction, target, _difference);
        TensorPrimitives.Clamp(_difference, -1f, 1f, clamped);
        return TensorPrimitives.Dot<float>(clamped, _difference) - 0.5f * TensorPrimitives.SumOfSquares<float>(clamped);
    }
}
