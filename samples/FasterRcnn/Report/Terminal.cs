using Spectre.Console;

namespace LossGen.Samples.FasterRcnn;

/// <summary>What differs between a terminal and a pipe.</summary>
internal static class Terminal
{
    private const int PipeWidth = 120;

    public static bool IsLive => AnsiConsole.Profile.Capabilities.Interactive && !Console.IsOutputRedirected;

    public static void Prepare()
    {
        // A pipe has no width; the tables must not wrap at the 80 columns that are assumed then.
        if (Console.IsOutputRedirected)
            AnsiConsole.Profile.Width = PipeWidth;
    }

    /// <summary>One unbroken line, however long the path is, so that it can be copied.</summary>
    public static void WritePath(string label, string path) => Console.WriteLine(label + path);
}
