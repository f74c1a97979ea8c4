using LossGen.Generator.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LossGen.Generator.Tests.Diagnostics;

/// <summary>LOSS0001, LOSS0002, LOSS0003, LOSS0012 and LOSS0016: declarations that no other file can complete.</summary>
public class DeclarationTests
{
    private const string Inputs = "ReadOnlySpan<float> prediction, ReadOnlySpan<float> target";
    private const string Losses = "internal static partial class Losses\n{\n";

    [Theory]
    [InlineData("public static float {|LOSS0001:M|}(float prediction, float target) => 0;", "M")]
    [InlineData("public static float {|LOSS0001:M|}(float prediction, float target);", "M", "CS0501")]
    [InlineData("public static extern float {|LOSS0001:M|}(float prediction, float target);", "M", "CS0626 CS0824")]
    [InlineData("public static float {|LOSS0001:M|}<T>(T prediction) => 0;", "M")]
    public Task A_method_that_is_not_partial_is_reported_at_its_name(string method, string name, string compiler = "") => Verdict.ReportsAsync(
        "[L1] " + method, [$"'{name}' has a loss attribute but is not a partial method; declare it 'partial', without a body"], compiler);

    [Theory]
    [InlineData("public static float Outer() { return M(1, 2); [{|LOSS0001:L1|}] static float M(float prediction, float target) => 0; }", "M")]
    [InlineData("public static Func<float, float, float> F = [{|LOSS0001:L1|}] (prediction, target) => 0;", "=>")]
    [InlineData("public static float P { [{|LOSS0001:L1|}] get => 0; }", "get")]
    [InlineData("public static float P { get => 0; [{|LOSS0001:L1|}] set { } }", "set")]
    [InlineData("public static event Action E { [{|LOSS0001:L1|}] add { } remove { } }", "add")]
    [InlineData("public struct S { [{|LOSS0001:L1|}] public static S operator +(S a, S b) => a; }", "operator +")]
    [InlineData("public struct S { [{|LOSS0001:L1|}] public static implicit operator float(S s) => 0; }", "implicit operator")]
    public Task What_is_like_a_method_is_reported_at_the_attribute(string member, string name) => Verdict.ReportsAsync(
        member, [$"'{name}' has a loss attribute but is not a partial method; declare it 'partial', without a body"], "");

    [Theory]
    [InlineData("[L1] public class C;", "CS0592")]
    [InlineData("[L1] public static float F = 0;", "CS0592")]
    [InlineData("public class C { [L1] public C() { } }", "CS0592")]
    [InlineData("public class C { [L1] ~C() { } }", "CS0592")]
    [InlineData("public static float M([L1] float prediction) => 0;", "CS0592")]
    [InlineData("[return: L1] public static float M(float prediction, float target) => 0;", "CS0592")]
    public Task Elsewhere_the_compiler_refuses_the_attribute_itself(string member, string compiler) => Verdict.ReportsAsync(member, [], compiler);

    [Fact]
    public Task Each_type_that_is_not_partial_is_reported() => Verdict.ReportsFileAsync(
        """
        internal static class {|LOSS0002:Outer|}
        {
            internal partial struct Between
            {
                internal class {|LOSS0002:Inner|}
                {
                    [L1] public static partial float M(float prediction, float target);
                }
            }
        }
        """,
        [
            "'Outer' contains the loss 'M' but is not partial; declare it 'partial'",
            "'Inner' contains the loss 'M' but is not partial; declare it 'partial'",
        ],
        "CS0751 CS8795");

    [Theory]
    [InlineData("static class")]
    [InlineData("struct")]
    [InlineData("record")]
    [InlineData("readonly record struct")]
    [InlineData("interface")]
    public Task A_type_that_is_not_partial_is_reported_at_its_name(string kind) => Verdict.ReportsFileAsync(
        $"internal {kind} " + "{|LOSS0002:Losses|} { [L1] public static partial float M(" + Inputs + "); }",
        ["'Losses' contains the loss 'M' but is not partial; declare it 'partial'"],
        "CS0751 CS8795");

    [Fact]
    public Task A_method_and_its_type_are_reported_together() => Verdict.ReportsFileAsync(
        "internal static class {|LOSS0002:Losses|} { [L1] public static float {|LOSS0001:M|}(" + Inputs + ") => 0; }",
        [
            "'Losses' contains the loss 'M' but is not partial; declare it 'partial'",
            "'M' has a loss attribute but is not a partial method; declare it 'partial', without a body",
        ],
        "");

