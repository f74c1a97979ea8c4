using LossGen.Generator.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LossGen.Generator.Tests.Incremental;

/// <summary>The file of a loss that is not built changes with what is wrong with it, and with nothing else.</summary>
public sealed class RejectionTests
{
    private const string Source = """
        using System;
        using LossGen;

        public static partial class Losses
        {
            [Huber(Delta = 0)] public static partial float M(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target);

            [Loss(nameof(F))] public static partial float N(ReadOnlySpan<float> x);

            private static float F(float x) => x * 0.5;
        }
        """;

    [Fact]
    public void An_edit_above_leaves_the_files_as_they_are() => AssertReasons(
        s => "// Moved down.\n\n" + s, BuildOptions.Default, IncrementalStepRunReason.Cached, IncrementalStepRunReason.Cached);

    [Fact]
    public void An_edit_of_one_loss_leaves_the_other_as_it_is() => AssertReasons(
        s => s.Replace("Delta = 0", "Delta = -1", StringComparison.Ordinal), BuildOptions.Default, IncrementalStepRunReason.Modified, IncrementalStepRunReason.Cached);

    [Fact]
    public void An_edit_of_a_formula_that_does_not_compile_leaves_its_file_as_it_is() => AssertReasons(
        s => s.Replace("x * 0.5", "x * z", StringComparison.Ordinal), BuildOptions.Default, IncrementalStepRunReason.Cached, IncrementalStepRunReason.Cached);

    /// <summary>Where the file is the error, it says where.</summary>
    [Fact]
    public void Where_no_analyzer_runs_an_edit_above_moves_the_errors() => AssertReasons(
        s => "// Moved down.\n\n" + s, BuildOptions.With(("RunAnalyzers", "false")), IncrementalStepRunReason.Modified, IncrementalStepRunReason.Modified);

    private static void AssertReasons(Func<string, string> edit, BuildOptions build, params IncrementalStepRunReason[] reasons)
    {
        CSharpCompilation first = Compiled.Compilation([Source], gpu: false);
        Compiled before = Compiled.Run(first, Compiled.GeneratorDriverOf(build: build));
        SyntaxTree old = first.SyntaxTrees[0];
        Compiled after = Compiled.Run(
            first.ReplaceSyntaxTree(old, CSharpSyntaxTree.ParseText(edit(Source), Compiled.ParseOptions, old.FilePath, cancellationToken: TestContext.Current.CancellationToken)),
            before.Driver);
        GeneratorRunResult result = Assert.Single(after.Driver.GetRunResult().Results);

        Assert.Equal(2, after.Rejections.Count());
        Assert.Equal(reasons, result.TrackedOutputSteps.SelectMany(s => s.Value).SelectMany(s => s.Outputs).Select(o => o.Reason));
    }
}
