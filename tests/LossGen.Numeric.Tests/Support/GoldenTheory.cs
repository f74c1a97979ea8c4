namespace LossGen.Numeric.Tests.Support;

/// <summary>The golden files by name; each comes in either element type.</summary>
public static class GoldenTheory
{
    private const string Ending = ".float.golden";

    public static string Folder => Path.Combine(AppContext.BaseDirectory, "data");

    public static TheoryData<string> Cases => [.. Names];

    internal static IEnumerable<string> Names => Directory.EnumerateFiles(Folder, "*" + Ending)
        .Select(f => Path.GetFileName(f)[..^Ending.Length]).Order(StringComparer.Ordinal);
}
