using LossGen.Generator.Tests.Support;
using Microsoft.CodeAnalysis;

namespace LossGen.Generator.Tests.Documents;

/// <summary>What README.md quotes of the generator's output is what the generator says.</summary>
public class QuotationTests
{
    private static readonly string s_readme = RepositoryDocuments.Read("README.md")!;

    [Fact]
    public void The_report_is_that_of_the_cross_entropy_beside_it()
    {
        Compiled compiled = Compiled.Members(
            """
            [Loss(nameof(CrossEntropy))]
            public static partial float CrossEntropyLoss(ReadOnlySpan<float> p, ReadOnlySpan<float> t, Span<float> gradient);

            private static float CrossEntropy(float p, float t) =>
                -((t * MathF.Log(Formula.Sigmoid(p))) + ((1 - t) * MathF.Log(1 - Formula.Sigmoid(p))));
            """,
            gpu: false);

        string documentation = compiled.Files.Single().SourceText.ToString().ReplaceLineEndings("\n")
            .Replace("        /// ", "", StringComparison.Ordinal).Replace("<br/>", "", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal);
        Assert.Contains(Report(s_readme), documentation, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_warning_is_that_of_the_rule()
    {
        CodeBlock wrong = CodeBlock.Of("docs/rules/LOSS0030.md").First(b => b.Kind == "wrong");
        Compiled compiled = Compiled.Run(FreshProject.With(wrong.Code), Compiled.GeneratorDriverOf());

        Diagnostic warning = Assert.Single(await compiled.AnalyzeAsync());
        Assert.Contains($"```\nwarning {warning.Id}: {warning.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}\n```\n", s_readme, StringComparison.Ordinal);
    }

    private static string Report(string readme)
    {
        int start = readme.IndexOf("loss      v = ", StringComparison.Ordinal);
        return readme[start..readme.IndexOf("```", start, StringComparison.Ordinal)];
    }
}
