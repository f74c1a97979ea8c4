using System.Globalization;

namespace LossGen.Benchmarks.Quick;

/// <summary>Cells and lines of a table.</summary>
internal static class Text
{
    /// <summary>A ratio with three digits or so; a dash where there is none.</summary>
    public static string Of(double ratio) =>
        double.IsNaN(ratio) ? "-" : Of(ratio, ratio < 10 ? "F2" : ratio < 100 ? "F1" : "F0");

    /// <summary>A number in a format.</summary>
    public static string Of(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);

    /// <summary>Prints cells, each at the right of its width.</summary>
    public static void Line(IEnumerable<string> cells, IEnumerable<int> widths) =>
        Console.WriteLine(string.Concat(cells.Zip(widths, (cell, width) => cell.PadLeft(width))));
}
