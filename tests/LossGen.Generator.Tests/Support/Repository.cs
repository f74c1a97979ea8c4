using System.Reflection;

namespace LossGen.Generator.Tests.Support;

/// <summary>Where the sources are. Deterministic builds rewrite the paths that the compiler knows, so the build says it.</summary>
internal static class Repository
{
    public static string TestProject { get; } = typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(a => a.Key == "ProjectDirectory").Value!;

    public static string Root { get; } = Path.GetFullPath(Path.Combine(TestProject, "..", ".."));
}
