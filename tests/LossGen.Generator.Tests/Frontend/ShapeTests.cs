using LossGen.Generator.Tests.Support;

namespace LossGen.Generator.Tests.Frontend;

/// <summary>Where a loss may stand, and what may stand around it: the finished project has no warning under the strictest settings.</summary>
public class ShapeTests
{
    private const string Usings = "using System;\nusing LossGen;\nusing ILGPU;\nusing ILGPU.Runtime;\n";
    private const string Inputs = "ReadOnlySpan<float> prediction, ReadOnlySpan<float> target";
    private const string Method = "[SmoothL1] internal static partial float M(" + Inputs + ", Span<float> gradient);";
    private const string Instance = "[SmoothL1] internal partial float M(" + Inputs + ", Span<float> gradient);";

    /// <summary>One method for each place: all kinds of code that the generator writes.</summary>
    private const string Everything =
        """
        [SmoothL1] internal static partial float Scalar(float prediction, float target, float beta, out float gradient);
        [GIoU] internal static partial double Boxes(Box<double> prediction, Box<double> target, out Box<double> gradient);
        [SmoothL1] internal static partial float Spans(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, Span<float> gradient);
        [IoU] internal static partial double BoxSpans(ReadOnlySpan<double> prediction, ReadOnlySpan<double> target, Span<double> gradient);
        [SmoothL1] internal static partial void Views(AcceleratorStream stream, ArrayView<float> prediction, ArrayView<float> target, ArrayView<float> gradient, ArrayView<float> loss);
        [IoU(Form = IoUForm.Log)] internal static partial void BoxViews(AcceleratorStream stream, ArrayView<float> prediction, ArrayView<float> target, ArrayView<float> gradient);
        """;

    private const int Everythings = 6;

    [Fact]
    public Task Public_methods_bring_their_own_documentation() => Verdict.WritesAsync(
        1,
        Usings + """
        namespace Sample;
        /// <summary>Losses.</summary>
        public static partial class Losses
        {
            /// <summary>A loss.</summary>
            /// <param name="prediction">The prediction.</param>
            /// <param name="target">The target.</param>
            /// <param name="gradient">The gradient.</param>
            /// <returns>The mean.</returns>
            [SmoothL1] public static partial float M(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, Span<float> gradient);
        }
        """);

    [Theory]
    [InlineData("static partial class C")]
    [InlineData("partial class C")]
    [InlineData("abstract partial class C")]
    [InlineData("sealed partial class C")]
    [InlineData("partial struct C")]
    [InlineData("readonly partial struct C")]
    [InlineData("ref partial struct C")]
    [InlineData("readonly ref partial struct C")]
    [InlineData("partial record C")]
    [InlineData("sealed partial record class C(int Value)")]
    [InlineData("partial record struct C")]
    [InlineData("readonly partial record struct C(int Value)")]
    [InlineData("partial interface C")]
    [InlineData("partial class C<T>")]
    [InlineData("partial class C<T, @class> where T : struct where @class : class")]
    [InlineData("partial interface C<in T, out @object, @event>")]
    [InlineData("partial class C(int value) : System.IDisposable { public void Dispose() => _ = value; } internal partial class C")]
    public Task A_type_of_any_kind_may_contain_losses(string declaration) =>
        Verdict.WritesAsync(1, Usings + $"namespace Sample;\ninternal {declaration}\n{{\n{Method}\n}}");

    [Theory]
    [InlineData("class")]
    [InlineData("struct")]
    [InlineData("readonly struct")]
    [InlineData("record")]
    [InlineData("interface")]
    [InlineData("ref struct")]
    public Task A_loss_may_be_an_instance_method(string kind) => Verdict.WritesAsync(
        1, Usings + $"internal {PartialOf(kind)} C {{ {Instance} }}");

    [Fact]
    public Task Types_nest() => Verdict.WritesAsync(
        Everythings,
        Usings + "namespace A.B { internal partial class Outer<T> { private partial record struct Middle { internal partial interface Inner<U> {\n"
            + Everything + "\n} } } }");

    [Fact]
    public Task A_loss_may_stand_in_the_global_namespace() =>
        Verdict.WritesAsync(Everythings, Usings + "internal static partial class Losses\n{\n" + Everything + "\n}");

    [Fact]
    public Task Names_may_be_keywords() => Verdict.WritesAsync(
        4,
        Usings + """
        namespace @namespace.@int.@record;
        internal partial class @class<@void>
        {
            internal static partial class @required
            {
                [L1] internal static partial float @float(float prediction, float target);
                [L1] internal static partial float @while(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target);
                [L1] internal static partial float @record(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target);
                [L1] internal static partial void @new(AcceleratorStream @in, ArrayView<float> prediction, ArrayView<float> target, ArrayView<float> loss);
            }
        }
        """);

