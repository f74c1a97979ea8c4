using LossGen.CodeFixes;
using LossGen.Generator.Diagnostics;

namespace LossGen.Generator.Tests.Fixes;

/// <summary>LOSS0017: the head of the formula is written below the loss that names it.</summary>
public sealed class GenerateFormulaTests
{
    private const string Stub = "private static float Tukey(float prediction, float target, float c) => throw new System.NotImplementedException();";
    private const string Tidy = "private static float Tukey(float prediction, float target, float c) => throw new NotImplementedException();";
    private const string Attribute = "\n[AttributeUsage(AttributeTargets.Method)]\ninternal sealed class NamedAttribute(string name) : Attribute\n{\n    public string Name => name;\n}\n";
    private const string M = "public static partial float M(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, float c);";

    [Theory]
    [InlineData(Stub)]
    [InlineData("private static   float Tukey( float prediction,float target , float c )=>throw new global::System.NotImplementedException( ) ;")]
    public Task The_formula_is_generated(string stub) => ChangesAsync(
        "[Named({|LOSS0017:\"Tukey\"|})]\n    " + M + " // Tukey's\n\n    public static int Other() => 1;",
        "[Named(\"Tukey\")]\n    " + M + " // Tukey's\n\n    " + Tidy + "\n\n    public static int Other() => 1;",
        stub);

    [Fact]
    public Task Lines_of_the_stub_are_indented() => ChangesAsync(
        "[Named({|LOSS0017:\"Tukey\"|})]\n    " + M,
        "[Named(\"Tukey\")]\n    " + M + "\n\n    private static float Tukey(float prediction)\n    {\n        throw new NotImplementedException();\n    }",
        "private static float Tukey(float prediction)\n{\n    throw new System.NotImplementedException();\n}");

    [Fact]
    public Task A_nested_type_gets_its_own() => ChangesAsync(
        "internal partial struct Inner\n    {\n        [Named({|LOSS0017:\"Tukey\"|})]\n        " + M + "\n    }",
        "internal partial struct Inner\n    {\n        [Named(\"Tukey\")]\n        " + M + "\n\n        " + Tidy + "\n    }");

    [Fact]
    public Task Windows_line_ends_stay() => Fix.ChangesAsync(
        new GenerateFormulaFix(),
        InClass("[Named({|LOSS0017:\"Tukey\"|})]\n    " + M).ReplaceLineEndings("\r\n"),
        InClass("[Named(\"Tukey\")]\n    " + M + "\n\n    private static float Tukey(float prediction)\n    {\n        return 0;\n    }").ReplaceLineEndings("\r\n"),
        "Generate the formula 'Tukey'",
        clean: false,
        Rule("private static float Tukey(float prediction)\n{\n    return 0;\n}"));

    [Fact]
    public Task Without_the_using_the_name_stays_long() => Fix.ChangesAsync(
        new GenerateFormulaFix(),
        "partial class C\n{\n    [Named({|LOSS0017:\"Tukey\"|})] public partial float M();\n}\n",
        "partial class C\n{\n    [Named(\"Tukey\")] public partial float M();\n\n    " + Stub + "\n}\n",
        clean: false,
        analyzer: Rule(Stub));

    [Theory]
    [InlineData("private static float Tukey(")]
    [InlineData("int Tukey;")]
    [InlineData("")]
    public Task A_stub_that_is_no_method_is_not_offered(string stub) => Fix.OffersAsync(
        new GenerateFormulaFix(), InClass("[Named({|LOSS0017:\"Tukey\"|})]\n    " + M), [], Rule(stub));

    internal static FlagAnalyzer Rule(string stub = Stub) => new("LOSS0017", FixProperties.Stub, new Dictionary<string, string> { ["\"Tukey\""] = stub });

    internal static string InClass(string member) => "using System;\n\ninternal static partial class Losses\n{\n    " + member + "\n}\n" + Attribute;

    private static Task ChangesAsync(string before, string after, string stub = Stub) => Fix.ChangesAsync(
        new GenerateFormulaFix(), InClass(before), InClass(after), "Generate the formula 'Tukey'", clean: false, Rule(stub));
}
