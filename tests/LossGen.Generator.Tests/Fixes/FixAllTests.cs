using LossGen.CodeFixes;
using LossGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LossGen.Generator.Tests.Fixes;

/// <summary>Fix All, in a document, a project and a solution: each takes what is in its scope, and makes common changes once.</summary>
public sealed class FixAllTests
{
    private const string Usings = "using System;\nusing LossGen;\n\n";

    /// <summary>Two files of one project, and one of another: how many of them each scope reaches.</summary>
    public static TheoryData<FixAllScope, int> Scopes => new()
    {
        { FixAllScope.Document, 1 },
        { FixAllScope.Project, 2 },
        { FixAllScope.Solution, 3 },
    };

    [Theory]
    [MemberData(nameof(Scopes))]
    public Task Methods_and_types_become_partial(FixAllScope scope, int reached) => ChangesAsync(
        new MakePartialFix(),
        scope,
        reached,
        n => Usings + $$"""
            public class Outer{{n}}
            {
                public struct Inner
                {
                    [L1] public static float A(float prediction, float target) => 0;
                    [L1] public static partial float B(float prediction, float target);
                    [MSE] static float C(float prediction, float target) => default;
                }

                [L1] public static float D(float prediction, float target) { throw new NotImplementedException(); }
            }
            """,
        n => Usings + $$"""
            public partial class Outer{{n}}
            {
                public partial struct Inner
                {
                    [L1] public static partial float A(float prediction, float target);
                    [L1] public static partial float B(float prediction, float target);
                    [MSE] private static partial float C(float prediction, float target);
                }

                [L1] public static partial float D(float prediction, float target);
            }
            """);

    [Theory]
    [InlineData(FixAllScope.Document)]
    [InlineData(FixAllScope.Project)]
    public Task Parts_in_other_files_become_partial_once(FixAllScope scope) => Fix.ChangesAllAsync(
        new MakePartialFix(),
        scope,
        [[
            Usings + "public class C { [L1] public static partial float A(float prediction, float target); }",
            Usings + "public class C { [L1] public static partial float B(float prediction, float target); }",
        ]],
        [[
            Usings + "public partial class C { [L1] public static partial float A(float prediction, float target); }",
            Usings + "public partial class C { [L1] public static partial float B(float prediction, float target); }",
        ]]);

    [Fact]
    public Task A_body_that_says_something_stays_in_any_scope() => Fix.ChangesAllAsync(
        new MakePartialFix(),
        FixAllScope.Solution,
        [[Usings + "public partial class C { [L1] public static float A(float prediction, float target) => prediction; [L1] public static float B(float prediction, float target) => 0; }"]],
        [[Usings + "public partial class C { [L1] public static float A(float prediction, float target) => prediction; [L1] public static partial float B(float prediction, float target); }"]],
        clean: false);

    [Theory]
    [MemberData(nameof(Scopes))]
    public Task Accessibilities_are_written(FixAllScope scope, int reached) => ChangesAsync(
        new AddAccessibilityFix(),
        scope,
        reached,
        n => Usings + $"public partial class C{n} {{ [L1] static partial void A(float prediction, float target, out float gradient); [L1] partial void B(Span<float> gradient, ReadOnlySpan<float> prediction, ReadOnlySpan<float> target); }}",
        n => Usings + $"public partial class C{n} {{ [L1] private static partial void A(float prediction, float target, out float gradient); [L1] private partial void B(Span<float> gradient, ReadOnlySpan<float> prediction, ReadOnlySpan<float> target); }}");

    [Theory]
    [MemberData(nameof(Scopes))]
    public Task Parameters_are_added_each_once(FixAllScope scope, int reached) => ChangesAsync(
        new AddParameterFix(),
        scope,
        reached,
        n => $$"""
            using ILGPU;
            using LossGen;

            public partial class C{{n}}
            {
                [L1] public static partial void A(ArrayView<float> prediction, float upstream);

                [L1]
                public static partial void B(
                    ArrayView<float> prediction);

                [L1] public static partial float C(double prediction);
            }
            """.Replace("float C(", "double C(", StringComparison.Ordinal),
        n => $$"""
            using ILGPU;
            using ILGPU.Runtime;
            using LossGen;

            public partial class C{{n}}
            {
                [L1] public static partial void A(AcceleratorStream stream, ArrayView<float> prediction, ArrayView<float> target, float upstream, ArrayView<float> gradient);

                [L1]
                public static partial void B(
                    AcceleratorStream stream,
                    ArrayView<float> prediction,
                    ArrayView<float> target,
                    ArrayView<float> gradient);

                [L1] public static partial double C(double prediction, double target);
            }
            """,
        "Add the parameter 'ArrayView<float> target'");

    [Theory]
    [MemberData(nameof(Scopes))]
    public Task Near_misses_are_renamed(FixAllScope scope, int reached) => ChangesAsync(
        new RenameToRoleFix(),
        scope,
        reached,
        n => Usings + $$"""
            public partial class C{{n}}
            {
                [L1] public static partial float A(float prediction, float truth, out float grad);
                [L1] public static partial double A(double prediction, double truth, out double grad);
                [L1] public static partial float B(ReadOnlySpan<float> pred, ReadOnlySpan<float> target, Span<float> gradient);
                public static float Call(float x) => A(truth: x, grad: out _, prediction: x) + B(target: [x], gradient: [x], pred: [x]);
            }
            """,
        n => Usings + $$"""
            public partial class C{{n}}
            {
                [L1] public static partial float A(float prediction, float target, out float gradient);
                [L1] public static partial double A(double prediction, double target, out double gradient);
                [L1] public static partial float B(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, Span<float> gradient);
                public static float Call(float x) => A(target: x, gradient: out _, prediction: x) + B(target: [x], gradient: [x], prediction: [x]);
            }
            """,
        "Rename 'truth' to 'target'");