    [Theory]
    [InlineData("internal static")]
    [InlineData("private static")]
    [InlineData("protected static")]
    [InlineData("protected internal static")]
    [InlineData("private protected static")]
    [InlineData("static internal")]
    [InlineData("internal virtual")]
    [InlineData("internal")]
    public Task Modifiers_are_kept(string modifiers) => Verdict.WritesAsync(
        1, Usings + $"internal partial class Losses {{ [L1] {modifiers} partial float M({Inputs}); internal float Use() => M([], []); }}");

    [Theory]
    [InlineData("internal override")]
    [InlineData("internal sealed override")]
    [InlineData("internal new")]
    [InlineData("internal new static")]
    public Task A_loss_may_replace_a_member(string modifiers) => Verdict.WritesAsync(
        1,
        Usings + $"internal class Base {{ internal virtual float M({Inputs}) => 0; }}\ninternal partial class Losses : Base {{ [L1] {modifiers} partial float M({Inputs}); }}");

    [Fact]
    public Task A_loss_may_implement_an_interface() => Verdict.WritesAsync(
        1, Usings + $"internal interface ILoss {{ float M({Inputs}); }}\ninternal partial class Losses : ILoss {{ [L1] public partial float M({Inputs}); }}");

    [Theory]
    [InlineData("this " + Inputs)]
    [InlineData("scoped ReadOnlySpan<float> prediction, scoped ReadOnlySpan<float> target, scoped Span<float> gradient")]
    [InlineData(Inputs + ", float beta = 1, Span<float> gradient = default")]
    [InlineData("ReadOnlySpan<float> target, Span<float> gradient, params ReadOnlySpan<float> prediction")]
    [InlineData("float beta, Span<float> targetGradient, ReadOnlySpan<float> weight, Span<float> weightGradient, " + Inputs)]
    [InlineData("[System.Diagnostics.CodeAnalysis.SuppressMessage(\"a\", \"b\")] " + Inputs)]
    [InlineData("ReadOnlySpan<System.Single> @prediction, global::System.ReadOnlySpan<float> target")]
    [InlineData("this float prediction, float target")]
    [InlineData("float prediction, float target, float beta = 1f / 9, float weight = 1")]
    [InlineData("float prediction, float target, out float gradient, out float targetGradient, float upstream = 1")]
    public Task Parameters_may_be_written_in_every_way(string parameters) =>
        Verdict.WritesMembersAsync(1, $"[SmoothL1] internal static partial float M({parameters});");

    [Theory]
    [InlineData("stream")]
    [InlineData("items")]
    [InlineData("scale")]
    [InlineData("partials")]
    [InlineData("inverseBeta")]
    [InlineData("first")]
    [InlineData("global")]
    public Task A_stream_may_have_any_name(string name) => Verdict.WritesMembersAsync(
        1,
        $"[SmoothL1] internal static partial void M(AcceleratorStream {name}, ArrayView<float> prediction, ArrayView<float> target, float beta, ArrayView<float> gradient, ArrayView<float> loss);");

    [Fact]
    public Task A_stream_may_be_said_to_be_null() => Verdict.WritesMembersAsync(
        1, "[L1] internal static partial void M(AcceleratorStream? stream, ArrayView<float> prediction, ArrayView<float> target, ArrayView<float> loss);");

    [Fact]
    public Task One_name_may_have_every_overload() => Verdict.WritesMembersAsync(
        7,
        """
        [L1] internal static partial float M(float prediction, float target);
        [L1] internal static partial float M(float prediction, float target, out float gradient);
        [L1] internal static partial double M(double prediction, double target);
        [L1] internal static partial float M(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target);
        [L1] internal static partial double M(ReadOnlySpan<double> prediction, ReadOnlySpan<double> target);
        [L1] internal static partial void M(AcceleratorStream stream, ArrayView<float> prediction, ArrayView<float> target, ArrayView<float> loss);
        [L1] internal static partial void M(AcceleratorStream stream, ArrayView<double> prediction, ArrayView<double> target, ArrayView<double> loss);
        """);

