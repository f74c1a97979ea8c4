namespace LossGen.Generator.Tests.Formulas;

/// <summary>What a formula over rows cannot have, and which methods and formulas do not fit each other.</summary>
public sealed class RowFormulaRefusalTests
{
    private const string Loss = "[Loss(nameof(F))] public static partial float M(ReadOnlySpan<float> x, ReadOnlySpan<int> label, int classes, Span<float> gradient);";
    private const string Spans = "public static partial float M(ReadOnlySpan<float> x, ReadOnlySpan<float> y, ReadOnlySpan<int> label, int classes, Span<float> gradient);";
    private const string Unknown = "it is not known how long a row is; use Sum, Mean, Max, Min, Norm, Dot, LogSumExp, OneHot, the functions of Row, and row[k] at a constant or a label";
    private const string Given = "a row has as many values as the method says; make it a parameter, or compute it from one";
    private const string Read = "a row is read at a constant or at the label, which are known to be in it; elsewhere use a sum with OneHot or Row.Select";
    private const string Late = "a whole number that is known only when the loss runs has +, -, * and comparisons; convert it to a floating-point number first";
    private const string Bounds = "it is not known while the formula is compiled; let constants decide how often a loop runs, and break out of it where a number says so";

    [Theory]
    [InlineData("string s = {|LOSS0020:x.ToString()|}; return 1;", "x.ToString()", Unknown)]
    [InlineData("float[] v = {|LOSS0020:x.ToArray()|}; return 1;", "x.ToArray()", Unknown)]
    [InlineData("return {|LOSS0020:x.GetHashCode()|};", "x.GetHashCode()", Unknown)]
    [InlineData("return x[{|LOSS0019:label + 1|}];", "label + 1", Read)]
    [InlineData("return x[{|LOSS0019:x[0] > 0 ? 1 : 0|}];", "x[0] > 0 ? 1 : 0", Read)]
    [InlineData("return x[{|LOSS0019:x.Length - 1|}];", "x.Length - 1", Read)]
    [InlineData("return x[{|LOSS0019:-1|}];", "-1", "no row has an element there; positions count from 0")]
    [InlineData("return x[{|LOSS0019:(int)x[0]|}];", "(int)x[0]", "rounding has no useful derivative; keep the number as it is")]
    [InlineData("return {|LOSS0019:x[^1]|};", "x[^1]", "a row is read at a constant from its start, or at the label")]
    [InlineData("return ({|LOSS0019:new Row<float>(1, 2)|} * x).Sum();", "new Row<float>(1, 2)", Given)]
    [InlineData("Row<float> v = {|LOSS0019:default|}; return v.Sum();", "default", Given)]
    [InlineData("P p = default; return {|LOSS0019:p.A|}.Sum();", "p.A", "it is the default of a row, which has no values; give it some first")]
    [InlineData("return new P(x) {|LOSS0019:==|} new P(x) ? 1 : 0;", "new P(x) == new P(x)", "rows are not compared as a whole; use <= and >=, element by element")]
    [InlineData("return {|LOSS0019:(x > 0)[0]|} ? 1 : 0;", "(x > 0)[0]", "a formula sees one item, and indexes nothing; make the value a parameter")]
    [InlineData("return {|LOSS0019:(x > 0).Length|};", "(x > 0).Length", "a row has Length and Position, and a mask is for Row.Select, and for &, | and !")]
    [InlineData("int h = {|LOSS0019:label / 2|}; return x.Sum() * h;", "label / 2", Late)]
    [InlineData("return x.Sum() * ({|LOSS0019:label % 2|});", "label % 2", Late)]
    [InlineData("int far = Math.Abs(label - 2); int half = {|LOSS0019:far / 2|}; return x.Sum() * half;", "far / 2", Late)]
    [InlineData("int k = x[0] > 0 ? label : 0; return x[{|LOSS0019:k|}];", "k", Read)]
    [InlineData("return x.Sum() * {|LOSS0019:(byte)label|};", "(byte)label", "it is known only when the loss runs; keep it an int, or convert it to a floating-point number")]
    [InlineData("float v = 0; for (int k = 0; {|LOSS0022:k < x.Length|}; k++) v += x[0]; return v;", "k < x.Length", Bounds)]
    [InlineData("return {|LOSS0020:MathF.Floor(x.Sum())|};", "MathF.Floor(x.Sum())", "its derivative is 0 wherever it has one, so that nothing is learned through it; use comparisons where a step is meant")]
    public Task In_a_formula_over_rows(string body, string shown, string reason)
    {
        bool isOperator = body.Contains("{|LOSS0019:==|}", StringComparison.Ordinal);
        string marked = isOperator ? body.Replace("new P(x) {|LOSS0019:==|} new P(x)", "{|LOSS0019:new P(x) == new P(x)|}", StringComparison.Ordinal) : body;
        return Reported.AsMarkedAsync(
            [$"'{shown}' cannot be part of a formula: {reason}"],
            $"readonly record struct P(Row<float> A); {Loss} static float F(Row<float> x, int label) => G(x, label) * 2;",
            $"static float G(Row<float> x, int label) {{ {marked} }}");
    }

