using System.Reflection;

namespace LossGen.Generator.Tests.Support;

/// <summary>Where the sources are. Deterministic builds rewrite the paths that the compiler knows, so the build says it.</summary>
internal static class Repository
{
    public static string TestProject { get; } = Said("ProjectDirectory");

    public static string Root { get; } = Path.GetFullPath(Path.Combine(TestProject, "..", ".."));

    /// <summary>What the build says under this key, in <c>AssemblyMetadata</c> of the project file.</summary>
    public static string Said(string key) =>
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;
}
