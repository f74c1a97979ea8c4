using LossGen.BuildTime.Corpus;

namespace LossGen.BuildTime.Measuring;

/// <summary>What was measured of one project, in seconds: the medians of the rounds.</summary>
internal sealed record InProcessResult(double ByHand, double WithLossGen, double Added, double Generator, double Analyzer, double Keystroke, int Lines);

/// <summary>Compiles projects in this process.</summary>
internal static class InProcess
{
    /// <summary>Runs with LossGen and by hand in turns.</summary>
    /// <param name="losses">How many losses the project has.</param>
    /// <param name="rounds">How many rounds.</param>
    public static async Task<InProcessResult> MeasureAsync(int losses, int rounds)
    {
        IReadOnlyList<SourceFile> byHand = LossProject.Mixed(losses, isPartial: false);
        IReadOnlyList<SourceFile> partial = LossProject.Mixed(losses, isPartial: true);
        var without = new List<double>();
        var with = new List<double>();
        var generator = new List<double>();
        var keystroke = new List<double>();
        var analyzer = new List<double>();
        int lines = 0;
        for (int round = 0; round < rounds; round++)
        {
            without.Add(CompilerRun.Of(byHand, withLossGen: false).Seconds);
            CompilerRun run = CompilerRun.Of(partial, withLossGen: true);
            with.Add(run.Seconds);
            generator.Add(run.GeneratorSeconds);
            keystroke.Add(run.Keystroke());
            analyzer.Add(await run.AnalyzerSecondsAsync());
            lines = run.GeneratedLines;
        }

        return new InProcessResult(
            Median.Of(without),
            Median.Of(with),
            Median.Of(with.Zip(without, (w, b) => w - b)),
            Median.Of(generator),
            Median.Of(analyzer),
            Median.Of(keystroke),
            lines);
    }

    /// <summary>How many lines are generated for one loss.</summary>
    public static int LinesOf(LossKind kind) => CompilerRun.Of(LossProject.Single(kind), withLossGen: true).GeneratedLines;
}
