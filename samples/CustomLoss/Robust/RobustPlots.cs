using ScottPlot;
using ScottPlot.Plottables;

namespace LossGen.Samples.CustomLoss;

/// <summary>Tukey's loss and its gradient as the generated code has them, and what they make of the data.</summary>
internal static class RobustPlots
{
    public static void Save(RobustResult result, DirectoryInfo folder)
    {
        Plot losses = Figure.Panel("Tukey's loss", "prediction − target", "loss");
        Plot gradients = Figure.Panel("Its gradient", "prediction − target", "∂loss/∂prediction");
        double[] x = Figure.Range(-8, 8, 401), zeros = new double[401], gradient = new double[401], each = new double[401];
        double[] scales = [2, 4.685, 7];
        for (int i = 0; i < scales.Length; i++)
        {
            RobustLosses.TukeyEach(x, zeros, scales[i], gradient, each);
            Figure.Line(losses, $"c = {scales[i]}", x, [.. each], i);
            Figure.Line(gradients, $"c = {scales[i]}", x, [.. gradient], i);
        }

        losses.ShowLegend(Alignment.UpperCenter);
        gradients.ShowLegend(Alignment.UpperLeft);

        Plot residuals = Figure.Panel("Stack loss: residuals", "row", "residual / scale");
        Points(residuals, "Least squares", [.. result.SquareResiduals.Select(e => e / result.SquareScale)], 1);
        Points(residuals, "Tukey", [.. result.TukeyResiduals.Select(e => e / result.Scale)], 0);
        foreach (double limit in (double[])[-RobustFit.Scales, RobustFit.Scales])
            residuals.Add.HorizontalLine(limit, 1, Colors.Gray, LinePattern.Dashed);
        residuals.ShowLegend(Alignment.UpperCenter);
        Figure.Save(folder, "robust.png", losses, gradients, residuals);
    }

    private static void Points(Plot plot, string name, double[] residuals, int colour)
    {
        Scatter points = plot.Add.ScatterPoints([.. residuals.Select((_, i) => i + 1.0)], residuals, Figure.Colours[colour]);
        points.LegendText = name;
        points.MarkerSize = 9;
    }
}
