using LossGen.Generator.Tests.Support;

namespace LossGen.Generator.Tests.Formulas;

/// <summary>How a method and its formula find each other, and what either may look like.</summary>
public sealed class SignatureTests
{
    private const string Spans = "public static partial float M(ReadOnlySpan<float> x, Span<float> xGradient);";

    [Theory]
    [InlineData("[Loss({|LOSS0017:\"F\"|})] " + Spans, "The loss 'M' names the formula 'F', but 'Losses' has no method of this name; write one, or name another")]
    [InlineData("[Loss({|LOSS0017:\"\"|})] " + Spans, "The loss 'M' names the formula '', but 'Losses' has no method of this name; write one, or name another")]
    [InlineData("[Loss({|LOSS0017:null!|})] " + Spans, "The loss 'M' names the formula 'null', but 'Losses' has no method of this name; write one, or name another")]
    [InlineData("[Loss(typeof(Math), {|LOSS0017:\"F\"|})] " + Spans, "The loss 'M' names the formula 'F', but 'Math' has no method of this name; write one, or name another")]
    [InlineData("[Loss(typeof(float[]), {|LOSS0017:\"F\"|})] " + Spans, "The loss 'M' names the formula 'F', but 'float[]' has no method of this name; write one, or name another")]
    [InlineData("[Loss({|LOSS0017:nameof(F)|})] " + Spans + " static float F = 1;", "The loss 'M' names the formula 'F', but 'Losses' has no method of this name; write one, or name another")]
    [InlineData("[Loss({|LOSS0017:nameof(M)|})] " + Spans, "The loss 'M' names the formula 'M', but 'Losses' has no method of this name; write one, or name another")]
    public Task A_formula_that_is_not_there(string members, string message) => Reported.AsMarkedAsync([message], members);

    [Theory]
    [InlineData("static double F(double x) => x;", "it is over double and the loss over float; write it over float, or over a 'T : IFloatingPointIeee754<T>' for both")]
    [InlineData("static int F(float x) => 1;", "it returns 'int'; it must return float")]
    [InlineData("static bool F(float x) => true;", "it returns 'bool'; it must return float")]
    [InlineData("static void F(float x) { }", "it returns 'void'; it must return float")]
    [InlineData("static Box<float> F(Box<float> x) => x;", "it returns 'Box<float>'; it must return float")]
    [InlineData("static float F() => 1;", "it has no parameters")]
    [InlineData("static float F(int x) => x;", "its parameter 'x' has the type 'int'; it must be float, Row<float> or Box<float>")]
    [InlineData("static float F(float x, double y) => x;", "its parameter 'y' has the type 'double'; it must be float, Row<float> or Box<float>")]
    [InlineData("static float F(float x, Box<double> y) => x;", "its parameter 'y' has the type 'Box<double>'; it must be float, Row<float> or Box<float>")]
    [InlineData("static float F(ReadOnlySpan<float> x) => x[0];", "its parameter 'x' has the type 'ReadOnlySpan<float>'; it must be float, Row<float> or Box<float>")]
    [InlineData("static float F(ref float x) => x;", "its parameter 'x' is passed by reference; pass it by value")]
    [InlineData("static float F(float x, out float y) => y = x;", "its parameter 'y' is passed by reference; pass it by value")]
    [InlineData("static T F<T, U>(T x) => x;", "it has more than one type parameter; one stands for float and double")]
    [InlineData("[System.Runtime.InteropServices.DllImport(\"m\")] static extern float F(float x);", "it has no body; write one")]
    [InlineData("static float F(int x) => x; static double F(double x) => x;", "none of its overloads is a static method that returns float, of parameters of float, Row<float> and Box<float>, or the same over a type parameter")]
    public Task A_method_that_cannot_be_a_formula(string formula, string reason) => Reported.AsMarkedAsync(
        [$"'F' cannot be the formula of 'M': {reason}"], "[Loss({|LOSS0018:nameof(F)|})] " + Spans + " " + formula);

    [Fact]
    public Task A_formula_of_an_object() => Verdict.ReportsFileAsync(
        "public partial class Losses { [Loss({|LOSS0018:nameof(F)|})] " + Spans + " float F(float x) => x; }",
        ["'F' cannot be the formula of 'M': it belongs to an object; make it static"]);

    [Fact]
    public Task A_formula_of_a_library() => Reported.AsMarkedAsync(
        ["'Sqrt' cannot be the formula of 'M': its source is not in this project; write it here"],
        "[Loss(typeof(MathF), {|LOSS0018:nameof(MathF.Sqrt)|})] public static partial float M(ReadOnlySpan<float> x);");

    [Fact]
    public Task A_formula_out_of_reach() => Reported.AsMarkedAsync(
        ["'F' cannot be the formula of 'M': 'Losses' has no access to it; make it internal"],
        "[Loss(typeof(Other), {|LOSS0018:\"F\"|})] " + Spans + " static class Other { private static float F(float x) => x; }");

