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
    [InlineData("2 * {|LOSS0033:MathF.Log(MathF.Cosh(x))|} - y", "2 * (MathF.Abs(x) + Formula.Softplus(-2f * MathF.Abs(x)) - MathF.Log(2f)) - y")]
    public Task The_fix_makes_it_sound(string before, string after) => Fix.ChangesAsync(new UseStableFormFix(), Source(before), Source(after), clean: true);

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
