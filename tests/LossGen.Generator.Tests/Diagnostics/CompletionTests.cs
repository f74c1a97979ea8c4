using System.Reflection;
using System.Text.RegularExpressions;
using LossGen.Generator.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LossGen.Generator.Tests.Diagnostics;

/// <summary>A loss that is not built is completed all the same, so that the compiler goes on to the errors in method bodies.</summary>
public class CompletionTests
{
    private const string Loss = "[Loss(nameof(F))] public static partial float M(ReadOnlySpan<float> x, ReadOnlySpan<float> y, Span<float> gradient); ";

    [Theory]
    [InlineData("static float F(float x, float y) { float d = z - y; return d * d; }", "CS0103")]
    [InlineData("static float F(float x, float y) { float d = x - y; return 0.5 * d; }", "CS0266")]
    [InlineData("static float F(float x, float y) => Math.Log(x * y);", "CS0266")]
    [InlineData("static float F(float x, float y) { float d = x - y; }", "CS0161")]
    [InlineData("static float F(float x, float y) => G(x) - y; static float G(float x) => 0.5 * x;", "CS0266")]
    [InlineData("static float F(float x, float y) => MathF.Floor(x) - z;", "CS0103")]
    public async Task An_error_in_a_formula_is_shown_in_the_same_build_as_ours(string formula, string error)
    {
        Compiled compiled = Compiled.Members(Loss + formula + " [Huber(Delta = -1)] public static partial float N(float prediction, float target);");

        Assert.Equal([error], compiled.CompilerProblems().Select(d => d.Id));
        Assert.Empty(compiled.Stops());
        Assert.Equal(["LOSS0009"], (await compiled.CommandLineAsync()).Select(d => d.Id));
        Assert.Equal(2, compiled.Rejections.Count());
    }

    /// <summary>A warning that a project raises to an error is no error of the formula: what was bound is bound.</summary>
    [Fact]
    public async Task A_raised_warning_hides_none_of_our_problems()
    {
        CSharpCompilation compilation = Compiled.Compilation(
            ["using System; using LossGen; static partial class C { " + Loss + "static float F(float x, float y) { int unused = 0; return MathF.Floor(x) - y; } }"]);
        Compiled compiled = Compiled.Run(
            compilation.WithOptions(compilation.Options.WithGeneralDiagnosticOption(ReportDiagnostic.Error)), Compiled.GeneratorDriverOf());

        Assert.Equal(["LOSS0020"], (await compiled.CommandLineAsync()).Select(d => d.Id));
        Assert.Equal(["CS0219"], compiled.CompilerProblems().Select(d => d.Id));
    }

    [Theory]
    [InlineData("public static partial float M<T>(T x)")]
    [InlineData("public static partial T? M<T, @class>(T x, @class[]? y) where T : class, IComparable<T>, new() where @class : struct, Enum")]
    [InlineData("public static partial T M<T>(T? x) where T : notnull")]
    [InlineData("public static partial ref float M(ref float x, in float y, ref readonly float z)")]
    [InlineData("public static partial ref readonly float M(float x)")]
    [InlineData("public static partial string? M(string? a, string b, System.Collections.Generic.List<string?>? c, dynamic d)")]
    [InlineData("public static partial (float Loss, string? Name) M((int A, int B) x, nint y, float? z)")]
    [InlineData("public static partial float M(float x, out float y, out Box<float> z)")]
    [InlineData("public static partial float M(this float x, float y = 1, params float[] z)")]
    [InlineData("public static partial float M(scoped ReadOnlySpan<float> x, scoped ref float y)")]
    [InlineData("public static partial float M(float @in, float @class, float value)")]
    [InlineData("internal static partial float @while(float x, __arglist)")]
    [InlineData("private static partial void M(Action<float, string?> x, float[,] y, float[][] z)")]
    [InlineData("public static partial float M(AcceleratorStream? stream, ArrayView1D<float, Stride1D.Dense> x)")]
    public void Any_signature_is_completed(string declaration) => AssertIsCompleted($"[L1] {declaration};");

