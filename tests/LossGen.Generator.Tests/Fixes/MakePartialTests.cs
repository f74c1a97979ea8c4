using LossGen.CodeFixes;

namespace LossGen.Generator.Tests.Fixes;

/// <summary>LOSS0001 and LOSS0002: the method and the types around it become partial, and nothing else changes.</summary>
public sealed class MakePartialTests
{
    private const string Spans = "(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target)";

    [Theory]
    [InlineData("public static float {|LOSS0001:M|}" + Spans + ";", "public static partial float M" + Spans + ";")]
    [InlineData("public static float {|LOSS0001:M|}" + Spans + " => throw new NotImplementedException();", "public static partial float M" + Spans + ";")]
    [InlineData("public static float {|LOSS0001:M|}" + Spans + "\n        => throw new NotImplementedException();", "public static partial float M" + Spans + ";")]
    [InlineData("public static float {|LOSS0001:M|}" + Spans + " { throw new NotImplementedException(); }", "public static partial float M" + Spans + ";")]
    [InlineData("public static float {|LOSS0001:M|}" + Spans + "\n    {\n        return 0;\n    }", "public static partial float M" + Spans + ";")]
    [InlineData("public static float {|LOSS0001:M|}" + Spans + " => default;", "public static partial float M" + Spans + ";")]
    [InlineData("public static float {|LOSS0001:M|}" + Spans + " => default(float);", "public static partial float M" + Spans + ";")]
    [InlineData("public static float {|LOSS0001:M|}" + Spans + " => 0f; // later", "public static partial float M" + Spans + "; // later")]
    [InlineData("public static void {|LOSS0001:M|}(float prediction, float target, out float gradient) { }", "public static partial void M(float prediction, float target, out float gradient);")]
    [InlineData("static float {|LOSS0001:M|}" + Spans + " => 0;", "private static partial float M" + Spans + ";")]
    [InlineData("internal /* a */ static /* b */ float /* c */ {|LOSS0001:M|}" + Spans + " => 0;", "internal /* a */ static /* b */ partial float /* c */ M" + Spans + ";")]
    public Task A_method_becomes_partial(string method, string expected) => Fix.ChangesAsync(
        new MakePartialFix(), InClass("[L1] " + method), InClass("[L1] " + expected));

    [Theory]
    [InlineData("float {|LOSS0001:M|}(float prediction, float target) => 0;", "private partial float M(float prediction, float target);")]
    [InlineData("protected virtual float {|LOSS0001:M|}(float prediction, float target) => 0;", "protected virtual partial float M(float prediction, float target);")]
    public Task A_method_of_an_instance_becomes_partial(string method, string expected) => Fix.ChangesAsync(
        new MakePartialFix(),
        Fix.Head + "internal partial class Losses\n{\n    [L1]\n    " + method + "\n}\n",
        Fix.Head + "internal partial class Losses\n{\n    [L1]\n    " + expected + "\n}\n");

    [Fact]
    public Task A_static_method_of_an_interface_stays_public() => Fix.ChangesAsync(
        new MakePartialFix(),
        Fix.Head + "internal interface ILosses\n{\n    [L1]\n    static float {|LOSS0001:M|}(float prediction, float target) => 0;\n}\n",
        Fix.Head + "internal partial interface ILosses\n{\n    [L1]\n    public static partial float M(float prediction, float target);\n}\n");

    [Theory]
    [InlineData("public static float {|LOSS0001:M|}(float prediction, float target) => Math.Abs(prediction - target);")]
    [InlineData("public static float {|LOSS0001:M|}(float prediction, float target) { float d = prediction - target; return d; }")]
    [InlineData("public static float {|LOSS0001:M|}(float prediction, float target) => 1;")]
    [InlineData("public static float {|LOSS0001:M|}(float prediction, float target) => throw new NotImplementedException(/* see the paper */);")]
    [InlineData("public static float {|LOSS0001:M|}(float prediction, float target)\n    {\n        // |p - t|\n        return 0;\n    }")]
    [InlineData("public static float {|LOSS0001:M|}(float prediction, float target)\n    {\n#if X\n        return 1;\n#else\n        return 0;\n#endif\n    }")]
    public Task A_body_that_says_something_is_not_thrown_away(string method) => Fix.OffersAsync(new MakePartialFix(), InClass("[L1] " + method), []);

    [Theory]
    [InlineData("[L1] public static float {|LOSS0001:M|}<T>(float prediction, float target) => 0;")]
    [InlineData("[L1] public static extern float {|LOSS0001:M|}(float prediction, float target);")]
    [InlineData("[L1] public static ref float {|LOSS0001:M|}(float prediction, float target) => throw null!;")]
    [InlineData("[L1] public static async System.Threading.Tasks.Task {|LOSS0001:M|}(float prediction, float target) => throw null!;")]
    [InlineData("extension(float x) { public static float N() => 0; [L1] public static float {|LOSS0001:M|}(float prediction, float target) => 0; }")]
    [InlineData("public abstract class A { [L1] public abstract float {|LOSS0001:M|}(float prediction, float target); }")]
    [InlineData("public interface I { [L1] float {|LOSS0001:M|}(float prediction, float target); }")]
    [InlineData("public interface I { float M(float prediction, float target); } public class C : I { [L1] float I.{|LOSS0001:M|}(float prediction, float target) => 0; }")]
    [InlineData("public static float Outer() { return M(1, 2); [{|LOSS0001:L1|}] static float M(float prediction, float target) => 0; }")]
    [InlineData("public static Func<float, float, float> F = [{|LOSS0001:L1|}] (prediction, target) => 0;")]
    public Task What_could_not_be_completed_is_left_alone(string member) => Fix.OffersAsync(new MakePartialFix(), InClass(member), []);

