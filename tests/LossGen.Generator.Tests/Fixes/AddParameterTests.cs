using LossGen.CodeFixes;

namespace LossGen.Generator.Tests.Fixes;

/// <summary>LOSS0005: what is missing is added where it belongs.</summary>
public sealed class AddParameterTests
{
    private const string P = "ReadOnlySpan<float> prediction";
    private const string T = "ReadOnlySpan<float> target";

    [Theory]
    [InlineData("L1", "float", P, P + ", " + T, "ReadOnlySpan<float> target")]
    [InlineData("L1", "float", T, P + ", " + T, "ReadOnlySpan<float> prediction")]
    [InlineData("L1", "double", "double prediction", "double prediction, double target", "double target")]
    [InlineData("GIoU", "float", "Box<float> prediction, out Box<float> gradient", "Box<float> prediction, Box<float> target, out Box<float> gradient", "Box<float> target")]
    [InlineData("SmoothL1", "float", P + ", float beta, Span<float> gradient", P + ", " + T + ", float beta, Span<float> gradient", "ReadOnlySpan<float> target")]
    [InlineData("SmoothL1", "float", "Span<float> gradient, " + P, "Span<float> gradient, " + P + ", " + T, "ReadOnlySpan<float> target")]
    [InlineData("SmoothL1", "float", "Span<float> gradient, " + T, P + ", Span<float> gradient, " + T, "ReadOnlySpan<float> prediction")]
    [InlineData("SmoothL1", "float", P + ", float beta = 1", P + ", " + T + ", float beta = 1", "ReadOnlySpan<float> target")]
    [InlineData("SmoothL1", "void", P + ", " + T + ", float beta = 1", P + ", " + T + ", Span<float> gradient, float beta = 1", "Span<float> gradient")]
    [InlineData("L1", "void", P + ", " + T, P + ", " + T + ", Span<float> gradient", "Span<float> gradient")]
    [InlineData("L1", "void", "float prediction, float target", "float prediction, float target, out float gradient", "out float gradient")]
    [InlineData("GIoU", "void", "Box<double> prediction, Box<double> target", "Box<double> prediction, Box<double> target, out Box<double> gradient", "out Box<double> gradient")]
    [InlineData("L1", "float", P + ", " + T + ", float upstream", P + ", " + T + ", float upstream, Span<float> gradient", "Span<float> gradient")]
    [InlineData("SmoothL1", "float", P + ", " + T + ", float beta, Span<float> weightGradient", P + ", " + T + ", float beta, ReadOnlySpan<float> weight, Span<float> weightGradient", "ReadOnlySpan<float> weight")]
    [InlineData("L1(Reduction = LossReduction.None)", "void", P + ", " + T + ", Span<float> gradient", P + ", " + T + ", Span<float> gradient, Span<float> losses", "Span<float> losses")]
    [InlineData("L1", "void", "ArrayView<float> prediction, ArrayView<float> target, ArrayView<float> loss", "AcceleratorStream stream, ArrayView<float> prediction, ArrayView<float> target, ArrayView<float> loss", "AcceleratorStream stream")]
    [InlineData("L1", "void", "AcceleratorStream s, ArrayView<float> target, ArrayView<float> loss", "AcceleratorStream s, ArrayView<float> prediction, ArrayView<float> target, ArrayView<float> loss", "ArrayView<float> prediction")]
    [InlineData("L1", "void", "ArrayView<float> prediction, ArrayView<float> loss, AcceleratorStream s", "ArrayView<float> prediction, ArrayView<float> target, ArrayView<float> loss, AcceleratorStream s", "ArrayView<float> target")]
    public Task The_parameter_is_added_in_its_place(string attribute, string returns, string before, string after, string parameter) => Fix.ChangesAsync(
        new AddParameterFix(),
        InClass($"[{attribute}] public static partial {returns} " + "{|LOSS0005:M|}(" + before + "); // end"),
        InClass($"[{attribute}] public static partial {returns} M({after}); // end"),
        $"Add the parameter '{parameter}'");

    [Theory]
    [InlineData("this float prediction", "this float prediction, float target")]
    [InlineData("this float target", "this float target, float prediction")]
    public Task A_receiver_stays_first(string before, string after) => Fix.ChangesAsync(
        new AddParameterFix(),
        InClass("[L1] public static partial float {|LOSS0005:M|}(" + before + ");"),
        InClass("[L1] public static partial float M(" + after + ");"));

    [Fact]
    public Task A_list_over_several_lines_stays_one() => Fix.ChangesAsync(
        new AddParameterFix(),
        InClass("""
            [SmoothL1]
                public static partial float {|LOSS0005:M|}(
                    // boxes
                    ReadOnlySpan<float> prediction, // the network's
                    // out of the way
                    Span<float> gradient);
            """),
        InClass("""
            [SmoothL1]
                public static partial float M(
                    // boxes
                    ReadOnlySpan<float> prediction, // the network's
                    ReadOnlySpan<float> target,
                    // out of the way
                    Span<float> gradient);
            """));

