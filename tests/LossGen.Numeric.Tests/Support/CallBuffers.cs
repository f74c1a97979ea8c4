using System.Numerics;

namespace LossGen.Numeric.Tests.Support;

/// <summary>All parameters of every signature, ready to be spoilt one at a time.</summary>
internal sealed class CallBuffers<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly TestLoss<T> _loss;

    public CallBuffers(TestLoss<T> loss, int items)
    {
        _loss = loss;
        (T[] prediction, T[] target) = Data.Pairs(loss, items, seed: 31);
        Prediction = new(prediction, 0);
        Target = new(target, 0);
        Weight = new(Data.Weights<T>(items, seed: 32), 0);
        Gradient = new(items * loss.Width, 0);
        TargetGradient = new(items * loss.Width, 0);
        WeightGradient = new(items, 0);
        Losses = new(items, 0);
        Constants = loss.Constants;
    }

    public GuardedSpan<T> Prediction { get; set; }

    public GuardedSpan<T> Target { get; set; }

    public GuardedSpan<T> Weight { get; set; }

    public GuardedSpan<T> Gradient { get; set; }

    public GuardedSpan<T> TargetGradient { get; set; }

    public GuardedSpan<T> WeightGradient { get; set; }

    public GuardedSpan<T> Losses { get; set; }

    public T[] Constants { get; set; }

    public void Forward() => _loss.Forward(Prediction.Span, Target.Span, Constants);

    public void Fused() => _loss.Fused(Prediction.Span, Target.Span, Constants, Gradient.Span);

    public void GradientAlone() => _loss.Gradient(Prediction.Span, Target.Span, Constants, Gradient.Span);

    public void Sum() => _loss.Sum(Prediction.Span, Target.Span, Constants, Gradient.Span);

    public void Full() => _loss.Full(Prediction.Span, Target.Span, Constants, Gradient.Span, TargetGradient.Span, Losses.Span);

    public void Each() => _loss.Each(Prediction.Span, Target.Span, Constants, Gradient.Span, TargetGradient.Span, Losses.Span);

    public void Weighted() => _loss.Weighted(
        Prediction.Span, Target.Span, Weight.Span, Constants, T.One, Gradient.Span, TargetGradient.Span, WeightGradient.Span, Losses.Span);

    public void EachWeighted() => _loss.EachWeighted(
        Prediction.Span, Target.Span, Weight.Span, Constants, T.One, Gradient.Span, TargetGradient.Span, WeightGradient.Span, Losses.Span);

    public void Item() => _loss.Item(
        Prediction.Span[.._loss.Width], Target.Span[.._loss.Width], Constants,
        Gradient.Span[.._loss.Width], TargetGradient.Span[.._loss.Width]);

    public static GuardedSpan<T> Resized(GuardedSpan<T> values, int difference) => new(values.Span.Length + difference, 0);

    public void AssertUntouched()
    {
        Gradient.AssertUntouched("gradient");
        TargetGradient.AssertUntouched("targetGradient");
        WeightGradient.AssertUntouched("weightGradient");
        Losses.AssertUntouched("losses");
    }
}
