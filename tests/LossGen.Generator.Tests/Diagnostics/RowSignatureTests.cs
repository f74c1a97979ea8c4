using LossGen.Generator.Tests.Support;

namespace LossGen.Generator.Tests.Diagnostics;

/// <summary>What a method over rows may look like: its length, its labels and its weights.</summary>
public class RowSignatureTests
{
    private const string Logits = "ReadOnlySpan<float> logits";
    private const string Labelled = Logits + ", ReadOnlySpan<int> labels";
    private const string Roles = "logits, labels, classWeight, weight, gradient, logitsGradient, weightGradient, classes, losses, upstream, labelSmoothing, labelSmoothingGradient";
    private const string Labels = "ReadOnlySpan<int> or ReadOnlySpan<long>";

    [Theory]
    [InlineData(Labelled, "a parameter 'int classes': how many values a row has")]
    [InlineData(Logits + ", int classes", "a parameter 'ReadOnlySpan<int> labels'")]
    [InlineData("ReadOnlySpan<int> labels, int classes", "a parameter 'logits': a ReadOnlySpan or an ArrayView of float or double")]
    public Task What_is_missing_is_reported_at_the_name(string parameters, string missing) => Verdict.ReportsAsync(
        "[SoftmaxCrossEntropy] public static partial float {|LOSS0005:M|}(" + parameters + ");", ["'M' needs " + missing]);

    [Theory]
    [InlineData("ReadOnlySpan<float>", Labels)]
    [InlineData("ReadOnlySpan<short>", Labels)]
    [InlineData("ReadOnlySpan<uint>", Labels)]
    [InlineData("int[]", Labels)]
    [InlineData("int", Labels)]
    [InlineData("Span<int>", Labels)]
    public Task Labels_are_spans_of_int_or_long(string type, string expected) => Verdict.ReportsAsync(
        "[SoftmaxCrossEntropy] public static partial float M(" + Logits + ", {|LOSS0006:" + type + "|} labels, int classes);",
        [$"'labels' has the type '{type}'; here it must be {expected}"]);

    [Fact]
    public Task Labels_live_where_the_logits_do() => Verdict.ReportsAsync(
        "[SoftmaxCrossEntropy] public static partial void M(AcceleratorStream stream, ArrayView<float> logits, {|LOSS0008:ReadOnlySpan<int>|} labels, int classes, ArrayView<float> loss);",
        ["'labels' is a span, but 'logits' is an ILGPU view; all data must live in one place"]);

    [Theory]
    [InlineData("{|LOSS0006:long|} classes", "classes", "long", "int")]
    [InlineData("{|LOSS0006:float|} classes", "classes", "float", "int")]
    [InlineData("{|LOSS0006:ReadOnlySpan<int>|} classes", "classes", "ReadOnlySpan<int>", "int")]
    [InlineData("int classes, {|LOSS0006:ReadOnlySpan<int>|} classWeight", "classWeight", "ReadOnlySpan<int>", "ReadOnlySpan<float>")]
    [InlineData("int classes, {|LOSS0006:float[]|} classWeight", "classWeight", "float[]", "ReadOnlySpan<float>")]
    [InlineData("int classes, {|LOSS0006:ReadOnlySpan<float>|} labelSmoothing", "labelSmoothing", "ReadOnlySpan<float>", "float")]
    public Task A_type_that_the_role_does_not_have_is_reported_with_the_one_it_has(string parameters, string name, string type, string expected) => Verdict.ReportsAsync(
        "[SoftmaxCrossEntropy] public static partial float M(" + Labelled + ", " + parameters + ");",
        [$"'{name}' has the type '{type}'; here it must be {expected}"]);

    [Theory]
    [InlineData(Labelled + ", {|LOSS0007:ReadOnlySpan<double>|} classWeight, int classes", "'classWeight' is of double, but 'logits' is of float; use one of the two for all parameters")]
    [InlineData(Labelled + ", int classes, {|LOSS0008:ArrayView<float>|} gradient", "'gradient' is an ILGPU view, but 'logits' is a span; all data must live in one place")]
    [InlineData(Labelled + ", {|LOSS0008:ArrayView<float>|} weight, int classes", "'weight' is an ILGPU view, but 'logits' is a span; all data must live in one place")]
    public Task Mixed_elements_and_places_are_reported(string parameters, string message) => Verdict.ReportsAsync(
        "[SoftmaxCrossEntropy] public static partial float M(" + parameters + ");", [message]);

    [Fact]
    public Task A_loss_over_rows_has_no_form_over_one_item() => Verdict.ReportsAsync(
        "[SoftmaxCrossEntropy] public static partial float M({|LOSS0006:float|} logits, int labels, int classes);",
        ["'logits' has the type 'float'; here it must be ReadOnlySpan<float> or ArrayView<float>, or the same of double"]);

    [Theory]
    [InlineData(", int classes, int {|LOSS0004:features|}", "features")]
    [InlineData(", ReadOnlySpan<float> {|LOSS0004:target|}, int classes", "target", "; 'target' stands instead of 'labels', and not beside it")]
    [InlineData(", int classes, Span<float> {|LOSS0004:labelsGradient|}", "labelsGradient", "; whole numbers such as 'labels' have no gradient")]
    [InlineData(", int classes, Span<float> {|LOSS0004:classWeightGradient|}", "classWeightGradient", "; the gradient of 'classWeight' is not written")]
    [InlineData(", int {|LOSS0004:features|}", "features", "; did you mean 'classes'?")]
    [InlineData(", ReadOnlySpan<float> {|LOSS0004:classWeights|}, int classes", "classWeights", "; did you mean 'classWeight'?")]
    public Task What_labels_leave_no_room_for_is_reported_with_the_roles_there_are(string parameters, string name, string hint = "") => Verdict.ReportsAsync(
        "[SoftmaxCrossEntropy] public static partial float M(" + Labelled + parameters + ");",
        [$"'{name}' is no role of [SoftmaxCrossEntropy] over spans; its roles are {Roles}{hint}"]);
}
