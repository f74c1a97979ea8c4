using System.Collections.Immutable;
using LossGen.Generator.Diagnostics;
using LossGen.Generator.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LossGen.Generator.Tests.Incremental;

/// <summary>What the pipeline keeps of a problem is compared by value, the hints for its fix included.</summary>
public sealed class ProblemTests
{
    /// <summary>The compiler stops at the first, so that the generator reports both.</summary>
    private const string Source = "using System;\nusing LossGen;\npublic static partial class Losses { [L1] static partial float N(float prediction, float target); [L1] public static partial float M(float prediction, float targets); }";

    [Fact]
    public void Problems_are_equal_whatever_the_order_of_their_properties()
    {
        Problem problem = new(Rules.UnknownRole, null, "a");
        string[] names = [.. Enumerable.Range(0, 20).Select(i => $"Name{i}")];
        Problem forwards = names.Aggregate(problem, (p, n) => p.With(n, n));
        Problem backwards = names.Reverse().Aggregate(problem, (p, n) => p.With(n, n));

        Assert.Equal(ReportedProblem.Of(forwards), ReportedProblem.Of(backwards));
        Assert.Equal(ReportedProblem.Of(forwards).GetHashCode(), ReportedProblem.Of(backwards).GetHashCode());
        Assert.NotEqual(ReportedProblem.Of(forwards), ReportedProblem.Of(forwards.With("Name7", "other")));
        Assert.NotEqual(ReportedProblem.Of(forwards), ReportedProblem.Of(problem));
    }

    [Fact]
    public async Task The_generator_and_the_analyzer_say_the_same_with_the_same_properties()
    {
        Compiled compiled = Compiled.Sources([Source]);
        Diagnostic reported = Assert.Single(compiled.Driver.GetRunResult().Diagnostics, d => d.Id == "LOSS0004");
        Diagnostic analyzed = Assert.Single(await compiled.AnalyzeAsync(), d => d.Id == "LOSS0004");

        Assert.Equal(analyzed.ToString(), reported.ToString());
        Assert.Equal(analyzed.Properties.OrderBy(p => p.Key, StringComparer.Ordinal), reported.Properties.OrderBy(p => p.Key, StringComparer.Ordinal));
        Assert.Equal("target", reported.Properties[FixProperties.Nearest]);
        Assert.Equal("prediction,target,weight,gradient,predictionGradient,targetGradient,weightGradient,upstream", reported.Properties[FixProperties.Roles]);
    }

    [Fact]
    public void An_edit_elsewhere_leaves_a_problem_as_it_was()
    {
        CSharpCompilation first = Compiled.Compilation([Source, "class Other;"]);
        Compiled before = Compiled.Run(first, Compiled.GeneratorDriverOf());
        SyntaxTree old = first.SyntaxTrees[1];
        Compiled after = Compiled.Run(first.ReplaceSyntaxTree(old, CSharpSyntaxTree.ParseText("class New;", Compiled.ParseOptions, old.FilePath, cancellationToken: TestContext.Current.CancellationToken)), before.Driver);

        ImmutableArray<IncrementalGeneratorRunStep> steps = after.Driver.GetRunResult().Results[0].TrackedSteps[LossGenerator.ProblemStep];
        Assert.Equal([IncrementalStepRunReason.Cached, IncrementalStepRunReason.Cached], steps.SelectMany(s => s.Outputs).Select(o => o.Reason));
    }
}
