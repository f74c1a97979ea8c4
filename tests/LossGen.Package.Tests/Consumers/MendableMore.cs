using LossGen;

internal static class More
{
    [L1]
    public static float Kept(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target) => prediction[0] - target[0];

    [L1]
    static float Both(ReadOnlySpan<float> pred, ReadOnlySpan<float> truth) => 0;

    [L1]
    static partial float Hidden(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target);

    [Loss("Own")]
    public static partial float OwnLoss(ReadOnlySpan<float> prediction, Span<float> gradient);
}
