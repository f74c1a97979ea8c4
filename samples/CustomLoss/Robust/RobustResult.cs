namespace LossGen.Samples.CustomLoss;

/// <summary>The same data by two losses.</summary>
/// <param name="Squares">The plane by least squares.</param>
/// <param name="SquareSteps">How many steps that took.</param>
/// <param name="SquareScale">The standard deviation of its residuals.</param>
/// <param name="SquareResiduals">What it leaves of each row.</param>
/// <param name="Start">The plane that Tukey's loss started from.</param>
/// <param name="Scale">The scale of the residuals around that.</param>
/// <param name="Tukey">The plane by Tukey's loss.</param>
/// <param name="TukeySteps">How many steps that took.</param>
/// <param name="TukeyResiduals">What it leaves of each row.</param>
/// <param name="CGradient">How Tukey's loss would change with c.</param>
internal sealed record RobustResult(
    double[] Squares, int SquareSteps, double SquareScale, double[] SquareResiduals, double[] Start, double Scale,
    double[] Tukey, int TukeySteps, double[] TukeyResiduals, double CGradient)
{
    /// <summary>The rows, from 1, that Tukey's plane leaves far away.</summary>
    public IReadOnlyList<int> Outliers => Beyond(TukeyResiduals, Scale);

    /// <summary>The rows, from 1, that least squares leaves far away.</summary>
    public IReadOnlyList<int> SquareOutliers => Beyond(SquareResiduals, SquareScale);

    private static int[] Beyond(double[] residuals, double scale) =>
        [.. residuals.Index().Where(r => Math.Abs(r.Item) > RobustStudy.Far * scale).Select(r => r.Index + 1)];
}