    [Fact]
    public Task A_caller_in_another_project_goes_along() => Fix.ChangesAllAsync(
        new RenameToRoleFix(),
        FixAllScope.Project,
        [
            [Usings + "public static partial class C { [L1] public static partial float A(float prediction, float truth); }"],
            [Usings + "public static class D { public static float Call(float x) => C.A(truth: x, prediction: x); }"],
        ],
        [
            [Usings + "public static partial class C { [L1] public static partial float A(float prediction, float target); }"],
            [Usings + "public static class D { public static float Call(float x) => C.A(target: x, prediction: x); }"],
        ],
        "Rename 'truth' to 'target'");

    [Fact]
    public Task Of_two_slips_for_one_role_the_first_has_it() => Fix.ChangesAllAsync(
        new RenameToRoleFix(),
        FixAllScope.Document,
        [[Usings + "public static partial class C { [L1] public static partial float A(float prediction, float target, out float grad, out float gradients); }"]],
        [[Usings + "public static partial class C { [L1] public static partial float A(float prediction, float target, out float gradient, out float gradients); }"]],
        "Rename 'grad' to 'gradient'",
        clean: false);

    [Fact]
    public Task A_chosen_role_is_given_to_those_alone_that_may_have_it() => Fix.ChangesAllAsync(
        new RenameToRoleFix(),
        FixAllScope.Document,
        [[Usings + "public static partial class C { [L1] public static partial float A(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, Span<float> result); [L1] public static partial float B(float prediction, float target, out float result); }"]],
        [[Usings + "public static partial class C { [L1] public static partial float A(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, Span<float> losses); [L1] public static partial float B(float prediction, float target, out float result); }"]],
        "Rename 'result' to 'losses'",
        clean: false);

    [Theory]
    [MemberData(nameof(Scopes))]
    public Task Formulas_are_generated_each_once(FixAllScope scope, int reached)
    {
        const string Stub = "private static float Tukey(float prediction, float target) => throw new System.NotImplementedException();";
        string Losses(int n, string stub) =>
            $"public static partial class C{n}\n{{\n    [Obsolete(\"Tukey\")]\n    public static partial float A(float prediction, float target);{stub}\n\n    [Obsolete(\"Tukey\")]\n    public static partial float B(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target);\n}}\n";
        return ChangesAsync(
            new GenerateFormulaFix(),
            scope,
            reached,
            n => Usings + Losses(n, ""),
            n => Usings + Losses(n, "\n\n    " + Stub.Replace("System.", "", StringComparison.Ordinal)),
            clean: false,
            analyzer: new FlagAnalyzer("LOSS0017", FixProperties.Stub, new Dictionary<string, string> { ["\"Tukey\""] = Stub }));
    }

    [Theory]
    [MemberData(nameof(Scopes))]
    public Task Stable_forms_are_used_and_the_outer_one_first(FixAllScope scope, int reached) => ChangesAsync(
        new UseStableFormFix(),
        scope,
        reached,
        n => $"using System;\n\npublic static class F{n}\n{{\n    public static float A(float x) => 2 * MathF.Log(1 + MathF.Exp(x)) + MathF.Exp(x);\n    public static float B(float x) => MathF.Exp(x) * MathF.Exp(x);\n}}\n",
        n => $"using System;\n\npublic static class F{n}\n{{\n    public static float A(float x) => 2 * (MathF.Exp(x) + 1) + MathF.Abs(x);\n    public static float B(float x) => MathF.Abs(x) * MathF.Abs(x);\n}}\n",
        clean: false,
        analyzer: new FlagAnalyzer("LOSS0031", FixProperties.Replacement, new Dictionary<string, string>
        {
            ["MathF.Log(1 + MathF.Exp(x))"] = "MathF.Exp(x) + 1",
            ["MathF.Exp(x)"] = "MathF.Abs(x)",
        }));

    /// <summary>As where a project has several target frameworks.</summary>
    [Theory]
    [InlineData(typeof(MakePartialFix), "class C { [L1] public static float A(float prediction, float target) => 0; }", "partial class C { [L1] public static partial float A(float prediction, float target); }")]
    [InlineData(typeof(AddAccessibilityFix), "partial class C { [L1] partial void A(float prediction, float target, out float gradient); }", "partial class C { [L1] private partial void A(float prediction, float target, out float gradient); }")]
    [InlineData(typeof(AddParameterFix), "partial class C { [L1] public partial float A(float prediction); }", "partial class C { [L1] public partial float A(float prediction, float target); }")]
    [InlineData(typeof(RenameToRoleFix), "partial class C { [L1] public partial float A(float prediction, float y); }", "partial class C { [L1] public partial float A(float prediction, float target); }")]
    public Task A_file_of_two_projects_is_fixed_once(Type provider, string before, string after) => Fix.ChangesAllAsync(
        (CodeFixProvider)Activator.CreateInstance(provider)!,
        FixAllScope.Solution,
        [[Usings + before], [Usings + before]],
        [[Usings + after], [Usings + after]],
        provider == typeof(RenameToRoleFix) ? "Rename 'y' to 'target'" : null,
        isShared: true);

    private static Task ChangesAsync(
        CodeFixProvider provider,
        FixAllScope scope,
        int reached,
        Func<int, string> before,
        Func<int, string> after,
        string? title = null,
        bool clean = true,
        FlagAnalyzer? analyzer = null)
    {
        string File(int n) => n < reached ? after(n) : before(n);
        return Fix.ChangesAllAsync(
            provider, scope, [[before(0), before(1)], [before(2)]], [[File(0), File(1)], [File(2)]], title, clean && reached == 3, analyzer);
    }
}
