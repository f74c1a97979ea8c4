using System.Globalization;

namespace LossGen.Fuzz.Tests;

/// <summary>
/// How much is tried: LOSSGEN_FUZZ_COUNT formulas from LOSSGEN_FUZZ_SEED on. A failure names its seed, so that it can be had again alone.
/// </summary>
internal static class FuzzOptions
{
    public static int Count { get; } = Read("LOSSGEN_FUZZ_COUNT", 200);

    public static int Seed { get; } = Read("LOSSGEN_FUZZ_SEED", 1);

    /// <summary>From how many formulas on the share of what could be compared says something.</summary>
    public static bool IsSample => Count >= 50;

    /// <summary>
    /// Whether the formula itself overflows where what is written for it does not: a stable form has its place there, and the formula cannot say
    /// whether it is right.
    /// </summary>
    public static bool IsBeyondTheFormula(double direct, double written) => !double.IsFinite(direct) && double.IsFinite(written);

    private static int Read(string name, int fallback) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.Integer, CultureInfo.InvariantCulture, out int value) ? value : fallback;
}