    [Theory]
    [InlineData("target // as encoded\n    );", "target, // as encoded\n        Span<float> gradient\n    );")]
    [InlineData("target /* as encoded */\n    );", "target, /* as encoded */\n        Span<float> gradient\n    );")]
    [InlineData("target);", "target,\n        Span<float> gradient);")]
    [InlineData("target\n    );", "target,\n        Span<float> gradient\n    );")]
    public Task The_last_of_several_lines_keeps_its_comment(string before, string after) => Fix.ChangesAsync(
        new AddParameterFix(),
        InClass("[L1]\n    public static partial void {|LOSS0005:M|}(\n        ReadOnlySpan<float> prediction,\n        ReadOnlySpan<float> " + before),
        InClass("[L1]\n    public static partial void M(\n        ReadOnlySpan<float> prediction,\n        ReadOnlySpan<float> " + after));

    [Fact]
    public Task Windows_line_ends_stay() => Fix.ChangesAsync(
        new AddParameterFix(),
        "using System;\nusing ILGPU;\nusing LossGen;\n\npublic static partial class Losses\n{\n    [L1]\n    public static partial void {|LOSS0005:M|}(\n        ArrayView<float> prediction,\n        ArrayView<float> target,\n        ArrayView<float> loss);\n}\n".ReplaceLineEndings("\r\n"),
        "using System;\nusing ILGPU;\nusing ILGPU.Runtime;\nusing LossGen;\n\npublic static partial class Losses\n{\n    [L1]\n    public static partial void M(\n        AcceleratorStream stream,\n        ArrayView<float> prediction,\n        ArrayView<float> target,\n        ArrayView<float> loss);\n}\n".ReplaceLineEndings("\r\n"));

    [Fact]
    public Task A_using_is_added_where_the_type_needs_one() => Fix.ChangesAsync(
        new AddParameterFix(),
        "// a file\nusing ILGPU;\nusing LossGen;\n\nnamespace Sample;\n\npublic static partial class Losses\n{\n    [L1] public static partial void {|LOSS0005:M|}(ArrayView<float> prediction, ArrayView<float> target, ArrayView<float> loss);\n}\n",
        "// a file\nusing ILGPU;\nusing ILGPU.Runtime;\nusing LossGen;\n\nnamespace Sample;\n\npublic static partial class Losses\n{\n    [L1] public static partial void M(AcceleratorStream stream, ArrayView<float> prediction, ArrayView<float> target, ArrayView<float> loss);\n}\n");

    [Fact]
    public Task A_global_using_is_enough() => Fix.ChangesAsync(
        new AddParameterFix(),
        [
            "using ILGPU;\nusing LossGen;\n\npublic static partial class Losses\n{\n    [L1] public static partial void {|LOSS0005:M|}(ArrayView<float> prediction, ArrayView<float> target, ArrayView<float> loss);\n}\n",
            "global using ILGPU.Runtime;\n",
        ],
        [
            "using ILGPU;\nusing LossGen;\n\npublic static partial class Losses\n{\n    [L1] public static partial void M(AcceleratorStream stream, ArrayView<float> prediction, ArrayView<float> target, ArrayView<float> loss);\n}\n",
            "global using ILGPU.Runtime;\n",
        ]);

    [Fact]
    public Task A_type_of_the_users_own_does_not_get_in_between() => Fix.ChangesAsync(
        new AddParameterFix(),
        "using System;\nusing LossGen;\n\nclass Span<T>;\n\npublic static partial class Losses\n{\n    [L1] public static partial void {|LOSS0005:M|}(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target);\n}\n",
        "using System;\nusing LossGen;\n\nclass Span<T>;\n\npublic static partial class Losses\n{\n    [L1] public static partial void M(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, System.Span<float> gradient);\n}\n");

    [Theory]
    [InlineData("[L1] public static partial float {|LOSS0005:M|}();")]
    [InlineData("[L1] public static partial float {|LOSS0005:M|}(float upstream);")]
    [InlineData("[L1] public static partial float {|LOSS0005:M|}(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, Span<float> gradient, Span<float> predictionGradient);")]
    [InlineData("[L1(Reduction = LossReduction.None)] public static partial void {|LOSS0005:M|}(AcceleratorStream s, ArrayView<float> prediction, ArrayView<float> target, ArrayView<float> losses, ArrayView<float> loss);")]
    [InlineData("[L1] public static partial void {|LOSS0005:M|}(AcceleratorStream s, AcceleratorStream t, ArrayView<float> prediction, ArrayView<float> target, ArrayView<float> loss);")]
    public Task Nothing_is_offered_where_nothing_is_known_to_be_missing(string method) => Fix.OffersAsync(new AddParameterFix(), InClass(method), []);

    private static string InClass(string member) => Fix.Head + "internal static partial class Losses\n{\n    " + member + "\n}\n";
}
