using LossGen.Samples.CustomLoss;

namespace LossGen.Numeric.Tests.Samples;

/// <summary>The general adaptive loss, at and around its special cases.</summary>
public sealed class AdaptiveLossTests
{
    private static readonly double[] Points = [-40, -3, -1, -0.1, -1e-3, 0, 1e-5, 0.01, 0.5, 2, 7, 1000];

    [Theory]
    [InlineData(double.NegativeInfinity)]
    [InlineData(-1e6)]
    [InlineData(-2)]
    [InlineData(-1e-9)]
    [InlineData(0)]
    [InlineData(1e-9)]
    [InlineData(1)]
    [InlineData(1.999999)]
    [InlineData(2)]
    public void Value_and_gradient_are_the_formulas(double alpha)
    {
        double[] losses = new double[1];
        GradientCheck.Verify(
            Points,
            (double x, out double gradient) =>
            {
                double[] slope = new double[1];
                AdaptiveLosses.GeneralEach([x], [0], alpha, 1.5, slope, losses);
                gradient = slope[0];
                return losses[0];
            },
            x => AdaptiveLosses.General(x, 0, alpha, 1.5));
    }

    [Fact]
    public void The_formula_is_the_papers()
    {
        foreach (double x in Points)
        {
            double square = x * x;
            AssertClose(square / 2, AdaptiveLosses.General(x, 0, 2, 1), 2e-5);
            AssertClose(Math.Sqrt(square + 1) - 1, AdaptiveLosses.General(x, 0, 1, 1), 1e-5);
            AssertClose(Math.Log((square / 2) + 1), AdaptiveLosses.General(x, 0, 0, 1), 1e-5);
            AssertClose(2 * square / (square + 4), AdaptiveLosses.General(x, 0, -2, 1), 1e-5);
            AssertClose(1 - Math.Exp(-square / 2), AdaptiveLosses.General(x, 0, double.NegativeInfinity, 1), 1e-5);
            foreach (double alpha in (double[])[-5, -0.5, 0.3, 1.5, 1.9])
            {
                double b = Math.Abs(alpha - 2);
                AssertClose(b / alpha * (Math.Pow((square / b) + 1, alpha / 2) - 1), AdaptiveLosses.General(x, 0, alpha, 1), 1e-5);
            }
        }
    }

    [Theory]
    [InlineData(0.2)]
    [InlineData(1)]
    public void The_gradients_of_shape_and_scale_are_the_formulas(double c)
    {
        double[] targets = [.. Points.Select(_ => 0.0)], gradient = new double[Points.Length];
        GradientCheck.Verify(
            [1e-6, 1e-3, 0.5, 1, 1.5, 1.9],
            (double alpha, out double slope) => AdaptiveLosses.Likelihood(Points, targets, alpha, c, gradient, out slope, out _),
            alpha => Points.Average(x => AdaptiveLosses.NegativeLogLikelihood(x, 0, alpha, c)));
        foreach (double alpha in (double[])[0, 0.5, 1, 2])
        {
            GradientCheck.Verify(
                [0.5, 1, 3],
                (double scale, out double slope) => AdaptiveLosses.Likelihood(Points, targets, alpha, scale, gradient, out _, out slope),
                scale => Points.Average(x => AdaptiveLosses.NegativeLogLikelihood(x, 0, alpha, scale)));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(double.Epsilon)]
    [InlineData(1.9999999999)]
    [InlineData(2)]
    public void At_the_ends_every_gradient_is_a_number(double alpha)
    {
        double[] targets = [.. Points.Select(_ => 0.0)], gradient = new double[Points.Length];
        double loss = AdaptiveLosses.Likelihood(Points, targets, alpha, 0.1, gradient, out double slope, out double scaleSlope);
        Assert.True(double.IsFinite(loss) && double.IsFinite(slope) && double.IsFinite(scaleSlope));
        Assert.All(gradient, g => Assert.True(double.IsFinite(g)));
    }

    [Fact]
    public void The_partition_function_is_the_integral()
    {
        for (int i = 0; i <= 40; i++)
        {
            double alpha = i / 20.0;
            Assert.Equal(Integrate(alpha), AdaptiveLosses.LogPartition(alpha), 2e-5);
        }
    }

    /// <summary>The double exponential rule over the half line, by the paper's own form of the loss.</summary>
    private static double Integrate(double alpha)
    {
        const double Step = 1.0 / 32;
        double sum = 0, b = 2 - alpha;
        for (int k = -150; k <= 150; k++)
        {
            double t = k * Step, x = Math.Exp(Math.PI / 2 * Math.Sinh(t)), square = x * x;
            double loss = b == 0 ? square / 2
                : alpha == 0 ? Math.Log((square / 2) + 1)
                : b / alpha * (Math.Pow((square / b) + 1, alpha / 2) - 1);
            sum += Math.Exp(-loss) * x * Math.PI / 2 * Math.Cosh(t) * Step;
        }

        return Math.Log(2 * sum);
    }

    private static void AssertClose(double expected, double actual, double tolerance) =>
        Assert.True(Math.Abs(expected - actual) <= tolerance * Math.Abs(expected), $"{actual} instead of {expected}");
}
