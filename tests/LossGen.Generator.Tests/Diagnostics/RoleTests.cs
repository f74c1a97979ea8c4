using LossGen.Generator.Tests.Support;

namespace LossGen.Generator.Tests.Diagnostics;

/// <summary>LOSS0004 and LOSS0005: parameters that have no role, and roles that have no parameter.</summary>
public class RoleTests
{
    private const string Spans = "ReadOnlySpan<float> prediction, ReadOnlySpan<float> target";
    private const string Views = "AcceleratorStream stream, ArrayView<float> prediction, ArrayView<float> target";
    private const string Gradients = "prediction, target, weight, gradient, predictionGradient, targetGradient, weightGradient";

    [Theory]
    [InlineData("L1", Spans + ", Span<float> {|LOSS0004:grad|}", "grad", "over spans", "losses, upstream", "gradient")]
    [InlineData("L1", Spans + ", Span<float> {|LOSS0004:Gradient|}", "Gradient", "over spans", "losses, upstream", "gradient")]
    [InlineData("L1", Spans + ", Span<float> {|LOSS0004:loss|}", "loss", "over spans", "losses, upstream", "losses")]
    [InlineData("L1", "float prediction, float {|LOSS0004:y_true|}", "y_true", "over one item", "upstream", "target")]
    [InlineData("L1", Spans + ", Span<float> gradient, Span<float> {|LOSS0004:gradients|}", "gradients", "over spans", "losses, upstream")]
    [InlineData("L1", Spans + ", Span<float> {|LOSS0004:d|}", "d", "over spans", "losses, upstream")]
    [InlineData("L1", Spans + ", float {|LOSS0004:beta|}", "beta", "over spans", "losses, upstream")]
    [InlineData("Huber", Spans + ", float {|LOSS0004:beta|}", "beta", "over spans", "losses, upstream, delta, deltaGradient", "delta")]
    [InlineData("SmoothL1", Spans + ", AcceleratorStream {|LOSS0004:stream|}", "stream", "over spans", "losses, upstream, beta, betaGradient")]
    [InlineData("IoU", Spans + ", int {|LOSS0004:count|}", "count", "over spans", "losses, upstream, threshold, epsilon, thresholdGradient, epsilonGradient")]
    [InlineData("SmoothL1", "float prediction, float target, out float {|LOSS0004:losses|}", "losses", "over one item", "upstream, beta, betaGradient")]
    [InlineData("L1", "ReadOnlySpan<float> prediction, ReadOnlySpan<float> {|LOSS0004:targets|}", "targets", "over spans", "losses, upstream", "target")]
    public Task An_unknown_name_is_reported_with_the_roles_there_are(string loss, string parameters, string name, string where, string roles, string? nearest = null) =>
        Verdict.ReportsAsync(
            $"[{loss}] public static partial float M({parameters});",
            [$"'{name}' is no role of [{loss}] {where}; its roles are {Gradients}, {roles}{(nearest is null ? "" : $"; did you mean '{nearest}'?")}"]);

    [Fact]
    public Task Views_have_a_loss_and_a_stream_too() => Verdict.ReportsAsync(
        "[L1] public static partial void M(" + Views + ", ArrayView<float> {|LOSS0004:result|});",
        [$"'result' is no role of [L1] over views; its roles are {Gradients}, losses, loss, upstream, and an AcceleratorStream"]);

    [Fact]
    public Task Each_unknown_name_is_reported() => Verdict.ReportsAsync(
        "[L1] public static partial float M(" + Spans + ", float {|LOSS0004:a|}, float {|LOSS0004:b|});",
        [
            $"'a' is no role of [L1] over spans; its roles are {Gradients}, losses, upstream",
            $"'b' is no role of [L1] over spans; its roles are {Gradients}, losses, upstream",
        ]);