    [Theory]
    [InlineData("float {|LOSS0018:gradient|}", "gradient")]
    [InlineData("float {|LOSS0018:upstream|}", "upstream")]
    [InlineData("float {|LOSS0018:loss|}", "loss")]
    [InlineData("float {|LOSS0018:losses|}", "losses")]
    [InlineData("float {|LOSS0018:xGradient|}", "xGradient")]
    public Task A_parameter_with_the_name_of_a_result(string parameter, string name) => Reported.AsMarkedAsync(
        [$"'F' cannot be the formula of 'M': its parameter '{name}' has the name of a result; rename it"],
        "[Loss(nameof(F))] public static partial float M(ReadOnlySpan<float> x); static float F(float x, " + parameter + ") => x;");

    [Theory]
    [InlineData("public static partial float {|LOSS0005:M|}(ReadOnlySpan<float> x);", "'M' needs a parameter 'ReadOnlySpan<float> y', or 'float y' if it is the same for all items")]
    [InlineData("public static partial float {|LOSS0005:M|}(float x);", "'M' needs a parameter 'float y'")]
    [InlineData("public static partial void {|LOSS0005:M|}(ReadOnlySpan<float> x, ReadOnlySpan<float> y);", "'M' needs something to compute: a return value, a 'gradient' or 'losses'")]
    [InlineData("public static partial float M(ReadOnlySpan<float> x, {|LOSS0007:ReadOnlySpan<double>|} y);", "'y' is of double, but 'x' is of float; use one of the two for all parameters")]
    [InlineData("public static partial float M(ReadOnlySpan<float> x, {|LOSS0008:Box<float>|} y);", "'y' is a value, but 'x' is a span; all data must live in one place")]
    [InlineData("public static partial float M(ReadOnlySpan<float> x, {|LOSS0008:ArrayView<float>|} y);", "'y' is an ILGPU view, but 'x' is a span; all data must live in one place")]
    [InlineData("public static partial float M(ReadOnlySpan<float> x, float y, {|LOSS0006:Span<float>|} yGradient);", "'yGradient' has the type 'Span<float>'; here it must be out float")]
    [InlineData("public static partial float {|LOSS0005:M|}(ReadOnlySpan<float> x, ReadOnlySpan<float> y, Span<float> weightGradient);", "'M' needs a parameter 'weight' if it has 'weightGradient'")]
    public Task A_method_that_does_not_fit_its_formula(string method, string message) =>
        Reported.AsMarkedAsync([message], "[Loss(nameof(F))] " + method + " static float F(float x, float y) => x * y;");

    [Fact]
    public Task A_batch_of_constants() => Reported.AsMarkedAsync(
        ["'F' cannot be the formula of 'M': none of its parameters has a value for each item; make one of the method's parameters a span or a view"],
        "[Loss(nameof(F))] public static partial float M(float x, Span<float> losses); static float {|LOSS0018:F|}(float x) => x;");

    [Fact]
    public Task The_gradient_of_a_constant_needs_a_reduction() => Reported.AsMarkedAsync(
        ["'M' needs no 'cGradient': the gradient of a constant is a sum over the batch, and LossReduction.None has none"],
        "[Loss(nameof(F), Reduction = LossReduction.None)] public static partial void {|LOSS0005:M|}(ReadOnlySpan<float> x, float c, Span<float> losses, out float cGradient); static float F(float x, float c) => x * c;");

    [Fact]
    public Task A_loss_over_one_item_has_no_reduction() => Reported.AsMarkedAsync(
        ["[Loss]: a method over one item has nothing to reduce; remove Reduction"],
        "[Loss(nameof(F), Reduction = {|LOSS0014:LossReduction.Sum|})] public static partial float M(float x); static float F(float x) => x;");

    [Fact]
    public Task Sixteen_data_parameters_are_the_most() => Reported.AsMarkedAsync(
        ["'M' has 17 parameters with a value for each item; at most 16 are possible"],
        Wide("{|LOSS0012:M|}", 9, 8));

    [Theory]
    [InlineData(9, 0)]
    [InlineData(9, 7)]
    [InlineData(16, 0)]
    [InlineData(8, 8)]
    public Task Up_to_sixteen_there_is_code(int inputs, int gradients) => Writes(1, Wide("M", inputs, gradients));

    [Theory]
    [InlineData("static T F<T>(T x) where T : System.Numerics.IFloatingPointIeee754<T> => x * x;")]
    [InlineData("static float F(float x) => x; static double F(double x) => x * x;")]
    [InlineData("static float F(float x) => x; static T F<T>(T x) where T : System.Numerics.IFloatingPointIeee754<T> => x * x;")]
    [InlineData("static float F(in float x) => x; static double F(in double x) => x;")]
    [InlineData("static float F(float x) => x; static double F(double x) => x; static int F(int x) => x; static string F(string x) => x;")]
    public Task Each_element_type_takes_the_formula_over_it(string formulas) => Writes(
        4,
        "[Loss(nameof(F))] public static partial float M(ReadOnlySpan<float> x); [Loss(nameof(F))] public static partial double M(ReadOnlySpan<double> x);"
        + "[Loss(nameof(F))] public static partial float M(float x, out float gradient); [Loss(nameof(F))] public static partial void M(AcceleratorStream stream, ArrayView<double> x, ArrayView<double> gradient);" + formulas);

