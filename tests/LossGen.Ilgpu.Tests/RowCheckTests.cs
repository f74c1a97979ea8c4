using ILGPU;
using ILGPU.Runtime;

namespace LossGen.Ilgpu.Tests;

/// <summary>What a launch over rows refuses, before anything is written.</summary>
public sealed class RowCheckTests(Device device)
{
    [Theory]
    [InlineData("logits", 11, 3, 12, 4)]
    [InlineData("labels", 12, 2, 12, 4)]
    [InlineData("labels", 12, 4, 12, 4)]
    [InlineData("gradient", 12, 3, 8, 4)]
    [InlineData("classes", 12, 3, 12, 0)]
    [InlineData("classes", 12, 3, 12, -4)]
    public void Lengths_must_fit(string parameter, int logits, int labels, int gradient, int classes)
    {
        using var memory = device.Upload<float>([.. Enumerable.Repeat(9f, 64)]);
        using var whole = device.Upload<int>(new int[8]);
        ArrayView<float> view = memory.View.BaseView;
        ArgumentException wrong = Assert.ThrowsAny<ArgumentException>(() => RowLosses.Labelled(
            device.Stream, view.SubView(0, logits), whole.View.BaseView.SubView(0, labels), classes, view.SubView(16, gradient), view.SubView(40, 3), view.SubView(60, 1)));
        Assert.Equal(parameter, wrong.ParamName);
        device.Stream.Synchronize();
        Assert.All(memory.GetAsArray1D(), v => Assert.Equal(9, v));
    }

    [Fact]
    public void Class_weights_are_one_a_class()
    {
        using var memory = device.Upload<float>(new float[64]);
        using var whole = device.Upload<int>(new int[8]);
        ArrayView<float> view = memory.View.BaseView;
        Assert.Equal("classWeight", Assert.Throws<ArgumentException>(() => RowFamilies.Focal(
            device.Stream, view.SubView(0, 12), whole.View.BaseView.SubView(0, 3), view.SubView(50, 3), 4, view.SubView(16, 12), view.SubView(40, 3), view.SubView(60, 1))).ParamName);
    }

    [Theory]
    [InlineData(1, 16, 40)]
    [InlineData(28, 28, 40)]
    [InlineData(28, 16, 3)]
    public void Outputs_may_not_overlap_anything_else(int gradient, int losses, int loss)
    {
        using var memory = device.Upload<float>(new float[64]);
        using var whole = device.Upload<int>(new int[8]);
        ArrayView<float> view = memory.View.BaseView;
        Assert.Throws<ArgumentException>(() => RowLosses.Labelled(
            device.Stream, view.SubView(0, 12), whole.View.BaseView.SubView(0, 3), 4, view.SubView(gradient, 12), view.SubView(losses, 3), view.SubView(loss, 1)));
    }

    [Fact]
    public void Labels_are_apart_from_what_is_written()
    {
        using var memory = device.Upload<float>(new float[64]);
        ArrayView<float> view = memory.View.BaseView;
        Assert.Throws<ArgumentException>(() => RowLosses.Labelled(
            device.Stream, view.SubView(0, 12), view.SubView(20, 3).Cast<int>(), 4, view.SubView(16, 12), view.SubView(40, 3), view.SubView(60, 1)));
    }

    [Fact]
    public void Labels_must_live_where_the_stream_does()
    {
        using var elsewhere = new Device();
        using var memory = device.Upload<float>(new float[64]);
        using var foreign = elsewhere.Upload<int>(new int[3]);
        ArrayView<float> view = memory.View.BaseView;
        Assert.Equal("labels", Assert.Throws<ArgumentException>(() => RowLosses.Labelled(
            device.Stream, view.SubView(0, 12), foreign.View, 4, view.SubView(16, 12), view.SubView(40, 3), view.SubView(60, 1))).ParamName);
    }
}
