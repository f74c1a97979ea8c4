using System.Text.RegularExpressions;
using LossGen.Generator.Tests.Documents;
using LossGen.Generator.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LossGen.Generator.Tests.Diagnostics;

/// <summary>Each rule has a page, and the code on it, each a file of a fresh project, does what the page says.</summary>
public partial class RulePagesTests
{
    private static readonly string s_folder = Path.Combine(Repository.Root, "docs", "rules");

    public static TheoryData<string> Rules { get; } = [.. new LossAnalyzer().SupportedDiagnostics.Select(r => r.Id)];

    [Fact]
    public void Every_page_is_of_a_rule() => Assert.Equal(
        Rules.Select(r => (string)r).Append("README").Order(StringComparer.Ordinal),
        Directory.EnumerateFiles(s_folder, "*.md").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_page_and_the_index_have_the_title(string rule)
    {
        DiagnosticDescriptor descriptor = new LossAnalyzer().SupportedDiagnostics.Single(r => r.Id == rule);

        Assert.StartsWith($"# {rule}: {descriptor.Title}\n", Page(rule), StringComparison.Ordinal);
        Assert.Contains($"\n| [{rule}]({rule}.md) | {descriptor.Title} |\n", Page("README"), StringComparison.Ordinal);
        Assert.Contains($"docs/rules/{rule}.md", descriptor.Description.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Equal(IsWarning(rule) ? DiagnosticSeverity.Warning : DiagnosticSeverity.Error, descriptor.DefaultSeverity);
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task The_wrong_code_breaks_this_rule_alone(string rule)
    {
        foreach (string sample in Samples(rule, "wrong"))
        {
            Compiled compiled = Compile(rule, sample, isWrong: true);

            Assert.Null(compiled.Exception);
            Assert.Equal(IsWarning(rule), compiled.Losses.Any());
            foreach (IEnumerable<Diagnostic> found in new[] { await compiled.AnalyzeAsync(), await compiled.CommandLineAsync() })
            {
                Assert.All(found, d => Assert.Equal(rule, d.Id));
                Assert.NotEmpty(found);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task The_message_on_the_page_is_of_the_wrong_code(string rule)
    {
        string quoted = QuotedMessage().Match(Page(rule)).Groups[1].Value.TrimEnd('…').TrimEnd();
        Compiled compiled = Compile(rule, Samples(rule, "wrong")[0], isWrong: true);
        foreach (Diagnostic found in new[] { Assert.Single(await compiled.AnalyzeAsync()), Assert.Single(await compiled.CommandLineAsync()) })
            Assert.StartsWith(quoted, found.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task The_right_code_compiles(string rule)
    {
        foreach (string sample in Samples(rule, "right"))
        {
            Compiled compiled = Compile(rule, sample, isWrong: false);

            Assert.Null(compiled.Exception);
            Assert.NotEmpty(compiled.Files);
            Assert.Equal("", string.Join('\n', (await compiled.AnalyzeAsync()).Concat(await compiled.CommandLineAsync()).Concat(compiled.CompilerProblems())));
        }
    }

    /// <summary>What the numerical lint says is advice: the code is written all the same.</summary>
    private static bool IsWarning(string rule) => string.CompareOrdinal(rule, "LOSS0030") >= 0 && rule != "LOSS0099";

    private static Compiled Compile(string rule, string sample, bool isWrong)
    {
        CSharpParseOptions options = Compiled.ParseOptions.WithLanguageVersion(
            rule != "LOSS0016" ? LanguageVersion.Latest : isWrong ? LanguageVersion.CSharp11 : LanguageVersion.CSharp12);
        CSharpCompilation compilation = FreshProject.With(sample, options);
        if (rule == "LOSS0015" && isWrong)
            compilation = compilation.RemoveReferences(References.LossGenIlgpu);
        return (rule, isWrong) switch
        {
            ("LOSS0026", true) => Compiled.RunBeside(["partial class Losses { static float Score(float x, float y) => x - y; }"], compilation, Compiled.GeneratorDriverOf(options)),
            ("LOSS0099", true) => Compiled.Run(compilation, Compiled.GeneratorDriverOf(options, generator: new LossGenerator(Failing.ToEmit("Distance")))),
            _ => Compiled.Run(compilation, Compiled.GeneratorDriverOf(options)),
        };
    }

    private static string[] Samples(string rule, string kind)
    {
        string[] samples = [.. CodeBlock.Of($"docs/rules/{rule}.md").Where(b => b.Kind == kind).Select(b => b.Code)];
        Assert.NotEmpty(samples);
        return samples;
    }

    private static string Page(string name) => File.ReadAllText(Path.Combine(s_folder, name + ".md"));

    [GeneratedRegex("^> (.*)$", RegexOptions.Multiline)]
    private static partial Regex QuotedMessage();
}
