using System.Diagnostics.CodeAnalysis;
using LossGen;

Console.WriteLine("never built");

internal static partial class Losses
{
    [Huber(Delta = -1)]
    public static partial float Wrong(ReadOnlySpan<float> prediction, ReadOnlySpan<float> truth);

    [Loss(nameof(Typo))]
    public static partial float TypoLoss(ReadOnlySpan<float> x, Span<float> gradient);

    private static float Typo(float x) => 0.5f * y;

#pragma warning disable
    [Loss(nameof(Step))]
    public static partial float StepLoss(ReadOnlySpan<float> x, Span<float> gradient);

    private static float Step(float x) => MathF.Floor(x);
#pragma warning restore

    [SuppressMessage("LossGen", "LOSS0009")]
    [SmoothL1(Beta = -1)]
    public static partial float Silenced(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target);
}
