using LossGen.Samples.CustomLoss;

namespace LossGen.Numeric.Tests.Samples;

/// <summary>Tukey's loss, and the data that it is shown on.</summary>
public sealed class RobustLossTests
{
    [Theory]
    [InlineData(0.5)]
    [InlineData(4.685)]
    public void Value_and_gradient_are_the_formulas(double c)
    {
        double[] target = [0, 1, -2, 0.25, 3, 3, 100];
        double[] prediction = [0, 1.3, -2.2, 9, 3 + c, 3 - (c / 2), -50];
        GradientCheck.Verify<double>(
            prediction,
            (x, gradient) => RobustLosses.TukeyMean(x, target, c, gradient),
            x => x.Zip(target, (p, t) => RobustLosses.Tukey(p, t, c)).Average());
    }

    [Fact]
    public void The_gradient_of_the_scale_is_the_formulas()
    {
        double[] target = [0, 1, -2, 0.25, 3], prediction = [0, 1.3, -2.2, 9, 2], gradient = new double[5];
        GradientCheck.Verify(
            [0.3, 1.1, 4.685, 20],
            (double c, out double slope) => RobustLosses.TukeyMean(prediction, target, c, gradient, out slope),
            c => prediction.Zip(target, (p, t) => RobustLosses.Tukey(p, t, c)).Average());
    }

    [Fact]
    public void Least_squares_gives_the_published_plane()
    {
        StackLoss data = StackLoss.Load();
        Assert.Equal(21, data.Losses.Length);
        RobustResult result = RobustFit.Run(data);
        Assert.Equal([-39.9197, 0.7156, 1.2953, -0.1521], result.Squares.Select(b => Math.Round(b, 4)));
        Assert.Equal(3.2434, result.SquareScale, 4);
    }

    [Fact]
    public void Tukey_leaves_out_the_four_rows_that_the_literature_names()
    {
        RobustResult result = RobustFit.Run(StackLoss.Load());
        Assert.Equal([1, 3, 4, 21], result.Outliers);
        Assert.InRange(result.TukeySteps, 1, 200);
        Assert.True(result.CGradient > 0);
    }
}
