using System.Numerics;

namespace LossGen.Numeric.Tests.Support;

/// <summary>A batch whose parameters all lie at another alignment, between zones that nobody may write.</summary>
internal sealed class GuardedBatch<T>(TestLoss<T> loss, ReadOnlySpan<T> prediction, ReadOnlySpan<T> target, int items, int shift)
    where T : unmanaged, IFloatingPointIeee754<T>
{
    public GuardedSpan<T> Prediction { get; } = new(prediction[..(items * loss.Width)], shift);

    public GuardedSpan<T> Target { get; } = new(target[..(items * loss.Width)], (shift + 1) % 4);

    public GuardedSpan<T> Gradient { get; } = new(items * loss.Width, (shift + 2) % 4);

    public GuardedSpan<T> TargetGradient { get; } = new(items * loss.Width, (shift + 3) % 4);

    public GuardedSpan<T> Losses { get; } = new(items, shift);

    public GuardedSpan<T> WeightGradient { get; } = new(items, (shift + 1) % 4);

    public void AssertGuarded()
    {
        Prediction.AssertGuarded("prediction");
        Target.AssertGuarded("target");
        Gradient.AssertGuarded("gradient");
        TargetGradient.AssertGuarded("targetGradient");
        Losses.AssertGuarded("losses");
        WeightGradient.AssertGuarded("weightGradient");
    }
}
