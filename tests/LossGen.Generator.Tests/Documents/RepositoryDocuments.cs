using LossGen.Generator.Tests.Support;

namespace LossGen.Generator.Tests.Documents;

/// <summary>The documents of this repository, by their paths in it, with slashes.</summary>
internal static class RepositoryDocuments
{
    public static IReadOnlyList<string> Paths { get; } = ["README.md", .. In("docs"), .. In("samples")];

    /// <summary>The text of a file; null where there is none.</summary>
    public static string? Read(string path)
    {
        string file = Path.Combine(Repository.Root, path);
        return File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : null;
    }

    private static IEnumerable<string> In(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.md", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(Repository.Root, f).Replace('\\', '/'))
            .Where(f => !f.Contains("/bin/", StringComparison.Ordinal) && !f.Contains("/obj/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
}