    [Fact]
    public Task What_a_missing_partial_hides_is_reported_with_it() => Verdict.ReportsFileAsync(
        """
        internal static class {|LOSS0002:Losses|}
        {
            [Huber(Delta = {|LOSS0009:0|})] public static float {|LOSS0001:A|}(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target) => 0;
            [L1] static float {|LOSS0001:B|}(float prediction, float {|LOSS0004:truth|}) => 0;
        }

        internal static partial class Others
        {
            [L1] static partial float {|LOSS0012:C|}(float prediction, float {|LOSS0004:truth|});
            [Loss({|LOSS0017:"F"|})] public static float {|LOSS0001:D|}(float x) => 0;
            [MSE(Reduction = {|LOSS0009:(LossReduction)7|})] public static partial float E(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target);
        }
        """,
        [
            "'Losses' contains the loss 'A' but is not partial; declare it 'partial'",
            "Delta is 0; it must be greater than 0 and finite",
            "'A' has a loss attribute but is not a partial method; declare it 'partial', without a body",
            "'B' has a loss attribute but is not a partial method; declare it 'partial', without a body",
            "'truth' is no role of [L1] over one item; its roles are prediction, target, weight, gradient, predictionGradient, targetGradient, weightGradient, upstream; did you mean 'target'?",
            "'C' has no accessibility modifier; write one, such as 'public'",
            "'truth' is no role of [L1] over one item; its roles are prediction, target, weight, gradient, predictionGradient, targetGradient, weightGradient, upstream; did you mean 'target'?",
            "The loss 'D' names the formula 'F', but 'Others' has no method of this name; write one, or name another",
            "'D' has a loss attribute but is not a partial method; declare it 'partial', without a body",
            "Reduction is 7; it must be one of Mean, Sum, None",
        ],
        "CS8796");

    [Theory]
    [InlineData("[L1] public static partial float {|LOSS0003:M|}(float prediction, float target) { return 0; }", "CS0759")]
    [InlineData("[L1] public static partial float {|LOSS0003:M|}(float prediction, float target) => 0;", "CS0759")]
    [InlineData("[L1] public static partial float {|LOSS0003:M|}(float prediction, float target);\npublic static partial float M(float prediction, float target) => 0;")]
    [InlineData("public static partial float M(float prediction, float target);\n[L1] public static partial float {|LOSS0003:M|}(float prediction, float target) => 0;")]
    [InlineData("public static partial float M(float prediction, float target) => 0;\n[L1] public static partial float {|LOSS0003:M|}(float prediction, float target);")]
    [InlineData("[L1] public static partial float {|LOSS0003:M|}(float prediction, float target);\n[System.CodeDom.Compiler.GeneratedCode(\"Other\", \"1\")] public static partial float M(float prediction, float target) => 0;")]
    public Task An_implementation_is_reported_once(string members, string compiler = "") => Verdict.ReportsAsync(
        members, ["'M' is already implemented; remove its body, or the loss attribute"], compiler);

    [Theory]
    [InlineData("public static partial float {|LOSS0012:M|}<T>(float prediction, float target);", "is generic; declare a method for float and one for double")]
    [InlineData("public static unsafe partial float {|LOSS0012:M|}(float* prediction, float* target);", "is unsafe; losses take spans or views, not pointers", "CS0227")]
    [InlineData("public static partial ref float {|LOSS0012:M|}(float prediction, float target);", "returns a reference; return the value or nothing")]
    [InlineData("public static partial ref readonly float {|LOSS0012:M|}(float prediction, float target);", "returns a reference; return the value or nothing")]
    [InlineData("public static async partial System.Threading.Tasks.Task {|LOSS0012:M|}(float prediction, float target);", "is async; losses compute at once, or on the stream they are given", "CS1994 CS8795")]
    [InlineData("static partial float {|LOSS0012:M|}(float prediction, float target);", "has no accessibility modifier; write one, such as 'public'", "CS8796")]
    [InlineData("static partial void {|LOSS0012:M|}(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, Span<float> gradient);", "has no accessibility modifier; write one, such as 'public'")]
    [InlineData("public static extern partial float {|LOSS0012:M|}(float prediction, float target);", "is extern; losses are written by the generator", "CS0626 CS0759")]
    [InlineData("public static partial float {|LOSS0012:M|}(float prediction, float target, __arglist);", "takes '__arglist'; each parameter of a loss has a name and a role")]
    public Task An_unsupported_shape_is_reported_with_a_way_out(string method, string reason, string compiler = "") =>
        Verdict.ReportsAsync("[L1] " + method, [$"'M' {reason}"], compiler);

