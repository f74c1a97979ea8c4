using LossGen.Generator.Tests.Support;

namespace LossGen.Generator.Tests.Diagnostics;

/// <summary>LOSS0006, LOSS0007, LOSS0008 and LOSS0013: types that a role does not have.</summary>
public class TypeTests
{
    private const string Spans = "ReadOnlySpan<float> prediction, ReadOnlySpan<float> target";
    private const string Views = "AcceleratorStream stream, ArrayView<float> prediction, ArrayView<float> target";
    private const string Any = "float, ReadOnlySpan<float> or ArrayView<float>, or the same of double";

    [Theory]
    [InlineData("float[]")]
    [InlineData("Memory<float>")]
    [InlineData("ReadOnlySpan<System.Half>")]
    [InlineData("ReadOnlySpan<Box<float>>")]
    [InlineData("int")]
    [InlineData("decimal")]
    [InlineData("float?")]
    [InlineData("dynamic")]
    [InlineData("AcceleratorStream")]
    [InlineData("ArrayView1D<float, Stride1D.Dense>")]
    [InlineData("(float, float)")]
    public Task A_first_input_of_no_use_is_reported_with_what_it_may_be(string type) => Verdict.ReportsAsync(
        "[L1] public static partial float M({|LOSS0006:" + type + "|} prediction, ReadOnlySpan<float> target);",
        [$"'prediction' has the type '{Shown(type)}'; here it must be {Any}"]);

    [Theory]
    [InlineData("L1", "Span<float>", "prediction, ReadOnlySpan<float> target", "prediction", "ReadOnlySpan<float>")]
    [InlineData("L1", "float[]", "gradient, " + Spans, "gradient", "Span<float>")]
    [InlineData("L1", "Memory<float>", "gradient, " + Spans, "gradient", "Span<float>")]
    [InlineData("L1", "ReadOnlySpan<float>", "gradient, " + Spans, "gradient", "Span<float>")]
    [InlineData("L1", "Span<System.Half>", "gradient, " + Spans, "gradient", "Span<float>")]
    [InlineData("L1", "ReadOnlySpan<float>", "losses, " + Spans, "losses", "Span<float>")]
    [InlineData("SmoothL1", "int", "beta, " + Spans, "beta", "float")]
    [InlineData("SmoothL1", "decimal", "beta, " + Spans, "beta", "float")]
    [InlineData("SmoothL1", "ReadOnlySpan<float>", "beta, " + Spans, "beta", "float")]
    [InlineData("L1", "int", "upstream, Span<float> gradient, " + Spans, "upstream", "float")]
    [InlineData("L1", "Box<float>", "gradient, float prediction, float target", "gradient", "out float")]
    [InlineData("L1", "float", "gradient, float prediction, float target", "gradient", "out float")]
    [InlineData("GIoU", "Box<float>", "gradient, Box<float> prediction, Box<float> target", "gradient", "out Box<float>")]
    [InlineData("L1", "ArrayView1D<float, Stride1D.Dense>", "loss, " + Views, "loss", "ArrayView<float>")]
    public Task A_type_that_the_role_does_not_have_is_reported_with_the_one_it_has(
        string loss, string type, string rest, string name, string expected) => Verdict.ReportsAsync(
        $"[{loss}] public static partial {(name == "loss" ? "void" : "float")} M(" + "{|LOSS0006:" + type + "|} " + rest + ");",
        [$"'{name}' has the type '{Shown(type)}'; here it must be {expected}"]);

    [Theory]
    [InlineData("L1", "Box<float>", "float")]
    [InlineData("IoU", "float", "Box<float>")]
    public Task A_loss_of_boxes_takes_boxes_and_no_other_does(string loss, string type, string expected) => Verdict.ReportsAsync(
        $"[{loss}] public static partial float M(" + "{|LOSS0006:" + type + "|} prediction, {|LOSS0006:" + type + "|} target);",
        [
            $"'prediction' has the type '{type}'; here it must be {expected}",
            $"'target' has the type '{type}'; here it must be {expected}",
        ]);

