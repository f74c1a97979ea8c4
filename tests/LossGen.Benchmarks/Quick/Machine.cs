using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace LossGen.Benchmarks.Quick;

/// <summary>Prints where the numbers come from.</summary>
internal static class Machine
{
    /// <summary>Instruction set, processor, cores, runtime.</summary>
    public static void Print()
    {
        Console.WriteLine(
            $"Vector512 {Yes(Vector512.IsHardwareAccelerated)}, "
            + $"Vector256 {Yes(Vector256.IsHardwareAccelerated)}, "
            + $"Vector128 {Yes(Vector128.IsHardwareAccelerated)}");
        Console.WriteLine($"{Processor()}, {Environment.ProcessorCount} cores, {RuntimeInformation.ProcessArchitecture}");
        Console.WriteLine($"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription}");
        if (Load() is { } load)
            Console.WriteLine($"Load {load}. A busy neighbour makes torch with two threads many times slower: they wait for each other.");
    }

    /// <summary>How many threads wanted to run in the last minute.</summary>
    private static string? Load()
    {
        const string loadAverage = "/proc/loadavg";
        return File.Exists(loadAverage) ? File.ReadAllText(loadAverage).Split(' ')[0] : null;
    }

    private static string Yes(bool accelerated) => accelerated ? "yes" : "no";

    private static string Processor()
    {
        const string cpuInfo = "/proc/cpuinfo";
        if (!File.Exists(cpuInfo))
            return Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER") ?? "unknown processor";

        var name = File.ReadLines(cpuInfo).FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal));
        return name?[(name.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim() ?? "unknown processor";
    }
}
