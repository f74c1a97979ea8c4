using LossGen.Generator.Tests.Support;
using Microsoft.CodeAnalysis;

namespace LossGen.Generator.Tests.Lint;

/// <summary>What the numerical lint finds, at which expression, and what it leaves in peace.</summary>
public sealed class NumericalLintTests
{
    private const string Head = "using System;\nusing System.Numerics;\nusing LossGen;\ninternal static partial class Losses\n{\n";

    public static TheoryData<string, string> Hazards => new()
    {
        { "float x, float y", "{|LOSS0031:MathF.Log(x)|} * y" },
        { "float x, float y", "{|LOSS0032:(x - y) / y|}" },
        { "float x, float y", "{|LOSS0030:MathF.Sqrt((x - y) * (x - y) * (x - y) * (x - y))|}" },
        { "float x, float y", "{|LOSS0030:MathF.Pow(MathF.Abs(x), 0.5f)|} + y" },
        { "float x, float y", "{|LOSS0030:MathF.Sqrt(x * x + y * y)|}" },
        { "float x, float y", "MathF.Log(1 + 2 * {|LOSS0033:MathF.Exp(x)|}) - y" },
        { "float x, float y", "{|LOSS0033:MathF.Sin(1000 * x)|} - y" },
        { "float x, float y", "y * {|LOSS0033:MathF.Cos(x * x)|}" },
        { "double x, double y", "{|LOSS0033:Math.Tan(1e12 * x)|} - y" },
        { "float x, float y", "({|LOSS0034:MathF.Abs(x) < 1 ? x * x : 3 * MathF.Abs(x)|}) - y" },
        { "double x, double y", "{|LOSS0031:Math.Log(x)|} * y" },
        { "Box<float> x, Box<float> y", "{|LOSS0032:x.Width / y.Width|}" },
        { "Box<float> x, Box<float> y", "{|LOSS0031:MathF.Log({|LOSS0032:x.Area / y.Area|})|}" },
    };

    [Theory]
    [MemberData(nameof(Hazards))]
    public async Task A_hazard_is_reported_where_it_is(string parameters, string formula)
    {
        Markup markup = Markup.Parse(Source(parameters, formula));
        Diagnostic[] found = await Analyze(markup.Text);
        Assert.NotEmpty(found);
        Assert.All(found, d => Assert.Contains((d.Id, d.Location.SourceSpan), markup.Squiggles));
        Assert.All(found, d => Assert.Equal(DiagnosticSeverity.Warning, d.Severity));
        Assert.Equal(found.Length, found.Select(d => d.Location.SourceSpan).Distinct().Count());
    }

    /// <summary>Stable by themselves, or after the rewrites; large because the loss is; undefined because the user says so.</summary>
    [Theory]
    [InlineData("float x, float y", "(x - y) * (x - y)")]
    [InlineData("float x, float y", "MathF.Abs(x - y)")]
    [InlineData("float x, float y", "MathF.Exp(x) - x * y")]
    [InlineData("float x, float y", "MathF.Log(1 + MathF.Exp(x)) - x * y")]
    [InlineData("float x, float y", "-y * MathF.Log(1 / (1 + MathF.Exp(-x))) - (1 - y) * MathF.Log(1 - 1 / (1 + MathF.Exp(-x)))")]
    [InlineData("float x, float y", "MathF.Log(MathF.Exp(x) + MathF.Exp(y))")]
    [InlineData("float x, float y", "MathF.Log(MathF.Cosh(x - y))")]
    [InlineData("float x, float y", "MathF.Log((MathF.Exp(x) + MathF.Exp(-x)) / 2) - y")]
    [InlineData("float x, float y", "MathF.Sin(x) - MathF.Cos(2 * y)")]
    [InlineData("float x, float y", "MathF.Log(MathF.Max(x, 1e-12f)) * y")]
    [InlineData("float x, float y", "x > 0 ? x * MathF.Log(x) : y * 0")]
    [InlineData("float x, float y", "x > 0 ? MathF.Sqrt(x) : y * 0")]
    [InlineData("float x, float y", "y < 0 ? 0 : (x - y) * (x - y)")]
    [InlineData("float x, float y", "x > 1e3f ? float.PositiveInfinity : x * y")]
    [InlineData("float x, float y", "MathF.Abs(x - y) < 1 ? 0.5f * (x - y) * (x - y) : MathF.Abs(x - y) - 0.5f")]
    [InlineData("float x, float y", "(x - y) / (MathF.Abs(y) + 1e-6f)")]
    [InlineData("double x, double y", "Math.Tanh(x) * y")]
    [InlineData("Box<float> x, Box<float> y", "Formula.GIoU(x, y)")]
    [InlineData("Box<float> x, Box<float> y", "Formula.IoULog(x, y) + Formula.SmoothL1(x, y)")]
    [InlineData("float x, float y, float c", "MathF.Tanh((x - y) / c)")]
    public async Task What_is_sound_is_left_in_peace(string parameters, string formula) =>
        Assert.Equal("", string.Join('\n', (await Analyze(Source(parameters, formula))).Select(d => d.ToString())));

