using LossGen.CodeFixes;

namespace LossGen.Generator.Tests.Fixes;

/// <summary>LOSS0004: callers and comments go along.</summary>
public sealed class RenameToRoleTests
{
    private const string Spans = "ReadOnlySpan<float> prediction, ReadOnlySpan<float> target";

    [Theory]
    [InlineData("L1", Spans + ", Span<float> {|LOSS0004:grad|}", Spans + ", Span<float> gradient", "Rename 'grad' to 'gradient'")]
    [InlineData("L1", Spans + ", Span<float> {|LOSS0004:grad|}", Spans + ", Span<float> losses", "Rename 'grad' to 'losses'")]
    [InlineData("L1", Spans + ", Span<float> {|LOSS0004:perItem|}", Spans + ", Span<float> losses", "Rename 'perItem' to 'losses'")]
    [InlineData("SmoothL1", "float prediction, float {|LOSS0004:@truth|}, float beta = 1", "float prediction, float target, float beta = 1", "Rename 'truth' to 'target'")]
    [InlineData("Huber", Spans + ", float {|LOSS0004:Delta|} = 1f", Spans + ", float delta = 1f", "Rename 'Delta' to 'delta'")]
    [InlineData("L1", "float prediction, float target, out float {|LOSS0004:dTarget|}", "float prediction, float target, out float targetGradient", "Rename 'dTarget' to 'targetGradient'")]
    public Task A_parameter_is_renamed(string loss, string before, string after, string title) => Fix.ChangesAsync(
        new RenameToRoleFix(),
        InClass($"[{loss}] public static partial float M({before});"),
        InClass($"[{loss}] public static partial float M({after});"),
        title);

    [Theory]
    [InlineData("this ReadOnlySpan<float> {|LOSS0004:pred|}, ReadOnlySpan<float> target", "this ReadOnlySpan<float> prediction, ReadOnlySpan<float> target", "pred")]
    [InlineData("ReadOnlySpan<float> {|LOSS0004:Prediction|}, ReadOnlySpan<float> target", "ReadOnlySpan<float> prediction, ReadOnlySpan<float> target", "Prediction")]
    [InlineData("ReadOnlySpan<float> target, ReadOnlySpan<float> {|LOSS0004:output|}", "ReadOnlySpan<float> target, ReadOnlySpan<float> prediction", "output")]
    public Task A_missing_first_input_is_looked_for_under_other_names(string before, string after, string name) => Fix.ChangesAsync(
        new RenameToRoleFix(),
        InClass("[L1] public static partial float M(" + before + ");"),
        InClass("[L1] public static partial float M(" + after + ");"),
        $"Rename '{name}' to 'prediction'");

    [Theory]
    [InlineData("Span<float> {|LOSS0004:result|}", "gradient", "targetGradient", "losses")]
    [InlineData("Span<float> gradient, Span<float> {|LOSS0004:result|}", "targetGradient", "losses")]
    [InlineData("ReadOnlySpan<float> weight, Span<float> gradient, Span<float> {|LOSS0004:result|}", "targetGradient", "weightGradient", "losses")]
    [InlineData("ReadOnlySpan<float> {|LOSS0004:result|}", "weight")]
    [InlineData("Span<float> gradient, Span<float> {|LOSS0004:gradients|}", "targetGradient", "losses")]
    [InlineData("Span<float> {|LOSS0004:loss|}", "losses", "gradient", "targetGradient")]
    [InlineData("float {|LOSS0004:x|}", "upstream")]
    [InlineData("double {|LOSS0004:x|}")]
    [InlineData("AcceleratorStream {|LOSS0004:stream|}")]
    public Task Free_roles_of_the_type_are_offered_and_the_nearest_first(string parameter, params string[] roles)
    {
        string name = parameter.Split("LOSS0004:")[1].Split('|')[0];
        return Fix.OffersAsync(
            new RenameToRoleFix(),
            InClass("[L1] public static partial float M(" + Spans + ", " + parameter + ");"),
            [.. roles.Select(r => $"Rename '{name}' to '{r}'")]);
    }

    [Fact]
    public Task Callers_comments_and_other_files_go_along() => Fix.ChangesAsync(
        new RenameToRoleFix(),
        [
            Fix.Head + """
            internal static partial class Losses
            {
                /// <summary>A loss.</summary>
                /// <param name="targets">What <paramref name="targets"/> are.</param>
                [L1]
                public static partial float M(ReadOnlySpan<float> prediction, ReadOnlySpan<float> {|LOSS0004:targets|} /* boxes */);

                [L1]
                public static partial double M(ReadOnlySpan<double> prediction, ReadOnlySpan<double> target);

                public static float Call(float[] targets) => M(targets: targets, prediction: targets);
            }
            """,
            Fix.Head + """
            internal static class Caller
            {
                public static float Call(float[] a, float[] b) => Losses.M(targets: a /* a */, prediction: b) + Losses.M(a, targets: b);

                public static double Call(double[] a) => Losses.M(prediction: a, target: a);
            }
            """,
        ],
        [
            Fix.Head + """
            internal static partial class Losses
            {
                /// <summary>A loss.</summary>
                /// <param name="target">What <paramref name="target"/> are.</param>
                [L1]
                public static partial float M(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target /* boxes */);

                [L1]
                public static partial double M(ReadOnlySpan<double> prediction, ReadOnlySpan<double> target);

                public static float Call(float[] targets) => M(target: targets, prediction: targets);
            }
            """,
            Fix.Head + """
            internal static class Caller
            {
                public static float Call(float[] a, float[] b) => Losses.M(target: a /* a */, prediction: b) + Losses.M(a, target: b);

                public static double Call(double[] a) => Losses.M(prediction: a, target: a);
            }
            """,
        ],
        "Rename 'targets' to 'target'");

    [Fact]
    public Task Windows_line_ends_stay() => Fix.ChangesAsync(
        new RenameToRoleFix(),
        InClass("[L1]\n    public static partial float M(\n        float prediction,\n        float {|LOSS0004:y|});").ReplaceLineEndings("\r\n"),
        InClass("[L1]\n    public static partial float M(\n        float prediction,\n        float target);").ReplaceLineEndings("\r\n"),
        "Rename 'y' to 'target'");

    private static string InClass(string member) => Fix.Head + "internal static partial class Losses\n{\n    " + member + "\n}\n";
}
