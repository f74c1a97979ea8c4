using System.Numerics;
using ILGPU;
using ILGPU.Runtime;

namespace LossGen.Ilgpu.Tests;

/// <summary>Powers, norms of every size and sums of long rows on the device.</summary>
public sealed class NumberTests(Device device)
{
    private delegate void OnViews<T>(AcceleratorStream stream, ArrayView<T> x, ArrayView<T> y, ArrayView<T> gradient, ArrayView<T> yGradient, ArrayView<T> losses)
        where T : unmanaged;

    private delegate void OnSpans<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> gradient, Span<T> yGradient, Span<T> losses);

    [Fact]
    public void Powers_of_floats_are_those_of_the_host() => Compare<float>(NumberLosses.Powers, NumberLosses.Powers, 4e-6);

    [Fact]
    public void Powers_of_doubles_are_those_of_the_host() => Compare<double>(NumberLosses.Powers, NumberLosses.Powers, 1e-14);

    [Theory]
    [InlineData(2)]
    [InlineData(40)]
    [InlineData(3000)]
    public void Norms_and_cosines_are_right_at_every_size(int length)
    {
        float[] sizes = [1, 3e-25f, 1e20f, 1e-30f, 1e12f, 2, 1e30f, 0, 1];
        var random = new Random(3);
        float[] x = [.. sizes.SelectMany(s => Enumerable.Range(0, length).Select(_ => s * (random.NextSingle() - 0.4f)))];
        float[] y = [.. sizes.Reverse().SelectMany(s => Enumerable.Range(0, length).Select(_ => s * (random.NextSingle() - 0.4f)))];
        float[] target = [.. sizes.Select((_, k) => k % 2 == 0 ? 1f : -1f)];
        float[] gradient = new float[x.Length];
        float[] losses = new float[sizes.Length];
        using var a = device.Upload<float>(x);
        using var b = device.Upload<float>(y);
        using var t = device.Upload<float>(target);
        using var g = device.Upload<float>(gradient);
        using var each = device.Upload<float>(losses);

        NumberLosses.Norm(x, length, gradient, losses);
        NumberLosses.Norm(device.Stream, a.View, length, g.View, each.View);
        device.Stream.Synchronize();
        Close(losses, each.GetAsArray1D(), 1, "norm");
        Close(gradient, g.GetAsArray1D(), length, "gradient of the norm");
        Assert.All(losses, (l, k) =>
        {
            double norm = Math.Sqrt(x.Skip(k * length).Take(length).Sum(v => (double)v * v));
            Assert.InRange(l, norm * (1 - 1e-6), norm * (1 + 1e-6));
        });

        NumberLosses.Cosine(x, y, target, length, gradient, losses);
        NumberLosses.Cosine(device.Stream, a.View, b.View, t.View, length, g.View, each.View);
        device.Stream.Synchronize();
        Assert.All(losses, l => Assert.InRange(l, 0, 2));
        Close(losses, each.GetAsArray1D(), losses.Length, "cosine");
        Close(gradient, g.GetAsArray1D(), length, "gradient of the cosine");
    }

    [Theory]
    [InlineData(1000)]
    [InlineData(1 << 20)]
    [InlineData((1 << 22) + 5)]
    public void Equal_values_of_long_rows_sum_to_2e_7(int length)
    {
        float[] row = new float[length];
        row.AsSpan().Fill(0.1f);
        using var x = device.Upload<float>(row);
        using var each = device.Upload<float>([0]);
        NumberLosses.Total(device.Stream, x.View, length, each.View);
        device.Stream.Synchronize();
        Assert.InRange(each.GetAsArray1D()[0] / (0.1f * (double)length), 1 - 2e-7, 1 + 2e-7);

        NumberLosses.LogSum(device.Stream, x.View, length, each.View);
        device.Stream.Synchronize();
        Assert.InRange(each.GetAsArray1D()[0] / (0.1f + Math.Log(length)), 1 - 2e-7, 1 + 2e-7);

        // The largest element so far changes all along the row.
        double sum = 0;
        for (int i = 0; i < length; i++)
        {
            row[i] = -20 + (40f * i / length);
            sum += Math.Exp((double)row[i]);
        }

        using var rising = device.Upload<float>(row);
        NumberLosses.LogSum(device.Stream, rising.View, length, each.View);
        device.Stream.Synchronize();
        Assert.InRange(each.GetAsArray1D()[0] / Math.Log(sum), 1 - 3e-7, 1 + 3e-7);
    }

    private void Compare<T>(OnViews<T> onViews, OnSpans<T> onSpans, double tolerance)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        double[] numbers = [-3, -2, 2, 3, 0, 1, -1, 5, -5, 0.5, 1e-4, -1e-4, 3e-8, -1e-12, 7.25, 20, -20, 0.999, double.NegativeInfinity, double.NaN];
        T[] x = [.. Enumerable.Range(0, 203).Select(i => T.CreateTruncating(numbers[i % numbers.Length]))];
        T[] y = [.. Enumerable.Range(0, 203).Select(i => T.CreateTruncating(numbers[(i / numbers.Length) + (i % 7)]))];
        T[][] expected = [new T[x.Length], new T[x.Length], new T[x.Length]];
        onSpans(x, y, expected[0], expected[1], expected[2]);
        using var a = device.Upload<T>(x);
        using var b = device.Upload<T>(y);
        using var g = device.Upload<T>(x);
        using var yg = device.Upload<T>(x);
        using var each = device.Upload<T>(x);
        onViews(device.Stream, a.View, b.View, g.View, yg.View, each.View);
        device.Stream.Synchronize();
        T[][] actual = [g.GetAsArray1D(), yg.GetAsArray1D(), each.GetAsArray1D()];
        for (int k = 0; k < 3; k++)
        {
            for (int i = 0; i < x.Length; i++)
            {
                bool isSame = Device.RoundsLikeTheHost
                    ? expected[k][i].Equals(actual[k][i])
                    : expected[k][i].Equals(actual[k][i]) || T.Abs(expected[k][i] - actual[k][i]) <= T.CreateChecked(tolerance) * (T.One + T.Abs(expected[k][i]));
                Assert.True(isSame, $"output {k} of ({x[i]}, {y[i]}) is {actual[k][i]}, not {expected[k][i]}");
            }
        }
    }

    /// <summary>Within 2e-6 of the largest of each group of numbers.</summary>
    private static void Close(float[] expected, float[] actual, int group, string what)
    {
        for (int i = 0; i < expected.Length; i++)
        {
            int start = i / group * group;
            float size = expected.AsSpan(start, group).ToArray().Max(MathF.Abs);
            Assert.True(expected[i].Equals(actual[i]) || MathF.Abs(expected[i] - actual[i]) <= 2e-6f * size, $"{what} {i} is {actual[i]:R}, not {expected[i]:R}");
        }
    }
}
