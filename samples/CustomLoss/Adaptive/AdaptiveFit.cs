namespace LossGen.Samples.CustomLoss;

/// <summary>A line with the shape and scale of the errors around it, after each step of learning.</summary>
/// <param name="Outliers">The share of the points that are none of the line's.</param>
/// <param name="Intercept">Where the line crosses x = 0.</param>
/// <param name="Slope">How steep it is.</param>
/// <param name="Alpha">The shape, step by step.</param>
/// <param name="C">The scale at the end.</param>
/// <param name="Squares">Intercept and slope by least squares.</param>
internal sealed record AdaptiveFit(
    double Outliers, double Intercept, double Slope, double[] Alpha, double C, (double Intercept, double Slope) Squares)
{
    private const int Steps = 2000;

    /// <summary>Learns four numbers at once: the line, and through the gradients of the two constants the shape and the scale.</summary>
    public static AdaptiveFit Learn(double outliers, int seed)
    {
        LineData data = LineData.Create(outliers, seed);
        double[] predictions = new double[data.X.Length], gradient = new double[data.X.Length], shapes = new double[Steps + 1];

        // Alpha is twice a sigmoid and c is an exponential, so that both stay in range.
        Span<double> p = [0, 0, 0, 0], slopes = stackalloc double[4];
        Adam adam = new(p.Length, 0.05, Steps);
        for (int step = 0; step < Steps; step++)
        {
            double alpha = shapes[step] = AlphaOf(p[2]), c = Math.Exp(p[3]);
            for (int i = 0; i < predictions.Length; i++)
                predictions[i] = p[0] + p[1] * data.X[i];
            AdaptiveLosses.Likelihood(predictions, data.Y, alpha, c, gradient, out double alphaGradient, out double cGradient);
            slopes.Clear();
            for (int i = 0; i < gradient.Length; i++)
            {
                slopes[0] += gradient[i];
                slopes[1] += gradient[i] * data.X[i];
            }

            slopes[2] = alphaGradient * alpha * (1 - alpha / 2);
            slopes[3] = cGradient * c;
            adam.Step(p, slopes);
        }

        shapes[Steps] = AlphaOf(p[2]);
        return new AdaptiveFit(outliers, p[0], p[1], shapes, Math.Exp(p[3]), LeastSquares(data));
    }

    private static double AlphaOf(double x) => 2 / (1 + Math.Exp(-x));

    private static (double Intercept, double Slope) LeastSquares(LineData data)
    {
        double meanX = data.X.Average(), meanY = data.Y.Average();
        double slope = data.X.Zip(data.Y, (x, y) => (x - meanX) * (y - meanY)).Sum() / data.X.Sum(x => (x - meanX) * (x - meanX));
        return (meanY - slope * meanX, slope);
    }
}
