using System.Numerics;
using ILGPU;
using ILGPU.Runtime;

namespace LossGen.Ilgpu.Tests;

/// <summary>Every loss over rows on the device against the same on the host, which adds in another order; and the same bits on every launch.</summary>
public sealed class RowFamilyTests(Device device)
{
    private delegate void OnViews<T>(ArrayView<T>[] inputs, ArrayView<int> ints, ArrayView<long> longs, ArrayView<T>[] outputs, ArrayView<T> loss)
        where T : unmanaged;

    private delegate T OnSpans<T>(T[][] inputs, int[] ints, long[] longs, T[][] outputs)
        where T : unmanaged;

    /// <summary>A thread a row, a warp, and a group, with one row and with more than a group has.</summary>
    [Theory]
    [InlineData(0, 5)]
    [InlineData(1, 2)]
    [InlineData(300, 3)]
    [InlineData(65, 17)]
    [InlineData(33, 81)]
    [InlineData(5, 1025)]
    public void A_loss_is_the_host_s_and_the_same_every_time(int rows, int length)
    {
        Compare<float>(
            "Focal", rows, length, ["real", "class"], ["row"],
            (x, ints, longs, g, loss) => RowFamilies.Focal(device.Stream, x[0], ints, x[1], length, g[0], g[1], loss),
            (x, ints, longs, g) => RowFamilies.Focal(x[0], ints, x[1], length, g[0], g[1]));
        Compare<double>(
            "Poly", rows, length, ["real"], ["row"],
            (x, ints, longs, g, loss) => RowFamilies.Poly(device.Stream, x[0], longs, length, g[0], g[1], loss),
            (x, ints, longs, g) => RowFamilies.Poly(x[0], longs, length, g[0], g[1]));
        Compare<float>(
            "LogLikelihood", rows, length, ["log", "class"], ["row"],
            (x, ints, longs, g, loss) => RowFamilies.LogLikelihood(device.Stream, x[0], ints, x[1], length, g[0], g[1], loss),
            (x, ints, longs, g) => RowFamilies.LogLikelihood(x[0], ints, x[1], length, g[0], g[1]));
        Compare<float>(
            "Kullback", rows, length, ["log", "share"], ["row", "row"],
            (x, ints, longs, g, loss) => RowFamilies.Kullback(device.Stream, x[0], x[1], length, g[0], g[1], g[2], loss),
            (x, ints, longs, g) => RowFamilies.Kullback(x[0], x[1], length, g[0], g[1], g[2]));
        Compare<double>(
            "Distilled", rows, length, ["real", "real"], ["row"],
            (x, ints, longs, g, loss) => RowFamilies.Distilled(device.Stream, x[0], x[1], length, g[0], g[1], loss),
            (x, ints, longs, g) => RowFamilies.Distilled(x[0], x[1], length, g[0], g[1]));
        Compare<float>(
            "Jensen", rows, length, ["real", "share"], ["row"],
            (x, ints, longs, g, loss) => RowFamilies.Jensen(device.Stream, x[0], x[1], length, g[0], g[1], loss),
            (x, ints, longs, g) => RowFamilies.Jensen(x[0], x[1], length, g[0], g[1]));
        Compare<float>(
            "Distribution", rows, length, ["real", "position"], ["row"],
            (x, ints, longs, g, loss) => RowFamilies.Distribution(device.Stream, x[0], x[1], length, g[0], g[1], loss),
            (x, ints, longs, g) => RowFamilies.Distribution(x[0], x[1], length, g[0], g[1]));
        Compare<float>(
            "Margin", rows, length, ["real"], ["row"],
            (x, ints, longs, g, loss) => RowFamilies.Margin(device.Stream, x[0], ints, length, g[0], g[1], loss),
            (x, ints, longs, g) => RowFamilies.Margin(x[0], ints, length, g[0], g[1]));
        Compare<double>(
            "MultiLabel", rows, length, ["real", "unit", "class"], ["row"],
            (x, ints, longs, g, loss) => RowFamilies.MultiLabel(device.Stream, x[0], x[1], x[2], length, g[0], g[1], loss),
            (x, ints, longs, g) => RowFamilies.MultiLabel(x[0], x[1], x[2], length, g[0], g[1]));
        Compare<float>(
            "Cosine", rows, length, ["real", "real", "sign"], ["row", "row"],
            (x, ints, longs, g, loss) => RowFamilies.Cosine(device.Stream, x[0], x[1], x[2], length, g[0], g[1], g[2], loss),
            (x, ints, longs, g) => RowFamilies.Cosine(x[0], x[1], x[2], length, g[0], g[1], g[2]));
        Compare<double>(
            "Triplet", rows, length, ["real", "real", "real"], ["row", "row", "row"],
            (x, ints, longs, g, loss) => RowFamilies.Triplet(device.Stream, x[0], x[1], x[2], length, g[0], g[1], g[2], g[3], loss),
            (x, ints, longs, g) => RowFamilies.Triplet(x[0], x[1], x[2], length, g[0], g[1], g[2], g[3]));
        Compare<float>(
            "Swapped", rows, length, ["real", "real", "real"], ["row"],
            (x, ints, longs, g, loss) => RowFamilies.Swapped(device.Stream, x[0], x[1], x[2], length, g[0], g[1], loss),
            (x, ints, longs, g) => RowFamilies.Swapped(x[0], x[1], x[2], length, g[0], g[1]));
        Compare<float>(
            "Dice", rows, length, ["real", "unit"], ["row"],
            (x, ints, longs, g, loss) => RowFamilies.Dice(device.Stream, x[0], x[1], length, g[0], g[1], loss),
            (x, ints, longs, g) => RowFamilies.Dice(x[0], x[1], length, g[0], g[1]));
        Compare<double>(
            "Tversky", rows, length, ["unit", "unit"], ["row"],
            (x, ints, longs, g, loss) => RowFamilies.Tversky(device.Stream, x[0], x[1], length, g[0], g[1], loss),
            (x, ints, longs, g) => RowFamilies.Tversky(x[0], x[1], length, g[0], g[1]));
        Compare<float>(
            "Ranked", rows, length, ["real", "unit1"], ["row", "one"],
            (x, ints, longs, g, loss) => RowFamilies.Ranked(device.Stream, x[0], ints, x[1], length, g[0], g[1], g[2], loss),
            (x, ints, longs, g) => RowFamilies.Ranked(x[0], ints, x[1], length, g[0], g[1], g[2]));
    }

