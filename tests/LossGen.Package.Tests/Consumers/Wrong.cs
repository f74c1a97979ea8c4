using LossGen;

Console.WriteLine("never built");

internal static partial class Losses
{
    [Huber(Delta = -1)]
    public static partial float Deltas(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, Span<float> gradient);
}
