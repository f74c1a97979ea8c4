using Microsoft.CodeAnalysis.Diagnostics;

namespace LossGen.Generator.Frontend;

/// <summary>
/// Whether a build runs analyzers. The generator is not told, so that it looks at the properties that decide it, as the SDK does:
/// LossGen.props makes them visible.
/// </summary>
internal static class AnalyzerSwitches
{
    /// <returns>False also where the properties are not visible: then nobody knows.</returns>
    public static bool AreOn(AnalyzerConfigOptions options)
    {
        if (!options.TryGetValue("build_property.RunAnalyzers", out string? run))
            return false;
        if (IsFalse(run) || (run.Length == 0 && IsFalse(Property(options, "RunAnalyzersDuringBuild"))))
            return false;

        // What an editor builds before it runs tests or the program.
        string optimize = Property(options, "OptimizeImplicitlyTriggeredBuild");
        return !IsTrue(Property(options, "IsImplicitlyTriggeredBuild"))
            || IsFalse(optimize)
            || (IsTrue(Property(options, "TreatWarningsAsErrors")) && !IsTrue(optimize));
    }

    private static string Property(AnalyzerConfigOptions options, string name) =>
        options.TryGetValue("build_property." + name, out string? value) ? value : "";

    /// <summary>What a condition of MSBuild takes for the other truth value too.</summary>
    private static bool IsFalse(string value) => value.ToLowerInvariant() is "false" or "off" or "no" or "!true" or "!on" or "!yes";

    private static bool IsTrue(string value) => value.ToLowerInvariant() is "true" or "on" or "yes" or "!false" or "!off" or "!no";
}
