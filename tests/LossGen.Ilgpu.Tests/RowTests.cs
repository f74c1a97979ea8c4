using ILGPU;
using ILGPU.Runtime;

namespace LossGen.Ilgpu.Tests;

/// <summary>Losses over rows on the device against the same on the host, which adds in another order.</summary>
public sealed class RowTests(Device device)
{
    public static TheoryData<int, int> Shapes => new()
    {
        { 0, 5 }, { 1, 1 }, { 7, 2 }, { 300, 3 }, { 65, 16 }, { 66, 17 }, { 130, 33 }, { 33, 81 }, { 9, 1000 }, { 5, 1025 }, { 2, 40_000 },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Labels_give_the_host_s_losses_and_gradients(int rows, int classes)
    {
        float[] logits = Logits(rows, classes, 6);
        int[] labels = [.. Enumerable.Range(0, rows).Select(r => r % 5 == 3 ? -100 : (7 * r) % classes)];
        float[] gradient = new float[logits.Length];
        float[] losses = new float[rows];
        float expected = RowLosses.Labelled(logits, labels, classes, gradient, losses);

        using var x = device.Upload<float>(logits);
        using var y = device.Upload<int>(labels);
        using var g = device.Upload<float>(gradient);
        using var each = device.Upload<float>(losses);
        using var loss = device.Upload<float>([0]);
        RowLosses.Labelled(device.Stream, First(x, logits.Length), First(y, rows), classes, First(g, gradient.Length), First(each, rows), loss.View);
        device.Stream.Synchronize();
        Close(expected, loss.GetAsArray1D()[0], 1e-5, "loss");
        Close(losses, each.GetAsArray1D(), 1e-5, "losses");
        Close(gradient, g.GetAsArray1D(), 1e-6, "gradient");

        // In place.
        RowLosses.Labelled(device.Stream, First(x, logits.Length), First(y, rows), classes, First(x, gradient.Length), First(each, rows), loss.View);
        device.Stream.Synchronize();
        Assert.Equal(g.GetAsArray1D().Take(gradient.Length), x.GetAsArray1D().Take(gradient.Length));
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Weights_of_classes_and_rows_give_the_host_s(int rows, int classes)
    {
        double[] logits = [.. Logits(rows, classes, 20).Select(v => (double)v)];
        long[] labels = [.. Enumerable.Range(0, rows).Select(r => (long)((7 * r) % classes))];
        double[] classWeight = [.. Enumerable.Range(0, classes).Select(c => 0.25 + (c % 3))];
        double[] weight = [.. Enumerable.Range(0, rows).Select(r => 0.5 + (r % 4))];
        double[] gradient = new double[logits.Length];
        double[] losses = new double[rows];
        double expected = RowLosses.Weighted(logits, labels, classWeight, weight, classes, 2, gradient, losses);

        using var x = device.Upload<double>(logits);
        using var y = device.Upload<long>(labels);
        using var c = device.Upload<double>(classWeight);
        using var w = device.Upload<double>(weight);
        using var g = device.Upload<double>(gradient);
        using var each = device.Upload<double>(losses);
        using var loss = device.Upload<double>([0]);
        RowLosses.Weighted(
            device.Stream, First(x, logits.Length), First(y, rows), c.View, First(w, rows), classes, 2, First(g, gradient.Length), First(each, rows), loss.View);
        device.Stream.Synchronize();
        Close(expected, loss.GetAsArray1D()[0], 1e-13, "loss");
        Close(losses, each.GetAsArray1D(), 1e-13, "losses");
        Close(gradient, g.GetAsArray1D(), 1e-14, "gradient");
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Soft_targets_give_the_host_s(int rows, int classes)
    {
        float[] logits = Logits(rows, classes, 6);
        float[] target = [.. Logits(rows, classes, 1).Select(v => MathF.Abs(v) / classes)];
        float[] gradient = new float[logits.Length];
        float[] targetGradient = new float[logits.Length];
        float expected = RowLosses.Soft(logits, target, classes, 0.2f, gradient, targetGradient);

        using var x = device.Upload<float>(logits);
        using var t = device.Upload<float>(target);
        using var g = device.Upload<float>(gradient);
        using var tg = device.Upload<float>(targetGradient);
        using var loss = device.Upload<float>([0]);
        RowLosses.Soft(
            device.Stream, First(x, logits.Length), First(t, logits.Length), classes, 0.2f, First(g, logits.Length), First(tg, logits.Length), loss.View);
        device.Stream.Synchronize();
        Close(expected, loss.GetAsArray1D()[0], 2e-5, "loss");
        Close(gradient, g.GetAsArray1D(), 2e-6, "gradient");
        Close(targetGradient, tg.GetAsArray1D(), 2e-5, "targetGradient");
    }

    [Theory]
    [InlineData(0, 3)]
    [InlineData(5, 1)]
    [InlineData(300, 7)]
    [InlineData(40, 81)]
    [InlineData(3, 600)]
    public void Several_labels_give_the_host_s(int rows, int classes)
    {
        float[] prediction = Logits(rows, classes, 3);
        float[] target = [.. Enumerable.Range(0, prediction.Length).Select(i => i % 7 == 2 || i % 11 == 5 ? 1f : 0)];
        float[] gradient = new float[prediction.Length];
        float[] losses = new float[rows];
        float expected = RowLosses.Pairs(prediction, target, classes, gradient, losses);

        using var x = device.Upload<float>(prediction);
        using var t = device.Upload<float>(target);
        using var g = device.Upload<float>(prediction);
        using var each = device.Upload<float>(losses);
        using var loss = device.Upload<float>([0]);
        RowLosses.Pairs(device.Stream, First(x, prediction.Length), First(t, prediction.Length), classes, First(g, prediction.Length), First(each, rows), loss.View);
        device.Stream.Synchronize();
        Close(expected, loss.GetAsArray1D()[0], 1e-5, "loss");
        Close(losses, each.GetAsArray1D(), 1e-5, "losses");
        Close(gradient, g.GetAsArray1D(), 1e-5, "gradient");
    }

    [Theory]
    [InlineData(4)]
    [InlineData(40)]
    [InlineData(2000)]
    public void Extreme_logits_stay_what_they_are_on_the_host(int classes)
    {
        const int Rows = 6;
        float[] logits = new float[Rows * classes];
        Span<float> Row(int r) => logits.AsSpan(r * classes, classes);
        Row(0).Fill(float.NegativeInfinity);
        Row(0)[1] = 3;
        Row(1).Fill(1e4f);
        Row(1)[0] = -1e4f;
        Row(2).Fill(7);
        Row(3).Fill(float.NegativeInfinity);
        Row(4)[2] = float.NaN;
        Row(5)[2] = float.PositiveInfinity;
        int[] labels = [1, 1, 0, 1, 1, 1];
        float[] gradient = new float[logits.Length];
        float[] losses = new float[Rows];
        RowLosses.Labelled(logits, labels, classes, gradient, losses);

        using var x = device.Upload<float>(logits);
        using var y = device.Upload<int>(labels);
        using var g = device.Upload<float>(gradient);
        using var each = device.Upload<float>(losses);
        using var loss = device.Upload<float>([0]);
        RowLosses.Labelled(device.Stream, x.View, y.View, classes, g.View, each.View, loss.View);
        device.Stream.Synchronize();
        Close(losses, each.GetAsArray1D(), 1e-5, "losses");
        Close(gradient, g.GetAsArray1D(), 1e-6, "gradient");
    }

    [Fact]
    public void A_label_that_is_no_class_makes_its_row_NaN_and_no_other()
    {
        float[] logits = Logits(3, 50, 3);
        using var x = device.Upload<float>(logits);
        using var y = device.Upload<int>([2, 50, 49]);
        using var g = device.Upload<float>(logits);
        using var each = device.Upload<float>([0, 0, 0]);
        using var loss = device.Upload<float>([0]);
        RowLosses.Labelled(device.Stream, x.View, y.View, 50, g.View, each.View, loss.View);
        device.Stream.Synchronize();
        Assert.Equal([false, true, false], each.GetAsArray1D().Select(float.IsNaN));
        Assert.Equal(Enumerable.Range(0, 150).Select(i => i / 50 == 1), g.GetAsArray1D().Select(float.IsNaN));
        Assert.True(float.IsNaN(loss.GetAsArray1D()[0]));
    }

    [Fact]
    public void Where_no_row_counts_the_mean_is_what_was_asked_for_and_the_gradient_0()
    {
        double[] logits = [.. Logits(4, 20, 3).Select(v => (double)v)];
        using var x = device.Upload<double>(logits);
        using var y = device.Upload<long>([1, 1, 1, 1]);
        using var c = device.Upload<double>(Enumerable.Repeat(1.0, 20).ToArray());
        using var w = device.Upload<double>([1, 1, 1, 1]);
        using var g = device.Upload<double>(logits);
        using var each = device.Upload<double>([1, 1, 1, 1]);
        using var loss = device.Upload<double>([5]);
        RowLosses.Weighted(device.Stream, x.View, y.View, c.View, w.View, 20, 1, g.View, each.View, loss.View);
        device.Stream.Synchronize();
        Assert.Equal(0, loss.GetAsArray1D()[0]);
        Assert.All(g.GetAsArray1D(), v => Assert.Equal(0, v));
    }

    private static ArrayView<T> First<T>(MemoryBuffer1D<T, Stride1D.Dense> buffer, int count)
        where T : unmanaged => buffer.View.SubView(0, count);

    private static float[] Logits(int rows, int classes, float scale)
    {
        var random = new Random(rows + (31 * classes));
        return [.. Enumerable.Range(0, rows * classes).Select(_ => scale * ((float)random.NextDouble() - 0.5f))];
    }

    private static void Close<T>(T[] expected, T[] actual, double tolerance, string what)
        where T : struct, IConvertible
    {
        for (int i = 0; i < expected.Length; i++)
            Close(expected[i].ToDouble(null), actual[i].ToDouble(null), tolerance, $"{what}[{i}]");
    }

    private static void Close(double expected, double actual, double tolerance, string what) => Assert.True(
        expected.Equals(actual) || Math.Abs(expected - actual) <= tolerance * (1 + Math.Abs(expected)), $"{what}: {actual} instead of {expected}");
}
