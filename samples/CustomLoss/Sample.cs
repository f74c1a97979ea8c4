using System.Diagnostics;
using Spectre.Console;

namespace LossGen.Samples.CustomLoss;

/// <summary>The three formulas, one after the other.</summary>
internal static class Sample
{
    public static int Run(int seed, DirectoryInfo folder)
    {
        long start = Stopwatch.GetTimestamp();
        Tables.Prepare();
        try
        {
            folder.Create();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"Cannot write to --out {folder.FullName}: {error.Message}");
            return 1;
        }

        RobustStudy.Run(folder);
        AdaptiveStudy.Run(seed, folder);
        RotatedStudy.Run(seed, folder);

        Fonts.WarnWithout();
        AnsiConsole.WriteLine($"{Stopwatch.GetElapsedTime(start).TotalSeconds:F1} s in all.");
        Console.WriteLine("Plots: " + folder.FullName);
        return 0;
    }
}
