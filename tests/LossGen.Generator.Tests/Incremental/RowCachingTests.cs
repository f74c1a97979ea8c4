using LossGen.Generator.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LossGen.Generator.Tests.Incremental;

/// <summary>Losses and formulas over rows are redone by what changes them alone.</summary>
public sealed class RowCachingTests
{
    private const IncrementalStepRunReason Cached = IncrementalStepRunReason.Cached;
    private const IncrementalStepRunReason Modified = IncrementalStepRunReason.Modified;

    private const string Losses = """
        using System;
        using LossGen;

        namespace Sample;

        public static partial class Losses
        {
            [Loss(nameof(Soft))]
            public static partial float SoftLoss(ReadOnlySpan<float> x, ReadOnlySpan<int> label, int classes, Span<float> gradient);

            [SoftmaxCrossEntropy(LabelSmoothing = 0.1)]
            public static partial float Cross(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, int classes, Span<float> gradient);

            private static float Soft(Row<float> x, int label) => x.LogSumExp() - x[label];
        }
        """;

    [Fact]
    public void The_same_compilation_again_costs_nothing() => AssertReasons(c => c, [Cached, Cached]);

    [Fact]
    public void A_formula_changes_its_own_loss_alone() => AssertReasons(c => Replace(c, "x.LogSumExp() -", "2 * x.LogSumExp() -"), [Cached, Modified]);

    [Fact]
    public void A_formula_written_otherwise_changes_nothing() =>
        AssertReasons(c => Replace(c, "=> x.LogSumExp() - x[label]", "=> /* cross entropy */ (x.LogSumExp()) - x[label]"), [Cached, Cached]);

    [Fact]
    public void A_property_changes_its_own_loss_alone() => AssertReasons(c => Replace(c, "LabelSmoothing = 0.1", "LabelSmoothing = 0.2"), [Modified, Cached]);

    [Fact]
    public void The_type_of_labels_changes_its_own_loss_alone() => AssertReasons(c => Replace(c, "ReadOnlySpan<int> labels", "ReadOnlySpan<long> labels"), [Modified, Cached]);

    [Fact]
    public void The_name_of_the_length_changes_its_own_loss_alone() =>
        AssertReasons(c => Replace(c, "label, int classes", "label, int features"), [Cached, Modified]);

    private static void AssertReasons(Func<CSharpCompilation, CSharpCompilation> edit, IncrementalStepRunReason[] sources)
    {
        CSharpCompilation first = Compiled.Compilation([Losses], gpu: false);
        Compiled before = Compiled.Run(first, Compiled.GeneratorDriverOf());
        Assert.Empty(before.CompilerProblems());
        Compiled after = Compiled.Run(edit(first), before.Driver);
        Assert.Empty(after.CompilerProblems());
        GeneratorRunResult result = Assert.Single(after.Driver.GetRunResult().Results);
        Assert.Equal(sources, result.TrackedSteps[LossGenerator.ModelStep].SelectMany(s => s.Outputs).Select(o => o.Reason));
    }

    private static CSharpCompilation Replace(CSharpCompilation compilation, string old, string text)
    {
        SyntaxTree tree = compilation.SyntaxTrees[0];
        string source = tree.ToString();
        Assert.Contains(old, source, StringComparison.Ordinal);
        return compilation.ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText(source.Replace(old, text, StringComparison.Ordinal), Compiled.ParseOptions, tree.FilePath));
    }
}
