using ILGPU;
using ILGPU.Runtime;

namespace LossGen.Ilgpu.Tests;

/// <summary>The roles and reductions that a view method may have.</summary>
public sealed class FormTests(Device device)
{
    [Fact]
    public void Without_a_gradient_only_the_loss_is_computed()
    {
        (float[] p, float[] t) = Clean(1000);
        using var prediction = device.Upload<float>(p);
        using var target = device.Upload<float>(t);
        using var loss = device.Upload<float>([0]);
        Losses.Forward(device.Stream, prediction.View, target.View, loss.View);
        device.Stream.Synchronize();
        Assert.Equal(Losses.Forward(p, t), loss.GetAsArray1D()[0], 1e-6f);
    }

    [Fact]
    public void A_sum_has_each_items_own_gradient()
    {
        (float[] p, float[] t) = Clean(1000);
        using var prediction = device.Upload<float>(p);
        using var target = device.Upload<float>(t);
        using var gradient = device.Upload<float>(new float[1000]);
        using var loss = device.Upload<float>([0]);
        Losses.Sum(device.Stream, prediction.View, target.View, gradient.View, loss.View);
        device.Stream.Synchronize();
        Assert.Equal(1000 * Losses.Forward(p, t), loss.GetAsArray1D()[0], 1e-2f);
        float[] g = gradient.GetAsArray1D();
        for (int i = 0; i < g.Length; i++)
        {
            Formula.SmoothL1(p[i], t[i], 1, out float expected);
            Assert.Equal(expected, g[i], 1e-6f);
        }
    }

    private delegate void OnHost(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, Span<float> gradient, Span<float> targetGradient, Span<float> losses);

    private delegate void OnDevice(
        AcceleratorStream stream, ArrayView<float> prediction, ArrayView<float> target, ArrayView<float> gradient, ArrayView<float> targetGradient, ArrayView<float> losses);

    [Fact]
    public void None_writes_losses_and_both_gradients() => AssertAlike(Losses.Each, Losses.Each);

    [Fact]
    public void Boxes_in_other_formats_are_converted()
    {
        AssertAlike(Losses.Centres, Losses.Centres);
        AssertAlike(Losses.Sizes, Losses.Sizes);
    }

    private void AssertAlike(OnDevice onDevice, OnHost onHost)
    {
        (float[] p, float[] t) = Batches.Boxes<float>(333, 5);
        using var prediction = device.Upload<float>(p);
        using var target = device.Upload<float>(t);
        using var gradient = device.Upload<float>(new float[p.Length]);
        using var targetGradient = device.Upload<float>(new float[p.Length]);
        using var losses = device.Upload<float>(new float[333]);
        onDevice(device.Stream, prediction.View, target.View, gradient.View, targetGradient.View, losses.View);
        device.Stream.Synchronize();
        var g = new float[p.Length];
        var tg = new float[p.Length];
        var l = new float[333];
        onHost(p, t, g, tg, l);
        EqualityTests.AssertSame<float>(g, gradient.GetAsArray1D(), nameof(gradient));
        EqualityTests.AssertSame<float>(tg, targetGradient.GetAsArray1D(), nameof(targetGradient));
        EqualityTests.AssertSame<float>(l, losses.GetAsArray1D(), nameof(losses));
    }

    [Fact]
    public void Weights_and_upstream_reach_every_gradient()
    {
        (double[] p, double[] t) = Batches.Boxes<double>(40, 6);
        double[] w = [.. Enumerable.Range(0, 40).Select(i => i / 10.0)];
        var g = new double[p.Length];
        var wg = new double[40];
        double expected = Losses.Weighted(p, t, w, 3, g, wg);
        using var prediction = device.Upload<double>(p);
        using var target = device.Upload<double>(t);
        using var weight = device.Upload<double>(w);
        using var gradient = device.Upload<double>(new double[p.Length]);
        using var weightGradient = device.Upload<double>(new double[40]);
        using var loss = device.Upload<double>([0]);
        Losses.Weighted(device.Stream, prediction.View, target.View, weight.View, 3, gradient.View, weightGradient.View, loss.View);
        device.Stream.Synchronize();
        EqualityTests.AssertSame<double>(g, gradient.GetAsArray1D(), nameof(gradient));
        EqualityTests.AssertSame<double>(wg, weightGradient.GetAsArray1D(), nameof(weightGradient));
        Assert.Equal(expected, loss.GetAsArray1D()[0], 1e-12);
    }

    [Fact]
    public void A_gradient_alone_needs_no_reduction()
    {
        (double[] p, double[] t) = Batches.Elements<double>(501, 8);
        double[] w = [.. Enumerable.Range(0, 501).Select(i => i / 7.0)];
        var g = new double[501];
        Losses.Gradient(p, t, w, 0.5, g);
        using var prediction = device.Upload<double>(p);
        using var target = device.Upload<double>(t);
        using var weight = device.Upload<double>(w);
        using var gradient = device.Upload<double>(new double[501]);
        Losses.Gradient(device.Stream, prediction.View, target.View, weight.View, 0.5, gradient.View);
        device.Stream.Synchronize();
        EqualityTests.AssertSame<double>(g, gradient.GetAsArray1D(), nameof(gradient));
    }

    [Fact]
    public void In_place_the_gradient_replaces_the_prediction()
    {
        (float[] p, float[] t) = Batches.Boxes<float>(77, 9);
        var g = new float[p.Length];
        Losses.GIoU(p, t, g, new float[77]);
        using var prediction = device.Upload<float>(p);
        using var target = device.Upload<float>(t);
        using var losses = device.Upload<float>(new float[77]);
        using var loss = device.Upload<float>([0]);
        Losses.GIoU(device.Stream, prediction.View, target.View, prediction.View, losses.View, loss.View);
        device.Stream.Synchronize();
        EqualityTests.AssertSame<float>(g, prediction.GetAsArray1D(), nameof(prediction));
    }

    [Fact]
    public void An_empty_batch_gives_NaN_for_elements_and_0_for_boxes()
    {
        using var some = device.Upload<float>(new float[4]);
        using var loss = device.Upload<float>([5]);
        ArrayView<float> none = some.View.BaseView.SubView(0, 0);
        Losses.Forward(device.Stream, none, none, loss.View);
        device.Stream.Synchronize();
        Assert.Equal(float.NaN, loss.GetAsArray1D()[0]);

        Losses.GIoU(device.Stream, none, none, none, none, loss.View);
        device.Stream.Synchronize();
        Assert.Equal(0, loss.GetAsArray1D()[0]);

        Losses.Sum(device.Stream, none, none, none, loss.View);
        device.Stream.Synchronize();
        Assert.Equal(0, loss.GetAsArray1D()[0]);
    }

    private static (float[] Prediction, float[] Target) Clean(int count)
    {
        (float[] p, float[] t) = Batches.Elements<float>(count, 3);
        for (int i = 0; i < count; i++)
            p[i] = float.IsNaN(p[i]) ? 0 : p[i];
        return (p, t);
    }
}
