namespace LossGen.Package.Tests.Support;

/// <summary>Where this repository is: above the tests' own output.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    private static string Find()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "LossGen.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException($"There is no LossGen.sln above '{AppContext.BaseDirectory}'.");
    }
}
