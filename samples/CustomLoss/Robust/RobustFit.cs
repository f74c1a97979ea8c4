namespace LossGen.Samples.CustomLoss;

/// <summary>Fits the stack-loss data twice, with least squares and with Tukey's loss, by the same code.</summary>
internal static class RobustFit
{
    /// <summary>Tukey's loss with this many scales is 95 % as precise as least squares where all errors are normal.</summary>
    public const double Scales = 4.685;

    public static RobustResult Run(StackLoss data)
    {
        PlaneFit fit = new(data.Inputs, data.Losses);
        double[] origin = new double[data.Inputs[0].Length];
        (double[] squares, int squareSteps) = fit.Descend(RobustLosses.SquareMean, 2, origin);
        (double[] start, double scale) = RobustStart.Find(data);
        double c = Scales * scale;
        (double[] tukey, int tukeySteps) = fit.Descend((p, t, g) => RobustLosses.TukeyMean(p, t, c, g), 1, start);

        double[] residuals = fit.Residuals(squares);
        double squareScale = Math.Sqrt(residuals.Sum(e => e * e) / (data.Losses.Length - origin.Length));
        double[] gradient = new double[data.Losses.Length];
        RobustLosses.TukeyMean(fit.Predictions(tukey), data.Losses, c, gradient, out double cGradient);
        int[] outliers = [.. gradient.Index().Where(g => g.Item == 0).Select(g => g.Index + 1)];
        return new RobustResult(
            squares, squareSteps, squareScale, residuals, start, scale, tukey, tukeySteps, fit.Residuals(tukey), outliers, cGradient);
    }
}
