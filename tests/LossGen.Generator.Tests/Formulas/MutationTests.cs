using System.Collections.Immutable;
using LossGen.Generator.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LossGen.Generator.Tests.Formulas;

/// <summary>
/// Formulas that work, with a token dropped, doubled, or taken from another: whatever that makes of them, the generator does not throw, and
/// each loss becomes code, is reported, or does not compile.
/// </summary>
public sealed class MutationTests
{
    private const int Batch = 50;

    private static readonly string[] s_tokens =
        [.. Constructs.All.Values.SelectMany(Tokens).Distinct().Order(StringComparer.Ordinal)];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public async Task A_changed_formula_becomes_code_or_is_reported(int seed)
    {
#pragma warning disable CA5394 // The same formulas in every run: not a secret, a sample.
        var random = new Random(seed);
#pragma warning restore CA5394
        string[] formulas = [.. Enumerable.Range(0, Batch).Select(_ => Mutated(random))];
        Compiled compiled = Compiled.Sources([.. formulas.Select((f, i) => Source(f, i))], gpu: false);
        Assert.Null(compiled.Exception?.ToString());

        ImmutableArray<Diagnostic> reports = await compiled.AnalyzeAsync();
        Assert.DoesNotContain(reports, d => d.Id == "AD0001");
        HashSet<string> reported = [.. reports.Where(d => d.Severity == DiagnosticSeverity.Error).Select(PathOf)];
        HashSet<string> refused = [.. compiled.Input.GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(d => d.Severity == DiagnosticSeverity.Error && d.Id != "CS8795").Select(PathOf)];
        HashSet<string> written = [.. compiled.Losses.Select(f => f.HintName.Split('.')[0])];
        ILookup<bool, string> stops = compiled.Stops().ToLookup(d => d.Id == "CS8795", PathOf);
        Assert.Empty(stops[true].Except(stops[false]));
        for (int i = 0; i < Batch; i++)
        {
            string file = $"Sample{i}.cs";
            Assert.True(written.Contains($"L{i}") != reported.Contains(file) || refused.Contains(file), formulas[i]);
            Assert.False(reported.Contains(file) && refused.Contains(file) && reports.Any(d => PathOf(d) == file && d.Id == "LOSS0019" && d.GetMessage(null).Contains("value that can be told", StringComparison.Ordinal)), formulas[i]);
        }
    }

    private static string PathOf(Diagnostic diagnostic) => diagnostic.Location.SourceTree?.FilePath ?? "";

    private static string Source(string formula, int index) =>
        $"using System; using System.Numerics; using LossGen;\npublic static partial class L{index}\n{{\n{formula}\n[Loss(nameof(F))] public static partial float Spans(ReadOnlySpan<float> x, ReadOnlySpan<float> y, Span<float> xGradient);\n}}\n";

#pragma warning disable CA5394
    private static string Mutated(Random random)
    {
        List<string> tokens = [.. Tokens(Constructs.All.Values.ElementAt(random.Next(Constructs.All.Count)))];
        for (int changes = 1 + random.Next(2); changes > 0; changes--)
        {
            int victim = random.Next(tokens.Count);
            switch (random.Next(4))
            {
                case 0:
                    tokens.RemoveAt(victim);
                    break;
                case 1:
                    tokens.Insert(victim, tokens[random.Next(tokens.Count)]);
                    break;
                case 2:
                    tokens[victim] = s_tokens[random.Next(s_tokens.Length)];
                    break;
                default:
                    tokens[victim] = tokens[random.Next(tokens.Count)];
                    break;
            }
        }

        return string.Join(' ', tokens);
    }
#pragma warning restore CA5394

    private static IEnumerable<string> Tokens(string formula) => SyntaxFactory
        .ParseTokens(formula.Split(FormulaAssembly.Outside)[0].Replace("real", "float", StringComparison.Ordinal).Replace("Maths", "MathF", StringComparison.Ordinal))
        .Select(t => t.Text).Where(t => t.Length > 0);
}
