using System.Text;
using LossGen.Generator.Tests.Formulas;
using LossGen.Generator.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LossGen.Generator.Tests.Snapshots;

/// <summary>All that is said of formulas, as an editor shows it: the squiggle under the line, and the message below.</summary>
public sealed class FormulaProblemTests
{
    private const string Method = "[Loss(nameof(F))] public static partial float M(ReadOnlySpan<float> x, ReadOnlySpan<float> y);";

    private static readonly Dictionary<string, string[]> s_declarations = new()
    {
        ["LOSS0017"] =
        [
            "[Loss(\"Tukey\")] public static partial float M(ReadOnlySpan<float> x, float c, Span<float> xGradient);",
            "[Loss(typeof(Math), \"Tukey\")] public static partial float M(Box<float> prediction, Box<float> target);",
        ],
        ["LOSS0018"] =
        [
            Method + "\nstatic double F(double x, double y) => x - y;",
            Method + "\nstatic int F(float x, float y) => 1;",
            Method + "\nstatic float F(float x, int y) => x * y;",
            Method + "\nstatic float F(float x, float gradient) => x * gradient;",
        ],
    };

    public static TheoryData<string> Rules => [.. Enumerable.Range(17, 9).Select(n => $"LOSS{n:0000}")];

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task Rule(string rule)
    {
        string[] members = s_declarations.TryGetValue(rule, out string[]? declarations) ? declarations :
        [
            .. Refusals.All.Values.Where(r => r.Body.Contains(rule, StringComparison.Ordinal) || r.Members.Contains(rule, StringComparison.Ordinal))
                .Select(r => Markup.Parse($"{Method}\nstatic float F(float x, float y) {{ {r.Body} }}\n{r.Members}").Text),
        ];
        Compiled compiled = Compiled.Sources([.. members.Select((m, i) => $"using System;\nusing LossGen;\ninternal static partial class Losses{i}\n{{\n{m}\n}}\n")], gpu: false);
        Assert.Null(compiled.Exception?.ToString());

        var text = new StringBuilder();
        foreach (Diagnostic diagnostic in (await compiled.AnalyzeAsync()).Where(d => d.Id == rule).OrderBy(d => compiled.Input.SyntaxTrees.ToList().IndexOf(d.Location.SourceTree!)))
            Draw(text, diagnostic);
        await Snapshot.VerifyAsync(this, text.ToString(), rule, "txt");
    }

    private static void Draw(StringBuilder text, Diagnostic diagnostic)
    {
        SourceText source = diagnostic.Location.SourceTree!.GetText(TestContext.Current.CancellationToken);
        TextSpan span = diagnostic.Location.SourceSpan;
        TextLine line = source.Lines.GetLineFromPosition(span.Start);
        int length = Math.Min(span.End, line.End) - span.Start;
        text.Append(line.ToString()).Append('\n').Append(' ', span.Start - line.Start).Append('~', length).Append('\n')
            .Append(diagnostic.Id).Append(": ").Append(diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)).Append("\n\n");
    }
}
