using System.Numerics;
using ILGPU;
using ILGPU.Runtime;

namespace LossGen.Ilgpu.Tests;

/// <summary>Formulas over views against the same over spans: items bit for bit, sums but for the order of their additions.</summary>
public sealed class FormulaTests(Device device)
{
    private const int Large = 100_003;

    private static readonly int[] s_counts = [0, 1, 3, 4, 5, 1023, Large];

    private delegate void OnViews<T>(ArrayView<T>[] inputs, ArrayView<T>[] outputs, ArrayView<T>[] sums)
        where T : unmanaged;

    private delegate void OnSpans<T>(T[][] inputs, T[][] outputs, T[] sums)
        where T : unmanaged;

    [Fact]
    public void Formulas_of_floats_agree()
    {
        Compare<float>(
            "Tukey", [1, 1], [1, 1], 2,
            (i, o, s) => FormulaLosses.Tukey(device.Stream, i[0], i[1], 0.7f, o[0], s[1], o[1], s[0]),
            (i, o, s) => s[0] = FormulaLosses.Tukey(i[0], i[1], 0.7f, o[0], out s[1], o[1]));
        Compare<float>(
            "Functions", [1, 1], [1, 1, 1], 1,
            (i, o, s) => FormulaLosses.Functions(device.Stream, i[0], i[1], o[0], o[1], o[2], s[0]),
            (i, o, s) => s[0] = FormulaLosses.Functions(i[0], i[1], o[0], o[1], o[2]));
        Compare<float>(
            "LogCosh", [1, 1], [1, 1], 2,
            (i, o, s) => FormulaLosses.LogCosh(device.Stream, i[0], i[1], 0.3f, o[0], s[1], o[1], s[0]),
            (i, o, s) => s[0] = FormulaLosses.LogCosh(i[0], i[1], 0.3f, o[0], out s[1], o[1]));
        Compare<float>(
            "Mix", [4, 4, 1], [4, 1, 1], 2,
            (i, o, s) => FormulaLosses.Mix(device.Stream, i[0], i[1], i[2], 0.4f, o[0], o[1], s[1], o[2], s[0]),
            (i, o, s) => s[0] = FormulaLosses.Mix(i[0], i[1], i[2], 0.4f, o[0], o[1], out s[1], o[2]));
        Compare<float>(
            "Many", [1, 1, 1, 1, 1, 1, 1, 1], [1, 1, 1, 1, 1, 1, 1, 1], 3,
            (i, o, s) => FormulaLosses.Many(device.Stream, i[0], i[1], i[2], i[3], i[4], i[5], i[6], i[7], 0.5f, 1.5f, -0.25f, 2f, 0.75f, 1.25f, o[0], o[1], o[2], o[3], o[4], o[5], o[6], s[1], s[2], o[7], s[0]),
            (i, o, s) => s[0] = FormulaLosses.Many(i[0], i[1], i[2], i[3], i[4], i[5], i[6], i[7], 0.5f, 1.5f, -0.25f, 2f, 0.75f, 1.25f, o[0], o[1], o[2], o[3], o[4], o[5], o[6], out s[1], out s[2], o[7]));
        Compare<float>(
            "ForwardMany", [1, 1, 1, 1, 1, 1, 1, 1], [], 1,
            (i, o, s) => FormulaLosses.ForwardMany(device.Stream, i[0], i[1], i[2], i[3], i[4], i[5], i[6], i[7], 0.5f, 1.5f, -0.25f, 2f, 0.75f, 1.25f, s[0]),
            (i, o, s) => s[0] = FormulaLosses.ForwardMany(i[0], i[1], i[2], i[3], i[4], i[5], i[6], i[7], 0.5f, 1.5f, -0.25f, 2f, 0.75f, 1.25f));
        Compare<float>(
            "ForwardSlope", [1, 1], [], 2,
            (i, o, s) => FormulaLosses.ForwardSlope(device.Stream, i[0], i[1], 0.7f, s[1], s[0]),
            (i, o, s) => s[0] = FormulaLosses.ForwardSlope(i[0], i[1], 0.7f, out s[1]));
    }

