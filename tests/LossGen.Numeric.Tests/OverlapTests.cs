using System.Numerics;
using LossGen.Numeric.Tests.Support;

namespace LossGen.Numeric.Tests;

/// <summary>A gradient may stand exactly where its own input does; all other sharing is refused before anything is written.</summary>
public abstract class OverlapTests<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    [Theory]
    [MemberData(nameof(LossTheory.All), MemberType = typeof(LossTheory))]
    public void Gradients_in_place_have_the_same_bits(string name)
    {
        TestLoss<T> loss = LossTable.Get<T>(name);
        foreach (int n in (int[])[1, 2, 15, 16, 17, 63, 64, 65, 100, 140, 1025, 3000])
        {
            (T[] prediction, T[] target) = Data.Pairs(loss, n, seed: n);
            var apart = new Outputs<T>(n, loss.Width);
            T expected = loss.Full(prediction, target, loss.Constants, apart.Gradient, apart.TargetGradient, apart.Losses);

            T[] p = [.. prediction], t = [.. target], losses = new T[n];
            T actual = loss.Full(p, t, loss.Constants, p, t, losses);
            Bits.AssertSame(expected, actual, $"{n} items: loss");
            Bits.AssertSame<T>(apart.Gradient, p, $"{n} items: gradient");
            Bits.AssertSame<T>(apart.TargetGradient, t, $"{n} items: targetGradient");
            Bits.AssertSame<T>(apart.Losses, losses, $"{n} items: losses");

            p = [.. prediction];
            loss.Fused(p, target, loss.Constants, p);
            Bits.AssertSame<T>(apart.Gradient, p, $"{n} items: gradient of the fused code");
        }
    }

    [Theory]
    [MemberData(nameof(LossTheory.All), MemberType = typeof(LossTheory))]
    public void A_weight_gradient_may_replace_the_weight(string name)
    {
        TestLoss<T> loss = LossTable.Get<T>(name);
        const int Count = 77;
        (T[] prediction, T[] target) = Data.Pairs(loss, Count, seed: 41);
        T[] weight = Data.Weights<T>(Count, seed: 42);
        var outputs = new WeightedOutputs<T>(Count, loss.Width);
        Outputs<T> plain = outputs.Plain;
        loss.Weighted(
            prediction, target, weight, loss.Constants, T.One, plain.Gradient, plain.TargetGradient, outputs.WeightGradient, plain.Losses);
        T[] inPlace = [.. weight];
        loss.Weighted(prediction, target, inPlace, loss.Constants, T.One, plain.Gradient, plain.TargetGradient, inPlace, plain.Losses);
        Bits.AssertSame<T>(outputs.WeightGradient, inPlace, "weightGradient");
    }

    [Theory]
    [MemberData(nameof(LossTheory.All), MemberType = typeof(LossTheory))]
    public void Any_other_overlap_is_refused_before_anything_is_written(string name)
    {
        TestLoss<T> loss = LossTable.Get<T>(name);
        const int Items = 12;
        int values = Items * loss.Width;
        foreach (int shift in (int[])[-values + 1, -4, -1, 1, 4, values - 1])
        {
            AssertRefused(loss, "gradient", "prediction", shift);
            AssertRefused(loss, "targetGradient", "target", shift);
        }

        foreach (int shift in (int[])[-values + 1, -1, 0, 1, values - 1])
        {
            AssertRefused(loss, "gradient", "target", shift);
            AssertRefused(loss, "targetGradient", "prediction", shift);
            AssertRefused(loss, "targetGradient", "gradient", shift);
        }

        foreach (int shift in (int[])[-Items + 1, -1, 0, 1, values - 1])
        {
            AssertRefused(loss, "losses", "prediction", shift);
            AssertRefused(loss, "losses", "target", shift);
            AssertRefused(loss, "losses", "gradient", shift);
            AssertRefused(loss, "losses", "targetGradient", shift);
        }
    }

    [Theory]
    [MemberData(nameof(LossTheory.All), MemberType = typeof(LossTheory))]
    public void Neighbours_in_one_array_are_no_overlap(string name)
    {
        TestLoss<T> loss = LossTable.Get<T>(name);
        const int Count = 19;
        int n = Count * loss.Width;
        (T[] prediction, T[] target) = Data.Pairs(loss, Count, seed: 43);
        var apart = new Outputs<T>(Count, loss.Width);
        loss.Each(prediction, target, loss.Constants, apart.Gradient, apart.TargetGradient, apart.Losses);
        T[] shared = [.. prediction, .. new T[n], .. target, .. new T[n], .. new T[Count]];
        loss.Each(
            shared.AsSpan(0, n), shared.AsSpan(2 * n, n), loss.Constants, shared.AsSpan(n, n), shared.AsSpan(3 * n, n), shared.AsSpan(4 * n));
        T[] expected = [.. prediction, .. apart.Gradient, .. target, .. apart.TargetGradient, .. apart.Losses];
        Bits.AssertSame<T>(expected, shared, "the array");
    }

    private static void AssertRefused(TestLoss<T> loss, string output, string other, int shift)
    {
        const int Items = 12;
        int n = Items * loss.Width;
        (T[] prediction, T[] target) = Data.Pairs(loss, Items, seed: 44);

        // Two regions of three batches each leave room for a shift to either side.
        var memory = new T[18 * n];
        string[] roles = ["prediction", "target", "gradient", "targetGradient", "losses"];
        int[] starts = [.. roles.Select((_, i) => ((3 * i) + 1) * n)];
        starts[Array.IndexOf(roles, output)] = starts[Array.IndexOf(roles, other)] + shift;
        prediction.CopyTo(memory, starts[0]);
        target.CopyTo(memory, starts[1]);
        T[] before = [.. memory];

        void Run(bool reduced)
        {
            Span<T> p = memory.AsSpan(starts[0], n), t = memory.AsSpan(starts[1], n);
            Span<T> g = memory.AsSpan(starts[2], n), tg = memory.AsSpan(starts[3], n), l = memory.AsSpan(starts[4], Items);
            if (reduced)
                loss.Full(p, t, loss.Constants, g, tg, l);
            else
                loss.Each(p, t, loss.Constants, g, tg, l);
        }

        foreach (bool reduced in (bool[])[true, false])
        {
            ArgumentException error = Assert.Throws<ArgumentException>(() => Run(reduced));

            // Which of two outputs is blamed follows from the order of the parameters.
            Assert.True(error.ParamName == output || error.ParamName == other, $"{output} over {other} by {shift}: blames {error.ParamName}");
            Assert.Contains($"'{output}'", error.Message, StringComparison.Ordinal);
            Assert.Contains($"'{other}'", error.Message, StringComparison.Ordinal);
        }

        Bits.AssertSame<T>(before, memory, $"{output} over {other} by {shift}: memory");
    }
}

public sealed class FloatOverlapTests : OverlapTests<float>;

public sealed class DoubleOverlapTests : OverlapTests<double>;
