using Spectre.Console;

namespace LossGen.Samples.FasterRcnn;

/// <summary>A bar for each head on a terminal; a line for each head where the output goes to a file or a pipe.</summary>
internal static class TrainingProgress
{
    /// <param name="steps">The steps of one head.</param>
    /// <param name="work">Gets a function that starts a head's bar and returns what to call after each step.</param>
    public static void Show(int steps, Action<Func<BoxObjective, Action>> work)
    {
        if (!Terminal.IsLive)
        {
            work(objective =>
            {
                AnsiConsole.WriteLine($"Training: {objective.Name}");
                return () => { };
            });
            AnsiConsole.WriteLine();
            return;
        }

        AnsiConsole.Progress()
            .Columns(
                new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(),
                new RemainingTimeColumn(), new SpinnerColumn())
            .Start(context =>
            {
                Dictionary<BoxObjective, ProgressTask> bars = BoxObjective.All.ToDictionary(
                    objective => objective, objective => context.AddTask(Markup.Escape(objective.Name), autoStart: false, maxValue: steps));
                work(objective =>
                {
                    ProgressTask bar = bars[objective];
                    bar.StartTask();
                    return () => bar.Increment(1);
                });
            });
    }
}
