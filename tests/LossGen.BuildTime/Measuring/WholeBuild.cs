using System.Diagnostics;
using LossGen.BuildTime.Corpus;
using LossGen.Generator;

namespace LossGen.BuildTime.Measuring;

/// <summary>The same project as a folder that <c>dotnet build</c> builds, with what the packages would bring.</summary>
internal sealed class WholeBuild : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("lossgen-build-time-").FullName;

    private WholeBuild(int losses, bool withLossGen)
    {
        // Nothing of a repository around the temporary folder is inherited.
        Write("Directory.Build.props", "<Project />");
        Write("Directory.Build.targets", "<Project />");
        Write("Directory.Packages.props", "<Project />");
        Write("Sample.csproj", ProjectFile(withLossGen));
        foreach (SourceFile file in LossProject.Mixed(losses, withLossGen))
            Write(file.Name, file.Text);
    }

    /// <summary>Builds with LossGen and by hand in turns, after a build of each that does not count.</summary>
    /// <param name="losses">How many losses the project has.</param>
    /// <param name="rounds">How many rounds.</param>
    /// <returns>The medians of the rounds, in seconds.</returns>
    public static (double ByHand, double WithLossGen, double Added) Measure(int losses, int rounds)
    {
        using var byHand = new WholeBuild(losses, withLossGen: false);
        using var generated = new WholeBuild(losses, withLossGen: true);
        byHand.Run("restore");
        generated.Run("restore");
        byHand.Build();
        generated.Build();
        (double ByHand, double WithLossGen)[] seconds = [.. Enumerable.Range(0, rounds).Select(_ => (byHand.Build(), generated.Build()))];
        return (
            Median.Of(seconds.Select(s => s.ByHand)),
            Median.Of(seconds.Select(s => s.WithLossGen)),
            Median.Of(seconds.Select(s => s.WithLossGen - s.ByHand)));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>The compiler server is warm, as it is for everybody who builds more than once.</summary>
    private double Build() => Run("build", "--no-restore", "--no-incremental", "-warnaserror", "-p:UseSharedCompilation=true");

    private double Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = _folder, RedirectStandardOutput = true };

        // What dotnet run sets for this process would decide which SDK builds.
        foreach (string name in start.Environment.Keys.Where(n => n.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToArray())
            start.Environment.Remove(name);
        long time = Stopwatch.GetTimestamp();
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException(output);
        return Stopwatch.GetElapsedTime(time).TotalSeconds;
    }

    private static string ProjectFile(bool withLossGen)
    {
        IEnumerable<string> references = References.Packages.Select(p => $"""<Reference Include="{p}" />""");
        string analyzer = withLossGen ? $"""<Analyzer Include="{typeof(LossGenerator).Assembly.Location}" />""" : "";
        return $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <NuGetAudit>false</NuGetAudit>
              </PropertyGroup>
              <ItemGroup>
                {string.Join("\n    ", references)}
                {analyzer}
              </ItemGroup>
            </Project>
            """;
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder, name), text);
}
