using LossGen.Generator.Tests.Support;

namespace LossGen.Generator.Tests.Diagnostics;

/// <summary>LOSS0009, LOSS0010, LOSS0011 and LOSS0014: what an attribute says of its constants.</summary>
public class ConstantTests
{
    private const string Inputs = "ReadOnlySpan<float> prediction, ReadOnlySpan<float> target";
    private const string Doubles = "ReadOnlySpan<double> prediction, ReadOnlySpan<double> target";
    private const string NotNegative = "at least 0 and finite";
    private const string Positive = "greater than 0 and finite";

    [Theory]
    [InlineData("SmoothL1", "Beta", "-1", "-1", NotNegative)]
    [InlineData("SmoothL1", "Beta", "double.NaN", "NaN", NotNegative)]
    [InlineData("SmoothL1", "Beta", "double.PositiveInfinity", "Infinity", NotNegative)]
    [InlineData("SmoothL1", "Beta", "1 / -3f", "-0.3333333432674408", NotNegative)]
    [InlineData("SmoothL1", "Beta", "1e39", "1E+39, which is Infinity as a float", NotNegative)]
    [InlineData("Huber", "Delta", "0", "0", Positive)]
    [InlineData("Huber", "Delta", "-0.0", "-0", Positive)]
    [InlineData("Huber", "Delta", "1e-46", "1E-46, which is 0 as a float", Positive)]
    [InlineData("IoU", "Threshold", "1.5", "1.5", "in [0, 1]")]
    [InlineData("IoU", "Threshold", "-0.1", "-0.1", "in [0, 1]")]
    [InlineData("IoU", "Epsilon", "-1", "-1", NotNegative)]
    [InlineData("GIoU", "Epsilon", "double.NegativeInfinity", "-Infinity", NotNegative)]
    [InlineData("L1", "Reduction", "(LossReduction)7", "7", "one of Mean, Sum, None")]
    [InlineData("MSE", "Reduction", "(LossReduction)(-1)", "-1", "one of Mean, Sum, None")]
    [InlineData("GIoU", "Format", "(BoxFormat)3", "3", "one of Xyxy, Cxcywh, Xywh")]
    [InlineData("IoU", "Form", "(IoUForm)9", "9", "one of Linear, Threshold, Log, Square")]
    public Task A_constant_out_of_range_is_reported_at_its_value(string loss, string property, string value, string shown, string range) =>
        Verdict.ReportsAsync(
            $"[{loss}({property} = " + "{|LOSS0009:" + value + "|})] public static partial float M(" + Inputs + ");",
            [$"{property} is {shown}; it must be {range}"]);

    [Fact]
    public Task A_constant_may_be_too_small_for_float_and_not_for_double() =>
        Verdict.WritesMembersAsync(1, $"[Huber(Delta = 1e-46)] internal static partial double M({Doubles});");

    [Fact]
    public Task Each_constant_out_of_range_is_reported() => Verdict.ReportsAsync(
        "[IoU(Threshold = {|LOSS0009:2|}, Epsilon = {|LOSS0009:-1|})] public static partial float M(" + Inputs + ");",
        ["Threshold is 2; it must be in [0, 1]", "Epsilon is -1; it must be at least 0 and finite"]);

    [Theory]
    [InlineData("SmoothL1(Beta = 1)", "float {|LOSS0010:beta|}", "Beta", "beta")]
    [InlineData("Huber(Delta = 2)", "float {|LOSS0010:delta|}", "Delta", "delta")]
    [InlineData("IoU(Threshold = 0.5)", "float {|LOSS0010:threshold|}", "Threshold", "threshold")]
    [InlineData("GIoU(Epsilon = 0)", "float {|LOSS0010:epsilon|} = 0", "Epsilon", "epsilon")]
    public Task A_constant_given_twice_is_reported_at_the_parameter(string attribute, string parameter, string property, string name) =>
        Verdict.ReportsAsync(
            $"[{attribute}] public static partial float M({Inputs}, {parameter});",
            [$"{property} is given by the attribute and by the parameter '{name}'; remove one of the two"]);

    [Theory]
    [InlineData("[L1, {|LOSS0011:MSE|}]", "L1", "MSE")]
    [InlineData("[SmoothL1(Beta = 1)]\n    [{|LOSS0011:Huber(Delta = 1)|}]", "SmoothL1", "Huber")]
    [InlineData("[GIoU, {|LOSS0011:IoU|}, L1]", "GIoU", "IoU")]
    public Task Two_losses_are_reported_at_the_second(string attributes, string first, string second) => Verdict.ReportsAsync(
        $"{attributes} public static partial float M({Inputs});",
        [$"'M' has the loss attributes [{first}] and [{second}]; declare a method for each"]);

    [Theory]
    [InlineData("Form = {|LOSS0014:IoUForm.Log|}, Threshold = 0.5", "", "Log")]
    [InlineData("Threshold = 0.5, Form = {|LOSS0014:IoUForm.Square|}", "", "Square")]
    [InlineData("Form = {|LOSS0014:IoUForm.Linear|}", ", float threshold", "Linear")]
    public Task A_threshold_beside_a_form_without_one_is_reported_at_the_form(string arguments, string parameter, string form) =>
        Verdict.ReportsAsync(
            $"[IoU({arguments})] public static partial float M({Inputs}{parameter});",
            [$"[IoU]: a threshold belongs to IoUForm.Threshold, but Form is IoUForm.{form}; remove one of the two"]);

    [Theory]
    [InlineData("Mean")]
    [InlineData("Sum")]
    [InlineData("None")]
    public Task A_reduction_of_one_item_is_reported(string reduction) => Verdict.ReportsAsync(
        $"[L1(Reduction = {{|LOSS0014:LossReduction.{reduction}|}})] public static partial float M(float prediction, float target);",
        ["[L1]: a method over one item has nothing to reduce; remove Reduction"]);

    [Fact]
    public Task A_format_without_boxes_is_reported() => Verdict.ReportsAsync(
        """
        [Loss(nameof(Square), Format = {|LOSS0014:BoxFormat.Cxcywh|})]
            public static partial float M(ReadOnlySpan<float> x);

            private static float Square(float x) => x * x;
        """,
        ["[Loss]: a format is one of boxes, and no input is a box; remove Format"]);

    [Theory]
    [InlineData("Form = IoUForm.Threshold, Threshold = 0.5", "")]
    [InlineData("Form = IoUForm.Threshold", "")]
    [InlineData("Form = IoUForm.Threshold", ", float threshold")]
    [InlineData("Threshold = 1", "")]
    [InlineData("Threshold = 0", ", float epsilon")]
    public Task A_threshold_belongs_to_the_threshold_form(string arguments, string parameter) =>
        Verdict.WritesMembersAsync(1, $"[IoU({arguments})] internal static partial float M({Inputs}{parameter});");
}