    [Theory]
    [InlineData("public partial class C : Base { [L1] public override partial float M(float x); [L1] public virtual partial void N(int x); [L1] public new partial int O(); }")]
    [InlineData("public partial struct C { [L1] public readonly partial float M(float x); }")]
    [InlineData("public partial interface C<in T, out U> { [L1] public static partial float M(int x); }")]
    [InlineData("public partial record C<T> where T : class { private partial class @class<U> { [L1] protected internal static partial float M<V>(T t, U u, V v); } }")]
    [InlineData("public sealed partial class C { [L1, MSE] private partial float M(float x); [L1] private partial float M(string x); [L1] private partial float m(float x); [L1] private partial float M<T>(float x); }")]
    [InlineData("public partial class C { [Obsolete] [L1] public static partial float M(Old x); } [Obsolete] public class Old;")]
    public void Any_type_is_completed(string types) => AssertIsCompleted(
        types + " public abstract class Base { public abstract float M(float x); public int O() => 1; }", isMembers: false);

    [Fact]
    public void A_pointer_is_completed_where_it_is_allowed()
    {
        CSharpCompilation compilation = Compiled.Compilation(["using LossGen; static partial class C { [L1] public static unsafe partial float* M(float* x, delegate*<int, float> y); }"]);
        AssertIsCompleted(Compiled.Run(compilation.WithOptions(compilation.Options.WithAllowUnsafe(true)), Compiled.GeneratorDriverOf()));
    }

    /// <summary>Older languages have no such methods.</summary>
    [Theory]
    [InlineData(LanguageVersion.CSharp9, true)]
    [InlineData(LanguageVersion.CSharp8, false)]
    public async Task An_old_language_is_completed_where_it_has_two_halves(LanguageVersion version, bool isCompleted)
    {
        CSharpParseOptions options = Compiled.ParseOptions.WithLanguageVersion(version);
        Compiled compiled = Compiled.Sources(["using LossGen; static partial class C { [L1] public static partial float M(float prediction, float target); }"], options: options);

        Assert.Equal(isCompleted ? 1 : 0, compiled.Rejections.Count());
        Assert.Equal(isCompleted, !compiled.Stops().Any());
        Assert.Equal(["LOSS0016"], (await compiled.CommandLineAsync()).Select(d => d.Id));
    }

    /// <summary>What the body says, should it ever run.</summary>
    [Fact]
    public void A_rejected_method_throws_what_is_wrong()
    {
        Compiled compiled = Compiled.Members("[Huber(Delta = -1)] public static partial float M(float prediction, float target, out float gradient);\n[Loss(\"\\\"q\\\\\\n\")] public static partial float N(float x);");
        using var image = new MemoryStream();
        Assert.True(compiled.Output.Emit(image, cancellationToken: TestContext.Current.CancellationToken).Success);
        Type losses = Assembly.Load(image.ToArray()).GetType("Sample.Losses")!;

        Assert.Equal("LOSS0009: Delta is -1; it must be greater than 0 and finite", Thrown(losses, "M", 0f, 0f, 0f));
        Assert.Equal("LOSS0017: The loss 'N' names the formula '\"q\\\n', but 'Losses' has no method of this name; write one, or name another", Thrown(losses, "N", 0f));
    }

    private static string Thrown(Type losses, string method, params object[] arguments)
    {
        var thrown = Assert.Throws<TargetInvocationException>(() => losses.GetMethod(method)!.Invoke(null, arguments));
        return Assert.IsType<InvalidOperationException>(thrown.InnerException).Message;
    }

    private static void AssertIsCompleted(string code, bool isMembers = true) => AssertIsCompleted(Compiled.Sources(
        ["using System;\nusing LossGen;\nusing ILGPU;\nusing ILGPU.Runtime;\n" + (isMembers ? $"internal static partial class Losses {{ {code} }}" : code)]));

    private static void AssertIsCompleted(Compiled compiled)
    {
        Assert.Null(compiled.Exception);
        Assert.Equal("", string.Join('\n', compiled.CompilerProblems()));
        Assert.Empty(compiled.Losses);
        Assert.Equal(Regex.Count(compiled.Input.SyntaxTrees.First().ToString(), @"\[L1"), compiled.Rejections.Count());
    }
}
