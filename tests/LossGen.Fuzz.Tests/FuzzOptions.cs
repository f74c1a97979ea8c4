using System.Globalization;

namespace LossGen.Fuzz.Tests;

/// <summary>
/// How much is tried: LOSSGEN_FUZZ_COUNT formulas from LOSSGEN_FUZZ_SEED on. A failure names its seed, so that it can be had again alone.
/// </summary>
internal static class FuzzOptions
{
    public static int Count { get; } = Read("LOSSGEN_FUZZ_COUNT", 200);

    public static int Seed { get; } = Read("LOSSGEN_FUZZ_SEED", 1);

    private static int Read(string name, int fallback) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.Integer, CultureInfo.InvariantCulture, out int value) ? value : fallback;
}
