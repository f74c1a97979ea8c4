using System.Numerics.Tensors;

namespace LossGen.Benchmarks.Rivals;

/// <summary>
/// Tukey's loss as calls of TensorPrimitives, each a pass over memory; the buffers between them are allocated once.
/// With v = max(1 − (d/c)², 0) the loss is c²/6·(1 − v³) and the gradient is d·v².
/// </summary>
internal sealed class ComposedTukey(int items, float c)
{
    private readonly float[] _difference = new float[items];
    private readonly float[] _inside = new float[items];
    private readonly float[] _square = new float[items];

    /// <summary>The mean loss.</summary>
    public float Forward(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target)
    {
        TensorPrimitives.Subtract(prediction, target, _difference);
        TensorPrimitives.Multiply<float>(_difference, _difference, _inside);
        TensorPrimitives.Multiply(_inside, -1 / (c * c), _inside);
        TensorPrimitives.Add(_inside, 1f, _inside);
        TensorPrimitives.Max(_inside, 0f, _inside);
        TensorPrimitives.Multiply<float>(_inside, _inside, _square);
        return c * c / 6 * (1 - TensorPrimitives.Dot<float>(_square, _inside) / items);
    }

    /// <summary>The mean loss and its gradient.</summary>
    public float Fused(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, Span<float> gradient)
    {
        var loss = Forward(prediction, target);
        TensorPrimitives.Multiply<float>(_difference, _square, gradient);
        TensorPrimitives.Multiply(gradient, 1f / items, gradient);
        return loss;
    }
}
