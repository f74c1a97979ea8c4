using LossGen.CodeFixes;
using LossGen.Generator.Tests.Fixes;

namespace LossGen.Generator.Tests.Lint;

/// <summary>The lint's own replacements, applied by the code fix: what is left is sound.</summary>
public sealed class RemedyTests
{
    [Theory]
    [InlineData("{|LOSS0031:MathF.Log(x)|} * y", "MathF.Log(MathF.Max(x, 1e-12f)) * y")]
    [InlineData("{|LOSS0032:x / MathF.Abs(y)|}", "x / float.Max(MathF.Abs(y), 1e-12f)")]
    [InlineData("{|LOSS0030:MathF.Sqrt(x * x + y * y)|}", "float.Hypot(x, y)")]
    [InlineData("{|LOSS0030:MathF.Sqrt(MathF.Abs(x))|} + y", "MathF.Sqrt(MathF.Abs(x) + 1e-12f) + y")]
    [InlineData("{|LOSS0030:MathF.Pow(MathF.Abs(x), 0.7f)|} + y", "MathF.Pow(MathF.Max(MathF.Abs(x), 1e-12f), 0.7f) + y")]
    public Task The_fix_makes_it_sound(string before, string after) => Fix.ChangesAsync(new UseStableFormFix(), Source(before), Source(after), clean: true);

    [Theory]
    [InlineData("({|LOSS0031:Row.Log(x)|} * y).Sum()", "(Row.Log(Row.Max(x, 1e-12f)) * y).Sum()", "float")]
    [InlineData("{|LOSS0031:MathF.Log(x.Mean())|} + y[0]", "MathF.Log(MathF.Max(x.Mean(), 1e-12f)) + y[0]", "float")]
    [InlineData("Row.Tanh({|LOSS0032:x / Row.Abs(y)|}).Sum()", "Row.Tanh(x / Row.Max(Row.Abs(y), 1e-12f)).Sum()", "float")]
    [InlineData("{|LOSS0032:x[0] / y.Dot(y)|}", "x[0] / float.Max(y.Dot(y), 1e-12f)", "float")]
    [InlineData("{|LOSS0030:Row.Sqrt(x * x + y * y)|}.Sum()", "Row.Sqrt(x * x + y * y + 1e-12f).Sum()", "float")]
    [InlineData("({|LOSS0031:Row.Log(x)|} * y).Sum()", "(Row.Log(Row.Max(x, T.CreateChecked(1e-12))) * y).Sum()", "T")]
    public Task The_fix_of_a_formula_over_rows(string before, string after, string element) =>
        Fix.ChangesAsync(new UseStableFormFix(), OverRows(before, element), OverRows(after, element), clean: false);

    private static string OverRows(string formula, string element) => $$"""
        using System;
        using System.Numerics;
        using LossGen;

        internal static partial class Losses
        {
            [Loss(nameof(F))]
            public static partial float Loss(ReadOnlySpan<float> x, ReadOnlySpan<float> y, int classes, Span<float> gradient);

            private static {{element}} F{{(element == "T" ? "<T>" : "")}}(Row<{{element}}> x, Row<{{element}}> y){{(element == "T" ? " where T : unmanaged, IFloatingPointIeee754<T>" : "")}} => {{formula}};
        }

        """;

    private static string Source(string formula) => $$"""
        using System;
        using LossGen;

        internal static partial class Losses
        {
            [Loss(nameof(F))]
            public static partial float Loss(ReadOnlySpan<float> x, ReadOnlySpan<float> y, Span<float> gradient);

            private static float F(float x, float y) => {{formula}};
        }

        """;
}
