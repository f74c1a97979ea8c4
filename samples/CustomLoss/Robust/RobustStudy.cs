using Spectre.Console;

namespace LossGen.Samples.CustomLoss;

/// <summary>Fits the stack-loss data twice, with least squares and with Tukey's loss, by the same code.</summary>
internal static class RobustStudy
{
    /// <summary>Tukey's loss with this many scales is 95 % as precise as least squares where all errors are normal.</summary>
    private const double Scales = 4.685;

    /// <summary>A residual of more scales than this is called an outlier.</summary>
    public const double Far = 2.5;

    public static RobustResult Fit(StackLoss data)
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
        return new RobustResult(
            squares, squareSteps, squareScale, residuals, start, scale, tukey, tukeySteps, fit.Residuals(tukey), cGradient);
    }

    public static void Run(DirectoryInfo folder)
    {
        RobustResult result = Fit(StackLoss.Load());
        Print(result);
        RobustPlots.Save(result, folder);
    }

    private static void Print(RobustResult result)
    {
        Table planes = Tables.Create("Stack loss: the plane by three fits", ["Fit", .. StackLoss.Names, "scale", "steps"]);
        AddPlane("Least squares", result.Squares, $"{result.SquareScale:F4}", $"{result.SquareSteps}");
        AddPlane("Least median of squares (the start)", result.Start, $"{result.Scale:F4}", "");
        AddPlane("Tukey, c = 4.685 scales", result.Tukey, $"{result.Scale:F4}", $"{result.TukeySteps}");
        AnsiConsole.Write(planes);

        Table rows = Tables.Create("Residuals in units of each fit's scale", "Row", "Least squares", "Tukey");
        for (int i = 0; i < result.TukeyResiduals.Length; i++)
        {
            double robust = result.TukeyResiduals[i] / result.Scale;
            string mark = Math.Abs(robust) > Far ? "[yellow]" : "[default]";
            rows.AddRow($"{mark}{i + 1}[/]", $"{mark}{result.SquareResiduals[i] / result.SquareScale:F2}[/]", $"{mark}{robust:F2}[/]");
        }

        AnsiConsole.Write(rows);
        AnsiConsole.WriteLine(
            $"Beyond {Far} scales: {Name(result.SquareOutliers)} by least squares, {Name(result.Outliers)} by Tukey's loss.");
        AnsiConsole.WriteLine(
            $"∂loss/∂c = {result.CGradient:F4}: a smaller c always makes this loss smaller, so c is set here and not learned.");
        AnsiConsole.WriteLine();

        void AddPlane(string name, double[] plane, params string[] rest) =>
            planes.AddRow([name, .. plane.Select(b => $"{b:F4}"), .. rest]);
    }

    private static string Name(IReadOnlyList<int> rows) => rows.Count == 0 ? "none" : "rows " + string.Join(", ", rows);
}
