using System.Collections.Immutable;
using LossGen.Ilgpu.Runtime;
using Microsoft.CodeAnalysis;

namespace LossGen.BuildTime.Measuring;

/// <summary>The assemblies that the projects refer to.</summary>
internal static class References
{
    /// <summary>What a project has from LossGen's packages.</summary>
    public static IReadOnlyList<string> Packages { get; } =
        [typeof(LossFunctionAttribute).Assembly.Location, typeof(ViewGuard).Assembly.Location, typeof(ILGPU.Context).Assembly.Location];

    /// <summary>The same with the framework, as the compiler takes them.</summary>
    public static ImmutableArray<MetadataReference> All { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(IsFramework).Concat(Packages).Select(p => MetadataReference.CreateFromFile(p)),
    ];

    private static bool IsFramework(string path) => Path.GetFileName(path) is "netstandard.dll" or "mscorlib.dll"
        || Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal);
}