    [Fact]
    public void Formulas_of_doubles_agree()
    {
        Compare<double>(
            "Tukey", [1, 1], [1, 1], 2,
            (i, o, s) => FormulaLosses.Tukey(device.Stream, i[0], i[1], 0.7, o[0], s[1], o[1], s[0]),
            (i, o, s) => s[0] = FormulaLosses.Tukey(i[0], i[1], 0.7, o[0], out s[1], o[1]));
        Compare<double>(
            "Functions", [1, 1], [1, 1, 1], 1,
            (i, o, s) => FormulaLosses.Functions(device.Stream, i[0], i[1], o[0], o[1], o[2], s[0]),
            (i, o, s) => s[0] = FormulaLosses.Functions(i[0], i[1], o[0], o[1], o[2]));
        Compare<double>(
            "LogCosh", [1, 1], [1, 1], 2,
            (i, o, s) => FormulaLosses.LogCosh(device.Stream, i[0], i[1], 0.3, o[0], s[1], o[1], s[0]),
            (i, o, s) => s[0] = FormulaLosses.LogCosh(i[0], i[1], 0.3, o[0], out s[1], o[1]));
        Compare<double>(
            "Mix", [4, 4, 1], [4, 1, 1], 2,
            (i, o, s) => FormulaLosses.Mix(device.Stream, i[0], i[1], i[2], 0.4, o[0], o[1], s[1], o[2], s[0]),
            (i, o, s) => s[0] = FormulaLosses.Mix(i[0], i[1], i[2], 0.4, o[0], o[1], out s[1], o[2]));
        Compare<double>(
            "Many", [1, 1, 1, 1, 1, 1, 1, 1], [1, 1, 1, 1, 1, 1, 1, 1], 3,
            (i, o, s) => FormulaLosses.Many(device.Stream, i[0], i[1], i[2], i[3], i[4], i[5], i[6], i[7], 0.5, 1.5, -0.25, 2, 0.75, 1.25, o[0], o[1], o[2], o[3], o[4], o[5], o[6], s[1], s[2], o[7], s[0]),
            (i, o, s) => s[0] = FormulaLosses.Many(i[0], i[1], i[2], i[3], i[4], i[5], i[6], i[7], 0.5, 1.5, -0.25, 2, 0.75, 1.25, o[0], o[1], o[2], o[3], o[4], o[5], o[6], out s[1], out s[2], o[7]));
        Compare<double>(
            "ForwardMany", [1, 1, 1, 1, 1, 1, 1, 1], [], 1,
            (i, o, s) => FormulaLosses.ForwardMany(device.Stream, i[0], i[1], i[2], i[3], i[4], i[5], i[6], i[7], 0.5, 1.5, -0.25, 2, 0.75, 1.25, s[0]),
            (i, o, s) => s[0] = FormulaLosses.ForwardMany(i[0], i[1], i[2], i[3], i[4], i[5], i[6], i[7], 0.5, 1.5, -0.25, 2, 0.75, 1.25));
        Compare<double>(
            "ForwardSlope", [1, 1], [], 2,
            (i, o, s) => FormulaLosses.ForwardSlope(device.Stream, i[0], i[1], 0.7, s[1], s[0]),
            (i, o, s) => s[0] = FormulaLosses.ForwardSlope(i[0], i[1], 0.7, out s[1]));
    }

    [Fact]
    public void A_constants_gradient_has_length_1()
    {
        using var memory = device.Upload<float>([.. Enumerable.Repeat(9f, 64)]);
        ArrayView<float> view = memory.View.BaseView;
        foreach (int length in new[] { 0, 2, 8 })
        {
            ArgumentException wrong = Assert.Throws<ArgumentException>(() => FormulaLosses.Tukey(
                device.Stream, view.SubView(0, 8), view.SubView(8, 8), 1, view.SubView(16, 8), view.SubView(32, length), view.SubView(24, 8), view.SubView(63, 1)));
            Assert.Equal("cGradient", wrong.ParamName);
        }

        Assert.Throws<ArgumentException>(() => FormulaLosses.Tukey(
            device.Stream, view.SubView(0, 8), view.SubView(8, 8), 1, view.SubView(16, 8), view.SubView(63, 1), view.SubView(24, 8), view.SubView(63, 1)));
        Assert.Throws<ArgumentException>(() => FormulaLosses.Tukey(
            device.Stream, view.SubView(0, 8), view.SubView(8, 8), 1, view.SubView(16, 8), view.SubView(3, 1), view.SubView(24, 8), view.SubView(63, 1)));
        Assert.Equal("score", Assert.Throws<ArgumentException>(() => Mixed(view, scores: 7)).ParamName);
        device.Stream.Synchronize();
        Assert.All(memory.GetAsArray1D(), v => Assert.Equal(9, v));
    }

