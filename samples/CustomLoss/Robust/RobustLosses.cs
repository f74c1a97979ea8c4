namespace LossGen.Samples.CustomLoss;

/// <summary>A formula in four lines: Tukey's biweight, which grows like a square near 0 and not at all beyond c.</summary>
internal static partial class RobustLosses
{
    /// <summary>The mean over all rows, and its gradient.</summary>
    [Loss(nameof(Tukey))]
    public static partial double TukeyMean(ReadOnlySpan<double> prediction, ReadOnlySpan<double> target, double c, Span<double> gradient);

    /// <summary>The same, and how the mean changes with the scale.</summary>
    [Loss(nameof(Tukey))]
    public static partial double TukeyMean(
        ReadOnlySpan<double> prediction, ReadOnlySpan<double> target, double c, Span<double> gradient, out double cGradient);

    /// <summary>Row by row, for curves.</summary>
    [Loss(nameof(Tukey), Reduction = LossReduction.None)]
    public static partial void TukeyEach(
        ReadOnlySpan<double> prediction, ReadOnlySpan<double> target, double c, Span<double> gradient, Span<double> losses);

    /// <summary>Least squares, to compare with.</summary>
    [MSE]
    public static partial double SquareMean(ReadOnlySpan<double> prediction, ReadOnlySpan<double> target, Span<double> gradient);

    /// <summary>c²/6 · (1 − (1 − (d/c)²)³) where |d| &lt; c, else c²/6.</summary>
    public static double Tukey(double prediction, double target, double c)
    {
        double u = (prediction - target) / c;
        if (Math.Abs(u) >= 1)
            return c * c / 6;
        double v = 1 - u * u;
        return c * c / 6 * (1 - v * v * v);
    }
}
