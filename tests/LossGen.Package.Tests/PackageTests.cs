using System.IO.Compression;
using System.Runtime.Intrinsics.X86;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using LossGen.Generator.Tests.Documents;
using LossGen.Package.Tests.Support;

namespace LossGen.Package.Tests;

/// <summary>The packages as a user has them: packed, restored from a folder, built and run outside this repository.</summary>
public sealed partial class PackageTests(PackageFeed feed) : IClassFixture<PackageFeed>
{
    [Fact]
    public void LossGen_has_the_library_its_documentation_the_generator_and_the_fixes_and_depends_on_nothing()
    {
        using ZipArchive package = ZipFile.OpenRead(feed.Package("LossGen"));

        string[] folders = ["lib/", "analyzers/", "build/", "buildTransitive/"];
        string[] files = [.. package.Entries.Select(e => e.FullName).Where(n => folders.Any(f => n.StartsWith(f, StringComparison.Ordinal))).Order(StringComparer.Ordinal)];
        Assert.Equal(
            [
                "analyzers/dotnet/cs/LossGen.CodeFixes.dll", "analyzers/dotnet/cs/LossGen.Generator.dll",
                "build/LossGen.props", "buildTransitive/LossGen.props",
                "lib/net10.0/LossGen.dll", "lib/net10.0/LossGen.xml",
            ],
            files);
        Assert.Contains(package.Entries, e => e.FullName == "README.md");
        Assert.Empty(Dependencies(package));
    }

