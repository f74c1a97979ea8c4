using System.Numerics;

namespace LossGen.Numeric.Tests.Support;

/// <summary>One batch through every signature of a loss, against the reference.</summary>
internal sealed class SignatureCheck<T>(
    TestLoss<T> loss, ReferenceItem<T>[] reference, T[] weight, T[] prediction, T[] target, T upstream)
    where T : unmanaged, IFloatingPointIeee754<T>
{
    // The weight, the upstream factor and 1/n are a rounding each, before or after the others.
    private const double Factors = 4;

    // A lane adds a few dozen values in T, each sum rounded; block sums are added in double.
    private const double Additions = 64;

    private readonly int _items = reference.Length;
    private readonly double _mean = 1.0 / reference.Length;

    public void Run(int shift)
    {
        GuardedBatch<T> Batch() => new(loss, prediction, target, _items, shift);
        T[] constants = loss.Constants;

        GuardedBatch<T> batch = Batch();
        CheckLoss(loss.Forward(batch.Prediction.Span, batch.Target.Span, constants), _mean, null, "forward");

        CheckLoss(loss.Fused(batch.Prediction.Span, batch.Target.Span, constants, batch.Gradient.Span), _mean, null, "fused");
        CheckGradient(batch.Gradient, false, _mean, null, "fused gradient");
        batch.AssertGuarded();

        batch = Batch();
        loss.Gradient(batch.Prediction.Span, batch.Target.Span, constants, batch.Gradient.Span);
        CheckGradient(batch.Gradient, false, _mean, null, "gradient alone");
        batch.AssertGuarded();

        batch = Batch();
        CheckLoss(loss.Sum(batch.Prediction.Span, batch.Target.Span, constants, batch.Gradient.Span), 1, null, "sum");
        CheckGradient(batch.Gradient, false, 1, null, "gradient of the sum");
        batch.AssertGuarded();

        batch = Batch();
        T full = loss.Full(
            batch.Prediction.Span, batch.Target.Span, constants, batch.Gradient.Span, batch.TargetGradient.Span, batch.Losses.Span);
        CheckLoss(full, _mean, null, "full");
        CheckGradient(batch.Gradient, false, _mean, null, "full gradient");
        CheckGradient(batch.TargetGradient, true, _mean, null, "full targetGradient");
        CheckLosses(batch.Losses, null, 1, "full losses");
        batch.AssertGuarded();

        batch = Batch();
        var weights = new GuardedSpan<T>(weight.AsSpan(0, _items), shift);
        double factor = double.CreateChecked(upstream) * _mean;
        T weighted = loss.Weighted(
            batch.Prediction.Span, batch.Target.Span, weights.Span, constants, upstream,
            batch.Gradient.Span, batch.TargetGradient.Span, batch.WeightGradient.Span, batch.Losses.Span);
        CheckLoss(weighted, _mean, weight, "weighted");
        CheckGradient(batch.Gradient, false, factor, weight, "weighted gradient");
        CheckGradient(batch.TargetGradient, true, factor, weight, "weighted targetGradient");
        CheckLosses(batch.Losses, weight, 1, "weighted losses");
        CheckLosses(batch.WeightGradient, null, factor, "weightGradient");
        batch.AssertGuarded();
    }

    private void CheckLoss(T actual, double scale, T[]? weights, string what)
    {
        double sum = 0, tolerance = 0;
        for (int i = 0; i < _items; i++)
        {
            double w = weights is null ? 1 : double.CreateChecked(weights[i]);
            sum += w * reference[i].Loss.Value;
            tolerance += w * (reference[i].Loss.Bound + (Additions * Math.Abs(reference[i].Loss.Value)));
        }

        Close.AssertWithin(sum * scale, actual, tolerance * scale * Tracked<T>.Roundoff, $"{_items} items: {what}");
    }

    private void CheckLosses(GuardedSpan<T> actual, T[]? weights, double scale, string what)
    {
        for (int i = 0; i < _items; i++)
            CheckValue(reference[i].Loss, actual.Span[i], Scale(weights, i, scale), $"{_items} items: {what}[{i}]");
    }

    private void CheckGradient(GuardedSpan<T> actual, bool ofTarget, double scale, T[]? weights, string what)
    {
        for (int i = 0; i < _items; i++)
        {
            Tracked<T>[] expected = ofTarget ? reference[i].TargetGradient : reference[i].Gradient;
            for (int k = 0; k < loss.Width; k++)
                CheckValue(expected[k], actual.Span[(i * loss.Width) + k], Scale(weights, i, scale), $"{_items} items: {what}[{i}, {k}]");
        }
    }

    private static void CheckValue(Tracked<T> expected, T actual, double scale, string what) =>
        Close.AssertClose(expected with { Bound = expected.Bound + (Factors * Math.Abs(expected.Value)) }, actual, scale, what);

    private static double Scale(T[]? weights, int item, double scale) => weights is null ? scale : scale * double.CreateChecked(weights[item]);
}
