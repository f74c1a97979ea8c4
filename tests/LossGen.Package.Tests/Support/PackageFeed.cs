namespace LossGen.Package.Tests.Support;

/// <summary>
/// Both packages, packed once from this repository into a folder of their own. Nothing is written into the repository, and the
/// version is new each time, so that no cache has it.
/// </summary>
public sealed class PackageFeed : IAsyncLifetime
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(8);

    private readonly string _root = Directory.CreateTempSubdirectory("lossgen-packages-").FullName;

    public string Version { get; } = $"0.0.0-test.{Guid.NewGuid().ToString("N")[..8]}";

    public string Packages => Path.Combine(_root, "feed");

    internal string Package(string id) => Path.Combine(Packages, $"{id}.{Version}.nupkg");

    public async ValueTask InitializeAsync()
    {
        foreach (string project in new[] { "LossGen", "LossGen.Ilgpu" })
        {
            Outcome outcome = await ChildProcess.DotnetAsync(
                Repository.Root,
                s_limit,
                "pack",
                Path.Combine("src", project),
                "--configuration",
                "Release",
                "--artifacts-path",
                Path.Combine(_root, "artifacts"),
                "--output",
                Packages,
                $"-p:Version={Version}",
                "-warnaserror",
                "--disable-build-servers");
            outcome.Succeeded();
        }
    }

    /// <summary>A project outside the repository that references a package.</summary>
    /// <param name="name">Its name: that of its source, and of its folder.</param>
    /// <param name="source">The program, a file of the folder <c>Consumers</c>.</param>
    /// <param name="package">The one package that it references.</param>
    /// <param name="properties">Further lines of its project file.</param>
    internal Consumer Use(string name, string source, string package, string properties = "") =>
        Consumer.Create(Path.Combine(_root, name), Path.Combine(AppContext.BaseDirectory, "Consumers", source), package, this, properties);

    public ValueTask DisposeAsync()
    {
        try
        {
            Directory.Delete(_root, recursive: true);
        }
        catch (IOException)
        {
            // A killed child may still hold a file; the system empties its temporary folder in time.
        }

        return ValueTask.CompletedTask;
    }
}
