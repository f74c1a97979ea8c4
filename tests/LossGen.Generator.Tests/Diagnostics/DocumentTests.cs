using System.Text.RegularExpressions;
using LossGen.Generator.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LossGen.Generator.Tests.Diagnostics;

/// <summary>The C# that README.md and docs/formulas.md show is written, and compiles as it stands there.</summary>
public partial class DocumentTests
{
    /// <summary>What a new project has of itself, and LossGen.</summary>
    private const string GlobalUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using LossGen;
        """;

    public static TheoryData<string, int> Snippets { get; } = [.. new[] { "README.md", "docs/formulas.md" }.SelectMany(d => Of(d).Select((_, i) => (d, i)))];

    [Fact]
    public void Every_document_has_snippets() => Assert.Equal(2, Snippets.Select(s => s.Data.Item1).Distinct().Count());

    [Theory]
    [MemberData(nameof(Snippets))]
    public async Task Every_snippet_compiles_without_a_word(string document, int index)
    {
        string snippet = Of(document)[index];
        string source = snippet.Contains(" class ", StringComparison.Ordinal) ? snippet : $"internal static partial class Losses\n{{\n{snippet}\n}}\n";
        CSharpCompilation compilation = Compiled.Compilation([source, GlobalUsings]);
        if (compilation.SyntaxTrees[0].GetCompilationUnitRoot(TestContext.Current.CancellationToken).Members.Any(SyntaxKind.GlobalStatement))
            compilation = compilation.WithOptions(compilation.Options.WithOutputKind(OutputKind.ConsoleApplication));
        Compiled compiled = Compiled.Run(compilation, Compiled.GeneratorDriverOf());

        Assert.Null(compiled.Exception);
        Assert.NotEmpty(compiled.Files);
        Assert.Equal("", string.Join('\n', (await compiled.AnalyzeAsync()).Concat(await compiled.CommandLineAsync()).Concat(compiled.CompilerProblems())));
    }

    private static string[] Of(string document) =>
        [.. Fence().Matches(File.ReadAllText(Path.Combine(Repository.Root, document))).Select(m => m.Groups[1].Value)];

    [GeneratedRegex("^```csharp\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
