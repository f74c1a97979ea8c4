using System.Collections.Immutable;
using LossGen.Generator.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LossGen.Generator.Tests.Incremental;

/// <summary>What an edit makes the generator do again: the exact reason of every step, per loss.</summary>
public sealed class CachingTests
{
    private const IncrementalStepRunReason Cached = IncrementalStepRunReason.Cached;
    private const IncrementalStepRunReason Modified = IncrementalStepRunReason.Modified;

    private const string Losses = """
        using System;
        using LossGen;

        namespace Sample;

        public static partial class Losses
        {
            [SmoothL1(Beta = 1)]
            public static partial float Deltas(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, Span<float> gradient);

            [IoU(Threshold = 0.5)]
            public static partial float Overlap(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, Span<float> gradient);

            /// <summary>Its overlap.</summary>
            [IoU]
            public static partial float Plain(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target);

            public static int Helper() => 1;
        }
        """;

    private const string Other = "namespace Sample; internal static class Other { public static int Number => 1; }";

    [Fact]
    public void The_same_compilation_again_costs_nothing() => AssertReasons(
        c => c, model: [Cached, Cached, Cached], source: [Cached, Cached, Cached], output: [Cached, Cached, Cached]);

    [Fact]
    public void An_edit_in_another_file_changes_no_model() => AssertReasons(
        c => Replace(c, 1, Other.Replace("=> 1", "=> 2", StringComparison.Ordinal)),
        model: [Cached, Cached, Cached],
        source: [Cached, Cached, Cached],
        output: [Cached, Cached, Cached]);

    [Fact]
    public void A_new_file_changes_no_model() => AssertReasons(
        c => c.AddSyntaxTrees(CSharpSyntaxTree.ParseText("class New;", Compiled.ParseOptions)),
        model: [Cached, Cached, Cached],
        source: [Cached, Cached, Cached],
        output: [Cached, Cached, Cached]);

    [Fact]
    public void A_comment_inside_a_declaration_changes_no_model() => AssertReasons(
        c => Replace(c, 0, Losses.Replace("float Deltas(", "float Deltas( /* as encoded */ ", StringComparison.Ordinal)),
        model: [Cached, Cached, Cached],
        source: [Cached, Cached, Cached],
        output: [Cached, Cached, Cached]);

    [Fact]
    public void A_comment_above_the_losses_changes_no_model() => AssertReasons(
        c => Replace(c, 0, "// moved down\n\n" + Losses),
        model: [Cached, Cached, Cached],
        source: [Cached, Cached, Cached],
        output: [Cached, Cached, Cached]);

    [Fact]
    public void An_edit_in_another_member_changes_no_model() => AssertReasons(
        c => Replace(c, 0, Losses.Replace("=> 1;", "=> 2;", StringComparison.Ordinal)),
        model: [Cached, Cached, Cached],
        source: [Cached, Cached, Cached],
        output: [Cached, Cached, Cached]);

    [Fact]
    public void A_changed_property_regenerates_that_loss_alone() => AssertReasons(
        c => Replace(c, 0, Losses.Replace("Threshold = 0.5", "Threshold = 0.75", StringComparison.Ordinal)),
        model: [Cached, Modified, Cached],
        source: [Cached, Modified, Cached],
        output: [Cached, Modified, Cached]);

    [Fact]
    public void The_same_number_written_otherwise_changes_no_model() => AssertReasons(
        c => Replace(c, 0, Losses.Replace("Beta = 1", "Beta = 2 - 1.0", StringComparison.Ordinal)),
        model: [Cached, Cached, Cached],
        source: [Cached, Cached, Cached],
        output: [Cached, Cached, Cached]);

    [Fact]
    public void A_new_parameter_regenerates_that_loss_alone() => AssertReasons(
        c => Replace(c, 0, Losses.Replace("Plain(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target", "Plain(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, Span<float> losses", StringComparison.Ordinal)),
        model: [Cached, Cached, Modified],
        source: [Cached, Cached, Modified],
        output: [Cached, Cached, Modified]);

    /// <summary>The generated half is documented only where the user's is not.</summary>
    [Fact]
    public void New_documentation_regenerates_that_loss_alone() => AssertReasons(
        c => Replace(c, 0, Losses.Replace("    [SmoothL1", "    /// <summary>Of boxes.</summary>\n    [SmoothL1", StringComparison.Ordinal)),
        model: [Modified, Cached, Cached],
        source: [Modified, Cached, Cached],
        output: [Modified, Cached, Cached]);

    [Fact]
    public void Other_words_in_documentation_change_no_model() => AssertReasons(
        c => Replace(c, 0, Losses.Replace("Its overlap", "The overlap of boxes", StringComparison.Ordinal)),
        model: [Cached, Cached, Cached],
        source: [Cached, Cached, Cached],
        output: [Cached, Cached, Cached]);

    /// <summary>Reasons are in the order of the declarations: SmoothL1's, then the two of IoU.</summary>
    private static void AssertReasons(
        Func<CSharpCompilation, CSharpCompilation> edit,
        IncrementalStepRunReason[] model,
        IncrementalStepRunReason[] source,
        IncrementalStepRunReason[] output)
    {
        CSharpCompilation first = Compiled.Compilation([Losses, Other], gpu: false);
        Compiled before = Compiled.Run(first, Compiled.GeneratorDriverOf());
        Assert.Empty(before.CompilerProblems());
        Compiled after = Compiled.Run(edit(first), before.Driver);
        GeneratorRunResult result = Assert.Single(after.Driver.GetRunResult().Results);

        Assert.Equal(model, Reasons(result.TrackedSteps[LossGenerator.ModelStep]));
        Assert.Equal(source, Reasons(result.TrackedSteps[LossGenerator.SourceStep]));
        Assert.Equal(output, result.TrackedOutputSteps.SelectMany(s => Reasons(s.Value)));
    }

    private static IEnumerable<IncrementalStepRunReason> Reasons(ImmutableArray<IncrementalGeneratorRunStep> steps) =>
        steps.SelectMany(s => s.Outputs).Select(o => o.Reason);

    private static CSharpCompilation Replace(CSharpCompilation compilation, int tree, string text)
    {
        SyntaxTree old = compilation.SyntaxTrees[tree];
        return compilation.ReplaceSyntaxTree(old, CSharpSyntaxTree.ParseText(text, Compiled.ParseOptions, old.FilePath));
    }
}
