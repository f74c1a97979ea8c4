namespace LossGen.Benchmarks;

/// <summary>The losses under test, as a user declares them.</summary>
internal static partial class Losses
{
    [SmoothL1]
    public static partial float SmoothL1(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target);

    [SmoothL1]
    public static partial float SmoothL1Fused(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, Span<float> gradient);

    [IoU(Threshold = 0.5f)]
    public static partial float IoU(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target);

    [IoU(Threshold = 0.5f)]
    public static partial float IoUFused(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, Span<float> gradient);

    [Loss(nameof(CrossEntropyOfOne))]
    public static partial float CrossEntropy(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target);

    [Loss(nameof(CrossEntropyOfOne))]
    public static partial float CrossEntropyFused(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, Span<float> gradient);

    [Loss(nameof(TukeyOfOne))]
    public static partial float Tukey(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, float c);

    [Loss(nameof(TukeyOfOne))]
    public static partial float TukeyFused(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, float c, Span<float> gradient);

    [SoftmaxCrossEntropy]
    public static partial float SoftmaxCrossEntropy(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, int classes, Span<float> gradient);

    [Loss(nameof(DistillationOfOne))]
    public static partial float Distillation(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> teacher, int classes, float t, Span<float> gradient);

    /// <summary>As one writes it who has not met a logit of 20: the generator makes softplus of it.</summary>
    private static float CrossEntropyOfOne(float prediction, float target)
    {
        var p = Formula.Sigmoid(prediction);
        return -((target * MathF.Log(p)) + ((1 - target) * MathF.Log(1 - p)));
    }

    private static float DistillationOfOne(Row<float> logits, Row<float> teacher, float t) =>
        -(Row.Softmax(teacher / t) * Row.LogSoftmax(logits / t)).Sum() * t * t;

    private static float TukeyOfOne(float prediction, float target, float c)
    {
        var u = (prediction - target) / c;
        if (MathF.Abs(u) >= 1)
            return c * c / 6;
        var v = 1 - (u * u);
        return c * c / 6 * (1 - (v * v * v));
    }
}
