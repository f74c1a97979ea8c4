using LossGen.Benchmarks.Workloads;

namespace LossGen.Benchmarks.Quick;

/// <summary>Prints what was measured of rows: one line a size of batch.</summary>
internal static class RowTable
{
    private static readonly Who[] Own = [Who.LossGen, Who.LossGen2];
    private static readonly Who[] Limits = [Who.Limit, Who.Limit2];
    private static readonly Who[] Torch = [Who.Torch1, Who.Torch2];

    // Header and width. Before the bar the generated code, with one thread and with two, and how many times as long as the limit it takes;
    // two threads have the faster of the limits of one and of two. After the bar, how many times faster it is than the others: than torch
    // with as many threads, than the better torch in the better of its own, and with one thread than those that have one.
    private static readonly (string Header, int Width)[] Columns =
    [
        ("rows", 12), ("us, 1t", 10), ("GB/s", 7), ("±%", 5), ("/limit", 8), ("us, 2t", 10), ("GB/s", 7), ("±%", 5), ("/limit", 8), ("|", 2),
        ("torch 1t", 9), ("torch 2t", 9), ("best torch", 11), ("TensorPr.", 10), ("scalar", 7),
    ];

    /// <summary>The name of the workload and of the columns.</summary>
    public static void Begin(string title)
    {
        Console.WriteLine();
        Console.WriteLine(title);
        Line(Columns.Select(column => column.Header));
    }

    /// <summary>One size of batch.</summary>
    public static void Row(RowShape shape, Workload workload, Samples samples)
    {
        var best = Fastest(Own);
        Line([
            shape.ToString(),
            .. Times(Who.LossGen, Who.Limit),
            .. Times(Who.LossGen2, Fastest(Limits)),
            "|",
            Text.Of(samples.Ratio(Who.Torch1, Who.LossGen)),
            Text.Of(samples.Ratio(Who.Torch2, Who.LossGen2)),
            Text.Of(Torch.Min(who => samples.Ratio(who, best))),
            Text.Of(samples.Ratio(Who.TensorPrimitives, Who.LossGen)),
            Text.Of(samples.Ratio(Who.Scalar, Who.LossGen)),
        ]);

        Who Fastest(Who[] of) => of.Where(samples.Has).MinBy(samples.Nanoseconds);

        string[] Times(Who own, Who limit) => samples.Has(own)
            ? [
                Text.Of(samples.Nanoseconds(own) / 1000, "F1"),
                Text.Of(workload.Bytes / samples.Nanoseconds(own), "F1"),
                Text.Of(100 * samples.Spread(own), "F0"),
                Text.Of(samples.Ratio(own, limit)),
            ]
            : ["-", "-", "-", "-"];
    }

    private static void Line(IEnumerable<string> cells) => Text.Line(cells, Columns.Select(column => column.Width));
}
