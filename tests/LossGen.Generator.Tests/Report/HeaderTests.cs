using LossGen.Generator.Tests.Support;

namespace LossGen.Generator.Tests.Report;

/// <summary>What the header says of formulas of any length.</summary>
public sealed class HeaderTests
{
    private const string Documentation = "/// <summary>The user's own.</summary>\n";

    private static string HeaderOf(
        string formula, string method = "public static partial float Method(ReadOnlySpan<float> x, ReadOnlySpan<float> y, Span<float> gradient);", string documentation = Documentation)
    {
        Compiled compiled = Compiled.Members($"{documentation}[Loss(nameof(F))]\n{method}\n{formula}");
        Assert.Empty(compiled.CompilerProblems());
        string text = compiled.Files.Single().SourceText.ToString();
        return text[..text.IndexOf("// </auto-generated>", StringComparison.Ordinal)];
    }

    [Fact]
    public void A_long_formula_is_counted_and_not_repeated()
    {
        string header = HeaderOf("""
            private static float F(float x, float y)
            {
                float sum = 0;
                for (int k = 1; k < 20; k++)
                {
                    float sine = MathF.Sin(k * x);
                    sum += sine * sine * MathF.Cos(k * sine) * y;
                }

                return sum;
            }
            """);

        Assert.Matches(@"\n//     loss      F\(x, y\), in \d\d+ steps\n//     gradient  ∂/∂x, in \d\d+ steps\n//     cost ", header);
    }

    [Fact]
    public void What_the_generated_documentation_says_is_not_repeated()
    {
        string header = HeaderOf("private static float F(float x, float y) => x * y;", documentation: "");

        Assert.DoesNotContain("//     gradient ", header, StringComparison.Ordinal);
        Assert.Contains("//     shape     ", header, StringComparison.Ordinal);
    }

    [Fact]
    public void One_is_singular() =>
        Assert.Contains("//     cost      8 bytes and 1 flop an element\n", HeaderOf("private static float F(float x, float y) => x * y;", "public static partial float Method(ReadOnlySpan<float> x, ReadOnlySpan<float> y);"), StringComparison.Ordinal);
}
