using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LossGen.Generator.Tests.Support;

/// <summary>The properties of a project that LossGen.props makes visible, as the compiler passes them on.</summary>
internal sealed class BuildOptions : AnalyzerConfigOptionsProvider
{
    private static readonly string[] s_visible =
        ["RunAnalyzers", "RunAnalyzersDuringBuild", "IsImplicitlyTriggeredBuild", "OptimizeImplicitlyTriggeredBuild", "TreatWarningsAsErrors"];

    private BuildOptions(Dictionary<string, string> properties) => GlobalOptions = new Options(properties);

    /// <summary>A project that sets none of them.</summary>
    public static BuildOptions Default { get; } = With();

    /// <summary>A compilation that nobody imported LossGen.props for.</summary>
    public static BuildOptions Invisible { get; } = new([]);

    public override AnalyzerConfigOptions GlobalOptions { get; }

    public static BuildOptions With(params (string Name, string Value)[] properties)
    {
        Dictionary<string, string> all = s_visible.ToDictionary(n => "build_property." + n, _ => "");
        foreach ((string name, string value) in properties)
            all["build_property." + name] = value;
        return new BuildOptions(all);
    }

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

    private sealed class Options(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