    [Fact]
    public Task Every_reason_is_reported() => Verdict.ReportsAsync(
        "[L1] static partial float {|LOSS0012:{|LOSS0012:M|}|}<T>(float prediction, float target);",
        ["'M' has no accessibility modifier; write one, such as 'public'", "'M' is generic; declare a method for float and one for double"],
        "CS8796");

    [Theory]
    [InlineData("static partial")]
    [InlineData("partial")]
    public async Task An_extension_block_cannot_be_completed(string modifiers)
    {
        Compiled compiled = Compiled.Members($"extension(float x) {{ [L1] public {modifiers} float M(float prediction, float target); }}");

        // Roslyn 5.0 runs syntax actions twice on partial members of such a block; the command-line compiler shows equal reports once.
        foreach (IEnumerable<Diagnostic> found in new[] { await compiled.AnalyzeAsync(), await compiled.CommandLineAsync() })
        {
            Assert.Equal(
                ["LOSS0012: 'M' is in an extension block, which no other file can complete; declare a 'this' parameter outside of the block"],
                found.Select(d => d.ToString()[d.ToString().IndexOf("LOSS", StringComparison.Ordinal)..]).Distinct());
        }

        Assert.Null(compiled.Exception);
        Assert.Empty(compiled.Losses);
    }

    [Fact]
    public Task A_method_of_an_extension_block_is_reported_for_both() => Verdict.ReportsAsync(
        "extension(float x) { [L1] public static float {|LOSS0001:{|LOSS0012:M|}|}(float prediction, float target) => 0; }",
        [
            "'M' has a loss attribute but is not a partial method; declare it 'partial', without a body",
            "'M' is in an extension block, which no other file can complete; declare a 'this' parameter outside of the block",
        ],
        "");

    [Theory]
    [InlineData("file static partial class Losses { [L1] public static partial float {|LOSS0012:M|}(float prediction, float target); }", "Losses")]
    [InlineData("file partial class Outer { internal partial class Inner { [L1] public static partial float {|LOSS0012:M|}(float prediction, float target); } }", "Outer")]
    public Task A_file_local_type_cannot_be_completed(string type, string name) => Verdict.ReportsFileAsync(
        type, [$"'M' is in the file-local type '{name}', which no other file can complete; remove 'file'"], "CS8795");

    [Theory]
    [InlineData(LanguageVersion.CSharp11, "11.0")]
    [InlineData(LanguageVersion.CSharp10, "10.0")]
    public Task An_old_language_version_is_reported(LanguageVersion version, string shown)
    {
        Markup markup = Markup.Parse("using System;\nusing LossGen;\n" + Losses + "[L1] public static partial float {|LOSS0016:M|}(" + Inputs + "); }");
        return Verdict.ReportsAsync(
            Compiled.Sources([markup.Text], options: Compiled.ParseOptions.WithLanguageVersion(version)),
            markup,
            [$"'M' needs C# 12 or later, but the project's language version is {shown}; raise LangVersion"]);
    }

    [Fact]
    public async Task The_oldest_language_version_compiles()
    {
        string source = "using System;\nusing LossGen;\nusing ILGPU;\nusing ILGPU.Runtime;\n" + Losses + """
            [SmoothL1] public static partial float Scalar(float prediction, float target, float beta, out float gradient);
            [IoU] public static partial double Boxes(Box<double> prediction, Box<double> target, out Box<double> gradient);
            [SmoothL1] public static partial float Spans(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, Span<float> gradient);
            [GIoU] public static partial void Views(AcceleratorStream stream, ArrayView<float> prediction, ArrayView<float> target, ArrayView<float> gradient);
            }
            """;
        Compiled compiled = Compiled.Sources([source], options: Compiled.ParseOptions.WithLanguageVersion(LanguageVersion.CSharp12));

        Assert.Empty(await compiled.AnalyzeAsync());
        Assert.Empty(await compiled.CommandLineAsync());
        Assert.Empty(compiled.CompilerProblems());
        Assert.Equal(4, compiled.Files.Length);
    }
}