    [Fact]
    public async Task The_message_says_where_it_happens_and_what_comes_of_it()
    {
        Diagnostic found = Assert.Single(await Analyze(Source("float x, float y", "MathF.Log(x) * y")));
        Assert.Equal("'MathF.Log(x)' is the logarithm of 0 or less: at x = 0, y = 0 the loss is NaN", found.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task A_helper_in_another_method_is_blamed_itself()
    {
        Markup markup = Markup.Parse(Source("float x, float y", "Ratio(x, y) + 1").TrimEnd('}', '\n') + "\n    private static float Ratio(float a, float b) => {|LOSS0032:a / b|};\n}\n");
        Diagnostic found = Assert.Single(await Analyze(markup.Text));
        Assert.Equal(markup.Squiggles[0], (found.Id, found.Location.SourceSpan));
    }

    [Fact]
    public async Task Early_returns_that_do_not_meet_are_blamed_on_their_condition()
    {
        string source = Head + """
                [Loss(nameof(F))]
                public static partial float Loss(ReadOnlySpan<float> x, Span<float> gradient);
                private static float F(float x)
                {
                    if ({|LOSS0034:MathF.Abs(x) < 1|})
                        return 0.5f * x * x;
                    return MathF.Abs(x);
                }
            }
            """;
        Markup markup = Markup.Parse(source);
        Diagnostic found = Assert.Single(await Analyze(markup.Text));
        Assert.Equal(markup.Squiggles[0], (found.Id, found.Location.SourceSpan));
    }

    /// <summary>Over one item every scalar is an input, a scale among them; over a batch it is a constant.</summary>
    [Fact]
    public async Task A_method_over_one_item_leaves_a_scale_to_the_one_over_a_batch()
    {
        const string One = "    [Loss(nameof(F))]\n    public static partial float One(float x, float y, float c, out float gradient);\n";
        string batch = Source("float x, float y, float c", "MathF.Tanh((x - y) / c)");
        Assert.Empty(await Analyze(batch.Replace("    private static", One + "\n    private static", StringComparison.Ordinal)));

        string alone = Head + One + "    private static float F(float x, float y, float c) => MathF.Tanh((x - y) / c);\n}\n";
        Assert.Equal("LOSS0032", Assert.Single(await Analyze(alone)).Id);
    }

    private static string Source(string parameters, string formula)
    {
        string element = parameters.Contains("double", StringComparison.Ordinal) ? "double" : "float";
        string spans = string.Join(", ", parameters.Split(", ").Select(p => p.EndsWith(" c", StringComparison.Ordinal) ? p : $"ReadOnlySpan<{element}> {p.Split(' ')[1]}"));
        return Head
            + $"    [Loss(nameof(F))]\n    public static partial {element} Loss({spans}, Span<{element}> gradient);\n\n"
            + $"    private static {element} F({parameters}) => {formula};\n}}\n";
    }

    private static async Task<Diagnostic[]> Analyze(string source)
    {
        Compiled compiled = Compiled.Sources([source]);
        Assert.Empty(compiled.CompilerProblems());
        return [.. await compiled.AnalyzeAsync()];
    }
}