    [Fact]
    public Task A_file_local_type_is_left_alone() => Fix.OffersAsync(
        new MakePartialFix(), Fix.Head + "file static partial class Losses { [L1] public static float {|LOSS0001:M|}(float prediction, float target) => 0; }", []);

    [Theory]
    [InlineData("internal static class {|LOSS0002:Losses|}", "internal static partial class Losses")]
    [InlineData("class {|LOSS0002:Losses|}", "partial class Losses")]
    [InlineData("internal struct {|LOSS0002:Losses|}", "internal partial struct Losses")]
    [InlineData("internal readonly ref struct {|LOSS0002:Losses|}", "internal readonly ref partial struct Losses")]
    [InlineData("internal sealed record {|LOSS0002:Losses|}(int N)", "internal sealed partial record Losses(int N)")]
    [InlineData("internal record class {|LOSS0002:Losses|}", "internal partial record class Losses")]
    [InlineData("internal readonly record struct {|LOSS0002:Losses|}", "internal readonly partial record struct Losses")]
    [InlineData("internal interface {|LOSS0002:ILosses|}", "internal partial interface ILosses")]
    [InlineData("/// <summary>Text.</summary>\n[Obsolete]\n#region R\n// why\ninternal static /* s */ class {|LOSS0002:Losses|} // end\n#endregion\n", "/// <summary>Text.</summary>\n[Obsolete]\n#region R\n// why\ninternal static /* s */ partial class Losses // end\n#endregion\n")]
    public Task A_type_becomes_partial(string type, string expected) => Fix.ChangesAsync(
        new MakePartialFix(),
        Fix.Head + type + " { [L1] public static partial float M" + Spans + "; }",
        Fix.Head + expected + " { [L1] public static partial float M" + Spans + "; }");

    [Fact]
    public Task A_method_takes_the_types_around_it_along() => Fix.ChangesAsync(
        new MakePartialFix(),
        Fix.Head + """
        internal static class Outer
        {
            public partial struct Between<T>
            {
                internal sealed class Inner
                {
                    /// <summary>A loss.</summary>
                    [L1] // the first
                    public static float {|LOSS0001:M|}(float prediction, float target) => 0;

                    public static int Other() => 1;
                }
            }

            internal class Bystander;
        }
        """,
        Fix.Head + """
        internal static partial class Outer
        {
            public partial struct Between<T>
            {
                internal sealed partial class Inner
                {
                    /// <summary>A loss.</summary>
                    [L1] // the first
                    public static partial float M(float prediction, float target);

                    public static int Other() => 1;
                }
            }

            internal class Bystander;
        }
        """,
        "Make 'M' partial and remove its body");

    [Fact]
    public Task An_inner_type_takes_those_around_it_along() => Fix.ChangesAsync(
        new MakePartialFix(),
        Fix.Head + "class A { struct B { record {|LOSS0002:C|} { [L1] public static partial float M" + Spans + "; } } }",
        Fix.Head + "partial class A { partial struct B { partial record C { [L1] public static partial float M" + Spans + "; } } }",
        "Make 'C' partial");

    [Fact]
    public Task All_parts_of_a_type_become_partial_in_all_files() => Fix.ChangesAsync(
        new MakePartialFix(),
        [
            Fix.Head + "class {|LOSS0002:Losses|} { [L1] public static partial float M" + Spans + "; }",
            Fix.Head + "internal class Losses { }",
            Fix.Head + "partial class Losses { }",
        ],
        [
            Fix.Head + "partial class Losses { [L1] public static partial float M" + Spans + "; }",
            Fix.Head + "internal partial class Losses { }",
            Fix.Head + "partial class Losses { }",
        ]);

    [Fact]
    public Task Overloads_are_told_apart() => Fix.ChangesAsync(
        new MakePartialFix(),
        InClass("[L1] public static partial float M(float prediction, float target);\n    [L1] public static double {|LOSS0001:M|}(double prediction, double target) => 0;\n    public static int M() => 0;"),
        InClass("[L1] public static partial float M(float prediction, float target);\n    [L1] public static partial double M(double prediction, double target);\n    public static int M() => 0;"));

    [Fact]
    public Task Windows_line_ends_stay() => Fix.ChangesAsync(
        new MakePartialFix(),
        (Fix.Head + "class Losses\n{\n    [L1]\n    public static float {|LOSS0001:M|}(float prediction, float target)\n    {\n        return 0;\n    }\n}\n").ReplaceLineEndings("\r\n"),
        (Fix.Head + "partial class Losses\n{\n    [L1]\n    public static partial float M(float prediction, float target);\n}\n").ReplaceLineEndings("\r\n"));

    private static string InClass(string member) => Fix.Head + "internal static partial class Losses\n{\n    " + member + "\n}\n";
}
