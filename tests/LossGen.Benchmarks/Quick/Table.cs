using System.Globalization;
using LossGen.Benchmarks.Workloads;

namespace LossGen.Benchmarks.Quick;

/// <summary>Prints what was measured: one line a size of batch.</summary>
internal static class Table
{
    private static readonly Who[] Torch = [Who.Torch1, Who.Torch2];

    // Header and width. The times are those of the generated code, ± is half the distance between their quartiles;
    // after the bar, how many times faster it is than each of the others.
    private static readonly (string Header, int Width)[] Columns =
    [
        ("items", 10), ("ns/call", 12), ("ns/item", 9), ("GB/s", 7), ("±%", 5), ("time/limit", 11), ("|", 2),
        ("vs torch 1t", 12), ("torch 2t", 9), ("best torch", 11), ("TensorPr.", 10), ("scalar", 7),
    ];

    /// <summary>The name of the workload and of the columns.</summary>
    public static void Begin(string title)
    {
        Console.WriteLine();
        Console.WriteLine(title);
        Line(Columns.Select(column => column.Header));
    }

    /// <summary>One size of batch.</summary>
    public static void Row(Workload workload, IReadOnlyDictionary<Who, double[]> samples)
    {
        var own = samples[Who.LossGen];
        var nanoseconds = Quantile(own, 0.5) * 1e9;
        var spread = (Quantile(own, 0.75) - Quantile(own, 0.25)) / 2 / Quantile(own, 0.5);
        Line([
            Text(workload.Items, "F0"),
            Text(nanoseconds, "F1"),
            Text(nanoseconds / workload.Items, "F3"),
            Text(workload.Bytes / nanoseconds, "F1"),
            Text(100 * spread, "F0"),
            Text(1 / SpeedUp(samples, Who.Limit)),
            "|",
            Text(SpeedUp(samples, Who.Torch1)),
            Text(SpeedUp(samples, Who.Torch2)),
            Text(Torch.Min(who => SpeedUp(samples, who))),
            Text(SpeedUp(samples, Who.TensorPrimitives)),
            Text(SpeedUp(samples, Who.Scalar)),
        ]);
    }

    /// <summary>The median of the rounds' ratios.</summary>
    private static double SpeedUp(IReadOnlyDictionary<Who, double[]> samples, Who over) =>
        samples.TryGetValue(over, out var theirs)
            ? Quantile(theirs.Zip(samples[Who.LossGen], (their, own) => their / own), 0.5)
            : double.NaN;

    private static double Quantile(IEnumerable<double> values, double fraction)
    {
        double[] sorted = [.. values.Order()];
        return sorted[(int)(fraction * (sorted.Length - 1) + 0.5)];
    }

    private static void Line(IEnumerable<string> cells) =>
        Console.WriteLine(string.Concat(cells.Zip(Columns, (cell, column) => cell.PadLeft(column.Width))));

    private static string Text(double ratio) =>
        double.IsNaN(ratio) ? "-" : Text(ratio, ratio < 10 ? "F2" : ratio < 100 ? "F1" : "F0");

    private static string Text(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
