using ILGPU;
using ILGPU.Runtime;

namespace LossGen.Ilgpu.Tests;

/// <summary>Each gradient of a constant is a sum of its own over the batch, and there may be any number of them.</summary>
public sealed class ManyConstantsTests(Device device)
{
    /// <summary>So many items that there are as many groups as there can be, and each sum has all the room that it may need.</summary>
    private const int Items = 70_001;

    private delegate void OnViews(AcceleratorStream stream, ArrayView<float> x, float[] c, ArrayView<float>[] gradients, ArrayView<float> loss);

    private delegate float OnSpans(ReadOnlySpan<float> x, float[] c, float[] gradients);

    [Fact]
    public void Of_fifteen() => Compare(15, ManyConstants.On15, ManyConstants.On15);

    [Fact]
    public void Of_sixteen() => Compare(16, ManyConstants.On16, ManyConstants.On16);

    [Fact]
    public void Of_seventeen() => Compare(17, ManyConstants.On17, ManyConstants.On17);

    [Fact]
    public void Of_twenty() => Compare(20, ManyConstants.On20, ManyConstants.On20);

    [Fact]
    public void A_stream_keeps_its_room()
    {
        Assert.Same(Runtime.Partials.Of(device.Stream, 17), Runtime.Partials.Of(device.Stream, 32));
        Assert.Same(Runtime.Partials.Of(device.Stream), Runtime.Partials.Of(device.Stream, 16));
        Assert.All([1, 16, 17, 20, 100], sums => Assert.True(Runtime.Partials.Of(device.Stream, sums).View.Length > sums * Runtime.LaunchPlan.MostGroups));
    }

    private void Compare(int constants, OnViews onViews, OnSpans onSpans)
    {
        var random = new Random(constants);
        float[] x = [.. Enumerable.Range(0, Items).Select(_ => (float)random.NextDouble())];
        float[] c = [.. Enumerable.Range(0, constants).Select(k => (float)random.NextDouble() - 0.5f)];
        var expected = new float[constants];
        float expectedLoss = onSpans(x, c, expected);

        using MemoryBuffer1D<float, Stride1D.Dense> input = device.Upload<float>(x);
        MemoryBuffer1D<float, Stride1D.Dense>[] outputs = [.. Enumerable.Range(0, constants + 1).Select(_ => device.Upload<float>([float.NaN]))];
        onViews(device.Stream, input.View, c, [.. outputs.Take(constants).Select(b => (ArrayView<float>)b.View)], outputs[constants].View);
        device.Stream.Synchronize();

        float[] actual = [.. outputs.Select(b => b.GetAsArray1D()[0])];
        foreach (MemoryBuffer1D<float, Stride1D.Dense> output in outputs)
            output.Dispose();
        Assert.Equal(expectedLoss, actual[constants], 1e-5f * MathF.Max(1, MathF.Abs(expectedLoss)));
        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, 1e-5f));
    }
}
