using System.Globalization;
using System.Runtime.InteropServices;

namespace LossGen.BuildTime;

/// <summary>What is printed.</summary>
internal static class Table
{
    private const int Width = 11;

    /// <summary>Where the numbers come from.</summary>
    public static void PrintMachine()
    {
        const string loadAverage = "/proc/loadavg";
        string load = File.Exists(loadAverage) ? ", load " + File.ReadAllText(loadAverage).Split(' ')[0] : "";
        Console.WriteLine($"{Environment.ProcessorCount} cores{load}, {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription}");
    }

    /// <summary>A title and the names of the columns.</summary>
    public static void Begin(string title, params string[] columns)
    {
        Console.WriteLine();
        Console.WriteLine(title);
        Print(columns);
    }

    /// <summary>A line: how many losses, and seconds.</summary>
    public static void Line(int losses, IEnumerable<double> seconds, params int[] counts) =>
        Print([Of(losses), .. seconds.Select(s => s.ToString(s < 1 ? "F3" : "F2", CultureInfo.InvariantCulture)), .. counts.Select(Of)]);

    /// <summary>A number of things.</summary>
    public static string Of(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    private static void Print(IEnumerable<string> cells) => Console.WriteLine(string.Concat(cells.Select(c => c.PadLeft(Width))));
}
