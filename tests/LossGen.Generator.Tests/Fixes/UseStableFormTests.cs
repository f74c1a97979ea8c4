using LossGen.CodeFixes;
using LossGen.Generator.Diagnostics;

namespace LossGen.Generator.Tests.Fixes;

/// <summary>LOSS0030 to LOSS0033: the expression is replaced, with parentheses where they change something, and only there.</summary>
public sealed class UseStableFormTests
{
    private static readonly Dictionary<string, string> s_forms = new()
    {
        ["MathF.Log(1 + x)"] = "MathF.Log(x) + 1",
        ["1 / (1 + MathF.Exp(-x))"] = "Sigmoid(x)",
        ["x * x"] = "x",
        ["MathF.Log(1 + MathF.Exp(x))"] = "global::System.MathF.Max(x, 0)",
        ["MathF.Exp(x)"] = "MathF.Abs(x)",
        ["broken"] = "1 +",
    };

    [Theory]
    [InlineData("{|LOSS0030:MathF.Log(1 + x)|}", "MathF.Log(x) + 1")]
    [InlineData("2 * {|LOSS0030:MathF.Log(1 + x)|}", "2 * (MathF.Log(x) + 1)")]
    [InlineData("{|LOSS0030:MathF.Log(1 + x)|} * 2", "(MathF.Log(x) + 1) * 2")]
    [InlineData("-{|LOSS0030:MathF.Log(1 + x)|}", "-(MathF.Log(x) + 1)")]
    [InlineData("2 - {|LOSS0030:MathF.Log(1 + x)|}", "2 - (MathF.Log(x) + 1)")]
    [InlineData("{|LOSS0030:MathF.Log(1 + x)|} - 2", "MathF.Log(x) + 1 - 2")]
    [InlineData("MathF.Abs({|LOSS0030:MathF.Log(1 + x)|})", "MathF.Abs(MathF.Log(x) + 1)")]
    [InlineData("({|LOSS0030:MathF.Log(1 + x)|}).GetHashCode()", "(MathF.Log(x) + 1).GetHashCode()")]
    [InlineData("{|LOSS0030:MathF.Log(1 + x)|}.GetHashCode()", "(MathF.Log(x) + 1).GetHashCode()")]
    [InlineData("x > 0 ? {|LOSS0030:MathF.Log(1 + x)|} : 0", "x > 0 ? MathF.Log(x) + 1 : 0")]
    [InlineData("(float)({|LOSS0030:MathF.Log(1 + x)|})", "(float)(MathF.Log(x) + 1)")]
    [InlineData("2 * ({|LOSS0030:1 / (1 + MathF.Exp(-x))|})", "2 * (Sigmoid(x))")]
    [InlineData("2 + {|LOSS0030:x * x|}", "2 + x")]
    [InlineData("/* a */ {|LOSS0030:MathF.Log(1 + x)|} /* b */ * /* c */ 2 /* d */", "/* a */ (MathF.Log(x) + 1) /* b */ * /* c */ 2 /* d */")]
    [InlineData("2\n        // why\n        * {|LOSS0030:MathF.Log(1 + x)|} // end\n        + x", "2\n        // why\n        * (MathF.Log(x) + 1) // end\n        + x")]
    [InlineData("{|LOSS0030:MathF.Log(1 + MathF.Exp(x))|}", "MathF.Max(x, 0)")]
    public Task The_stable_form_takes_its_place(string before, string after) => Fix.ChangesAsync(
        new UseStableFormFix(), InClass(before), InClass(after), clean: false, analyzer: Rule("LOSS0030"));

    [Theory]
    [InlineData("LOSS0030")]
    [InlineData("LOSS0031")]
    [InlineData("LOSS0032")]
    [InlineData("LOSS0033")]
    public Task Every_rule_of_the_kind_has_it(string rule) => Fix.ChangesAsync(
        new UseStableFormFix(), InClass("{|" + rule + ":MathF.Log(1 + x)|}"), InClass("MathF.Log(x) + 1"), "Use the stable form 'MathF.Log(x) + 1'", clean: true, Rule(rule));

    [Fact]
    public Task Windows_line_ends_stay() => Fix.ChangesAsync(
        new UseStableFormFix(),
        InClass("2\n        * {|LOSS0030:MathF.Log(1 + x)|}\n        + x").ReplaceLineEndings("\r\n"),
        InClass("2\n        * (MathF.Log(x) + 1)\n        + x").ReplaceLineEndings("\r\n"),
        analyzer: Rule("LOSS0030"));

    [Fact]
    public Task What_does_not_parse_is_not_offered() => Fix.OffersAsync(
        new UseStableFormFix(), InClass("{|LOSS0030:broken|}"), [], Rule("LOSS0030"));

    [Fact]
    public Task A_comment_inside_is_not_lost() => Fix.OffersAsync(
        new UseStableFormFix(),
        InClass("{|LOSS0030:MathF.Log(1 /* one */ + x)|}"),
        [],
        new FlagAnalyzer("LOSS0030", FixProperties.Replacement, new Dictionary<string, string> { ["MathF.Log(1 /* one */ + x)"] = "x" }));

    internal static FlagAnalyzer Rule(string id) => new(id, FixProperties.Replacement, s_forms);

    internal static string InClass(string expression) =>
        "using System;\n\ninternal static class Formulas\n{\n    public static float F(float x) => " + expression + ";\n\n    public static float Sigmoid(float x) => x;\n}\n";
}
