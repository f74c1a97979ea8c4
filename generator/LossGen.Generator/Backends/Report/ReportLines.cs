namespace LossGen.Generator.Backends.Report;

/// <summary>What the renderings of a report have in common: a section for each thing that it says, with its title in a column of its own.</summary>
internal static class ReportLines
{
    private const int Column = 10;

    /// <summary>The loss, its gradient, the stable forms, and the cost.</summary>
    public static IEnumerable<string> OfComputation(KernelReport report) =>
    [
        .. Section("loss", report.Loss.Lines),
        .. Section("gradient", report.Gradient?.Lines ?? []),
        .. Section("stable", report.StableForms),
        .. Section("cost", [report.Cost]),
    ];

    /// <summary>The shape of the loop.</summary>
    public static IEnumerable<string> OfLoop(KernelReport report) => Section("shape", report.Loop);

    private static IEnumerable<string> Section(string title, IEnumerable<string> lines) =>
        lines.Select((line, i) => (i == 0 ? title : "").PadRight(Column) + line);
}
