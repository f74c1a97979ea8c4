using System.Numerics.Tensors;

namespace LossGen.Benchmarks.Rivals;

/// <summary>The cross-entropy of a softmax as calls of TensorPrimitives: softmax row by row into the gradient, then p − 1 at the label, and 1/n.</summary>
internal static class ComposedSoftmaxCrossEntropy
{
    /// <summary>The mean loss and its gradient.</summary>
    public static float Fused(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, int classes, Span<float> gradient)
    {
        var sum = 0d;
        for (var i = 0; i < labels.Length; i++)
        {
            var row = gradient.Slice(i * classes, classes);
            TensorPrimitives.SoftMax(logits.Slice(i * classes, classes), row);
            sum -= MathF.Log(row[labels[i]]);
            row[labels[i]] -= 1;
            TensorPrimitives.Multiply(row, 1f / labels.Length, row);
        }

        return (float)(sum / labels.Length);
    }
}
