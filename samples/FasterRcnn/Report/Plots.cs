using ScottPlot;
using ScottPlot.MultiplotLayouts;
using ScottPlot.Plottables;
using ScottPlot.TickGenerators;

namespace LossGen.Samples.FasterRcnn;

/// <summary>The plots of curves.</summary>
internal static class Plots
{
    private const int PanelWidth = 640, PanelHeight = 420;

    // Okabe and Ito's colours, which most colour-blind readers can tell apart.
    private static readonly Color[] Colours =
    [
        Color.FromHex("#0072B2"), Color.FromHex("#D55E00"), Color.FromHex("#009E73"), Color.FromHex("#E69F00"), Color.FromHex("#CC79A7"), Color.FromHex("#56B4E9"),
    ];

    public static void SaveCurves(IReadOnlyList<TrainingRun> runs, EvaluationResult proposals, DirectoryInfo folder) => Save(
        folder, "curves.png", columns: 2,
        LossPanel(
            runs, "Box loss, relative to its first epoch (training)", "Box loss / first",
            (run, epoch) => epoch.BoxLoss / run.Epochs[0].BoxLoss),
        LossPanel(runs, "Class loss (training)", "Class loss", (_, epoch) => epoch.ClassLoss),
        SharePanel(runs, "Mean IoU (held out)", "Mean IoU", result => result.MeanIoU, proposals.MeanIoU, Alignment.LowerRight),
        SharePanel(
            runs, "Recall at IoU 0.75 (held out)", "Recall", result => result.Recall75, proposals.Recall75, Alignment.MiddleRight));

    public static void SaveOverlaps(IReadOnlyList<TrainingRun> runs, EvaluationResult proposals, DirectoryInfo folder)
    {
        Plot plot = Panel(
            "Where the heads leave the boxes (held-out foreground proposals)", "IoU with the digit's box", "Share of the boxes");
        AddDistribution(plot, "Proposals as they are", proposals.Overlaps, Colors.Gray, LinePattern.Dashed);
        for (int i = 0; i < runs.Count; i++)
            AddDistribution(plot, runs[i].Objective.Name, runs[i].Last.HeldOut.Overlaps, Colours[i], LinePattern.Solid);
        plot.Axes.SetLimitsX(0, 1);
        plot.ShowLegend(Alignment.UpperLeft);
        Save(folder, "overlaps.png", columns: 1, plot);
    }

    public static void SaveOutliers(IReadOnlyList<OutlierRow> rows, DirectoryInfo folder)
    {
        double[] shares = [.. rows.Select(row => 100 * row.Share)];
        Plot norms = Panel("Size of the gradient", "Outliers among the targets, %", "‖g‖ / ‖g without outliers‖");
        Add(norms, "L2", shares, [.. rows.Select(row => Math.Log10(row.L2.Growth))], Colours[1]);
        Add(norms, "Smooth L1", shares, [.. rows.Select(row => Math.Log10(row.SmoothL1.Growth))], Colours[0]);
        norms.Axes.Left.TickGenerator = new NumericAutomatic
        {
            MinorTickGenerator = new LogMinorTickGenerator(),
            IntegerTicksOnly = true,
            LabelFormatter = power => $"{Math.Pow(10, power):0.###}",
        };
        SetShareAxis(norms);
        norms.ShowLegend(Alignment.MiddleRight);

        Plot angles = Panel("Direction of the gradient", "Outliers among the targets, %", "Cosine to the one without outliers");
        Add(angles, "L2", shares, [.. rows.Select(row => row.L2.Cosine)], Colours[1]);
        Add(angles, "Smooth L1", shares, [.. rows.Select(row => row.SmoothL1.Cosine)], Colours[0]);
        SetShareAxis(angles);
        angles.ShowLegend(Alignment.MiddleRight);
        Save(folder, "outliers.png", columns: 2, norms, angles);
    }

    private static Plot LossPanel(
        IReadOnlyList<TrainingRun> runs, string title, string label, Func<TrainingRun, EpochRecord, double> value)
    {
        Plot plot = CurvePanel(runs, title, label, value);
        plot.ShowLegend(Alignment.UpperRight);
        return plot;
    }

    private static Plot SharePanel(
        IReadOnlyList<TrainingRun> runs, string title, string label,
        Func<EvaluationResult, double> value, double proposals, Alignment legend)
    {
        Plot plot = CurvePanel(runs, title, label, (_, epoch) => value(epoch.HeldOut));
        HorizontalLine line = plot.Add.HorizontalLine(proposals, 2, Colors.Gray, LinePattern.Dashed);
        line.LegendText = "Proposals as they are";
        plot.Axes.SetLimitsY(-0.02, 1.02);
        plot.ShowLegend(legend);
        return plot;
    }

    private static Plot CurvePanel(
        IReadOnlyList<TrainingRun> runs, string title, string label, Func<TrainingRun, EpochRecord, double> value)
    {
        Plot plot = Panel(title, "Epoch", label);
        for (int i = 0; i < runs.Count; i++)
        {
            double[] values = [.. runs[i].Epochs.Select(epoch => value(runs[i], epoch))];
            Add(plot, runs[i].Objective.Name, [.. values.Select((_, epoch) => epoch + 1.0)], values, Colours[i]);
        }

        plot.Axes.Bottom.TickGenerator = new NumericAutomatic { IntegerTicksOnly = true };
        return plot;
    }

    private static void SetShareAxis(Plot plot)
    {
        plot.Axes.SetLimitsX(-0.5, 20.5);
        plot.Axes.Bottom.TickGenerator = new NumericFixedInterval(5);
    }

    private static void AddDistribution(Plot plot, string name, double[] overlaps, Color colour, LinePattern pattern)
    {
        const int bins = 40;
        double[] shares = new double[bins];
        foreach (double overlap in overlaps)
            shares[Math.Min(bins - 1, (int)(overlap * bins))] += 1.0 / overlaps.Length;
        Scatter line = Add(plot, name, [.. Enumerable.Range(0, bins).Select(bin => (bin + 0.5) / bins)], shares, colour);
        line.MarkerSize = 0;
        line.LinePattern = pattern;
    }

    private static Scatter Add(Plot plot, string name, double[] x, double[] y, Color colour)
    {
        Scatter line = plot.Add.Scatter(x, y, colour);
        line.LegendText = name;
        line.LineWidth = 2.5f;
        line.MarkerSize = 7;
        return line;
    }

    private static Plot Panel(string title, string x, string y)
    {
        Plot plot = new();
        plot.Title(title, size: 18);
        plot.XLabel(x, size: 15);
        plot.YLabel(y, size: 15);
        plot.Axes.Bottom.TickLabelStyle.FontSize = 13;
        plot.Axes.Left.TickLabelStyle.FontSize = 13;
        plot.Legend.FontSize = 13;
        plot.Font.Set(Fonts.Family);
        return plot;
    }

    private static void Save(DirectoryInfo folder, string name, int columns, params Plot[] panels)
    {
        int rows = panels.Length / columns;
        Multiplot figure = new();
        figure.RemovePlot(figure.GetPlot(0));
        foreach (Plot panel in panels)
            figure.AddPlot(panel);
        figure.Layout = new Grid(rows, columns);
        int scale = panels.Length == 1 ? 4 : 3;
        figure.SavePng(Path.Combine(folder.FullName, name), columns * PanelWidth * scale / 3, rows * PanelHeight * scale / 3);
    }
}
