using LossGen.Generator.Frontend;
using LossGen.Generator.Losses;
using LossGen.Generator.Model;
using LossGen.Generator.Tests.Support;
using Microsoft.CodeAnalysis;

namespace LossGen.Generator.Tests.Formulas;

/// <summary>What the parameters of a method are to a formula over rows.</summary>
public sealed class RowFormulaSignatureTests
{
    private const string Generic = "static T F<T>(int label, Row<T> x, T w, T t) where T : unmanaged, System.Numerics.IFloatingPointIeee754<T> => w * t * (x.LogSumExp() - x[label]);";

    [Theory]
    [InlineData("public static partial float M(ReadOnlySpan<float> x, ReadOnlySpan<int> label, ReadOnlySpan<float> w, float t, int classes, Span<float> gradient, out float tGradient);", "x Row, w Element, label Label; t")]
    [InlineData("public static partial float M(ReadOnlySpan<float> x, ReadOnlySpan<long> label, float w, float t, int features, Span<float> xGradient, ReadOnlySpan<float> weight);", "x Row, label Label; w, t")]
    [InlineData("public static partial double M(int pixels, ReadOnlySpan<int> label, ReadOnlySpan<double> t, ReadOnlySpan<double> x, double w, Span<double> tGradient);", "x Row, t Element, label Label; w")]
    [InlineData("public static partial void M(AcceleratorStream stream, ArrayView<int> label, ArrayView<float> x, float w, float t, int classes, ArrayView<float> gradient, ArrayView<float> tGradient);", "x Row, label Label; w, t")]
    public void A_method_over_rows(string method, string expected)
    {
        FormulaModel formula = Parse(method + Generic).Model!.Formula!;
        Assert.Equal(expected, string.Join(", ", formula.Inputs.Select(i => $"{i.Name} {i.Shape}")) + "; " + string.Join(", ", formula.Constants.Select(c => c.Name)));
        Assert.Equal(ItemShape.Row, new FormulaLoss(formula).Shape);
        Assert.Equal(formula.Inputs.Select(i => i.Name), formula.Graph.Inputs);
    }

    [Fact]
    public void A_gradient_is_that_of_the_first_row_or_number()
    {
        LossModel model = Parse("public static partial float M(ReadOnlySpan<float> x, ReadOnlySpan<int> label, float w, float t, int classes, Span<float> gradient);" + Generic).Model!;
        Assert.Equal("x", model.Parameters.Single(p => p.Role == Role.Gradient).Subject);
    }

    [Theory]
    [InlineData("static float F(Row<float> x, float c = 2, int label = 1) => x[label] * c;")]
    [InlineData("static float F(in Row<float> x) => x.Sum(); static double F(Row<double> x) => x.Sum();")]
    [InlineData("static float F(float x) => x; static float F(Row<float> x) => x.Sum();")]
    public void Defaults_and_overloads(string formula) =>
        Assert.NotNull(Parse("public static partial float M(ReadOnlySpan<float> x, int classes);" + formula).Model);

    [Theory]
    [InlineData("x.Sum()", 0)]
    [InlineData("x[0] * x[label]", 1)]
    [InlineData("(x * x)[4] + x[2]", 5)]
    public void How_long_a_row_must_be(string formula, int length) => Assert.Equal(
        length,
        Parse("public static partial float M(ReadOnlySpan<float> x, ReadOnlySpan<int> label, int classes); static float F(Row<float> x, int label) => " + formula + ";").Model!.Formula!.LeastRowLength);

    private static ParseResult Parse(string members)
    {
        Compilation compilation = Compiled.Compilation(["using System;\nusing LossGen;\nusing ILGPU;\nusing ILGPU.Runtime;\npublic static partial class Losses\n{\n[Loss(nameof(F))] " + members + "\n}\n"]);
        IMethodSymbol method = compilation.GetTypeByMetadataName("Losses")!.GetMembers("M").OfType<IMethodSymbol>().Single();
        ParseResult result = LossParser.Parse(method, compilation, TestContext.Current.CancellationToken);
        Assert.Equal("", string.Join('\n', result.Problems.Select(p => string.Join(" ", p.Arguments))));
        return result;
    }
}
