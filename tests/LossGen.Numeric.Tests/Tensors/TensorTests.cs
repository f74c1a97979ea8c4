using System.Numerics.Tensors;

namespace LossGen.Numeric.Tests.Tensors;

/// <summary>A loss over tensors is the loss over their memory, and their shapes have to fit.</summary>
public sealed class TensorTests
{
    [Fact]
    public void Elements_of_any_shape_give_the_bits_of_plain_spans()
    {
        float[] prediction = Values(3 * 5 * 7);
        float[] target = [.. prediction.Select((v, i) => v + (0.3f * (i % 11)) - 1)];
        float[] expected = new float[prediction.Length];
        float[] gradient = new float[prediction.Length];
        float loss = TensorLosses.Elements(prediction.AsSpan(), target.AsSpan(), 0.7f, expected.AsSpan(), out float betaGradient);
        float actual = TensorLosses.Elements(
            new ReadOnlyTensorSpan<float>(prediction, [3, 5, 7]), new ReadOnlyTensorSpan<float>(target, [3, 5, 7]), 0.7f, new TensorSpan<float>(gradient, [3, 5, 7]), out float actualBeta);
        Assert.Equal((loss, betaGradient), (actual, actualBeta));
        Assert.Equal(expected, gradient);
    }

    [Fact]
    public void Boxes_have_four_values_in_the_last_dimension()
    {
        double[] prediction = [.. Values(24).Select(v => (double)v)];
        double[] target = [.. Values(25).Skip(1).Select(v => (double)v)];
        double[] weight = [1, 2, 3, 4, 5, 6];
        double[] expected = new double[24];
        double[] gradient = new double[24];
        double loss = TensorLosses.Boxes(prediction.AsSpan(), target.AsSpan(), weight.AsSpan(), expected.AsSpan());
        double actual = TensorLosses.Boxes(
            new ReadOnlyTensorSpan<double>(prediction, [2, 3, 4]), new ReadOnlyTensorSpan<double>(target, [2, 3, 4]), new ReadOnlyTensorSpan<double>(weight, [2, 3]), new TensorSpan<double>(gradient, [2, 3, 4]));
        Assert.Equal(loss, actual);
        Assert.Equal(expected, gradient);
        ArgumentException wrong = Assert.Throws<ArgumentException>("prediction", () => TensorLosses.Boxes(
            new ReadOnlyTensorSpan<double>(prediction, [4, 6]), new ReadOnlyTensorSpan<double>(target, [4, 6]), new ReadOnlyTensorSpan<double>(weight, [6]), new TensorSpan<double>(gradient, [4, 6])));
        Assert.Contains("[4, 6]", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_last_dimension_is_the_length_of_a_row()
    {
        float[] logits = Values(2 * 3 * 9);
        int[] labels = [1, 8, 0, -100, 4, 5];
        float[] expected = new float[logits.Length];
        float[] gradient = new float[logits.Length];
        float loss = TensorLosses.Classes(logits.AsSpan(), labels, 9, expected.AsSpan());
        Assert.Equal(loss, TensorLosses.Classes(new ReadOnlyTensorSpan<float>(logits, [6, 9]), labels, new TensorSpan<float>(gradient, [6, 9])));
        Assert.Equal(expected, gradient);

        float[] losses = new float[6];
        TensorLosses.Classes(
            new ReadOnlyTensorSpan<float>(logits, [2, 3, 9]),
            new ReadOnlyTensorSpan<long>([.. labels.Select(l => (long)l)], [2, 3]),
            new TensorSpan<float>(gradient, [2, 3, 9]),
            new TensorSpan<float>(losses, [2, 3]));
        Assert.Equal(expected, gradient);
        Assert.Equal(loss, losses.Sum() / 5, 1e-6f);
    }

    [Fact]
    public void Shapes_that_differ_are_refused_before_anything_is_written()
    {
        float[] logits = Values(18);
        float[] gradient = new float[18];
        ArgumentException wrong = Assert.Throws<ArgumentException>("gradient", () => TensorLosses.Classes(
            new ReadOnlyTensorSpan<float>(logits, [2, 9]), [0, 1], new TensorSpan<float>(gradient, [9, 2])));
        Assert.Contains("[9, 2]", wrong.Message, StringComparison.Ordinal);
        Assert.Contains("[2, 9]", wrong.Message, StringComparison.Ordinal);
        Assert.All(gradient, g => Assert.Equal(0, g));
    }

    [Fact]
    public void A_tensor_with_gaps_is_refused()
    {
        float[] logits = Values(20);
        ArgumentException wrong = Assert.Throws<ArgumentException>("logits", () => TensorLosses.Classes(
            new ReadOnlyTensorSpan<float>(logits, [2, 9], [10, 1]), [0, 1], new TensorSpan<float>(new float[18], [2, 9])));
        Assert.Contains("side by side", wrong.Message, StringComparison.Ordinal);
    }

    private static float[] Values(int count)
    {
        var random = new Random(count);
        return [.. Enumerable.Range(0, count).Select(_ => (float)(4 * random.NextDouble()))];
    }
}
