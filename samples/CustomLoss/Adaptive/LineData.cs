namespace LossGen.Samples.CustomLoss;

/// <summary>Points on a line with normal errors, of which a share is replaced by what has nothing to do with it.</summary>
/// <param name="X">Where.</param>
/// <param name="Y">What was measured there.</param>
internal sealed record LineData(double[] X, double[] Y)
{
    public const double Intercept = 1, Slope = 2, Noise = 0.5;

    private const int Count = 2000;

    public static LineData Create(double outliers, int seed)
    {
        // The same points for every share; more of them are outliers where the share is larger.
        Random random = new(seed);
        double[] x = new double[Count], y = new double[Count];
        for (int i = 0; i < Count; i++)
        {
            x[i] = 4 * random.NextDouble() - 2;
            double clean = Intercept + Slope * x[i] + Noise * Normal(random);
            double far = 30 * random.NextDouble() - 5;
            y[i] = random.NextDouble() < outliers ? far : clean;
        }

        return new LineData(x, y);
    }

    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