    [Theory]
    [InlineData("ref {|LOSS0006:float|} gradient", "gradient", "ref float", "out float")]
    [InlineData("in {|LOSS0006:float|} beta", "beta", "in float", "float")]
    [InlineData("ref readonly {|LOSS0006:float|} beta", "beta", "ref readonly float", "float")]
    public Task The_way_of_passing_is_part_of_the_type(string parameter, string name, string shown, string expected) => Verdict.ReportsAsync(
        "[SmoothL1] public static partial float M(float prediction, float target, " + parameter + ");",
        [$"'{name}' has the type '{shown}'; here it must be {expected}"]);

    [Fact]
    public Task Inputs_are_passed_by_value() => Verdict.ReportsAsync(
        "[L1] public static partial float M(in {|LOSS0006:ReadOnlySpan<float>|} prediction, in {|LOSS0006:ReadOnlySpan<float>|} target);",
        [
            "'prediction' has the type 'in ReadOnlySpan<float>'; here it must be ReadOnlySpan<float>",
            "'target' has the type 'in ReadOnlySpan<float>'; here it must be ReadOnlySpan<float>",
        ]);

    [Theory]
    [InlineData("ReadOnlySpan<float> prediction, {|LOSS0007:ReadOnlySpan<double>|} target", "target", "double", "float")]
    [InlineData("ReadOnlySpan<double> prediction, {|LOSS0007:ReadOnlySpan<float>|} target", "target", "float", "double")]
    [InlineData(Spans + ", {|LOSS0007:Span<double>|} gradient", "gradient", "double", "float")]
    [InlineData(Spans + ", {|LOSS0007:double|} beta", "beta", "double", "float")]
    [InlineData(Spans + ", Span<float> gradient, {|LOSS0007:double|} upstream", "upstream", "double", "float")]
    [InlineData("float prediction, {|LOSS0007:double|} target", "target", "double", "float")]
    [InlineData("float prediction, float target, out {|LOSS0007:double|} gradient", "gradient", "double", "float")]
    public Task Mixed_elements_are_reported(string parameters, string name, string element, string expected) => Verdict.ReportsAsync(
        $"[SmoothL1] public static partial float M({parameters});",
        [$"'{name}' is of {element}, but 'prediction' is of {expected}; use one of the two for all parameters"]);

    [Theory]
    [InlineData("ReadOnlySpan<float> prediction, {|LOSS0008:float|} target", "target", "a value", "a span")]
    [InlineData("float prediction, {|LOSS0008:ReadOnlySpan<float>|} target", "target", "a span", "a value")]
    [InlineData(Spans + ", {|LOSS0008:ArrayView<float>|} gradient", "gradient", "an ILGPU view", "a span")]
    [InlineData(Spans + ", out {|LOSS0008:float|} gradient", "gradient", "a value", "a span")]
    [InlineData("ArrayView<float> prediction, {|LOSS0008:ReadOnlySpan<float>|} target", "target", "a span", "an ILGPU view")]
    [InlineData("ArrayView<float> prediction, ArrayView<float> target, {|LOSS0008:float|} loss", "loss", "a value", "an ILGPU view")]
    public Task Mixed_places_are_reported(string parameters, string name, string place, string expected) => Verdict.ReportsAsync(
        $"[SmoothL1] public static partial float M({parameters});",
        [$"'{name}' is {place}, but 'prediction' is {expected}; all data must live in one place"]);

    [Theory]
    [InlineData("L1", "int", Spans, "float or void")]
    [InlineData("L1", "double", Spans, "float or void")]
    [InlineData("L1", "float", "double prediction, double target", "double or void")]
    [InlineData("L1", "float?", Spans, "float or void")]
    [InlineData("GIoU", "Box<float>", "Box<float> prediction, Box<float> target", "float or void")]
    [InlineData("L1(Reduction = LossReduction.None)", "float", Spans + ", Span<float> losses", "void, since LossReduction.None has no reduced loss; each loss goes into 'losses'")]
    [InlineData("L1", "float", Views + ", ArrayView<float> loss", "void, and the reduced loss goes into a view 'loss' of length 1")]
    public Task A_wrong_return_type_is_reported(string attribute, string type, string parameters, string expected) => Verdict.ReportsAsync(
        $"[{attribute}] public static partial " + "{|LOSS0013:" + type + "|} M(" + parameters + ");",
        [$"'M' returns '{type}'; it must return {expected}"]);

    private static string Shown(string type) => type.Replace("System.", "", StringComparison.Ordinal).Replace("Stride1D.", "", StringComparison.Ordinal);
}
