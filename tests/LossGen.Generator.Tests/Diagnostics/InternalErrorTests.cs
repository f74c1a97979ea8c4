using LossGen.Generator.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LossGen.Generator.Tests.Diagnostics;

/// <summary>LOSS0099 and LOSS0026: an error of ours, or what another generator writes, costs one loss and never all; and none is silent.</summary>
public class InternalErrorTests
{
    private const string Inputs = "ReadOnlySpan<float> prediction, ReadOnlySpan<float> target";
    private const string Head = "using System; using LossGen; static partial class Losses { ";
    private const string Two = Head + "[L1] public static partial float Good(" + Inputs + "); [MSE] public static partial float Bad(" + Inputs + "); }";
    private const string Said = "'Bad' met an error within LossGen; report it, with the declaration and its formula, to the authors of LossGen: System.InvalidOperationException: a pass has failed";

    [Fact]
    public async Task A_failure_of_the_front_end_is_one_loss_s_error() => await AssertFailsAsync(Failing.ToParse("Bad"), Failing.ToParse("Bad"));

    /// <summary>The analyzer does not come that far, and has it from the file.</summary>
    [Fact]
    public async Task A_failure_of_the_passes_or_of_a_back_end_is_one_loss_s_error() => await AssertFailsAsync(Failing.ToEmit("Bad"), LossSteps.Default);

    [Theory]
    [InlineData("RunAnalyzers", "false")]
    [InlineData("RunAnalyzersDuringBuild", "false")]
    public void Without_analyzers_the_file_says_it(string property, string value)
    {
        foreach (LossSteps steps in new[] { Failing.ToParse("Bad"), Failing.ToEmit("Bad") })
        {
            Compiled compiled = Run(Two, steps, BuildOptions.With((property, value)));
            Diagnostic error = Assert.Single(compiled.CompilerProblems());
            Assert.Equal($"#error: 'LOSS0099: {Said}'", error.GetMessage(null));
        }
    }

    [Fact]
    public void A_failure_that_is_silenced_is_said_by_the_file()
    {
        Compiled compiled = Run(Two.Replace("static partial class", "[assembly: System.Diagnostics.CodeAnalysis.SuppressMessage(\"\", \"LOSS0099\")] static partial class", StringComparison.Ordinal), Failing.ToEmit("Bad"));
        Assert.Equal("CS1029", Assert.Single(compiled.CompilerProblems()).Id);
    }

    /// <summary>A method that nobody can complete stops the compiler, so that the generator reports it.</summary>
    [Fact]
    public async Task A_failure_at_a_method_that_cannot_be_completed_is_reported_by_the_generator()
    {
        Compiled compiled = Run(Two.Replace("static partial class", "static class", StringComparison.Ordinal), Failing.ToParse("Bad"));

        Assert.Null(compiled.Exception);
        Assert.Equal(["LOSS0002", "LOSS0099"], (await compiled.CommandLineAsync()).Select(d => d.Id));
    }

    [Fact]
    public async Task A_failure_of_the_lint_is_a_warning()
    {
        Compiled compiled = Run(Two, LossSteps.Default);
        Diagnostic found = Assert.Single(await compiled.AnalyzeAsync(new LossAnalyzer(Failing.ToLint("Bad"))));

        Assert.Equal(("LOSS0099", DiagnosticSeverity.Warning, Said), (found.Id, found.Severity, found.GetMessage(null)));
        Assert.Equal(2, compiled.Losses.Count());
    }

    [Fact]
    public void Cancellation_is_no_failure()
    {
        foreach (LossSteps steps in new[] { Failing.ToParse("Bad", new OperationCanceledException()), Failing.ToEmit("Bad", new OperationCanceledException()) })
            Assert.IsType<OperationCanceledException>(Record.Exception(() => Run(Two, steps)) ?? Run(Two, steps).Exception);
    }

    /// <summary>Of several losses of one formula each fails by itself, and a problem that they share is not lost.</summary>
    [Fact]
    public async Task A_failure_does_not_hide_what_another_loss_shares()
    {
        Compiled compiled = Run(Head + "[Loss(nameof(F))] public static partial float Bad(float x); [Loss(nameof(F))] public static partial float Good(ReadOnlySpan<float> x); static float F(float x) => MathF.Floor(x); }", Failing.ToParse("Bad"));
        Assert.Equal(2, compiled.Rejections.Count());
        Assert.Equal(["LOSS0099"], (await compiled.AnalyzeAsync(new LossAnalyzer(Failing.ToParse("Bad")))).Select(d => d.Id).Where(i => i == "LOSS0099"));
    }

    [Theory]
    [InlineData("[Loss(\"F\")]", "", "static float F(float x) => x * x;", "LOSS0017: The loss 'M' names the formula 'F', but 'Losses' has no method of this name; write one, or name another")]
    [InlineData("[Loss(nameof(F))]", "static float F(float x) => x * Scale;", "const float Scale = 2;", "'M' is not built: it, or the formula that it names, does not compile")]
    public async Task What_another_generator_writes_is_not_there_for_ours(string attribute, string members, string other, string reason)
    {
        CSharpCompilation compilation = Compiled.Compilation([$"{Head}{attribute} public static partial float M(ReadOnlySpan<float> x); {members} }}"]);
        Compiled compiled = Compiled.RunBeside([$"static partial class Losses {{ {other} }}"], compilation, Compiled.GeneratorDriverOf());

        Assert.Empty(compiled.CompilerProblems());
        Diagnostic found = Assert.Single(await compiled.CommandLineAsync());
        Assert.Equal("LOSS0026", found.Id);
        Assert.Equal($"'M' was not built, since LossGen does not see what other generators write; without that, {reason}", found.GetMessage(null));
    }

    /// <summary>A loss that is refused without a reason would throw in a finished program.</summary>
    [Fact]
    public async Task A_refusal_without_a_reason_is_a_failure()
    {
        LossSteps silent = LossSteps.Default with { Parse = (_, _, _) => new LossGen.Generator.Frontend.ParseResult(null, []) };
        Compiled compiled = Run(Two, silent);
        Diagnostic[] found = [.. await compiled.AnalyzeAsync(new LossAnalyzer(silent))];

        Assert.Equal(["LOSS0099", "LOSS0099"], found.Select(d => d.Id));
        Assert.EndsWith("the loss is refused without a reason", found[0].GetMessage(null), StringComparison.Ordinal);
    }

    private static async Task AssertFailsAsync(LossSteps generator, LossSteps analyzer)
    {
        Compiled compiled = Run(Two, generator);

        Assert.Null(compiled.Exception);
        Assert.Contains("Good", Assert.Single(compiled.Losses).HintName, StringComparison.Ordinal);
        Assert.Single(compiled.Rejections);
        Assert.Empty(compiled.CompilerProblems());
        Assert.Empty(compiled.Driver.GetRunResult().Diagnostics);
        Diagnostic found = Assert.Single(await compiled.AnalyzeAsync(new LossAnalyzer(analyzer)));
        Assert.Equal(("LOSS0099", DiagnosticSeverity.Error, Said), (found.Id, found.Severity, found.GetMessage(null)));
        Assert.Equal("Bad", compiled.Input.SyntaxTrees.First().ToString().Substring(found.Location.SourceSpan.Start, found.Location.SourceSpan.Length));
    }

    private static Compiled Run(string source, LossSteps steps, BuildOptions? build = null) =>
        Compiled.Run(Compiled.Compilation([source]), Compiled.GeneratorDriverOf(build: build, generator: new LossGenerator(steps)));
}
