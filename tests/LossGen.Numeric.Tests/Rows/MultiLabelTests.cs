namespace LossGen.Numeric.Tests.Rows;

/// <summary>Rows with several labels against the sum over all pairs.</summary>
public sealed partial class MultiLabelTests
{
    public static TheoryData<int, int> Shapes => new() { { 1, 1 }, { 3, 2 }, { 5, 7 }, { 4, 16 }, { 6, 33 }, { 3, 130 }, { 300, 67 }, { 2, 1100 } };

    [MultiLabelMargin]
    public static partial double Pairs(
        ReadOnlySpan<double> prediction, ReadOnlySpan<double> target, ReadOnlySpan<double> weight, int classes, Span<double> gradient, Span<double> weightGradient, Span<double> losses);

    [MultiLabelMargin]
    public static partial float Pairs(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, int classes, Span<float> gradient);

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Doubles_are_the_sum_over_all_pairs(int rows, int classes)
    {
        (double[] prediction, double[] target, double[] weight) = Data(rows, classes);
        double[] gradient = new double[prediction.Length], weightGradient = new double[rows], losses = new double[rows];
        double loss = Pairs(prediction, target, weight, classes, gradient, weightGradient, losses);
        (double[] expected, double[] each) = Reference(prediction, target, weight, classes);
        for (int row = 0; row < rows; row++)
        {
            Assert.Equal(each[row] * weight[row], losses[row], 1e-14 * (1 + (each[row] * weight[row] * classes)));
            Assert.Equal(each[row] / rows, weightGradient[row], 1e-12);
        }

        Assert.Equal(losses.Average(), loss, 1e-14 * (1 + losses.Sum()));
        for (int i = 0; i < expected.Length; i++)
            Assert.Equal(expected[i], gradient[i], 1e-12);

        double[] inPlace = [.. prediction];
        Assert.Equal(loss, Pairs(inPlace, target, weight, classes, inPlace, weightGradient, losses));
        Assert.Equal(gradient, inPlace);
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Floats_are_the_sum_over_all_pairs(int rows, int classes)
    {
        (double[] prediction, double[] target, double[] weight) = Data(rows, classes);
        Array.Fill(weight, 1);
        float[] single = [.. prediction.Select(v => (float)v)];
        float[] gradient = new float[single.Length];
        float loss = Pairs(single, [.. target.Select(v => (float)v)], classes, gradient);
        (double[] expected, double[] each) = Reference([.. single.Select(v => (double)v)], target, weight, classes);
        Assert.Equal(each.Average(), loss, 1e-5 * (1 + each.Average()));
        for (int i = 0; i < expected.Length; i++)
            Assert.Equal(expected[i], gradient[i], 1e-5);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void NaN_in_any_score_is_noticed_in_its_row_alone(int element)
    {
        float[] prediction = [1, 2, 3, 1, 2, 3];
        float[] gradient = new float[6];
        prediction[element] = float.NaN;
        Assert.True(float.IsNaN(Pairs(prediction, [1, 0, 1, 1, 0, 1], 3, gradient)));
        float[] alone = new float[3];
        Pairs(prediction.AsSpan(3), [1, 0, 1], 3, alone);
        Assert.Equal([alone[0] / 2, alone[1] / 2, alone[2] / 2], gradient[3..]);
    }

    private static (double[] Prediction, double[] Target, double[] Weight) Data(int rows, int classes)
    {
        var random = new Random(rows + (100 * classes));
        double[] prediction = [.. Enumerable.Range(0, rows * classes).Select(_ => 3 * (random.NextDouble() - 0.5))];

        // The first row has no label, the second has them all.
        double[] target = [.. Enumerable.Range(0, rows * classes).Select(i => i / classes == 0 ? 0 : i / classes == 1 || random.Next(4) == 0 ? 1.0 : 0)];
        return (prediction, target, [.. Enumerable.Range(0, rows).Select(r => 0.5 + r)]);
    }

    private static (double[] Gradient, double[] Losses) Reference(double[] prediction, double[] target, double[] weight, int classes)
    {
        double[] gradient = new double[prediction.Length];
        double[] losses = new double[weight.Length];
        for (int row = 0; row < weight.Length; row++)
        {
            int start = row * classes;
            double share = weight[row] / classes / weight.Length;
            for (int j = start; j < start + classes; j++)
            {
                for (int i = start; i < start + classes && target[j] != 0; i++)
                {
                    double excess = 1 - prediction[j] + prediction[i];
                    if (target[i] != 0 || excess <= 0)
                        continue;
                    losses[row] += excess / classes;
                    gradient[i] += share;
                    gradient[j] -= share;
                }
            }
        }

        return (gradient, losses);
    }
}
