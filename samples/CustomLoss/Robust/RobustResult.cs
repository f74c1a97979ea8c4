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
/// <param name="Outliers">The rows, from 1, that have no part in Tukey's plane: their gradient is exactly 0.</param>
/// <param name="CGradient">How Tukey's loss would change with c.</param>
internal sealed record RobustResult(
    double[] Squares, int SquareSteps, double SquareScale, double[] SquareResiduals, double[] Start, double Scale,
    double[] Tukey, int TukeySteps, double[] TukeyResiduals, IReadOnlyList<int> Outliers, double CGradient);
