using System.Numerics;
using ILGPU;
using ILGPU.Runtime;

namespace LossGen.Ilgpu.Tests;

/// <summary>The view form of each loss against its span form: the same items bit for bit, the same sum.</summary>
public sealed class EqualityTests(Device device)
{
    private static readonly int[] s_counts = [.. Enumerable.Range(1, 40), 255, 256, 257, 1023, 5000];

    private delegate void OnViews<T>(AcceleratorStream stream, ArrayView<T> prediction, ArrayView<T> target, ArrayView<T> gradient, ArrayView<T> losses, ArrayView<T> loss)
        where T : unmanaged;

    private delegate T OnSpans<T>(ReadOnlySpan<T> prediction, ReadOnlySpan<T> target, Span<T> gradient, Span<T> losses);

    [Fact]
    public void Elements_of_floats_agree()
    {
        Compare<float>(1, Losses.L1, Losses.L1);
        Compare<float>(1, Losses.MSE, Losses.MSE);
        Compare<float>(1, Losses.SmoothL1, Losses.SmoothL1);
        Compare<float>(1, Losses.Huber, Losses.Huber);
        foreach (float beta in new[] { 0f, 0.25f, 1f })
        {
            Compare<float>(
                1, (s, p, t, g, e, l) => Losses.SmoothL1At(s, p, t, g, e, l, beta), (p, t, g, e) => Losses.SmoothL1At(p, t, g, e, beta));
        }
    }

    [Fact]
    public void Elements_of_doubles_agree()
    {
        Compare<double>(1, Losses.L1, Losses.L1);
        Compare<double>(1, Losses.MSE, Losses.MSE);
        Compare<double>(1, Losses.SmoothL1, Losses.SmoothL1);
        Compare<double>(1, Losses.Huber, Losses.Huber);
        foreach (double beta in new[] { 0, 0.25, 1 })
        {
            Compare<double>(
                1, (s, p, t, g, e, l) => Losses.SmoothL1At(s, p, t, g, e, l, beta), (p, t, g, e) => Losses.SmoothL1At(p, t, g, e, beta));
        }
    }

    [Fact]
    public void Boxes_of_floats_agree()
    {
        Compare<float>(4, Losses.IoU, Losses.IoU);
        Compare<float>(4, Losses.IoUThreshold, Losses.IoUThreshold);
        Compare<float>(4, Losses.IoULog, Losses.IoULog);
        Compare<float>(4, Losses.GIoU, Losses.GIoU);
        Compare<float>(4, (s, p, t, g, e, l) => Losses.IoUSquare(s, p, t, g, e, l, 1e-3f), (p, t, g, e) => Losses.IoUSquare(p, t, g, e, 1e-3f));
    }

    [Fact]
    public void Boxes_of_doubles_agree()
    {
        Compare<double>(4, Losses.IoU, Losses.IoU);
        Compare<double>(4, Losses.IoUThreshold, Losses.IoUThreshold);
        Compare<double>(4, Losses.IoULog, Losses.IoULog);
        Compare<double>(4, Losses.GIoU, Losses.GIoU);
        Compare<double>(4, (s, p, t, g, e, l) => Losses.IoUSquare(s, p, t, g, e, l, 0), (p, t, g, e) => Losses.IoUSquare(p, t, g, e, 0));
    }

    /// <summary>Aligned memory takes the wide kernel, a view that begins one value later the narrow one.</summary>
    private void Compare<T>(int width, OnViews<T> onViews, OnSpans<T> onSpans)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        foreach (int count in s_counts)
        {
            (T[] prediction, T[] target) = width == 4 ? Batches.Boxes<T>(count, count) : Batches.Elements<T>(count, count);
            var gradient = new T[prediction.Length];
            var losses = new T[count];
            T loss = onSpans(prediction, target, gradient, losses);
            foreach (int offset in new[] { 0, 1 })
            {
                using var p = device.Upload<T>([.. new T[offset], .. prediction]);
                using var t = device.Upload<T>([.. new T[offset], .. target]);
                using var g = device.Upload<T>(new T[prediction.Length + offset]);
                using var e = device.Upload<T>(new T[count + offset]);
                using var l = device.Upload<T>([T.CreateChecked(-7)]);
                onViews(device.Stream, Skip(p, offset), Skip(t, offset), Skip(g, offset), Skip(e, offset), l.View);
                device.Stream.Synchronize();
                AssertSame(gradient, g.GetAsArray1D().AsSpan(offset), $"gradient of {count}");
                AssertSame(losses, e.GetAsArray1D().AsSpan(offset), $"losses of {count}");
                AssertClose(loss, l.GetAsArray1D()[0], $"loss of {count}");
            }
        }
    }

    private static ArrayView<T> Skip<T>(MemoryBuffer1D<T, Stride1D.Dense> buffer, int offset)
        where T : unmanaged => buffer.View.BaseView.SubView(offset);

    internal static void AssertSame<T>(ReadOnlySpan<T> expected, ReadOnlySpan<T> actual, string what)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        Assert.Equal(expected.Length, actual.Length);
        T largest = T.Zero;
        foreach (T value in expected)
            largest = T.IsNaN(value) ? largest : T.Max(largest, T.Abs(value));

        // Contraction moves the last bits of a difference of like numbers, which is what a gradient is made of.
        T slack = Device.RoundsLikeTheHost ? T.Zero : largest * T.CreateChecked(typeof(T) == typeof(float) ? 4e-6 : 1e-14);
        for (int i = 0; i < expected.Length; i++)
        {
            Assert.True(
                expected[i].Equals(actual[i]) || T.Abs(expected[i] - actual[i]) <= slack,
                $"{what} [{i}]: {expected[i]} on spans, {actual[i]} on views");
        }
    }

    /// <summary>Only the order of the additions differs.</summary>
    private static void AssertClose<T>(T expected, T actual, string what)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        T tolerance = T.CreateChecked(typeof(T) == typeof(float) ? 1e-6 : 1e-14);
        Assert.True(
            expected.Equals(actual) || T.Abs(expected - actual) <= tolerance * T.Abs(expected), $"{what}: {expected} on spans, {actual} on views");
    }
}
