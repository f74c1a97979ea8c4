namespace LossGen.Benchmarks.Rivals;

/// <summary>The plain loop: loss and gradient together, one item after the other.</summary>
internal static class ScalarLoop
{
    private const float Threshold = 0.5f;
    private const float Epsilon = 1e-6f;

    /// <summary>Mean smooth L1 with β = 1.</summary>
    public static float SmoothL1(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target)
    {
        target = target[..prediction.Length];
        var sum = 0f;
        for (var i = 0; i < prediction.Length; i++)
        {
            var d = prediction[i] - target[i];
            var a = MathF.Abs(d);
            sum += a < 1 ? 0.5f * d * d : a - 0.5f;
        }

        return sum / prediction.Length;
    }

    /// <summary>Mean smooth L1 with β = 1, and its gradient.</summary>
    public static float SmoothL1(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, Span<float> gradient)
    {
        target = target[..prediction.Length];
        gradient = gradient[..prediction.Length];
        var scale = 1f / prediction.Length;
        var sum = 0f;
        for (var i = 0; i < prediction.Length; i++)
        {
            var d = prediction[i] - target[i];
            var a = MathF.Abs(d);
            if (a < 1)
            {
                sum += 0.5f * d * d;
                gradient[i] = d * scale;
            }
            else
            {
                sum += a - 0.5f;
                gradient[i] = MathF.CopySign(scale, d);
            }
        }

        return sum * scale;
    }

    /// <summary>Mean cross-entropy of logits and labels, in the form that does not overflow.</summary>
    public static float CrossEntropy(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target)
    {
        target = target[..prediction.Length];
        var sum = 0f;
        for (var i = 0; i < prediction.Length; i++)
        {
            var x = prediction[i];
            sum += MathF.Max(x, 0) - x * target[i] + MathF.Log(1 + MathF.Exp(-MathF.Abs(x)));
        }

        return sum / prediction.Length;
    }

    /// <summary>Mean cross-entropy of logits and labels, and its gradient.</summary>
    public static float CrossEntropy(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, Span<float> gradient)
    {
        target = target[..prediction.Length];
        gradient = gradient[..prediction.Length];
        var scale = 1f / prediction.Length;
        var sum = 0f;
        for (var i = 0; i < prediction.Length; i++)
        {
            var x = prediction[i];
            var e = MathF.Exp(-MathF.Abs(x));
            sum += MathF.Max(x, 0) - x * target[i] + MathF.Log(1 + e);
            gradient[i] = ((x < 0 ? e : 1) / (1 + e) - target[i]) * scale;
        }

        return sum * scale;
    }

    /// <summary>Mean Tukey loss.</summary>
    public static float Tukey(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, float c)
    {
        target = target[..prediction.Length];
        var sum = 0f;
        for (var i = 0; i < prediction.Length; i++)
        {
            var u = (prediction[i] - target[i]) / c;
            var v = MathF.Max(1 - u * u, 0);
            sum += 1 - v * v * v;
        }

        return sum * c * c / 6 / prediction.Length;
    }

    /// <summary>Mean Tukey loss, and its gradient.</summary>
    public static float Tukey(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, float c, Span<float> gradient)
    {
        target = target[..prediction.Length];
        gradient = gradient[..prediction.Length];
        var scale = 1f / prediction.Length;
        var sum = 0f;
        for (var i = 0; i < prediction.Length; i++)
        {
            var d = prediction[i] - target[i];
            var u = d / c;
            var v = MathF.Max(1 - u * u, 0);
            sum += 1 - v * v * v;
            gradient[i] = d * v * v * scale;
        }

        return sum * c * c / 6 * scale;
    }

    /// <summary>Mean (IoU − ½)².</summary>
    public static float IoU(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target)
    {
        target = target[..prediction.Length];
        var sum = 0f;
        for (var i = 0; i <= prediction.Length - 4; i += 4)
        {
            float x1 = prediction[i], y1 = prediction[i + 1], x2 = prediction[i + 2], y2 = prediction[i + 3];
            float x1t = target[i], y1t = target[i + 1], x2t = target[i + 2], y2t = target[i + 3];

            var width = MathF.Max(MathF.Min(x2, x2t) - MathF.Max(x1, x1t), 0);
            var height = MathF.Max(MathF.Min(y2, y2t) - MathF.Max(y1, y1t), 0);
            var intersection = width * height;
            var union = (x2 - x1) * (y2 - y1) + (x2t - x1t) * (y2t - y1t) - intersection;
            var error = intersection / (union + Epsilon) - Threshold;
            sum += error * error;
        }

        return sum * 4 / prediction.Length;
    }

    /// <summary>Mean (IoU − ½)², and its gradient.</summary>
    public static float IoU(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, Span<float> gradient)
    {
        target = target[..prediction.Length];
        gradient = gradient[..prediction.Length];
        var scale = 4f / prediction.Length;
        var sum = 0f;
        for (var i = 0; i <= prediction.Length - 4; i += 4)
        {
            float x1 = prediction[i], y1 = prediction[i + 1], x2 = prediction[i + 2], y2 = prediction[i + 3];
            float x1t = target[i], y1t = target[i + 1], x2t = target[i + 2], y2t = target[i + 3];

            var width = MathF.Min(x2, x2t) - MathF.Max(x1, x1t);
            var height = MathF.Min(y2, y2t) - MathF.Max(y1, y1t);
            var passWidth = width >= 0 ? MathF.Max(height, 0) : 0;
            var passHeight = height >= 0 ? MathF.Max(width, 0) : 0;
            var intersection = MathF.Max(width, 0) * MathF.Max(height, 0);
            var union = (x2 - x1) * (y2 - y1) + (x2t - x1t) * (y2t - y1t) - intersection + Epsilon;
            var iou = intersection / union;
            var error = iou - Threshold;
            sum += error * error;

            var slope = 2 * error * scale / union;
            var byIntersection = slope * (1 + iou);
            var byArea = -slope * iou;
            gradient[i] = -byIntersection * passWidth * Greater(x1, x1t) - byArea * (y2 - y1);
            gradient[i + 1] = -byIntersection * passHeight * Greater(y1, y1t) - byArea * (x2 - x1);
            gradient[i + 2] = byIntersection * passWidth * Greater(x2t, x2) + byArea * (y2 - y1);
            gradient[i + 3] = byIntersection * passHeight * Greater(y2t, y2) + byArea * (x2 - x1);
        }

        return sum * scale;
    }

    /// <summary>How much of a maximum's gradient its first operand gets.</summary>
    private static float Greater(float x, float y) => x > y ? 1 : x == y ? 0.5f : 0;
}