    [Theory]
    [InlineData("L1", "float", "", "a parameter 'prediction': a scalar, a ReadOnlySpan or an ArrayView of float or double")]
    [InlineData("GIoU", "float", "", "a parameter 'prediction': a Box, a ReadOnlySpan or an ArrayView of float or double")]
    [InlineData("SmoothL1", "float", "float beta", "a parameter 'prediction': a scalar, a ReadOnlySpan or an ArrayView of float or double")]
    [InlineData("L1", "float", "ReadOnlySpan<float> target", "a parameter 'ReadOnlySpan<float> prediction'")]
    [InlineData("GIoU", "float", "Box<float> target", "a parameter 'Box<float> prediction'")]
    [InlineData("L1", "float", "ReadOnlySpan<float> prediction", "a parameter 'ReadOnlySpan<float> target'")]
    [InlineData("L1", "double", "double prediction", "a parameter 'double target'")]
    [InlineData("GIoU", "float", "Box<float> prediction", "a parameter 'Box<float> target'")]
    [InlineData("L1", "void", "AcceleratorStream target, ArrayView<float> prediction, ArrayView<float> loss", "a parameter 'ArrayView<float> target'")]
    [InlineData("L1", "void", Spans, "something to compute: a return value, a 'gradient' or 'losses'")]
    [InlineData("L1", "void", "float prediction, float target", "something to compute: a return value or a 'gradient'")]
    [InlineData("L1", "void", Views, "something to compute: a 'loss', a 'gradient' or 'losses'")]
    [InlineData("L1(Reduction = LossReduction.None)", "void", Spans + ", Span<float> gradient", "a parameter 'Span<float> losses', since LossReduction.None has no other result")]
    [InlineData("L1(Reduction = LossReduction.None)", "void", Views, "a parameter 'ArrayView<float> losses', since LossReduction.None has no other result")]
    [InlineData("L1(Reduction = LossReduction.None)", "void", Views + ", ArrayView<float> losses, ArrayView<float> loss", "no 'loss': LossReduction.None has no reduced loss")]
    [InlineData("L1", "float", Spans + ", Span<float> weightGradient", "a parameter 'weight' if it has 'weightGradient'")]
    [InlineData("L1", "float", Spans + ", Span<float> gradient, Span<float> predictionGradient", "only one of 'gradient' and 'predictionGradient': both are the gradient of 'prediction'")]
    [InlineData("L1", "float", Spans + ", float upstream", "a gradient for 'upstream' to multiply")]
    [InlineData("L1", "void", "ArrayView<float> prediction, ArrayView<float> target, ArrayView<float> loss", "exactly one parameter of type AcceleratorStream to launch on")]
    [InlineData("L1", "void", Views + ", AcceleratorStream other, ArrayView<float> loss", "exactly one parameter of type AcceleratorStream to launch on")]
    public Task What_is_missing_is_reported_at_the_name(string attribute, string returns, string parameters, string missing) =>
        Verdict.ReportsAsync($"[{attribute}] public static partial {returns} " + "{|LOSS0005:M|}(" + parameters + ");", ["'M' needs " + missing]);

    [Fact]
    public Task All_that_is_missing_is_reported() => Verdict.ReportsAsync(
        "[L1] public static partial void {|LOSS0005:{|LOSS0005:{|LOSS0005:{|LOSS0005:M|}|}|}|}(ArrayView<float> prediction, float upstream);",
        [
            "'M' needs a parameter 'ArrayView<float> target'",
            "'M' needs exactly one parameter of type AcceleratorStream to launch on",
            "'M' needs something to compute: a 'loss', a 'gradient' or 'losses'",
            "'M' needs a gradient for 'upstream' to multiply",
        ]);

