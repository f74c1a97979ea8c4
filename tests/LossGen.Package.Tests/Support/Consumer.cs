using System.Globalization;
using System.Runtime.InteropServices;

namespace LossGen.Package.Tests.Support;

/// <summary>A clean project that uses a package as anyone would: it inherits nothing, and has its own folder of restored packages.</summary>
internal sealed class Consumer
{
    private static readonly TimeSpan s_buildLimit = TimeSpan.FromMinutes(4);
    private static readonly TimeSpan s_runLimit = TimeSpan.FromMinutes(1);

    private Consumer(string folder) => Folder = folder;

    public string Folder { get; }

    public string Name => Path.GetFileName(Folder);

    public string Published => Path.Combine(Folder, "published");

    /// <summary>The portable identifier of the machine that runs this.</summary>
    public static string RuntimeIdentifier { get; } =
        (OperatingSystem.IsWindows() ? "win" : OperatingSystem.IsMacOS() ? "osx" : "linux")
        + "-" + RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant();

    public static Consumer Create(string folder, string source, string package, PackageFeed feed, string properties)
    {
        Directory.CreateDirectory(folder);
        void Write(string file, string text) => File.WriteAllText(Path.Combine(folder, file), text);
        foreach (string file in new[] { "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props" })
            Write(file, "<Project />");
        Write("NuGet.config", Sources(feed));
        Write(Path.GetFileName(folder) + ".csproj", Project(package, feed.Version, properties));
        File.Copy(source, Path.Combine(folder, "Program.cs"));
        return new Consumer(folder);
    }

    /// <summary>Adds a file of the folder <c>Consumers</c>.</summary>
    public void Add(string source) => File.Copy(Path.Combine(AppContext.BaseDirectory, "Consumers", source), Path.Combine(Folder, source));

    public Task<Outcome> BuildAsync(params string[] arguments) => ChildProcess.DotnetAsync(
        Folder, s_buildLimit, ["build", "--configuration", "Release", "--disable-build-servers", .. arguments]);

    public Task<Outcome> PublishAsync() => ChildProcess.DotnetAsync(
        Folder, s_buildLimit, "publish", "--configuration", "Release", "--runtime", RuntimeIdentifier, "--output", Published, "--disable-build-servers");

    public Task<Outcome> RestoreAsync() => ChildProcess.DotnetAsync(
        Folder, s_buildLimit, "restore", "--runtime", RuntimeIdentifier, "--disable-build-servers");

    /// <summary>Applies the fixes of these rules.</summary>
    public Task<Outcome> FormatAsync(params string[] rules) => ChildProcess.DotnetAsync(
        Folder, s_buildLimit, ["format", "analyzers", "--no-restore", "--severity", "error", "--verbosity", "diagnostic", "--diagnostics", .. rules]);

    /// <summary>Runs what was built, and reads the lines <c>name=value</c> that it prints.</summary>
    public Task<IReadOnlyDictionary<string, double>> RunBuiltAsync() => RunBuiltAsync(new Dictionary<string, string>());

    /// <inheritdoc cref="RunBuiltAsync()"/>
    /// <param name="environment">Variables for the program.</param>
    public async Task<IReadOnlyDictionary<string, double>> RunBuiltAsync(IReadOnlyDictionary<string, string> environment) => Numbers(
        await ChildProcess.RunAsync(
            ChildProcess.Dotnet, Folder, s_runLimit, environment, Path.Combine(Folder, "bin", "Release", "net10.0", Name + ".dll")));

    public async Task<IReadOnlyDictionary<string, double>> RunPublishedAsync() => Numbers(
        await ChildProcess.RunAsync(Path.Combine(Published, Name + (OperatingSystem.IsWindows() ? ".exe" : "")), Folder, s_runLimit));

    private static string Project(string package, string version, string properties) =>
        $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <ImplicitUsings>enable</ImplicitUsings>
            <Nullable>enable</Nullable>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
            <InvariantGlobalization>true</InvariantGlobalization>
            <NuGetAudit>false</NuGetAudit>
            <DisableTransitiveFrameworkReferenceDownloads>true</DisableTransitiveFrameworkReferenceDownloads>
            <RestorePackagesPath>../restored</RestorePackagesPath>
            {properties}
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="{package}" Version="{version}" />
          </ItemGroup>
        </Project>
        """;

    /// <summary>The packages under test, beside the machine's own sources.</summary>
    private static string Sources(PackageFeed feed) =>
        $"""
        <configuration>
          <packageSources>
            <add key="lossgen-packed-by-test" value="{feed.Packages}" />
          </packageSources>
        </configuration>
        """;

    private static Dictionary<string, double> Numbers(Outcome outcome) => outcome.Succeeded().Output
        .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(line => line.Split('='))
        .ToDictionary(parts => parts[0], parts => double.Parse(parts[1], CultureInfo.InvariantCulture));
}
