using LossGen.Package.Tests.Support;

namespace LossGen.Package.Tests;

/// <summary>What a build says of losses that it cannot build: each problem once, at its place, whatever a project switches off.</summary>
public sealed partial class PackageTests
{
    private const string Delta = "Program.cs(8,20): error {0}LOSS0009: Delta is -1; it must be greater than 0 and finite";
    private const string Truth = "Program.cs(9,91): error {0}LOSS0004: 'truth' is no role of [Huber] over spans";
    private const string Floor = "Program.cs(20,43): error {0}LOSS0020: 'MathF.Floor(x)' cannot be part of a formula";
    private const string Typo = "Program.cs(14,50): error CS0103: The name 'y' does not exist in the current context";
    private const string Silenced = "Program.cs(24,22): error CS1029: #error: 'LOSS0009: Beta is -1; it must be at least 0 and finite'";
    private const string InFile = "CS1029: #error: '";

    /// <summary>By the command line, by a file beside the project, or both.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("-p:TreatWarningsAsErrors=false")]
    [InlineData("-p:NoWarn=LOSS0004%3BLOSS0009%3BLOSS0020")]
    [InlineData("-p:WarningsNotAsErrors=LOSS0004%3BLOSS0009%3BLOSS0020 -p:WarningLevel=0")]
    [InlineData("", ".editorconfig", "root = true\n[*.cs]\ngenerated_code = true\ndotnet_analyzer_diagnostic.severity = none\ndotnet_diagnostic.LOSS0004.severity = none\ndotnet_diagnostic.LOSS0009.severity = silent\ndotnet_diagnostic.LOSS0020.severity = suggestion\n")]
    [InlineData("", ".globalconfig", "is_global = true\ndotnet_analyzer_diagnostic.category-LossGen.severity = none\ndotnet_diagnostic.LOSS0004.severity = none\ndotnet_diagnostic.LOSS0009.severity = none\ndotnet_diagnostic.LOSS0020.severity = none\n")]
    [InlineData("-p:CodeAnalysisRuleSet=off.ruleset", "off.ruleset", "<RuleSet Name=\"Off\" ToolsVersion=\"17.0\"><IncludeAll Action=\"None\" /><Rules AnalyzerId=\"LossGen\" RuleNamespace=\"LossGen\"><Rule Id=\"LOSS0004\" Action=\"None\" /><Rule Id=\"LOSS0009\" Action=\"None\" /><Rule Id=\"LOSS0020\" Action=\"Hidden\" /></Rules></RuleSet>")]
    public async Task A_rejected_loss_is_an_error_whatever_is_configured(string arguments, string? file = null, string text = "") =>
        AssertErrors(await BuildRejectedAsync(arguments, file, text), "", Typo, Delta, Truth, Floor, Silenced);

    [Theory]
    [InlineData("-p:RunAnalyzers=false")]
    [InlineData("-p:RunAnalyzersDuringBuild=false")]
    [InlineData("-p:IsImplicitlyTriggeredBuild=true -p:TreatWarningsAsErrors=false")]
    public async Task A_rejected_loss_is_an_error_where_no_analyzer_runs(string arguments) => AssertErrors(
        await BuildRejectedAsync(arguments),
        InFile,
        Typo,
        Delta,
        Truth,
        Floor,
        Silenced,
        "Program.cs(12,33): error CS1029: #error: ''TypoLoss' is not built: it, or the formula that it names, does not compile'");

    /// <summary>All kinds of problems of several files, on methods that have several.</summary>
    [Fact]
    public async Task One_run_of_dotnet_format_mends_several_files()
    {
        Consumer consumer = feed.Use("Formatted", "Mendable.cs", "LossGen");
        consumer.Add("MendableMore.cs");
        (await consumer.RestoreAsync()).Succeeded();

        Outcome outcome = await consumer.FormatAsync("LOSS0001", "LOSS0002", "LOSS0004", "LOSS0005", "LOSS0012", "LOSS0017");

        outcome.Succeeded();
        Assert.DoesNotContain("Unable to fix", outcome.Output, StringComparison.Ordinal);
        AssertErrors(
            await consumer.BuildAsync(),
            "",
            "MendableMore.cs(6,25): error LOSS0001: 'Kept' has a loss attribute but is not a partial method",
            "MendableMore.cs(17,51): error LOSS0019: 'throw new NotImplementedException()' cannot be part of a formula");
    }

    private async Task<Outcome> BuildRejectedAsync(string arguments, string? file = null, string text = "")
    {
        Consumer consumer = feed.Use("Rejected" + Guid.NewGuid().ToString("N")[..8], "Rejected.cs", "LossGen");
        if (file is not null)
            await File.WriteAllTextAsync(Path.Combine(consumer.Folder, file), text, TestContext.Current.CancellationToken);
        return await consumer.BuildAsync(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>The build fails with these errors and no other, each shown once. What follows the verdict repeats them.</summary>
    private static void AssertErrors(Outcome outcome, string prefix, params string[] errors)
    {
        Assert.NotEqual(0, outcome.ExitCode);
        string[] lines = [.. outcome.Output.Split('\n').TakeWhile(l => !l.Contains("Build FAILED", StringComparison.Ordinal)).Where(l => l.Contains(": error ", StringComparison.Ordinal))];
        string[] missing = [.. errors.Select(e => e.Replace("{0}", prefix, StringComparison.Ordinal)).Where(e => lines.Count(l => l.Contains(e, StringComparison.Ordinal)) != 1)];
        Assert.True(missing.Length == 0 && lines.Length == errors.Length, $"Not shown once: {string.Join('\n', missing)}\n{outcome.Output}");
    }
}
