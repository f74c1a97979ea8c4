using LossGen;

Console.WriteLine($"distance={Losses.Distance(prediction: [1, 2], truth: [3, 4], grad: stackalloc float[2])}");

internal static class Losses
{
    [Huber]
    public static float Deltas(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, Span<float> gradient) => 0;

    [L1]
    public static partial float Distance(ReadOnlySpan<float> prediction, ReadOnlySpan<float> truth, Span<float> grad);

    [L1]
    public static partial float Missing(ReadOnlySpan<float> prediction);
}