    private void Mixed(ArrayView<float> view, int scores) => FormulaLosses.Mix(
        device.Stream, view.SubView(0, 8), view.SubView(8, 8), view.SubView(16, scores), 1,
        view.SubView(24, 8), view.SubView(32, 2), view.SubView(40, 1), view.SubView(42, 2), view.SubView(63, 1));

    /// <summary>Sums are the same in every run.</summary>
    private void Compare<T>(string name, int[] widths, int[] outputWidths, int sums, OnViews<T> onViews, OnSpans<T> onSpans)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        // Large batches of doubles would repeat those of floats, and the CPU accelerator takes its time.
        foreach (int count in s_counts.Where(c => c < Large || typeof(T) == typeof(float)))
        {
            T[][] inputs = [.. widths.Select((w, k) => Input<T>(count, w, k))];
            T[][] expected = [.. outputWidths.Select(w => new T[w * count])];
            var expectedSums = new T[sums];
            onSpans(inputs, expected, expectedSums);
            foreach (int offset in new[] { 0, 1 })
            {
                MemoryBuffer1D<T, Stride1D.Dense>[] from = [.. inputs.Select(v => device.Upload<T>([.. new T[offset], .. v, T.Zero]))];
                MemoryBuffer1D<T, Stride1D.Dense>[] to = [.. expected.Select(v => device.Upload<T>(new T[v.Length + offset + 1]))];
                MemoryBuffer1D<T, Stride1D.Dense>[] one = [.. expectedSums.Select(_ => device.Upload<T>([T.CreateChecked(-7)]))];
                T[]? before = null;
                int runs = count == Large ? 2 - offset : 3;
                for (int run = 0; run < runs; run++)
                {
                    onViews(
                        [.. from.Zip(inputs, (b, v) => b.View.BaseView.SubView(offset, v.Length))],
                        [.. to.Zip(expected, (b, v) => b.View.BaseView.SubView(offset, v.Length))],
                        [.. one.Select(b => b.View.BaseView)]);
                    device.Stream.Synchronize();
                    T[] actual = [.. one.Select(b => b.GetAsArray1D()[0])];
                    Assert.Equal(before ?? actual, actual);
                    before = actual;
                }

                for (int k = 0; k < to.Length; k++)
                    EqualityTests.AssertSame(expected[k], to[k].GetAsArray1D().AsSpan(offset, expected[k].Length), $"{name}: output {k} of {count}");
                for (int k = 0; k < sums; k++)
                    AssertClose(expectedSums[k], before![k], $"{name}: sum {k} of {count}, from {offset}");
                foreach (MemoryBuffer1D<T, Stride1D.Dense> buffer in (MemoryBuffer1D<T, Stride1D.Dense>[])[.. from, .. to, .. one])
                    buffer.Dispose();
            }
        }
    }

    /// <summary>As in other tests, but without NaN, which would be all that is left of a sum.</summary>
    private static T[] Input<T>(int count, int width, int k)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        (T[] prediction, T[] target) = width == 4 ? Batches.Boxes<T>(count, count) : Batches.Elements<T>(count, count + (k / 2));
        return [.. (k % 2 == 0 ? prediction : target).Select(v => T.IsNaN(v) ? T.Zero : v)];
    }

    /// <summary>A constant's gradient is a sum of numbers of both signs, which cancel: what is left of it is off by more than its last bits.</summary>
    private static void AssertClose<T>(T expected, T actual, string what)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        T tolerance = T.CreateChecked(typeof(T) == typeof(float) ? 1e-6 : 1e-14);
        Assert.True(
            expected.Equals(actual) || T.Abs(expected - actual) <= tolerance * T.Max(T.One, T.Abs(expected)),
            $"{what}: {expected} on spans, {actual} on views");
    }
}
