using System.Numerics.Tensors;

namespace LossGen.Samples.FasterRcnn;

/// <summary>
/// The class loss, softmax cross-entropy, written by hand: LossGen has no losses over rows yet.
/// A generated method takes this one's place once it has.
/// </summary>
internal static class SoftmaxClassLoss
{
    /// <summary>Returns the mean loss and writes its gradient; a logit row has as many entries as there are classes.</summary>
    public static float Evaluate(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, Span<float> gradient)
    {
        int classes = logits.Length / labels.Length;
        double sum = 0;
        for (int i = 0; i < labels.Length; i++)
        {
            Span<float> row = gradient.Slice(i * classes, classes);
            TensorPrimitives.SoftMax(logits.Slice(i * classes, classes), row);
            // A probability that underflows to 0 must not make the mean infinite.
            sum -= Math.Log(Math.Max(row[labels[i]], float.Epsilon));
            row[labels[i]] -= 1;
        }

        TensorPrimitives.Divide(gradient, labels.Length, gradient);
        return (float)(sum / labels.Length);
    }
}