    private void Compare<T>(string name, int rows, int length, string[] inputs, string[] outputs, OnViews<T> onViews, OnSpans<T> onSpans)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var random = new Random(rows + (31 * length));
        T[][] values = [.. inputs.Select(kind => Values(kind, rows, length, random).Select(T.CreateChecked).ToArray())];
        int[] labels = [.. Enumerable.Range(0, rows).Select(_ => random.Next(length))];
        T[][] expected = [.. outputs.Append("one").Select(o => new T[o == "row" ? rows * length : rows])];
        T sum = onSpans(values, labels, Array.ConvertAll(labels, l => (long)l), expected);

        MemoryBuffer1D<T, Stride1D.Dense>[] from = [.. values.Select(v => device.Upload<T>(v))];
        MemoryBuffer1D<T, Stride1D.Dense>[] to = [.. expected.Select(v => device.Upload<T>(new T[v.Length]))];
        using MemoryBuffer1D<int, Stride1D.Dense> ints = device.Upload<int>(labels);
        using MemoryBuffer1D<long, Stride1D.Dense> longs = device.Upload<long>(Array.ConvertAll(labels, l => (long)l));
        using MemoryBuffer1D<T, Stride1D.Dense> loss = device.Upload<T>([T.CreateChecked(-7)]);
        T[][]? before = null;
        for (int run = 0; run < 3; run++)
        {
            onViews(
                [.. from.Zip(values, (b, v) => b.View.BaseView.SubView(0, v.Length))], ints.View.BaseView.SubView(0, rows), longs.View.BaseView.SubView(0, rows),
                [.. to.Zip(expected, (b, v) => b.View.BaseView.SubView(0, v.Length))], loss.View);
            device.Stream.Synchronize();
            T[][] actual = [.. to.Select((b, k) => b.GetAsArray1D()[..expected[k].Length]), loss.GetAsArray1D()];
            Assert.Equal(before ?? actual, actual);
            before = actual;
        }

        double tolerance = typeof(T) == typeof(float) ? 2e-5 : 1e-13;
        T[][] all = [.. expected, [sum]];
        for (int k = 0; k < all.Length; k++)
        {
            for (int i = 0; i < all[k].Length; i++)
            {
                double host = double.CreateChecked(all[k][i]);
                double found = double.CreateChecked(before![k][i]);
                Assert.True(host.Equals(found) || Math.Abs(host - found) <= tolerance * (1 + Math.Abs(host)), $"{name}: value {i} of output {k} over {rows} rows of {length} is {found} and not {host}");
            }
        }

        foreach (MemoryBuffer1D<T, Stride1D.Dense> buffer in from.Concat(to))
            buffer.Dispose();
    }

    private static double[] Values(string kind, int rows, int length, Random random)
    {
        double[] Row() => [.. Enumerable.Range(0, length).Select(_ => (double)(float)(6 * (random.NextDouble() - 0.5)))];
        return kind switch
        {
            "class" => [.. Enumerable.Range(0, length).Select(k => 0.5 + (k % 3))],
            "sign" => [.. Enumerable.Range(0, rows).Select(_ => random.Next(2) == 0 ? -1.0 : 1.0)],
            "position" => [.. Enumerable.Range(0, rows).Select(_ => random.NextDouble() * (length - 1))],
            "unit1" => [.. Enumerable.Range(0, rows).Select(_ => random.NextDouble())],
            "unit" => [.. Enumerable.Range(0, rows * length).Select(_ => random.NextDouble())],
            _ => [.. Enumerable.Range(0, rows).SelectMany(_ => Of(kind, Row()))],
        };
    }

    private static IEnumerable<double> Of(string kind, double[] row)
    {
        double sum = row.Sum(Math.Exp);
        return kind switch
        {
            "log" => row.Select(v => v - Math.Log(sum)),
            "share" => row.Select(v => Math.Exp(v) / sum),
            _ => row,
        };
    }
}