    /// <summary>The first input says where the data lives; where it is not there, other data does.</summary>
    [Theory]
    [InlineData("ReadOnlySpan<float> {|LOSS0004:pred|}, ReadOnlySpan<float> target", "pred>prediction")]
    [InlineData("ReadOnlySpan<float> {|LOSS0004:Prediction|}, ReadOnlySpan<float> target", "Prediction>prediction")]
    [InlineData("ReadOnlySpan<float> {|LOSS0004:yhat|}, ReadOnlySpan<float> {|LOSS0004:y|}, Span<float> {|LOSS0004:grad|}", "yhat>prediction", "y>target", "grad>gradient")]
    [InlineData("ReadOnlySpan<float> target, Span<float> {|LOSS0004:grad|}, ReadOnlySpan<float> {|LOSS0004:pred|}", "grad>gradient", "pred>prediction")]
    public Task A_first_input_under_another_name_is_reported_with_all_other_names(string parameters, params string[] names) => Verdict.ReportsAsync(
        "[L1] public static partial float M(" + parameters + ");",
        [.. names.Select(n => n.Split('>')).Select(n => $"'{n[0]}' is no role of [L1] over spans; its roles are {Gradients}, losses, upstream; did you mean '{n[1]}'?")]);

    [Fact]
    public Task A_first_input_that_is_missing_is_reported_with_the_names() => Verdict.ReportsAsync(
        "[L1] public static partial float {|LOSS0005:M|}(ReadOnlySpan<float> {|LOSS0004:a|}, ReadOnlySpan<float> {|LOSS0004:b|}, Span<float> {|LOSS0004:grad|});",
        [
            "'M' needs a parameter 'ReadOnlySpan<float> prediction'",
            $"'a' is no role of [L1] over spans; its roles are {Gradients}, losses, upstream",
            $"'b' is no role of [L1] over spans; its roles are {Gradients}, losses, upstream",
            $"'grad' is no role of [L1] over spans; its roles are {Gradients}, losses, upstream; did you mean 'gradient'?",
        ]);

    /// <summary>Names that mean something, though not here.</summary>
    [Theory]
    [InlineData("int {|LOSS0004:classes|}", "'classes' says how many values a row has, and this loss is over elements; losses over rows, such as [SoftmaxCrossEntropy], have it")]
    [InlineData("int {|LOSS0004:features|}", "'features' says how many values a row has, and this loss is over elements; losses over rows, such as [SoftmaxCrossEntropy], have it")]
    [InlineData("Span<float> {|LOSS0004:hessian|}", "second derivatives are not written; take differences of gradients")]
    [InlineData("ReadOnlySpan<float> {|LOSS0004:mask|}", "a 'weight' of 0 leaves an item out, and one of 1 takes it in")]
    [InlineData("ReadOnlySpan<float> weight, ReadOnlySpan<float> {|LOSS0004:mask|}", "multiply it into 'weight', where 0 leaves an item out")]
    [InlineData("float {|LOSS0004:normalizer|}", "use LossReduction.Sum, divide the loss, and pass 1 / normalizer as 'upstream', which multiplies the gradient")]
    [InlineData("float {|LOSS0004:avg_factor|}", "use LossReduction.Sum, divide the loss, and pass 1 / avg_factor as 'upstream', which multiplies the gradient")]
    public Task A_name_that_no_loss_has_says_what_to_do_instead(string parameter, string advice)
    {
        string name = parameter[(parameter.LastIndexOf(':') + 1)..^2];
        return Verdict.ReportsAsync(
            "[L1] public static partial float M(" + Spans + ", " + parameter + ");",
            [$"'{name}' is no role of [L1] over spans; its roles are {Gradients}, losses, upstream; {advice}"]);
    }

    [Fact]
    public Task One_item_has_no_reduction_to_normalize() => Verdict.ReportsAsync(
        "[L1] public static partial float M(float prediction, float target, float {|LOSS0004:divisor|}, out float gradient);",
        [$"'divisor' is no role of [L1] over one item; its roles are {Gradients}, upstream; divide the loss, and pass 1 / divisor as 'upstream', which multiplies the gradient"]);

    [Fact]
    public Task A_formula_without_rows_has_no_row_length() => Verdict.ReportsAsync(
        "[Loss(nameof(F))] public static partial float M(ReadOnlySpan<float> x, int {|LOSS0004:classes|}); static float F(float x) => x * x;",
        ["'classes' is no role of [Loss] over spans; its roles are x, weight, gradient, xGradient, weightGradient, losses, upstream; 'classes' says how many values a row has, and this loss is over elements; a formula with a parameter of Row<float> or Row<double> has it"]);
}
