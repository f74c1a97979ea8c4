using LossGen.Generator.Tests.Support;
using Microsoft.CodeAnalysis;

namespace LossGen.Generator.Tests.Formulas;

/// <summary>What the language does not have is reported at that expression, whether it stands in the formula or in what the formula calls.</summary>
public sealed class RefusalTests
{
    private const string Loss = "[Loss(nameof(F))] public static partial float M(ReadOnlySpan<float> x, ReadOnlySpan<float> y, Span<float> xGradient);";

    public static TheoryData<string> Cases { get; } = [.. Refusals.All.Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public Task In_the_formula_itself(string name) => Reported.AsMarkedAsync(
        Refusals.All[name].Messages,
        $"{Loss} static float F(float x, float y) {{ {Refusals.All[name].Body} }} {Refusals.All[name].Members}");

    [Theory]
    [MemberData(nameof(Cases))]
    public Task In_a_helper_of_another_file(string name) => Reported.AsMarkedAsync(
        Refusals.All[name].Messages,
        $"{Loss} static float F(float x, float y) => G(x, y) * 2;",
        $"static float G(float x, float y) {{ {Refusals.All[name].Body} }} {Refusals.All[name].Members}");

    [Fact]
    public async Task Where_the_project_checks_for_overflow_so_does_a_formula()
    {
        Microsoft.CodeAnalysis.CSharp.CSharpCompilation compilation = Compiled.Compilation(
            ["using System; using LossGen; static partial class Losses { " + Loss + " static float F(float x, float y) { byte n = 255; n++; return unchecked(int.MaxValue + n) * x + y; } }"]);
        Compiled compiled = Compiled.Run(compilation.WithOptions(compilation.Options.WithOverflowChecks(true)), Compiled.GeneratorDriverOf());

        Assert.Equal(
            ["'n++' cannot be part of a formula: it overflows, and C# throws there; use smaller numbers, or long"],
            (await compiled.AnalyzeAsync()).Select(d => d.GetMessage(System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public Task Each_of_several_is_reported_once() => Reported.AsMarkedAsync(
        [
            "'MathF.Floor(x)' cannot be part of a formula: its derivative is 0 wherever it has one, so that nothing is learned through it; use comparisons where a step is meant",
            "'s_scale' cannot be part of a formula: it may change while the program runs; make it const or static readonly, or a parameter",
            "'x % 2' cannot be part of a formula: a remainder jumps, and its derivative does not say so; use Sin and Cos for angles",
            "'MathF.Round(y)' cannot be part of a formula: its derivative is 0 wherever it has one, so that nothing is learned through it; use comparisons where a step is meant",
            "'throw new Exception();' cannot be part of a formula: a formula throws nothing; return a number, such as NaN",
        ],
        Loss + """
         static float s_scale = 1;
        static float F(float x, float y)
        {
            float v = 0;
            for (int i = 0; i < 3; i++)
                v += {|LOSS0020:MathF.Floor(x)|} * {|LOSS0021:s_scale|};
            if ({|LOSS0019:x % 2|} > v)
                return {|LOSS0020:MathF.Round(y)|} + v;
            else if (v > 3)
                {|LOSS0019:throw new Exception();|}
            return v + G(x) + G(y) + Formula.SmoothL1(v, x, v);
        }
        static float G(float v) => v * s_other;
        const float s_other = 2;
        """);

    [Fact]
    public Task A_formula_of_several_losses_is_reported_once() => Reported.AsMarkedAsync(
        ["'MathF.Floor(x)' cannot be part of a formula: its derivative is 0 wherever it has one, so that nothing is learned through it; use comparisons where a step is meant"],
        Loss + """

        [Loss(nameof(F))] public static partial float M(float x, float y, out float xGradient);
        [Loss(nameof(F))] private static partial void Quiet(float x, float y, float unused);
        static float F(float x, float y) => {|LOSS0020:MathF.Floor(x)|} + y;
        """.Replace(", float unused", ", out float yGradient", StringComparison.Ordinal),
        "[Loss(nameof(F))] public static partial float Also(ReadOnlySpan<float> x, float y);");

    [Fact]
    public Task A_helper_of_several_formulas_is_reported_once() => Reported.AsMarkedAsync(
        [
            "'MathF.Floor(v)' cannot be part of a formula: its derivative is 0 wherever it has one, so that nothing is learned through it; use comparisons where a step is meant",
            "'MathF.Round(x)' cannot be part of a formula: its derivative is 0 wherever it has one, so that nothing is learned through it; use comparisons where a step is meant",
        ],
        Loss + """

        [Loss(nameof(H))] public static partial float N(float x, float y, out float xGradient);
        static float F(float x, float y) => G(x) + y;
        static float G(float v) => {|LOSS0020:MathF.Floor(v)|};
        static float H(float x, float y) => G(y) + {|LOSS0020:MathF.Round(x)|};
        """);

    [Fact]
    public Task In_a_formula_over_double() => Reported.AsMarkedAsync(
        ["'x' changes the precision of the formula: the formula is over double; write the functions of Math and literals such as 0.5, or a formula over float"],
        "[Loss(nameof(F))] public static partial double M(double x); static double F(double x) => MathF.Exp((float){|LOSS0024:x|});");

    [Theory]
    [InlineData("double d = double.CreateChecked({0}); return T.CreateChecked(d);", "double.CreateChecked(x)")]
    public Task In_a_generic_formula(string body, string shown) => Reported.AsMarkedAsync(
        [$"'{shown}' changes the precision of the formula: the formula is over float; write the functions of MathF and literals such as 0.5f, or a formula over double"],
        "[Loss(nameof(F))] public static partial float M(float x); static T F<T>(T x) where T : System.Numerics.IFloatingPointIeee754<T> { "
        + body.Replace("double.CreateChecked({0})", "{|LOSS0024:double.CreateChecked(x)|}", StringComparison.Ordinal) + " }");

    [Theory]
    [InlineData("return z;")]
    [InlineData("return x +;")]
    [InlineData("return MathF.Missing(x);")]
    [InlineData("return G(x, y, x);")]
    [InlineData("return x > ;")]
    [InlineData("if (x > 0) return y;")]
    [InlineData("float v = \"a\"; return v;")]
    [InlineData("foreach (var v in x) return v; return y;")]
    [InlineData("for (int i = 0; i < n; i++) x += y; return x;")]
    [InlineData("return x switch { > 0 => z, _ => y };")]
    [InlineData("return new Missing(x).Value;")]
    [InlineData("var (a, b, c) = (x, y); return a;")]
    [InlineData("float v; return v;")]
    [InlineData("return F(x);")]
    [InlineData("bool b = x; return b ? x : y;")]
    [InlineData("S s = default; return x + s.A; } struct S { public float A; public S B;")]
    [InlineData("")]
    public async Task What_the_compiler_refuses_is_left_to_it(string body)
    {
        Compiled compiled = Reported.Compile(Loss + " static float G(float x) => x; static float F(float x, float y) { " + body + " }");

        Assert.Null(compiled.Exception?.ToString());
        Assert.Equal("", string.Join('\n', await compiled.AnalyzeAsync()));
        Assert.DoesNotContain(compiled.CompilerProblems(), d => d.Id == "CS8795");
        Assert.Contains(compiled.CompilerProblems(), d => d.Severity == DiagnosticSeverity.Error);
    }
}
