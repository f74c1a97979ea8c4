using ScottPlot;
using ScottPlot.MultiplotLayouts;
using ScottPlot.Plottables;

namespace LossGen.Samples.CustomLoss;

/// <summary>Panels side by side, in one file.</summary>
internal static class Figure
{
    private const int PanelWidth = 640, PanelHeight = 440;

    // Okabe and Ito's colours, which most colour-blind readers can tell apart.
    public static IReadOnlyList<Color> Colours { get; } =
    [
        Color.FromHex("#0072B2"), Color.FromHex("#D55E00"), Color.FromHex("#009E73"), Color.FromHex("#CC79A7"), Color.FromHex("#E69F00"),
        Color.FromHex("#56B4E9"),
    ];

    public static Plot Panel(string title, string x, string y)
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

    public static void Line(Plot plot, string name, double[] x, double[] y, int colour)
    {
        Scatter line = plot.Add.ScatterLine(x, y, Colours[colour]);
        line.LegendText = name;
        line.LineWidth = 2.5f;
    }

    public static void Save(DirectoryInfo folder, string name, params ReadOnlySpan<Plot> panels)
    {
        Multiplot figure = new();
        figure.RemovePlot(figure.GetPlot(0));
        foreach (Plot panel in panels)
            figure.AddPlot(panel);
        figure.Layout = new Grid(1, panels.Length);
        figure.SavePng(Path.Combine(folder.FullName, name), panels.Length * PanelWidth, PanelHeight);
    }

    /// <summary>Evenly spaced numbers, ends included.</summary>
    public static double[] Range(double first, double last, int count) =>
        [.. Enumerable.Range(0, count).Select(i => first + (last - first) * i / (count - 1))];
}
