using LossGen.Numeric.Tests.Support;

namespace LossGen.Numeric.Tests;

/// <summary>
/// Batches that no cache holds, whose outputs go past the caches: every value is written, where it belongs and nowhere else, however the
/// memory is aligned.
/// </summary>
[Collection(nameof(OneAtATime))]
public sealed partial class StreamingTests
{
    private const int Guard = 40;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(15)]
    public void Elements_are_what_the_formula_says(int shift)
    {
        // 72 MB in three slots, with a tail.
        const int Count = 6_000_011;
        float[] prediction = Random(Count, 1, 3), target = Random(Count, 2, 1);
        var memory = new float[Guard + shift + Count + Guard];
        Array.Fill(memory, 77);
        float loss = Fused(prediction, target, memory.AsSpan(Guard + shift, Count));

        Assert.Equal(Forward(prediction, target), loss, 1e-6f);
        for (int i = 0; i < Count; i++)
        {
            Formula.SmoothL1(prediction[i], target[i], 1, out float expected);
            if (memory[Guard + shift + i] != expected * (float)(1.0 / Count))
                Assert.Fail($"gradient[{i}] is {memory[Guard + shift + i]}, not {expected * (float)(1.0 / Count)}");
        }

        Assert.All(memory[..(Guard + shift)], v => Assert.Equal(77, v));
        Assert.All(memory[^Guard..], v => Assert.Equal(77, v));
    }

    [Fact]
    public void Several_outputs_of_boxes_are_what_the_formula_says()
    {
        // 80 MB in five slots of two widths.
        const int Count = 600_007;
        double[] prediction = Boxes(Count, 3), target = Boxes(Count, 4);
        var gradient = new double[(4 * Count) + 1];
        var targetGradient = new double[(4 * Count) + 3];
        var losses = new double[Count + 1];
        Each(prediction, target, gradient.AsSpan(1), targetGradient.AsSpan(2, 4 * Count), losses.AsSpan(0, Count));
        for (int i = 0; i < Count; i++)
        {
            double expected = Formula.GIoU(At(prediction, i), At(target, i), 1e-7, out Box<double> slope);
            double swapped = Formula.GIoU(At(target, i), At(prediction, i), 1e-7, out Box<double> other);
            Assert.True(losses[i] == expected && Math.Abs(swapped - expected) < 1e-12, $"losses[{i}] is {losses[i]}, not {expected}");
            Assert.Equal(slope, At(gradient.AsSpan(1), i));
            Assert.True(Math.Abs(other.X1 - targetGradient[2 + (4 * i)]) < 1e-9, $"targetGradient[{4 * i}]");
        }

        Assert.Equal((0, 0, 0, 0, 0), (gradient[0], targetGradient[0], targetGradient[1], targetGradient[^1], losses[^1]));
    }

    [Fact]
    public void The_bits_do_not_depend_on_threads_or_on_alignment()
    {
        const int Count = 6_000_011;
        float[] prediction = Random(Count, 5, 3), target = Random(Count, 6, 1);
        var gradient = new float[Count + 16];
        int before = LossThreads.Maximum;
        try
        {
            var seen = new HashSet<float>();
            foreach ((int threads, int shift) in new[] { (1, 0), (2, 0), (5, 3), (1, 9), (2, 16) })
            {
                LossThreads.Maximum = threads;
                seen.Add(Fused(prediction, target, gradient.AsSpan(shift, Count)));
            }

            Assert.Single(seen);
        }
        finally
        {
            LossThreads.Maximum = before;
        }
    }

    [Fact]
    public void In_place_the_gradient_replaces_the_prediction()
    {
        const int Count = 6_000_011;
        float[] prediction = Random(Count, 7, 3), target = Random(Count, 8, 1);
        var expected = new float[Count];
        Fused(prediction, target, expected);
        Fused(prediction, target, prediction);
        Assert.True(prediction.AsSpan().SequenceEqual(expected));
    }

    [SmoothL1]
    private static partial float Forward(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target);

    [SmoothL1]
    private static partial float Fused(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, Span<float> gradient);

    [GIoU(Reduction = LossReduction.None)]
    private static partial void Each(
        ReadOnlySpan<double> prediction, ReadOnlySpan<double> target, Span<double> gradient, Span<double> targetGradient, Span<double> losses);

    private static Box<double> At(ReadOnlySpan<double> boxes, int i) => new(boxes[4 * i], boxes[(4 * i) + 1], boxes[(4 * i) + 2], boxes[(4 * i) + 3]);

    private static float[] Random(int count, int seed, float width)
    {
        var random = new Random(seed);
        var values = new float[count];
        for (int i = 0; i < count; i++)
            values[i] = (random.NextSingle() - 0.5f) * width;
        return values;
    }

    private static double[] Boxes(int count, int seed)
    {
        var random = new Random(seed);
        var boxes = new double[4 * count];
        for (int i = 0; i < boxes.Length; i += 4)
        {
            (boxes[i], boxes[i + 1]) = (random.NextDouble(), random.NextDouble());
            (boxes[i + 2], boxes[i + 3]) = (boxes[i] + 0.5 + random.NextDouble(), boxes[i + 1] + 0.5 + random.NextDouble());
        }

        return boxes;
    }
}
