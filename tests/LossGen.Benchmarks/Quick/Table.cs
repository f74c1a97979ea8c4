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
    public static void Row(Workload workload, Samples samples)
    {
        var nanoseconds = samples.Nanoseconds(Who.LossGen);
        Line([
            Text.Of(workload.Items, "F0"),
            Text.Of(nanoseconds, "F1"),
            Text.Of(nanoseconds / workload.Items, "F3"),
            Text.Of(workload.Bytes / nanoseconds, "F1"),
            Text.Of(100 * samples.Spread(Who.LossGen), "F0"),
            Text.Of(samples.Ratio(Who.LossGen, Who.Limit)),
            "|",
            SpeedUp(Who.Torch1),
            SpeedUp(Who.Torch2),
            Text.Of(Torch.Min(who => samples.Ratio(who, Who.LossGen))),
            SpeedUp(Who.TensorPrimitives),
            SpeedUp(Who.Scalar),
        ]);

        string SpeedUp(Who over) => Text.Of(samples.Ratio(over, Who.LossGen));
    }

    private static void Line(IEnumerable<string> cells) => Text.Line(cells, Columns.Select(column => column.Width));
}
