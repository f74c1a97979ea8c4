using System.Numerics;
using LossGen.Numeric.Tests.Support;

namespace LossGen.Numeric.Tests;

/// <summary>Large batches: the same bits for any number of threads and any alignment, in place or not.</summary>
[Collection(nameof(OneAtATime))]
public abstract class ThreadTests<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private const int Period = 5003;

    [Theory]
    [InlineData("SmoothL1", 3_000_017)]
    [InlineData("IoUThreshold", 700_003)]
    [InlineData("GIoU", 300_001)]
    public void Any_number_of_threads_gives_the_same_bits(string name, int items)
    {
        TestLoss<T> loss = LossTable.Get<T>(name);
        (T[] prediction, T[] target) = Large(loss, items);
        var expected = new Outputs<T>(items, loss.Width);
        T expectedLoss, expectedForward;
        using (new ThreadLimit(1))
        {
            expectedLoss = loss.Full(prediction, target, loss.Constants, expected.Gradient, expected.TargetGradient, expected.Losses);
            expectedForward = loss.Forward(prediction, target, loss.Constants);
        }

        var actual = new Outputs<T>(items, loss.Width);
        foreach (int threads in (int[])[2, 3, 8])
        {
            using var limit = new ThreadLimit(threads);
            Bits.AssertSame(expectedForward, loss.Forward(prediction, target, loss.Constants), $"{threads} threads: forward");
            T full = loss.Full(prediction, target, loss.Constants, actual.Gradient, actual.TargetGradient, actual.Losses);
            Bits.AssertSame(expectedLoss, full, $"{threads} threads: loss");
            Bits.AssertSame<T>(expected.Gradient, actual.Gradient, $"{threads} threads: gradient");
            Bits.AssertSame<T>(expected.TargetGradient, actual.TargetGradient, $"{threads} threads: targetGradient");
            Bits.AssertSame<T>(expected.Losses, actual.Losses, $"{threads} threads: losses");
        }
    }

    [Theory]
    [InlineData("SmoothL1", 1_500_007)]
    [InlineData("IoULinear", 400_009)]
    public void Large_outputs_at_any_alignment_have_the_bits_of_single_items(string name, int items)
    {
        TestLoss<T> loss = LossTable.Get<T>(name);
        (T[] prediction, T[] target) = Data.Pairs(loss, Period, seed: 61);
        Outputs<T> single = Outputs<T>.OfItems(loss, prediction, target, loss.Constants);
        (T[] largePrediction, T[] largeTarget) = Large(loss, items);
        T[] gradient = Data.Repeat(single.Gradient, items * loss.Width);
        T[] targetGradient = Data.Repeat(single.TargetGradient, items * loss.Width);
        T[] losses = Data.Repeat(single.Losses, items);
        for (int shift = 0; shift < 4; shift++)
        {
            using var limit = new ThreadLimit(shift + 1);
            var batch = new GuardedBatch<T>(loss, largePrediction, largeTarget, items, shift);
            loss.Each(
                batch.Prediction.Span, batch.Target.Span, loss.Constants, batch.Gradient.Span, batch.TargetGradient.Span, batch.Losses.Span);
            batch.AssertGuarded();
            Bits.AssertSame<T>(gradient, batch.Gradient.Span, $"shifted by {shift}: gradient");
            Bits.AssertSame<T>(targetGradient, batch.TargetGradient.Span, $"shifted by {shift}: targetGradient");
            Bits.AssertSame<T>(losses, batch.Losses.Span, $"shifted by {shift}: losses");
        }
    }

    [Theory]
    [InlineData("Huber", 2_000_003)]
    [InlineData("IoUSquare", 500_009)]
    public void A_large_gradient_in_place_has_the_same_bits(string name, int items)
    {
        TestLoss<T> loss = LossTable.Get<T>(name);
        (T[] prediction, T[] target) = Large(loss, items);
        var apart = new T[prediction.Length];
        using var limit = new ThreadLimit(3);
        T expected = loss.Fused(prediction, target, loss.Constants, apart);
        T actual = loss.Fused(prediction, target, loss.Constants, prediction);
        Bits.AssertSame(expected, actual, "loss");
        Bits.AssertSame<T>(apart, prediction, "gradient");
    }

    [Fact]
    public async Task Calls_from_several_threads_do_not_disturb_each_other()
    {
        TestLoss<T> loss = LossTable.Get<T>("SmoothL1");
        Caller[] callers;
        using (new ThreadLimit(1))
            callers = [.. Enumerable.Range(0, 5).Select(i => new Caller(loss, 600_000 + (i * 70_001)))];
        using var limit = new ThreadLimit(3);
        await Task.WhenAll(callers.Select(c => Task.Run(c.CallAgain)));
    }

    private static (T[] Prediction, T[] Target) Large(TestLoss<T> loss, int items)
    {
        (T[] prediction, T[] target) = Data.Pairs(loss, Period, seed: 61);
        return (Data.Repeat(prediction, items * loss.Width), Data.Repeat(target, items * loss.Width));
    }

    /// <summary>Knows what its calls give when nothing else runs.</summary>
    private sealed class Caller
    {
        private readonly TestLoss<T> _loss;
        private readonly T[] _prediction;
        private readonly T[] _target;
        private readonly Outputs<T> _expected;
        private readonly T _expectedLoss;

        public Caller(TestLoss<T> loss, int items)
        {
            _loss = loss;
            (_prediction, _target) = Large(loss, items);
            _expected = new Outputs<T>(items, loss.Width);
            _expectedLoss = Call(_expected);
        }

        public void CallAgain()
        {
            var outputs = new Outputs<T>(_expected.Losses.Length, _loss.Width);
            for (int call = 0; call < 8; call++)
            {
                Bits.AssertSame(_expectedLoss, Call(outputs), "loss");
                Bits.AssertSame<T>(_expected.Losses, outputs.Losses, "losses");
                Bits.AssertSame<T>(_expected.Gradient, outputs.Gradient, "gradient");
                Array.Clear(outputs.Gradient);
            }
        }

        private T Call(Outputs<T> outputs) =>
            _loss.Full(_prediction, _target, _loss.Constants, outputs.Gradient, outputs.TargetGradient, outputs.Losses);
    }
}

public sealed class FloatThreadTests : ThreadTests<float>;

public sealed class DoubleThreadTests : ThreadTests<double>;
