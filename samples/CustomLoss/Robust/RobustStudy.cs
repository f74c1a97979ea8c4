using Spectre.Console;

namespace LossGen.Samples.CustomLoss;

/// <summary>Shows both fits of the stack-loss data, and what they leave.</summary>
internal static class RobustStudy
{
    public static void Run(DirectoryInfo folder)
    {
        StackLoss data = StackLoss.Load();
        RobustResult result = RobustFit.Run(data);
        Print(result);
        CompareWithIlgpu(data, result);
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
            string mark = result.Outliers.Contains(i + 1) ? "[yellow]" : "[default]";
            rows.AddRow($"{mark}{i + 1}[/]", $"{mark}{result.SquareResiduals[i] / result.SquareScale:F2}[/]", $"{mark}{robust:F2}[/]");
        }

        AnsiConsole.Write(rows);
        AnsiConsole.WriteLine(
            $"Beyond c, where Tukey's gradient is exactly 0: rows {string.Join(", ", result.Outliers)}. The rest decide the plane.");
        AnsiConsole.WriteLine(
            $"∂loss/∂c = {result.CGradient:F4}: a smaller c always makes this loss smaller, so c is set here and not learned.");

        void AddPlane(string name, double[] plane, params string[] rest) =>
            planes.AddRow([name, .. plane.Select(b => $"{b:F4}"), .. rest]);
    }

    /// <summary>The same formula as a kernel, at the plane that was found.</summary>
    private static void CompareWithIlgpu(StackLoss data, RobustResult result)
    {
        double[] predictions = [.. data.Losses.Zip(result.TukeyResiduals, (loss, residual) => loss - residual)];
        double[] spans = new double[predictions.Length], views = new double[predictions.Length];
        double c = RobustFit.Scales * result.Scale;
        double loss = RobustLosses.TukeyMean(predictions, data.Losses, c, spans);
        (double kernelLoss, _) = RobustLosses.TukeyMeanByIlgpu(predictions, data.Losses, c, views);
        double apart = Math.Max(Math.Abs(loss - kernelLoss), spans.Zip(views, (a, b) => Math.Abs(a - b)).Max());
        AnsiConsole.WriteLine($"Loss {loss:F6} over spans, {kernelLoss:F6} by ILGPU's CPU accelerator; no number differs by more than {apart:G2}.");
        AnsiConsole.WriteLine();
    }
}
