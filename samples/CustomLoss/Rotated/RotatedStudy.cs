using ScottPlot;
using ScottPlot.Plottables;
using Spectre.Console;

namespace LossGen.Samples.CustomLoss;

/// <summary>Shows how random rotated boxes reach their targets.</summary>
internal static class RotatedStudy
{
    private static readonly int[] Shown = [0, 10, 30, 50, 100, 200, RotatedFit.Steps];

    public static void Run(int seed, DirectoryInfo folder)
    {
        var (targets, records) = RotatedFit.Run(seed);
        Table table = Tables.Create(
            $"{RotatedFit.Count} rotated boxes on the way to their targets", "Step", "Mean loss", "Mean angle", "95 % within", "Mean ProbIoU");
        foreach (int step in Shown)
        {
            RotatedRecord record = records[step];
            table.AddRow($"{step}", $"{record.Loss:F6}", $"{record.AngleError:F3}°", $"{record.WorstAngle:F3}°", $"{record.Overlap:F4}");
        }

        AnsiConsole.Write(table);
        AnsiConsole.WriteLine();
        Figure.Save(folder, "rotated.png", Losses(), Gradients(), Convergence(records), Picture(targets, records));
    }

    private static Plot Losses()
    {
        Plot plot = Figure.Panel("A turned box against its target", "angle, degrees", "loss");
        Curves(plot, (loss, _) => loss);
        plot.ShowLegend(Alignment.UpperCenter);
        return plot;
    }

    private static Plot Gradients()
    {
        Plot plot = Figure.Panel("The angle's gradient", "angle, degrees", "∂loss/∂angle");
        Curves(plot, (_, gradient) => gradient);
        plot.ShowLegend(Alignment.UpperLeft);
        return plot;
    }

    private static void Curves(Plot plot, Func<double, double, double> choose)
    {
        double[] angles = Figure.Range(-90, 90, 361);
        foreach (var (i, ratio) in new[] { 1.0, 2, 4, 8 }.Index())
        {
            double[] y = [.. angles.Select(angle =>
            {
                double loss = RotatedLosses.RotatedOne(0, 0, 10 * ratio, 10, angle * Math.PI / 180, 0, 0, 10 * ratio, 10, 0, out double gradient);
                return choose(loss, gradient);
            })];
            Figure.Line(plot, $"{ratio} : 1", angles, y, i);
        }
    }

    private static Plot Convergence(IReadOnlyList<RotatedRecord> records)
    {
        Plot plot = Figure.Panel("Convergence", "step", "loss · 100, angle in degrees");
        double[] steps = [.. records.Select(r => (double)r.Step)];
        Figure.Line(plot, "mean loss · 100", steps, [.. records.Select(r => 100 * r.Loss)], 0);
        Figure.Line(plot, "mean angle", steps, [.. records.Select(r => r.AngleError)], 1);
        Figure.Line(plot, "95 % of the angles", steps, [.. records.Select(r => r.WorstAngle)], 4);
        plot.Axes.SetLimitsX(-5, 200);
        plot.ShowLegend(Alignment.UpperRight);
        return plot;
    }

    /// <summary>A few of the boxes at the start, on the way and at the end; the targets are filled.</summary>
    private static Plot Picture(RotatedBatch targets, IReadOnlyList<RotatedRecord> records)
    {
        Plot plot = Figure.Panel("Three of them", "", "");
        int[] steps = [0, 10, 20, 30, 50, 80, RotatedFit.Steps];
        for (int i = 0; i < 3; i++)
        {
            Polygon target = Outline(plot, targets, i, targets.Cx[i], i, 0);
            target.FillColor = Figure.Colours[i].WithAlpha(0.35);
            foreach (var (k, step) in steps.Index())
                Outline(plot, records[step].Boxes, i, targets.Cx[i], i, 0.25 + 0.75 * k / (steps.Length - 1));
        }

        plot.Axes.SquareUnits();
        return plot;

        Polygon Outline(Plot on, RotatedBatch boxes, int i, double origin, int place, double alpha)
        {
            Polygon polygon = on.Add.Polygon([.. boxes.Corners(i).Select(c => new Coordinates(c.X - origin + 90 * place, c.Y - targets.Cy[i]))]);
            polygon.FillColor = Colors.Transparent;
            polygon.LineColor = Figure.Colours[place].WithAlpha(alpha);
            polygon.LineWidth = 2;
            return polygon;
        }
    }
}