    [Fact]
    public void LossGen_Ilgpu_depends_on_ILGPU_and_on_LossGen_with_its_generator()
    {
        using ZipArchive package = ZipFile.OpenRead(feed.Package("LossGen.Ilgpu"));

        XElement[] dependencies = Dependencies(package);
        Assert.Equal(["ILGPU", "LossGen"], dependencies.Select(d => d.Attribute("id")!.Value).Order(StringComparer.Ordinal));
        string excluded = dependencies.Single(d => d.Attribute("id")!.Value == "LossGen").Attribute("exclude")?.Value ?? "";
        Assert.DoesNotContain("Analyzers", excluded, StringComparison.Ordinal);
        Assert.DoesNotContain("Build", excluded, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("LossGen")]
    [InlineData("LossGen.Ilgpu")]
    public void Links_in_a_packed_document_lead_to_a_packed_file(string id)
    {
        using ZipArchive package = ZipFile.OpenRead(feed.Package(id));

        string[] documents = [.. package.Entries.Select(e => e.FullName).Where(n => n.EndsWith(".md", StringComparison.Ordinal))];
        Assert.Contains("README.md", documents);
        Assert.Contains("docs/rules/README.md", documents);
        Assert.Empty(documents.SelectMany(d => Markdown.DeadLinks(d, path => Text(package, path))));
    }

    [Fact]
    public async Task A_project_restores_LossGen_builds_without_warnings_and_computes()
    {
        Consumer consumer = feed.Use("Plain", "Cpu.cs", "LossGen");

        (await consumer.BuildAsync()).Succeeded();

        CheckCpu(await consumer.RunBuiltAsync());
    }

    /// <summary>The compiler is handed the fixes, too, and has no workspaces to load them with.</summary>
    [Fact]
    public async Task The_compiler_passes_over_the_fixes_without_a_word()
    {
        Consumer consumer = feed.Use("Both", "Cpu.cs", "LossGen", "<ReportAnalyzer>true</ReportAnalyzer>");

        Outcome outcome = await consumer.BuildAsync("-verbosity:detailed");

        outcome.Succeeded();
        Assert.Contains("LossGen.CodeFixes.dll", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("LossGen.Generator.LossAnalyzer", outcome.Output, StringComparison.Ordinal);
        Assert.True(!Complaint().IsMatch(outcome.Output), outcome.Output);
    }

    [Fact]
    public async Task A_trimmed_program_has_no_trim_warnings_and_computes_the_same()
    {
        Consumer consumer = feed.Use(
            "Trimmed",
            "Cpu.cs",
            "LossGen",
            "<PublishTrimmed>true</PublishTrimmed><SelfContained>true</SelfContained><TrimmerSingleWarn>false</TrimmerSingleWarn>");

        (await consumer.PublishAsync()).Succeeded();

        CheckCpu(await consumer.RunPublishedAsync());
    }

    [Fact]
    public async Task A_native_program_has_the_vectors_of_the_machine_and_computes_the_same()
    {
        Assert.SkipUnless(HasLinker(), "Native AOT needs clang or gcc, or Visual Studio's linker on Windows.");
        Consumer consumer = feed.Use(
            "Native",
            "Cpu.cs",
            "LossGen",
            "<PublishAot>true</PublishAot><IlcInstructionSet>native</IlcInstructionSet><StripSymbols>false</StripSymbols><TrimmerSingleWarn>false</TrimmerSingleWarn>");
        Outcome restored = await consumer.RestoreAsync();
        Assert.SkipWhen(
            restored.ExitCode != 0 && restored.Output.Contains("ILCompiler", StringComparison.OrdinalIgnoreCase), "The native compiler's package cannot be restored here.");
        restored.Succeeded();

        (await consumer.PublishAsync()).Succeeded();

        IReadOnlyDictionary<string, double> numbers = await consumer.RunPublishedAsync();
        CheckCpu(numbers);
        Assert.InRange(numbers["vectorBits"], Avx2.IsSupported ? 256 : 128, 512);
    }

    [Fact]
    public async Task A_project_that_references_only_LossGen_Ilgpu_computes_on_an_accelerator()
    {
        Consumer consumer = feed.Use("Gpu", "Gpu.cs", "LossGen.Ilgpu");

        (await consumer.BuildAsync()).Succeeded();

        IReadOnlyDictionary<string, double> numbers = await consumer.RunBuiltAsync();
        CheckOverlap(numbers);
        NearRows(numbers);
    }

    [Fact]
    public Task A_wrong_loss_is_a_build_error_with_its_rule_and_its_line() =>
        CheckErrorsAsync("Wrong", "Program.cs(7,20): error LOSS0009: Delta is -1; it must be greater than 0 and finite");

    [Fact]
    public Task What_the_compiler_would_accept_is_a_build_error_too() => CheckErrorsAsync(
        "WrongBody",
        "Program.cs(5,23): error LOSS0002: 'Losses' contains the loss 'Deltas' but is not partial; declare it 'partial'",
        "Program.cs(8,25): error LOSS0001: 'Deltas' has a loss attribute but is not a partial method; declare it 'partial', without a body");

    /// <summary>dotnet format loads analyzers and fixes from the package as an editor does.</summary>
    [Fact]
    public async Task The_fixes_of_the_package_mend_a_project()
    {
        Consumer consumer = feed.Use("Mended", "Mendable.cs", "LossGen");
        (await consumer.RestoreAsync()).Succeeded();

        (await consumer.FormatAsync("LOSS0001", "LOSS0002", "LOSS0004", "LOSS0005")).Succeeded();

        (await consumer.BuildAsync()).Succeeded();
        Assert.Equal(2, (await consumer.RunBuiltAsync())["distance"]);
    }

    private async Task CheckErrorsAsync(string source, params string[] errors) =>
        AssertErrors(await feed.Use(source, source + ".cs", "LossGen").BuildAsync(), "", errors);

    private static void CheckCpu(IReadOnlyDictionary<string, double> numbers)
    {
        CheckOverlap(numbers);
        Near((0.125 + 1.5) / 3, numbers["deltas"]);
        NearRows(numbers);
        Assert.Equal(0, numbers["rowsIgnored"]);
        Near(((2 * Math.Log(2)) + 10 + Math.Log(1 + Math.Exp(-10))) / 3, numbers["rowFormula"]);
        Near(0.5, numbers["deltasGradient"]);
        Near(2.5, numbers["many"]);
        Near(1, numbers["manyGradient"]);
        Near(numbers["overlap"], numbers["formula"]);
        Assert.Equal(1.5, numbers["formulaSmoothL1"]);
        Assert.Equal(1, numbers["formulaGradient"]);
    }

    /// <summary>
    /// Each box meets its target in I = 4 of U = 14. By hand: (IoU - 1/2)², and 2 (IoU - 1/2) (I'U - IU') / U² / 2 for the gradient of
    /// the mean over two boxes, where I'U - IU' is -24 for the inner edges and -12 for the outer ones, with the signs turned for the
    /// second box.
    /// </summary>
    private static void CheckOverlap(IReadOnlyDictionary<string, double> numbers)
    {
        double distance = (4.0 / 14) - 0.5;
        Near(distance * distance, numbers["overlap"]);
        Near(distance * -24 / 196, numbers["overlapGradientX1"]);
        Near(distance * -72 / 196, numbers["overlapGradient0"]);
        Near(distance * 72 / 196, numbers["overlapGradient1"]);
    }

    /// <summary>Of two equal logits each has one half; of three rows two count.</summary>
    private static void NearRows(IReadOnlyDictionary<string, double> numbers)
    {
        Near(Math.Log(2), numbers["rows"]);
        Near(-0.25, numbers["rowsGradient"]);
    }

    /// <summary>A diagnostic about an analyzer that crashed, or could not be loaded.</summary>
    [GeneratedRegex(@"\b(warning|error|info|message) (AD0001|CS803[2-4]|CS8040|CS8784|CS8785|CS9057)\b")]
    private static partial Regex Complaint();

    private static void Near(double expected, double actual) => Assert.Equal(expected, actual, 1e-6);

    private static XElement[] Dependencies(ZipArchive package)
    {
        using Stream text = package.Entries.Single(e => e.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).Open();
        return [.. XDocument.Load(text).Descendants().Where(e => e.Name.LocalName == "dependency")];
    }

    /// <summary>A file of a package; null where there is none.</summary>
    private static string? Text(ZipArchive package, string path)
    {
        if (package.GetEntry(path) is not { } entry)
            return null;
        using var reader = new StreamReader(entry.Open());
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    private static bool HasLinker()
    {
        if (OperatingSystem.IsWindows())
            return true;
        string[] folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return folders.Any(f => File.Exists(Path.Combine(f, "clang")) || File.Exists(Path.Combine(f, "gcc")));
    }
}
