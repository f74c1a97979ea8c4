using ILGPU;

namespace LossGen.Ilgpu.Tests;

/// <summary>Bad arguments are refused before anything is launched.</summary>
public sealed class CheckTests(Device device)
{
    [Fact]
    public void Lengths_must_fit()
    {
        using var memory = device.Upload<float>(new float[64]);
        ArrayView<float> view = memory.View.BaseView;
        ArgumentException lengths = Assert.Throws<ArgumentException>(
            () => Losses.Sum(device.Stream, view.SubView(0, 8), view.SubView(8, 7), view.SubView(16, 8), view.SubView(40, 1)));
        Assert.Equal("target", lengths.ParamName);
        Assert.Contains("7", lengths.Message, StringComparison.Ordinal);
        Assert.Contains("8", lengths.Message, StringComparison.Ordinal);

        ArgumentException loss = Assert.Throws<ArgumentException>(
            () => Losses.Sum(device.Stream, view.SubView(0, 8), view.SubView(8, 8), view.SubView(16, 8), view.SubView(40, 2)));
        Assert.Equal("loss", loss.ParamName);

        ArgumentException boxes = Assert.Throws<ArgumentException>(
            () => Losses.GIoU(device.Stream, view.SubView(0, 6), view.SubView(8, 6), view.SubView(16, 6), view.SubView(24, 1), view.SubView(40, 1)));
        Assert.Equal("prediction", boxes.ParamName);
    }

    [Fact]
    public void Outputs_must_not_overlap()
    {
        using var memory = device.Upload<float>(new float[64]);
        ArrayView<float> view = memory.View.BaseView;
        Assert.Equal("gradient", Assert.Throws<ArgumentException>(
            () => Losses.Sum(device.Stream, view.SubView(0, 8), view.SubView(8, 8), view.SubView(1, 8), view.SubView(40, 1))).ParamName);
        Assert.Equal("gradient", Assert.Throws<ArgumentException>(
            () => Losses.Sum(device.Stream, view.SubView(0, 8), view.SubView(8, 8), view.SubView(8, 8), view.SubView(40, 1))).ParamName);
        Assert.Equal("loss", Assert.Throws<ArgumentException>(
            () => Losses.Sum(device.Stream, view.SubView(0, 8), view.SubView(8, 8), view.SubView(16, 8), view.SubView(20, 1))).ParamName);
    }

    [Fact]
    public void Constants_must_be_in_range()
    {
        using var memory = device.Upload<float>(new float[64]);
        ArrayView<float> view = memory.View.BaseView;
        Assert.Equal("beta", Assert.Throws<ArgumentOutOfRangeException>(() => Losses.SmoothL1At(
            device.Stream, view.SubView(0, 8), view.SubView(8, 8), view.SubView(16, 8), view.SubView(24, 8), view.SubView(40, 1), -1)).ParamName);
    }

    [Fact]
    public void A_view_must_live_where_the_stream_does()
    {
        using var elsewhere = new Device();
        using var memory = device.Upload<float>(new float[64]);
        using var foreign = elsewhere.Upload<float>(new float[8]);
        ArrayView<float> view = memory.View.BaseView;
        Assert.Equal("target", Assert.Throws<ArgumentException>(
            () => Losses.Sum(device.Stream, view.SubView(0, 8), foreign.View, view.SubView(16, 8), view.SubView(40, 1))).ParamName);
    }
}
