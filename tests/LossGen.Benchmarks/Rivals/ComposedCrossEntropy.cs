using System.Numerics.Tensors;

namespace LossGen.Benchmarks.Rivals;

/// <summary>
/// The cross-entropy of logits as calls of TensorPrimitives, each a pass over memory; the buffers between them are allocated once.
/// The loss is max(x, 0) − x·t + ln(1 + exp(−|x|)), and the gradient is sigmoid(x) − t.
/// </summary>
internal sealed class ComposedCrossEntropy(int items)
{
    private readonly float[] _positive = new float[items];
    private readonly float[] _logarithm = new float[items];

    /// <summary>The mean loss.</summary>
    public float Forward(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target)
    {
        TensorPrimitives.Abs(prediction, _logarithm);
        TensorPrimitives.Negate<float>(_logarithm, _logarithm);
        TensorPrimitives.Exp<float>(_logarithm, _logarithm);
        TensorPrimitives.LogP1<float>(_logarithm, _logarithm);
        TensorPrimitives.Max(prediction, 0f, _positive);
        return (TensorPrimitives.Sum<float>(_positive) - TensorPrimitives.Dot(prediction, target) + TensorPrimitives.Sum<float>(_logarithm)) / items;
    }

    /// <summary>The mean loss and its gradient.</summary>
    public float Fused(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, Span<float> gradient)
    {
        var loss = Forward(prediction, target);
        TensorPrimitives.Sigmoid(prediction, gradient);
        TensorPrimitives.Subtract(gradient, target, gradient);
        TensorPrimitives.Multiply(gradient, 1f / items, gradient);
        return loss;
    }
}
