using LossGen.CodeFixes;

namespace LossGen.Generator.Tests.Fixes;

/// <summary>LOSS0012 for want of an accessibility: it is written as it was.</summary>
public sealed class AddAccessibilityTests
{
    private const string Spans = "(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, Span<float> gradient);";

    [Theory]
    [InlineData("class", "private")]
    [InlineData("struct", "private")]
    [InlineData("record", "private")]
    [InlineData("interface", "public")]
    public Task The_accessibility_is_written(string kind, string accessibility) => Fix.ChangesAsync(
        new AddAccessibilityFix(),
        Fix.Head + $"internal partial {kind} Losses\n{{\n    [L1]\n    // why\n    static partial void " + "{|LOSS0012:M|}" + Spans + "\n}\n",
        Fix.Head + $"internal partial {kind} Losses\n{{\n    [L1]\n    // why\n    {accessibility} static partial void M" + Spans + "\n}\n",
        $"Make 'M' {accessibility}");

    [Theory]
    [InlineData("public static partial float {|LOSS0012:M|}<T>(float prediction, float target);")]
    [InlineData("public static partial ref float {|LOSS0012:M|}(float prediction, float target);")]
    public Task Other_reasons_of_the_rule_have_no_fix(string method) => Fix.OffersAsync(
        new AddAccessibilityFix(), Fix.Head + "internal partial class Losses { [L1] " + method + " }", []);
}
