namespace LossGen.Benchmarks.Rivals;

/// <summary>The plain loop over rows: loss and gradient together, one row after the other.</summary>
internal static class RowScalarLoop
{
    /// <summary>The mean cross-entropy of a softmax, and its gradient.</summary>
    public static float SoftmaxCrossEntropy(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, int classes, Span<float> gradient)
    {
        var scale = 1f / labels.Length;
        var sum = 0d;
        for (var i = 0; i < labels.Length; i++)
        {
            var row = logits.Slice(i * classes, classes);
            var slope = gradient.Slice(i * classes, classes);
            sum += Softmax(row, 1, slope) - row[labels[i]];
            for (var c = 0; c < slope.Length; c++)
                slope[c] = (slope[c] - (c == labels[i] ? 1 : 0)) * scale;
        }

        return (float)(sum * scale);
    }

    /// <summary>The mean distillation at a temperature, and its gradient by the logits.</summary>
    public static float Distillation(ReadOnlySpan<float> logits, ReadOnlySpan<float> teacher, float t, Span<float> q, Span<float> gradient)
    {
        var classes = q.Length;
        var rows = logits.Length / classes;
        var sum = 0d;
        for (var i = 0; i < rows; i++)
        {
            var row = logits.Slice(i * classes, classes);
            var slope = gradient.Slice(i * classes, classes);
            Softmax(teacher.Slice(i * classes, classes), 1 / t, q);
            var logSum = Softmax(row, 1 / t, slope);
            for (var c = 0; c < slope.Length; c++)
            {
                sum += q[c] * (logSum - row[c] / t);
                slope[c] = (slope[c] - q[c]) * t / rows;
            }
        }

        return (float)(sum / rows * t * t);
    }

    /// <returns>The logarithm of the sum of exponentials.</returns>
    private static float Softmax(ReadOnlySpan<float> row, float scale, Span<float> softmax)
    {
        softmax = softmax[..row.Length];
        var largest = float.NegativeInfinity;
        foreach (var x in row)
            largest = MathF.Max(largest, x * scale);
        var sum = 0f;
        for (var c = 0; c < row.Length; c++)
            sum += softmax[c] = MathF.Exp(row[c] * scale - largest);
        for (var c = 0; c < row.Length; c++)
            softmax[c] /= sum;
        return largest + MathF.Log(sum);
    }
}
