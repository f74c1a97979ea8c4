using Spectre.Console;

namespace LossGen.Samples.FasterRcnn;

/// <summary>The tables on the console.</summary>
internal static class Tables
{
    /// <summary>A table whose first column is text and whose others are numbers.</summary>
    public static Table Create(string title, params ReadOnlySpan<string> columns)
    {
        Table table = new Table().RoundedBorder().Title($"[bold]{Markup.Escape(title)}[/]");
        foreach (string column in columns)
            table.AddColumn(new TableColumn(Markup.Escape(column)) { Alignment = table.Columns.Count == 0 ? Justify.Left : Justify.Right });
        return table;
    }

    public static void Print(DetectionSet training, DetectionSet heldOut)
    {
        Table table = Create("Handwritten digits on noisy canvases", "", "Canvases", "Digits", "Proposals", "Foreground");
        foreach (var (name, set) in new[] { ("Training", training), ("Held out", heldOut) })
        {
            table.AddRow(
                name, $"{set.Canvases.Count}", $"{set.Canvases.Sum(canvas => canvas.Truths.Count)}",
                $"{set.Count}", $"{set.ForegroundCount}");
        }

        Write(table);
    }

    public static void Print(IReadOnlyList<OutlierRow> rows)
    {
        Table table = Create(
            "Outliers among the targets (×10 to ×100) and the network's gradient g",
            "Outliers", "L2 ‖g‖", "growth", "cos to clean", "Smooth L1 ‖g‖", "growth", "cos to clean");
        foreach (OutlierRow row in rows)
        {
            table.AddRow(
                $"{row.Share:P1}",
                $"{row.L2.Norm:F3}", $"{row.L2.Growth:F1}×", $"{row.L2.Cosine:F3}",
                $"{row.SmoothL1.Norm:F3}", $"{row.SmoothL1.Growth:F1}×", $"{row.SmoothL1.Cosine:F3}");
        }

        Write(table);
    }

    public static void Print(IReadOnlyList<TrainingRun> runs, EvaluationResult proposals)
    {
        Table quality = Create(
            "Held-out canvases after training",
            "Head trained with", "Class loss", "Box loss", "Mean IoU", "Recall at 0.5", "Recall at 0.75", "Class accuracy");
        quality.AddRow(
            "[grey]proposals as they are¹[/]", "", "", $"{proposals.MeanIoU:F4}", $"{proposals.Recall50:P1}",
            $"{proposals.Recall75:P1}", $"{proposals.ClassAccuracy:P1}");
        Table time = Create("Time a step (medians)", "Head trained with", "Step", "Generated losses", "Share of the step");
        foreach (TrainingRun run in runs)
        {
            EpochRecord last = run.Last;
            quality.AddRow(
                Markup.Escape(run.Objective.Name), $"{last.ClassLoss:F4}", $"{last.BoxLoss:F4}", $"{last.HeldOut.MeanIoU:F4}",
                $"{last.HeldOut.Recall50:P1}", $"{last.HeldOut.Recall75:P1}", $"{last.HeldOut.ClassAccuracy:P1}");
            time.AddRow(
                Markup.Escape(run.Objective.Name), $"{run.Times.StepMicroseconds / 1000:F2} ms", $"{run.Times.LossMicroseconds:F1} µs",
                $"{run.Times.LossShare:P2}");
        }

        AnsiConsole.Write(quality);
        AnsiConsole.WriteLine("Losses: means over the last epoch's steps, each box loss in its own unit.");
        AnsiConsole.WriteLine($"¹ Boxes not refined; the classes are those of the head trained with {runs[0].Objective.Name}.");
        Explain(runs, proposals);
        Write(time);
    }

    private static void Explain(IReadOnlyList<TrainingRun> runs, EvaluationResult proposals)
    {
        if (runs.FirstOrDefault(run => run.Objective == BoxObjective.Threshold) is { } threshold)
        {
            AnsiConsole.WriteLine(
                $"The document's (IoU − 0.5)² is smallest at IoU 0.5, not at 1: it pushes boxes that overlap more back towards 0.5, "
                + $"so its mean IoU goes from the proposals' {proposals.MeanIoU:F2} to {threshold.Last.HeldOut.MeanIoU:F2}.");
        }

        AnsiConsole.WriteLine();
    }

    private static void Write(Table table)
    {
        AnsiConsole.Write(table);
        AnsiConsole.WriteLine();
    }
}