    [Theory]
    [InlineData("static float F(Row<float> x, Box<float> y) => x.Sum();", "its parameter 'y' is a box beside rows; an item is one or the other")]
    [InlineData("static float F(Row<float> x, int label, long y) => x.Sum();", "its parameter 'y' is a second label; a row has one")]
    [InlineData("static float F(Row<float> x, Row<double> y) => x.Sum();", "its parameter 'y' has the type 'Row<double>'; it must be float, Row<float> or Box<float>")]
    [InlineData("static float F(Row<float> x, byte label) => x.Sum();", "its parameter 'label' has the type 'byte'; it must be float, Row<float> or Box<float>")]
    [InlineData("static float F(float x, int label) => x;", "its parameter 'label' has the type 'int'; it must be float, Row<float> or Box<float>")]
    [InlineData("static float F(Row<float> x, RowMask y) => x.Sum();", "its parameter 'y' has the type 'RowMask'; it must be float, Row<float> or Box<float>")]
    [InlineData("static Row<float> F(Row<float> x) => x;", "it returns 'Row<float>'; it must return float")]
    [InlineData("static double F(Row<double> x) => x.Sum();", "it is over double and the loss over float; write it over float, or over a 'T : IFloatingPointIeee754<T>' for both")]
    public Task A_method_that_cannot_be_a_formula_over_rows(string formula, string reason) => Reported.AsMarkedAsync(
        [$"'F' cannot be the formula of 'M': {reason}"], "[Loss({|LOSS0018:nameof(F)|})] " + Spans + " " + formula);

    [Theory]
    [InlineData("public static partial float {|LOSS0005:M|}(ReadOnlySpan<float> x, ReadOnlySpan<int> label);", "'M' needs a parameter 'int classes': how many values a row has")]
    [InlineData("public static partial float {|LOSS0005:M|}(ReadOnlySpan<float> x, ReadOnlySpan<int> label, int classes, int pixels);", "'M' needs only one parameter that says how many values a row has")]
    [InlineData("public static partial float {|LOSS0005:M|}(ReadOnlySpan<float> x, int classes);", "'M' needs a parameter 'ReadOnlySpan<int> label'")]
    [InlineData("public static partial float M(ReadOnlySpan<float> x, {|LOSS0006:ReadOnlySpan<float>|} label, int classes);", "'label' has the type 'ReadOnlySpan<float>'; here it must be ReadOnlySpan<int> or ReadOnlySpan<long>")]
    [InlineData("public static partial float M(ReadOnlySpan<float> x, {|LOSS0006:int|} label, int classes);", "'label' has the type 'int'; here it must be ReadOnlySpan<int> or ReadOnlySpan<long>")]
    [InlineData("public static partial float M({|LOSS0006:float|} x, int label);", "'x' has the type 'float'; here it must be ReadOnlySpan<float> or ArrayView<float>, or the same of double")]
    [InlineData("public static partial float M(ReadOnlySpan<float> x, ReadOnlySpan<int> label, int classes, Span<float> {|LOSS0004:labelGradient|});", "'labelGradient' is no role of [Loss] over spans; its roles are x, label, weight, gradient, xGradient, weightGradient, classes, features, pixels, losses, upstream; whole numbers such as 'label' have no gradient")]
    public Task A_method_that_does_not_fit_its_formula_over_rows(string method, string message) =>
        Reported.AsMarkedAsync([message], "[Loss(nameof(F))] " + method + " static float F(int label, Row<float> x) => x[label];");

    [Fact]
    public Task The_length_of_a_row_is_no_parameter_of_the_formula() => Reported.AsMarkedAsync(
        ["'F' cannot be the formula of 'M': its parameter 'classes' has the name of the length of a row; use the row's Length"],
        "[Loss(nameof(F))] public static partial float M(ReadOnlySpan<float> x, int classes); static float F(Row<float> x, int {|LOSS0018:classes|}) => x.Sum() / classes;");
}