    [Fact]
    public Task Names_may_differ_by_case_only() => Verdict.WritesAsync(
        4,
        Usings + $"namespace Sample {{ internal static partial class A {{ {Method} {Method.Replace(" M(", " m(", StringComparison.Ordinal)} }} internal static partial class a1 {{ {Method} }} }}\n"
            + $"namespace sample {{ internal static partial class A {{ {Method} }} }}");

    [Fact]
    public Task Types_may_differ_by_arity_only() => Verdict.WritesAsync(
        3, Usings + $"partial class C {{ {Method} }} partial class C<T> {{ {Method} }} partial class C<T, U> {{ {Method} }}");

    [Theory]
    [InlineData("internal static class Guard; internal class Vector512; internal class Vector256; internal class Batch; internal class Lanes; internal class Unsafe;")]
    [InlineData("internal static class Buffers; internal interface IBatchKernel; internal class Span; internal class MethodImpl; internal class Math; internal class MathF;")]
    [InlineData("internal class Grid; internal class Group; internal class KernelConfig; internal class LaunchPlan; internal class KernelCache; internal class ViewGuard;")]
    [InlineData("internal class GpuMath; internal class Utilities; internal class IntrinsicMath; internal class FloatQuad; internal class Action; internal class Interop;")]
    [InlineData("internal class MKernel; internal class SpansKernel; internal class ViewsKernel; internal class Generated;")]
    [InlineData("namespace LossGen { internal class Guard; internal class Runtime; internal class Box; }")]
    [InlineData("namespace System { internal class Span; internal class CodeDom; } namespace Runtime { } namespace Generated { }")]
    [InlineData("namespace ILGPU { internal class ArrayView; internal class Runtime; }")]
    public Task What_the_user_calls_like_ours_is_the_users(string declarations) => Task.WhenAll(
        Verdict.WritesAsync(
            Everythings,
            Usings + "namespace MyApp {\n" + declarations + "\n}\nnamespace MyApp.Nested {\ninternal static partial class Losses\n{\n" + Everything + "\n}\n}"),
        Verdict.WritesAsync(
            Everythings,
            Usings + "namespace MyApp {\ninternal static partial class Losses\n{\n" + Everything + "\n"
                + (declarations.StartsWith("namespace", StringComparison.Ordinal) ? "" : declarations) + "\n}\n}"),
        declarations.StartsWith("namespace", StringComparison.Ordinal)
            ? Task.CompletedTask
            : Verdict.WritesAsync(Everythings, Usings + "namespace MyApp {\ninternal static partial class Losses\n{\n" + Everything + "\n} }", declarations));

    [Fact]
    public Task A_namespace_may_be_called_like_ours() => Verdict.WritesAsync(
        Everythings, Usings + "namespace MyApp.LossGen.Runtime {\ninternal static partial class Losses\n{\n" + Everything + "\n}\n}");

    [Fact]
    public Task Members_may_be_called_like_what_the_code_uses() => Verdict.WritesAsync(
        Everythings,
        Usings + "internal static partial class Losses\n{\n" + Everything + """

            internal const int items = 1, scale = 2, gradient = 3, prediction = 4, sum = 5, System = 6, LossGen = 7, Math = 8, Guard = 9;
            internal static int Use() => items + scale + gradient + prediction + sum + System + LossGen + Math + Guard;
            }
            """);

    [Fact]
    public Task An_attribute_of_another_namespace_is_not_ours() => Verdict.WritesAsync(
        0,
        """
        namespace Mine { internal sealed class SmoothL1Attribute : System.Attribute { public double Beta { get; set; } } }
        namespace Sample
        {
            using Mine;
            internal static partial class Losses
            {
                [SmoothL1(Beta = -1)] internal static float M(float prediction, float target) => prediction - target;
            }
        }
        """);

    [Theory]
    [InlineData("[global::LossGen.SmoothL1Attribute]")]
    [InlineData("[method: LossGen.SmoothL1]")]
    [InlineData("[Alias]")]
    [InlineData("[System.Obsolete, Alias(Beta = One)]")]
    public Task The_attribute_may_be_written_in_every_way(string attribute) => Verdict.WritesAsync(
        1,
        $"using System; using Alias = LossGen.SmoothL1Attribute; internal static partial class Losses {{ private const int One = 1; {attribute} internal static partial float M({Inputs}); }}");

    [Fact]
    public Task A_method_may_be_spread_over_files() => Verdict.WritesAsync(
        2,
        $"using System; using LossGen; internal static partial class Losses {{ {Method} }}",
        $"using System; using LossGen; static partial class Losses {{ {Method.Replace(" M(", " N(", StringComparison.Ordinal)} }}");

    [Fact]
    public Task Callers_may_pass_what_converts() => Verdict.WritesMembersAsync(
        2,
        """
        [L1] internal static partial float M(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, Span<float> gradient);
        [L1] internal static partial void M(AcceleratorStream stream, ArrayView<float> prediction, ArrayView<float> target, ArrayView<float> loss);
        internal static float Use(float[] prediction, Memory<float> target, float[] gradient) => M(prediction, target.Span, gradient);
        internal static void Use(AcceleratorStream stream, MemoryBuffer1D<float, Stride1D.Dense> a, MemoryBuffer1D<float, Stride1D.Dense> b) =>
            M(stream, a.View, a.View, b.View);
        """);

    private static string PartialOf(string kind) => kind.Contains(' ', StringComparison.Ordinal)
        ? kind.Replace(" ", " partial ", StringComparison.Ordinal)
        : "partial " + kind;
}
