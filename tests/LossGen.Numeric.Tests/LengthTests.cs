using System.Numerics;
using LossGen.Numeric.Tests.Support;

namespace LossGen.Numeric.Tests;

/// <summary>Batches of every length around the vectors and blocks, at every alignment.</summary>
public abstract class LengthTests<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <summary>Twice four vectors of 16 lanes, and some: more than one iteration of any unrolled loop, and every tail.</summary>
    private const int Longest = (2 * 4 * 16) + 19;

    private static readonly T Upstream = T.CreateChecked(0.625);

    [Theory]
    [MemberData(nameof(LossTheory.All), MemberType = typeof(LossTheory))]
    public void Items_are_near_the_reference(string name)
    {
        TestLoss<T> loss = LossTable.Get<T>(name);
        (T[] prediction, T[] target) = Data.Pairs(loss, 5000, seed: 1);
        ReferenceItem<T>[] reference = Reference.Batch(loss, prediction, target, loss.Constants);
        Outputs<T> items = Outputs<T>.OfItems(loss, prediction, target, loss.Constants);
        for (int i = 0; i < reference.Length; i++)
        {
            Close.AssertClose(reference[i].Loss, items.Losses[i], 1, $"losses[{i}]");
            for (int k = 0; k < loss.Width; k++)
            {
                Close.AssertClose(reference[i].Gradient[k], items.Gradient[(i * loss.Width) + k], 1, $"gradient[{i}, {k}]");
                Close.AssertClose(reference[i].TargetGradient[k], items.TargetGradient[(i * loss.Width) + k], 1, $"targetGradient[{i}, {k}]");
            }
        }
    }

    [Theory]
    [MemberData(nameof(LossTheory.All), MemberType = typeof(LossTheory))]
    public void An_item_has_the_same_bits_at_any_index_of_any_batch(string name)
    {
        TestLoss<T> loss = LossTable.Get<T>(name);
        (T[] prediction, T[] target) = Data.Pairs(loss, Longest, seed: 2);
        Outputs<T> items = Outputs<T>.OfItems(loss, prediction, target, loss.Constants);
        for (int n = 0; n <= Longest; n++)
        {
            for (int shift = 0; shift < 4; shift++)
            {
                var batch = new GuardedBatch<T>(loss, prediction, target, n, shift);
                loss.Each(
                    batch.Prediction.Span, batch.Target.Span, loss.Constants,
                    batch.Gradient.Span, batch.TargetGradient.Span, batch.Losses.Span);
                batch.AssertGuarded();
                string what = $"{n} items shifted by {shift}: ";
                Bits.AssertSame<T>(items.Losses.AsSpan(0, n), batch.Losses.Span, what + "losses");
                Bits.AssertSame<T>(items.Gradient.AsSpan(0, n * loss.Width), batch.Gradient.Span, what + "gradient");
                Bits.AssertSame<T>(items.TargetGradient.AsSpan(0, n * loss.Width), batch.TargetGradient.Span, what + "targetGradient");
            }
        }
    }

    [Theory]
    [MemberData(nameof(LossTheory.All), MemberType = typeof(LossTheory))]
    public void A_weighted_item_has_the_same_bits_at_any_index_of_any_batch(string name)
    {
        TestLoss<T> loss = LossTable.Get<T>(name);
        (T[] prediction, T[] target) = Data.Pairs(loss, Longest, seed: 3);
        T[] weight = Data.Weights<T>(Longest, seed: 4);
        WeightedOutputs<T> items = WeightedOutputs<T>.OfItems(loss, prediction, target, weight, loss.Constants, Upstream);
        for (int n = 0; n <= Longest; n++)
        {
            for (int shift = 0; shift < 4; shift++)
            {
                var batch = new GuardedBatch<T>(loss, prediction, target, n, shift);
                var weights = new GuardedSpan<T>(weight.AsSpan(0, n), 3 - shift);
                loss.EachWeighted(
                    batch.Prediction.Span, batch.Target.Span, weights.Span, loss.Constants, Upstream,
                    batch.Gradient.Span, batch.TargetGradient.Span, batch.WeightGradient.Span, batch.Losses.Span);
                batch.AssertGuarded();
                string what = $"{n} items shifted by {shift}: ";
                Bits.AssertSame<T>(items.Plain.Losses.AsSpan(0, n), batch.Losses.Span, what + "losses");
                Bits.AssertSame<T>(items.Plain.Gradient.AsSpan(0, n * loss.Width), batch.Gradient.Span, what + "gradient");
                Bits.AssertSame<T>(items.Plain.TargetGradient.AsSpan(0, n * loss.Width), batch.TargetGradient.Span, what + "targetGradient");
                Bits.AssertSame<T>(items.WeightGradient.AsSpan(0, n), batch.WeightGradient.Span, what + "weightGradient");
            }
        }
    }

    [Theory]
    [MemberData(nameof(LossTheory.All), MemberType = typeof(LossTheory))]
    public void Every_signature_of_a_length_agrees_with_the_reference(string name)
    {
        TestLoss<T> loss = LossTable.Get<T>(name);
        (T[] prediction, T[] target) = Data.Pairs(loss, Longest, seed: 5);
        T[] weight = Data.Weights<T>(Longest, seed: 6);
        ReferenceItem<T>[] reference = Reference.Batch(loss, prediction, target, loss.Constants);
        for (int n = 1; n <= Longest; n++)
            new SignatureCheck<T>(loss, reference.AsSpan(0, n).ToArray(), weight, prediction, target, Upstream).Run(n % 4);
    }

    [Theory]
    [MemberData(nameof(LossTheory.All), MemberType = typeof(LossTheory))]
    public void Lengths_around_blocks_and_chunks_give_every_item_its_bits(string name)
    {
        TestLoss<T> loss = LossTable.Get<T>(name);
        const int Period = 1009;
        (T[] prediction, T[] target) = Data.Pairs(loss, Period, seed: 7);
        Outputs<T> items = Outputs<T>.OfItems(loss, prediction, target, loss.Constants);
        int block = 1024 / loss.Width, chunk = 64 * block;
        foreach (int n in (int[])[block - 1, block, block + 1, (2 * block) - 1, (2 * block) + 1, chunk - 1, chunk, chunk + 1, (2 * chunk) + block + 1])
        {
            var batch = new GuardedBatch<T>(loss, Data.Repeat(prediction, n * loss.Width), Data.Repeat(target, n * loss.Width), n, 1);
            loss.Each(
                batch.Prediction.Span, batch.Target.Span, loss.Constants, batch.Gradient.Span, batch.TargetGradient.Span, batch.Losses.Span);
            batch.AssertGuarded();
            Bits.AssertSame<T>(Data.Repeat(items.Losses, n), batch.Losses.Span, $"{n} items: losses");
            Bits.AssertSame<T>(Data.Repeat(items.Gradient, n * loss.Width), batch.Gradient.Span, $"{n} items: gradient");
            Bits.AssertSame<T>(Data.Repeat(items.TargetGradient, n * loss.Width), batch.TargetGradient.Span, $"{n} items: targetGradient");
        }
    }
}

public sealed class FloatLengthTests : LengthTests<float>;

public sealed class DoubleLengthTests : LengthTests<double>;
