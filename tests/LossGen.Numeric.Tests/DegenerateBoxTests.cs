using System.Globalization;
using System.Numerics;
using LossGen.Numeric.Tests.Support;

namespace LossGen.Numeric.Tests;

/// <summary>Boxes that are no boxes, and sizes far from 1: finite input never gives NaN or infinity.</summary>
public abstract class DegenerateBoxTests<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private static readonly double[] Sizes = [1e-15, 1e-12, 1e-9, 1e-6, 1e-3, 1, 1e3, 1e6, 1e9, 1e12, 1e15];

    /// <summary>Ordinary, lines, points, apart, touching, nested.</summary>
    private static readonly double[][] Upright =
    [
        [0, 0, 1, 1], [0, 0, 1, 0], [0, 0, 0, 1], [0, 0, 0, 0],
        [0.5, 0.5, 2, 2], [3, 3, 4, 4], [1, 0, 2, 1], [0.25, 0.25, 0.5, 0.5], [-1, -1, 1, 1], [0.5, 0.5, 0.5, 0.5],
    ];

    /// <summary>Inverted in x, in y, in both; a flat one.</summary>
    private static readonly double[][] Inverted = [[1, 0, 0, 1], [0, 1, 1, 0], [1, 1, 0, 0], [-2, -1, -3, -4], [2, 0, -1, 0]];

    [Theory]
    [MemberData(nameof(LossTheory.BoxesWithEpsilon), MemberType = typeof(LossTheory))]
    public void Boxes_of_any_two_sizes_give_finite_results(string name, double epsilon) =>
        AssertFinite(Sizes.SelectMany(size => Sizes.SelectMany(other => NotFinite(name, epsilon, Upright, Upright, size, other))));

    [Theory]
    [MemberData(nameof(LossTheory.BoxesWithEpsilon), MemberType = typeof(LossTheory))]
    public void Inverted_boxes_of_like_size_give_finite_results(string name, double epsilon) => AssertFinite(Sizes.SelectMany(
        size => NotFinite(name, epsilon, [.. Upright, .. Inverted], [.. Upright, .. Inverted], size, size)));

    [Theory]
    [MemberData(nameof(LossTheory.BoxesWithEpsilon), MemberType = typeof(LossTheory))]
    public void Inverted_boxes_of_any_two_sizes_give_finite_results(string name, double epsilon) =>
        AssertFinite(Sizes.SelectMany(size => Sizes.SelectMany(
            other => NotFinite(name, epsilon, Upright, Inverted, size, other).Concat(NotFinite(name, epsilon, Inverted, Upright, size, other)))));

    [Theory]
    [MemberData(nameof(LossTheory.Boxes), MemberType = typeof(LossTheory))]
    public void A_denominator_that_epsilon_cancels_has_no_quotient_and_no_gradient(string name)
    {
        // An inverted box of area −½ and a point: U = −½ = −ε. With itself: C = −½ = −ε.
        T[] constants = Constants(name, 0.5);
        T[] prediction = [.. Narrow([0, 0, 0.5, -1]), .. Narrow([5, 5, 5, 5]), .. Narrow([0, 0, 0.5, -1])];
        T[] target = [.. Narrow([5, 5, 5, 5]), .. Narrow([0, 0, 0.5, -1]), .. Narrow([0, 0, 0.5, -1])];
        AssertReference(name, prediction, target, constants);
    }

    [Theory]
    [InlineData("IoULinear")]
    [InlineData("IoUThreshold")]
    [InlineData("IoUSquare")]
    [InlineData("GIoU")]
    public void A_union_of_0_has_no_quotient_and_no_gradient(string name)
    {
        T[] prediction = [.. Narrow([0, 0, 0, 4]), .. Narrow([0, 0, 4, 0]), .. Narrow([1, 2, 1, 2]), .. Narrow([0, 0, 0, 4])];
        T[] target = [.. Narrow([0, 0, 0, 4]), .. Narrow([0, 0, 4, 0]), .. Narrow([1, 2, 1, 2]), .. Narrow([0, 2, 0, 3])];
        AssertReference(name, prediction, target, Constants(name, 0));
    }

    [Fact]
    public void The_logarithm_of_no_overlap_without_epsilon_gives_no_NaN()
    {
        T[] prediction = [.. Narrow([0, 0, 1, 1]), .. Narrow([0, 0, 0, 0]), .. Narrow([0, 0, 1, 1])];
        T[] target = [.. Narrow([3, 3, 4, 4]), .. Narrow([0, 0, 0, 0]), .. Narrow([3, 0, 4, 1])];
        Outputs<T> results = Run("IoULog", prediction, target, Constants("IoULog", 0));
        Assert.DoesNotContain(results.Losses, T.IsNaN);
        Assert.DoesNotContain(results.Gradient, T.IsNaN);
        Assert.DoesNotContain(results.TargetGradient, T.IsNaN);
    }

    [Theory]
    [MemberData(nameof(LossTheory.All), MemberType = typeof(LossTheory))]
    public void NaN_in_any_input_gives_a_loss_of_NaN_to_its_item_alone(string name)
    {
        TestLoss<T> loss = LossTable.Get<T>(name);
        const int Count = 21;
        (T[] prediction, T[] target) = Data.Pairs(loss, Count, seed: 21);
        Outputs<T> clean = Run(name, prediction, target, loss.Constants);
        for (int k = 0; k < 2 * loss.Width; k++)
        {
            foreach (int item in (int[])[0, 15, 20])
            {
                T[] p = [.. prediction], t = [.. target];
                (k < loss.Width ? p : t)[(item * loss.Width) + (k % loss.Width)] = T.NaN;
                Outputs<T> results = Run(name, p, t, loss.Constants);
                Assert.True(T.IsNaN(results.Losses[item]), $"input {k} is NaN, but the loss is {results.Losses[item]}");
                for (int i = 0; i < Count; i++)
                {
                    if (i != item)
                        Bits.AssertSame(clean.Losses[i], results.Losses[i], $"NaN in item {item}: losses[{i}]");
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(LossTheory.All), MemberType = typeof(LossTheory))]
    public void Infinities_stay_in_their_item(string name)
    {
        TestLoss<T> loss = LossTable.Get<T>(name);
        const int Count = 21;
        (T[] prediction, T[] target) = Data.Pairs(loss, Count, seed: 22);
        Outputs<T> clean = Run(name, prediction, target, loss.Constants);
        foreach (T infinity in (T[])[T.PositiveInfinity, T.NegativeInfinity])
        {
            for (int k = 0; k < 2 * loss.Width; k++)
            {
                T[] p = [.. prediction], t = [.. target];
                (k < loss.Width ? p : t)[(7 * loss.Width) + (k % loss.Width)] = infinity;
                Outputs<T> results = Run(name, p, t, loss.Constants);
                Bits.AssertSame<T>(clean.Losses.AsSpan(0, 7), results.Losses.AsSpan(0, 7), "losses before");
                Bits.AssertSame<T>(clean.Losses.AsSpan(8), results.Losses.AsSpan(8), "losses after");
                Bits.AssertSame<T>(clean.Gradient.AsSpan(8 * loss.Width), results.Gradient.AsSpan(8 * loss.Width), "gradient after");
            }
        }
    }

    private static void AssertFinite(IEnumerable<string> failures)
    {
        string[] list = [.. failures];
        Assert.True(list.Length == 0, $"{list.Length} failures, among them\n{string.Join('\n', list.Take(20))}");
    }

    /// <summary>The items whose exact results are all in the range of T, but not ours.</summary>
    private static IEnumerable<string> NotFinite(
        string name, double epsilon, double[][] predictions, double[][] targets, double size, double other)
    {
        TestLoss<T> loss = LossTable.Get<T>(name);
        var pairs = predictions.SelectMany(p => targets.Select(t => (Prediction: p, Target: t))).ToArray();
        T[] prediction = Narrow([.. pairs.SelectMany(p => p.Prediction.Select(x => x * size))]);
        T[] target = Narrow([.. pairs.SelectMany(p => p.Target.Select(x => x * other))]);
        T[] constants = Constants(name, epsilon);
        Outputs<T> results = Run(name, prediction, target, constants);
        ReferenceItem<T>[] reference = Reference.Batch(loss, prediction, target, constants);
        for (int i = 0; i < pairs.Length; i++)
        {
            Range box = (4 * i)..((4 * i) + 4);
            T[] values = [results.Losses[i], .. results.Gradient[box], .. results.TargetGradient[box]];
            double[] exact =
            [
                reference[i].Loss.Value,
                .. reference[i].Gradient.Select(g => g.Value),
                .. reference[i].TargetGradient.Select(g => g.Value),
            ];
            if (exact.All(x => T.IsFinite(T.CreateTruncating(x))) && !values.All(T.IsFinite) && HasFiniteSlope(prediction[box], target[box], epsilon))
                yield return $"({string.Join(' ', prediction[box])}) ({string.Join(' ', target[box])}): {string.Join(' ', values)}, exactly {Text(exact)}";
        }
    }

    /// <summary>
    /// What GIoU's documentation excepts: inverted boxes whose enclosure is so small beside their union that the derivative of the
    /// quotient by the enclosure overflows. Upright boxes lie inside of their enclosure and are never excepted.
    /// </summary>
    private static bool HasFiniteSlope(T[] prediction, T[] target, double epsilon)
    {
        double[] p = [.. prediction.Select(double.CreateChecked)];
        double[] t = [.. target.Select(double.CreateChecked)];
        if (p[0] <= p[2] && p[1] <= p[3] && t[0] <= t[2] && t[1] <= t[3])
            return true;
        double union = ((p[2] - p[0]) * (p[3] - p[1])) + ((t[2] - t[0]) * (t[3] - t[1]));
        double enclosure = (Math.Max(p[2], t[2]) - Math.Min(p[0], t[0])) * (Math.Max(p[3], t[3]) - Math.Min(p[1], t[1]));
        double denominator = enclosure + epsilon;
        double slope = denominator == 0 ? 0 : (enclosure - union) / denominator / denominator;
        return T.IsFinite(T.CreateTruncating(slope)) && T.IsFinite(T.CreateTruncating(2 * slope));
    }

    private static string Text(double[] values) => string.Join(' ', values.Select(v => v.ToString("G6", CultureInfo.InvariantCulture)));

    private static void AssertReference(string name, T[] prediction, T[] target, T[] constants)
    {
        TestLoss<T> loss = LossTable.Get<T>(name);
        ReferenceItem<T>[] reference = Reference.Batch(loss, prediction, target, constants);
        Outputs<T> results = Run(name, prediction, target, constants);
        for (int i = 0; i < reference.Length; i++)
        {
            Close.AssertClose(reference[i].Loss, results.Losses[i], 1, $"losses[{i}]");
            for (int k = 0; k < 4; k++)
            {
                Close.AssertClose(reference[i].Gradient[k], results.Gradient[(4 * i) + k], 1, $"gradient[{i}, {k}]");
                Close.AssertClose(reference[i].TargetGradient[k], results.TargetGradient[(4 * i) + k], 1, $"targetGradient[{i}, {k}]");
            }
        }
    }

    private static Outputs<T> Run(string name, T[] prediction, T[] target, T[] constants)
    {
        TestLoss<T> loss = LossTable.Get<T>(name);
        var results = new Outputs<T>(prediction.Length / loss.Width, loss.Width);
        loss.Each(prediction, target, constants, results.Gradient, results.TargetGradient, results.Losses);
        return results;
    }

    private static T[] Constants(string name, double epsilon) =>
        [.. LossTable.Get<T>(name).Constants[..^1], T.CreateChecked(epsilon)];

    private static T[] Narrow(double[] values) => Items.Narrow<T>(values);
}

public sealed class FloatDegenerateBoxTests : DegenerateBoxTests<float>;

public sealed class DoubleDegenerateBoxTests : DegenerateBoxTests<double>;
