using LossGen.Generator.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LossGen.Generator.Tests.Incremental;

/// <summary>An edit of a formula, or of anything that it is made of, redoes the losses that it changes, and no other.</summary>
public sealed class FormulaCachingTests
{
    private const IncrementalStepRunReason Cached = IncrementalStepRunReason.Cached;
    private const IncrementalStepRunReason Modified = IncrementalStepRunReason.Modified;
    private const IncrementalStepRunReason Unchanged = IncrementalStepRunReason.Unchanged;

    private const string Losses = """
        using System;
        using LossGen;

        namespace Sample;

        public static partial class Losses
        {
            [Loss(nameof(Soft))]
            public static partial float SoftLoss(ReadOnlySpan<float> x, ReadOnlySpan<float> y, Span<float> gradient);

            [Loss(nameof(Soft))]
            public static partial float SoftLoss(float x, float y, out float gradient);

            [Loss(typeof(Formulas), nameof(Formulas.Hard))]
            public static partial float HardLoss(ReadOnlySpan<float> x, float y, Span<float> gradient);

            private static float Soft(float x, float y)
            {
                float d = x - y;
                return Formulas.Square(d) + Half(d);
            }

            private static float Half(float d) => 0.5f * d;

            private static float Unused(float d) => d;
        }
        """;

    private const string Formulas = """
        namespace Sample;

        internal static class Formulas
        {
            private const float Scale = 2;

            private static readonly float s_shift = 1;

            public static float Square(float d) => d * d;

            public static float Hard(float x, float y) => x > y ? Scale * x : y - s_shift;

            public static int Unrelated() => 1;
        }
        """;

    [Fact]
    public void The_same_compilation_again_costs_nothing() => AssertReasons(c => c, Cached, Cached, Cached);

    [Theory]
    [InlineData("0.5f * d", "0.25f * d")]
    [InlineData("float d = x - y;", "float d = x + y;")]
    public void An_edit_in_the_file_of_the_formula(string before, string after) => AssertReasons(c => Edit(c, 0, before, after), Modified, Modified, Cached);

    [Fact]
    public void An_edit_of_a_helper_in_another_file() => AssertReasons(c => Edit(c, 1, "d * d", "d * d * d"), Modified, Modified, Cached);

    [Theory]
    [InlineData("Scale = 2", "Scale = 3")]
    [InlineData("s_shift = 1", "s_shift = 1.5f")]
    [InlineData("x > y", "x >= y")]
    public void An_edit_of_what_one_formula_is_made_of(string before, string after) => AssertReasons(c => Edit(c, 1, before, after), Cached, Cached, Modified);

    [Theory]
    [InlineData(0, "float d = x - y;", "// The difference.\n        float d   =   x - y;")]
    [InlineData(0, "return Formulas.Square(d)", "\n\n        return /* first */ (Formulas.Square(d))")]
    [InlineData(0, "=> 0.5f * d;", "{ return 0.5f * d; }")]
    [InlineData(0, "Unused(float d) => d;", "Unused(float d) => 2 * d;")]
    [InlineData(1, "=> d * d", "=> /* twice itself */ d * d")]
    [InlineData(1, "Scale = 2", "Scale = 1 + 1f")]
    [InlineData(1, "=> 1;", "=> 2;")]
    public void An_edit_that_changes_no_formula(int file, string before, string after) => AssertReasons(c => Edit(c, file, before, after), Cached, Cached, Cached);

    [Fact]
    public void Another_formula_may_have_the_same_code() => AssertReasons(
        c => Edit(c, 1, "d * d", "System.MathF.Pow(d, 1) * d * 1"), [Modified, Modified, Cached], [Unchanged, Unchanged, Cached], [Cached, Cached, Cached]);

    [Fact]
    public void A_renamed_variable_is_another_name_in_the_code() => AssertReasons(
        c => Edit(c, 0, "float d = x - y;\n        return Formulas.Square(d) + Half(d)", "float e = x - y;\n        return Formulas.Square(e) + Half(e)"), Modified, Modified, Cached);

    [Fact]
    public void An_edit_in_a_third_file() => AssertReasons(
        c => c.AddSyntaxTrees(CSharpSyntaxTree.ParseText("class New;", Compiled.ParseOptions)), Cached, Cached, Cached);

    [Fact]
    public async Task A_helper_that_breaks_and_is_mended()
    {
        CSharpCompilation first = Compiled.Compilation([Losses, Formulas], gpu: false);
        Compiled whole = Compiled.Run(first, Compiled.GeneratorDriverOf());
        Compiled broken = Compiled.Run(Edit(first, 1, "d * d", "System.MathF.Floor(d)"), whole.Driver);
        Compiled mended = Compiled.Run(first, broken.Driver);

        Assert.Single(broken.Losses);
        Assert.All(broken.Rejections, f => Assert.Contains("LOSS0020", f.SourceText.ToString(), StringComparison.Ordinal));
        Assert.Equal("LOSS0020", Assert.Single(await broken.AnalyzeAsync()).Id);
        Assert.Equal(whole.Files.Select(f => f.SourceText.ToString()), mended.Files.Select(f => f.SourceText.ToString()));
    }

    private static void AssertReasons(Func<CSharpCompilation, CSharpCompilation> edit, params IncrementalStepRunReason[] reasons) => AssertReasons(edit, reasons, reasons, reasons);

    /// <summary>Reasons are in the order of the declarations.</summary>
    private static void AssertReasons(
        Func<CSharpCompilation, CSharpCompilation> edit, IncrementalStepRunReason[] model, IncrementalStepRunReason[] source, IncrementalStepRunReason[] output)
    {
        CSharpCompilation first = Compiled.Compilation([Losses, Formulas], gpu: false);
        Compiled before = Compiled.Run(first, Compiled.GeneratorDriverOf());
        Assert.DoesNotContain(before.CompilerProblems(), d => d.Severity == DiagnosticSeverity.Error);
        Compiled after = Compiled.Run(edit(first), before.Driver);
        GeneratorRunResult result = Assert.Single(after.Driver.GetRunResult().Results);
        Assert.Null(result.Exception);

        Assert.Equal(model, result.TrackedSteps[LossGenerator.ModelStep].SelectMany(s => s.Outputs).Select(o => o.Reason));
        Assert.Equal(source, result.TrackedSteps[LossGenerator.SourceStep].SelectMany(s => s.Outputs).Select(o => o.Reason));
        Assert.Equal(output, result.TrackedOutputSteps.SelectMany(s => s.Value).SelectMany(s => s.Outputs).Select(o => o.Reason));
    }

    private static CSharpCompilation Edit(CSharpCompilation compilation, int file, string before, string after)
    {
        SyntaxTree old = compilation.SyntaxTrees[file];
        string text = old.ToString();
        Assert.Contains(before, text, StringComparison.Ordinal);
        return compilation.ReplaceSyntaxTree(old, CSharpSyntaxTree.ParseText(text.Replace(before, after, StringComparison.Ordinal), Compiled.ParseOptions, old.FilePath));
    }
}
