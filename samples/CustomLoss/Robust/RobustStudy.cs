using Spectre.Console;

namespace LossGen.Samples.CustomLoss;

/// <summary>Shows both fits of the stack-loss data, and what they leave.</summary>
internal static class RobustStudy
{
    public static void Run(DirectoryInfo folder)
    {
        RobustResult result = RobustFit.Run(StackLoss.Load());
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
            string mark = result.Outliers.Contains(i + 1) ? "[yellow]" : "[default]";
            rows.AddRow($"{mark}{i + 1}[/]", $"{mark}{result.SquareResiduals[i] / result.SquareScale:F2}[/]", $"{mark}{robust:F2}[/]");
        }

        AnsiConsole.Write(rows);
        AnsiConsole.WriteLine(
            $"Beyond c, where Tukey's gradient is exactly 0: rows {string.Join(", ", result.Outliers)}. The rest decide the plane.");
        AnsiConsole.WriteLine(
            $"∂loss/∂c = {result.CGradient:F4}: a smaller c always makes this loss smaller, so c is set here and not learned.");
        AnsiConsole.WriteLine();

        void AddPlane(string name, double[] plane, params string[] rest) =>
            planes.AddRow([name, .. plane.Select(b => $"{b:F4}"), .. rest]);
    }
}
