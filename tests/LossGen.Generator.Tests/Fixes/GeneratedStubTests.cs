using LossGen.CodeFixes;

namespace LossGen.Generator.Tests.Fixes;

/// <summary>LOSS0017 as the front end reports it: the stub has the parameters that the loss has, and the loss is written.</summary>
public sealed class GeneratedStubTests
{
    [Fact]
    public Task A_formula_over_numbers() => Fix.ChangesAsync(
        new GenerateFormulaFix(),
        Source("""
                [Loss({|LOSS0017:"Tukey"|})]
                public static partial float TukeyLoss(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, float c, float upstream, Span<float> gradient, out float cGradient, Span<float> losses);
            """),
        Source("""
                [Loss("Tukey")]
                public static partial float TukeyLoss(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, float c, float upstream, Span<float> gradient, out float cGradient, Span<float> losses);

                private static float Tukey(float prediction, float target, float c) => throw new NotImplementedException();
            """),
        clean: false);

    [Fact]
    public Task A_formula_over_boxes() => Fix.ChangesAsync(
        new GenerateFormulaFix(),
        Source("""
                [Loss({|LOSS0017:"Mixed"|})]
                public static partial double MixedLoss(Box<double> a, Box<double> b, double alpha, out Box<double> aGradient);
            """),
        Source("""
                [Loss("Mixed")]
                public static partial double MixedLoss(Box<double> a, Box<double> b, double alpha, out Box<double> aGradient);

                private static double Mixed(Box<double> a, Box<double> b, double alpha) => throw new NotImplementedException();
            """),
        clean: false);

    [Fact]
    public Task A_formula_over_rows() => Fix.ChangesAsync(
        new GenerateFormulaFix(),
        Source("""
                [Loss({|LOSS0017:"Student"|})]
                public static partial float StudentLoss(ReadOnlySpan<float> logits, ReadOnlySpan<long> label, ReadOnlySpan<float> weight, float t, int classes, Span<float> gradient);
            """),
        Source("""
                [Loss("Student")]
                public static partial float StudentLoss(ReadOnlySpan<float> logits, ReadOnlySpan<long> label, ReadOnlySpan<float> weight, float t, int classes, Span<float> gradient);

                private static float Student(Row<float> logits, long label, float weight, float t) => throw new NotImplementedException();
            """),
        clean: false);

    private static string Source(string members) => $$"""
        using System;
        using LossGen;

        internal static partial class Losses
        {
        {{members}}
        }

        """;
}
