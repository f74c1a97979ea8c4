using LossGen.Generator.Tests.Support;
using Microsoft.CodeAnalysis;

namespace LossGen.Generator.Tests.Formulas;

/// <summary>The numerical lint of formulas over rows: what it finds, at which expression, and what it leaves in peace.</summary>
public sealed class RowFormulaLintTests
{
    private const string Head = "using System;\nusing LossGen;\ninternal static partial class Losses\n{\n"
        + "    [Loss(nameof(F))]\n    public static partial float M(ReadOnlySpan<float> x, ReadOnlySpan<float> y, ReadOnlySpan<int> label, float c, int classes, Span<float> gradient);\n\n"
        + "    private static float F(Row<float> x, Row<float> y, int label, float c) => ";

    [Theory]
    [InlineData("({|LOSS0031:Row.Log(x)|} * y).Sum()")]
    [InlineData("{|LOSS0031:MathF.Log(x[label])|} * c")]
    [InlineData("{|LOSS0031:MathF.Log(x.Mean())|}")]
    [InlineData("Row.Abs({|LOSS0032:x / y.Sum()|}).Sum()")]
    [InlineData("{|LOSS0032:x.Dot(y) / (x.Norm() * y.Norm())|}")]
    [InlineData("{|LOSS0030:MathF.Sqrt(x.Dot(x))|}")]
    [InlineData("{|LOSS0030:Row.Sqrt((x - y) * (x - y) * (x - y) * (x - y))|}.Sum()")]
    [InlineData("{|LOSS0034:Row.Select(x < 1, x, 3)|}.Sum()")]
    [InlineData("{|LOSS0034:x[label] > 1 ? x[0] : 3 * x[0]|}")]
    [InlineData("MathF.Log(1 + {|LOSS0033:Row.Exp(x)|}.Sum()) + c")]
    public async Task A_hazard_is_reported_where_it_is(string formula)
    {
        Markup markup = Markup.Parse(Head + formula + ";\n}\n");
        Diagnostic[] found = await Analyze(markup.Text);
        Assert.Equal(
            string.Join('\n', markup.Squiggles.Select(s => $"{s.Id} {markup.Text.Substring(s.Span.Start, s.Span.Length)}")),
            string.Join('\n', found.Select(d => $"{d.Id} {markup.Text.Substring(d.Location.SourceSpan.Start, d.Location.SourceSpan.Length)}")));
    }

    [Theory]
    [InlineData("-(Row.Softmax(y / c) * Row.LogSoftmax(x / c)).Sum() * c * c")]
    [InlineData("x.LogSumExp() - x[label]")]
    [InlineData("MathF.Log(Row.Exp(x).Sum()) - x[label]")]
    [InlineData("MathF.Log(Row.Exp(x).Mean())")]
    [InlineData("-MathF.Log((Row.Exp(x) / Row.Exp(x).Sum())[label])")]
    [InlineData("-(Row.Log(Row.Softmax(x)) * y).Sum()")]
    [InlineData("MathF.Max(0, (x - y).Norm() + c)")]
    [InlineData("(Row.Max(c + x - x[label], 0f) * (1 - x.OneHot(label))).Mean()")]
    [InlineData("x.Max() - x.Min() + x[5]")]
    [InlineData("Row.Abs(x - y).Sum() * label + x.Length")]
    public async Task What_is_sound_is_left_in_peace(string formula) =>
        Assert.Equal("", string.Join('\n', (await Analyze(Head + formula + ";\n}\n")).Select(d => d.ToString())));

    [Fact]
    public async Task A_point_has_the_elements_of_a_row() => Assert.Equal(
        "'Row.Log(x)' is the logarithm of 0 or less: at x = [0, 0, 0], y = [0, 0, 0], label = 0, c = 1 the loss is NaN",
        Assert.Single(await Analyze(Head + "(Row.Log(x) * y).Sum() / x.Length;\n}\n")).GetMessage(System.Globalization.CultureInfo.InvariantCulture));

    private static async Task<Diagnostic[]> Analyze(string source) => [.. await Compiled.Sources([source]).AnalyzeAsync()];
}
