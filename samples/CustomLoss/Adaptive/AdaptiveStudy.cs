using ScottPlot;
using Spectre.Console;

namespace LossGen.Samples.CustomLoss;

/// <summary>Learns the shape of the loss on the same line with few and with many outliers.</summary>
internal static class AdaptiveStudy
{
    private static readonly double[] Shares = [0, 0.01, 0.05, 0.1, 0.2, 0.3];

    public static void Run(int seed, DirectoryInfo folder)
    {
        AdaptiveFit[] fits = [.. Shares.Select(share => AdaptiveFit.Learn(share, seed))];
        Print(fits);
        Save(fits, folder);
    }

    private static void Print(AdaptiveFit[] fits)
    {
        Table table = Tables.Create(
            $"The line {LineData.Intercept} + {LineData.Slope}x with noise {LineData.Noise}, and a loss that learns its own shape",
            "Outliers", "α", "c", "Intercept", "Slope", "Intercept (squares)", "Slope (squares)");
        foreach (AdaptiveFit fit in fits)
        {
            table.AddRow(
                $"{fit.Outliers:P0}", $"{fit.Alpha[^1]:F3}", $"{fit.C:F3}", $"{fit.Intercept:F3}", $"{fit.Slope:F3}",
                $"{fit.Squares.Intercept:F3}", $"{fit.Squares.Slope:F3}");
        }

        AnsiConsole.Write(table);
        AnsiConsole.WriteLine();
    }

    private static void Save(AdaptiveFit[] fits, DirectoryInfo folder)
    {
        Plot losses = Figure.Panel("The general loss, c = 1", "prediction − target", "loss");
        Plot gradients = Figure.Panel("Its gradient", "prediction − target", "∂loss/∂prediction");
        double[] x = Figure.Range(-6, 6, 401), zeros = new double[401], gradient = new double[401], each = new double[401];
        foreach (var (i, alpha) in new[] { 2, 1, 0, -2, double.NegativeInfinity }.Index())
        {
            AdaptiveLosses.GeneralEach(x, zeros, alpha, 1, gradient, each);
            string name = double.IsInfinity(alpha) ? "α = −∞" : $"α = {(alpha < 0 ? "−" : "")}{Math.Abs(alpha)}";
            Figure.Line(losses, name, x, [.. each], i);
            Figure.Line(gradients, name, x, [.. gradient], i);
        }

        losses.Axes.SetLimitsY(-0.2, 6);
        losses.ShowLegend(Alignment.UpperCenter);
        gradients.Axes.SetLimitsY(-2.5, 2.5);
        gradients.ShowLegend(Alignment.UpperLeft);

        Plot shapes = Figure.Panel("The shape that is learned", "step", "α");
        foreach (var (i, fit) in fits.Index())
            Figure.Line(shapes, $"{fit.Outliers:P0} outliers", [.. fit.Alpha.Select((_, step) => (double)step)], fit.Alpha, i);
        shapes.Axes.SetLimitsY(-0.05, 2.05);
        shapes.ShowLegend(Alignment.MiddleRight);
        Figure.Save(folder, "adaptive.png", losses, gradients, shapes);
    }
}
