using System.Diagnostics;
using Spectre.Console;

namespace LossGen.Samples.FasterRcnn;

/// <summary>The sample from end to end: example, data, outliers, training, tables, plots.</summary>
internal static class Sample
{
    private const int TrainingCanvases = 1500, HeldOutCanvases = 200;

    // Held-out canvases are made of digits that no training canvas shows.
    private const int TrainingDigits = 8500;

    private const int Cancelled = 130;

    public static int Run(SampleOptions options, CancellationToken cancellation)
    {
        long start = Stopwatch.GetTimestamp();
        Terminal.Prepare();
        try
        {
            options.Out.Create();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"Cannot write to --out {options.Out.FullName}: {error.Message}");
            return 1;
        }

        DocumentExample.Print();

        MnistDigits digits = MnistReader.Load();
        DetectionSet training = DetectionSet.Create(
            digits, 0, TrainingDigits, TrainingCanvases, options.Seed, RandomStreams.TrainingCanvases);
        DetectionSet heldOut = DetectionSet.Create(
            digits, TrainingDigits, digits.Count - TrainingDigits, HeldOutCanvases, options.Seed, RandomStreams.HeldOutCanvases);
        Tables.Print(training, heldOut);

        IReadOnlyList<OutlierRow> outliers = OutlierStudy.Run(training, options.Seed);
        Tables.Print(outliers);
        Plots.SaveOutliers(outliers, options.Out);

        List<TrainingRun> runs = Train(new Trainer(training, heldOut, options.Epochs, options.Seed), cancellation);
        if (runs.Count > 0)
            Report(runs, heldOut, options.Out);
        if (runs.Count < BoxObjective.All.Count)
            AnsiConsole.MarkupLine($"[yellow]Stopped after {runs.Count} of {BoxObjective.All.Count} heads.[/]");

        Fonts.WarnWithout();
        AnsiConsole.WriteLine($"{Stopwatch.GetElapsedTime(start).TotalSeconds:F1} s in all.");
        Terminal.WritePath("Plots: ", options.Out.FullName);
        return runs.Count < BoxObjective.All.Count ? Cancelled : 0;
    }

    /// <summary>Trains head after head, and keeps those that were finished when the user stops it.</summary>
    private static List<TrainingRun> Train(Trainer trainer, CancellationToken cancellation)
    {
        List<TrainingRun> runs = [];
        TrainingProgress.Show(trainer.StepCount, start =>
        {
            try
            {
                foreach (BoxObjective objective in BoxObjective.All)
                    runs.Add(trainer.Train(objective, start(objective), cancellation));
            }
            catch (OperationCanceledException)
            {
                // The heads that are done are still worth their report.
            }
        });
        return runs;
    }

    private static void Report(List<TrainingRun> runs, DetectionSet heldOut, DirectoryInfo folder)
    {
        EvaluationResult proposals = Evaluator.Evaluate(runs[0].Head, heldOut, refine: false);
        Tables.Print(runs, proposals);
        Plots.SaveCurves(runs, proposals, folder);
        Plots.SaveOverlaps(runs, proposals, folder);
        DetectionPictures.Save(runs, heldOut, folder);
    }
}
