using Spectre.Console;

namespace LossGen.Samples.CustomLoss;

/// <summary>The tables on the console.</summary>
internal static class Tables
{
    private const int PipeWidth = 120;

    public static void Prepare()
    {
        // A pipe has no width; the tables must not wrap at the 80 columns that are assumed then.
        if (Console.IsOutputRedirected)
            AnsiConsole.Profile.Width = PipeWidth;
    }

    /// <summary>A table whose first column is text and whose others are numbers.</summary>
    public static Table Create(string title, params ReadOnlySpan<string> columns)
    {
        Table table = new Table().RoundedBorder().Title($"[bold]{Markup.Escape(title)}[/]");
        foreach (string column in columns)
            table.AddColumn(new TableColumn(Markup.Escape(column)) { Alignment = table.Columns.Count == 0 ? Justify.Left : Justify.Right });
        return table;
    }
}