    [Theory]
    [InlineData("[Loss(typeof(Other), nameof(Other.F))] {0} static class Other { internal static float F(float x) => x; }")]
    [InlineData("static float F(float x) => x; internal static partial class Inner { [Loss(nameof(F))] {0} }")]
    [InlineData("internal class Base { protected static float F(float x) => x; } internal partial class Derived : Base { [Loss(nameof(F))] {0} }")]
    [InlineData("[Loss(typeof(Generic<>), \"F\")] {0} static class Generic<U> { internal static float F(float x) => x; }")]
    [InlineData("internal partial struct S { [Loss(nameof(F))] {0} static float F(float x) => x; }")]
    [InlineData("internal partial interface I { [Loss(nameof(F))] {0} static float F(float x) => x; }")]
    [InlineData("[Loss(nameof(F))] {0} private static partial float F(float x); private static partial float F(float x) => x;")]
    [InlineData("[Loss(formula: nameof(F))] {0} static float F(float x) => x;")]
    [InlineData("[Loss(nameof(@in))] {0} static float @in(float x) => x;")]
    public Task A_formula_may_stand_elsewhere(string members) => Writes(1, members.Replace("{0}", Spans, StringComparison.Ordinal));

    [Theory]
    [InlineData("public static partial float M(ReadOnlySpan<float> x, ReadOnlySpan<float> weight, Span<float> weightGradient);", "static float F(float x, float weight) => x * weight * weight;")]
    [InlineData("public static partial float M(ReadOnlySpan<float> x, ReadOnlySpan<float> weight, Span<float> gradient);", "static float F(float x) => x * x;")]
    [InlineData("public static partial float M(ReadOnlySpan<float> x, float weight, out float weightGradient);", "static float F(float x, float weight) => x * weight * weight;")]
    [InlineData("public static partial float M(ReadOnlySpan<float> x);", "static float F(float x, float c = 2, float d = float.NaN) => x * c + d;")]
    [InlineData("public static partial float M(ReadOnlySpan<float> x, float d);", "static float F(float x, float c = 2, float d = 3) => x * c + d;")]
    [InlineData("public static partial float M(ReadOnlySpan<float> x);", "static T F<T>(T x, T c = default) where T : struct, System.Numerics.IFloatingPointIeee754<T> => x + c;")]
    [InlineData("public static partial float M(ReadOnlySpan<float> x);", "static float F(float x) => x; static float F(float x, float y) => x * y;")]
    [InlineData("public static partial float M(ReadOnlySpan<float> x, ReadOnlySpan<float> y);", "static float F(float x) => x; static float F(float x, float y) => x * y;")]
    [InlineData("public static partial float M(float scale, ReadOnlySpan<float> x, ReadOnlySpan<float> box, Span<float> xGradient, Span<float> boxGradient, out float scaleGradient);", "static float F(float scale, float x, Box<float> box) => scale * x * box.Area;")]
    [InlineData("public static partial void M(AcceleratorStream stream, float scale, ArrayView<float> x, ArrayView<float> box, ArrayView<float> xGradient, ArrayView<float> boxGradient, ArrayView<float> scaleGradient, ArrayView<float> loss);", "static float F(float scale, float x, Box<float> box) => scale * x * box.Area;")]
    [InlineData("public static partial float M(float x, Box<float> box, out float gradient, out Box<float> boxGradient);", "static float F(float x, Box<float> box) => x * box.Area;")]
    [InlineData("public static partial float M(ReadOnlySpan<float> x, ReadOnlySpan<float> y, Span<float> gradient, Span<float> yGradient, float upstream);", "static float F(float x, float y) => x * y * y;")]
    [InlineData("public static partial float M(ReadOnlySpan<float> x, ReadOnlySpan<float> unused, float never, Span<float> unusedGradient, out float neverGradient);", "static float F(float x, float unused, float never) => x;")]
    [InlineData("public static partial float M(ReadOnlySpan<float> x, Span<float> gradient);", "static float F(float x) => 3;")]
    [InlineData("public static partial float M(ReadOnlySpan<float> x, float c, out float cGradient);", "static float F(float x, float c) => c;")]
    public Task Signatures_that_become_code(string method, string formula) => Writes(1, "[Loss(nameof(F))] " + method + " " + formula);

    private static Task Writes(int files, string members) => Verdict.WritesAsync(
        files, "using System;\nusing LossGen;\nusing ILGPU;\nusing ILGPU.Runtime;\nnamespace Sample;\ninternal static partial class Losses\n{\n" + members + "\n}\n");

    private static string Wide(string name, int inputs, int gradients)
    {
        string[] names = [.. Enumerable.Range(0, inputs).Select(i => $"p{(char)('a' + i)}")];
        IEnumerable<string> parameters = names.Select(n => $"ReadOnlySpan<float> {n}").Concat(names.Take(gradients).Select(n => $"Span<float> {n}Gradient"));
        return $"[Loss(nameof(F))] public static partial float {name}({string.Join(", ", parameters)}); static float F({string.Join(", ", names.Select(n => "float " + n))}) => {string.Join(" * ", names)};";
    }
}
