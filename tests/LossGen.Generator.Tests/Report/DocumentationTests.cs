using System.Xml.Linq;
using LossGen.Generator.Losses;
using LossGen.Generator.Tests.Support;
using Microsoft.CodeAnalysis;

namespace LossGen.Generator.Tests.Report;

/// <summary>The documentation on the generated half: where it stands, and that a project that documents everything gets no warning from it.</summary>
public sealed class DocumentationTests
{
    private const string Usings = "using System;\nusing LossGen;\nusing ILGPU;\nusing ILGPU.Runtime;\n\nnamespace Sample;\n\n";
    private const string Signature = "public static partial float Distance(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target);";

    public static TheoryData<string, string> Catalogue => new(
        from loss in CatalogueDeclarations.Losses
        from place in new[] { "Scalar", "Span", "View" }
        where place != "Scalar" || loss.Shape != ItemShape.Row
        select (loss.Key, place));

    [Theory]
    [MemberData(nameof(Catalogue))]
    public void Each_loss_is_documented_in_full_without_a_warning(string key, string place)
    {
        Compiled compiled = Compile(CatalogueDeclarations.Of(LossCatalog.ByKey(key), place), DocumentationMode.Diagnose);
        Assert.Equal("", string.Join('\n', compiled.Driver.GetRunResult().Diagnostics.Concat(compiled.CompilerProblems())));
        IMethodSymbol method = MethodOf(compiled);
        XElement documentation = DocumentationOf(method);

        Assert.NotEmpty(documentation.Element("summary")!.Value);
        Assert.Contains("cost ", documentation.Element("remarks")!.Value, StringComparison.Ordinal);
        Assert.Equal(method.Parameters.Select(p => p.Name), documentation.Elements("param").Select(p => p.Attribute("name")!.Value));
        Assert.All(documentation.Elements("param"), p => Assert.EndsWith(".", p.Value, StringComparison.Ordinal));
        Assert.Equal(method.ReturnsVoid ? 0 : 1, documentation.Elements("returns").Count());
    }

    [Theory]
    [InlineData("private static float F(Row<float> @class, int @int, float @in) => @class[@int] < 0 && @in > 0 ? @class.Sum() * @in : 0;",
        "public static partial float Method(ReadOnlySpan<float> @class, ReadOnlySpan<int> @int, int classes, float @in, Span<float> gradient, out float inGradient);")]
    [InlineData("private static float F(float x, float y) => x < y && y > 0 ? x * x : 0;", "public static partial float Method(ReadOnlySpan<float> x, ReadOnlySpan<float> y);")]
    [InlineData("private static float F(float x, float y) => x;", "public static partial void Method(float x, float y, out float gradient);")]
    public void So_is_each_formula(string formula, string method)
    {
        Compiled compiled = Compile($"[Loss(nameof(F))]\n{method}\n{formula}", DocumentationMode.Diagnose);

        Assert.Equal("", string.Join('\n', compiled.Driver.GetRunResult().Diagnostics.Concat(compiled.CompilerProblems())));
        IMethodSymbol symbol = MethodOf(compiled);
        Assert.Equal(symbol.Parameters.Select(p => p.Name), DocumentationOf(symbol).Elements("param").Select(p => p.Attribute("name")!.Value));
    }

    [Theory]
    [InlineData("/// <summary>The user's own.</summary>", true)]
    [InlineData("///", true)]
    [InlineData("/** <summary>The user's own.</summary> */", true)]
    [InlineData("/// <summary>The user's own.</summary>\n// And a remark.", true)]
    [InlineData("", false)]
    [InlineData("// A remark.", false)]
    [InlineData("//// A remark.", false)]
    [InlineData("/* A remark. */", false)]
    [InlineData("/*** A remark. ***/", false)]
    [InlineData("/**/", false)]
    public void Documentation_of_the_user_stays(string comment, bool isDocumentation)
    {
        string[] files =
        [
            .. new[] { DocumentationMode.None, DocumentationMode.Parse, DocumentationMode.Diagnose }
                .Select(mode => Compile($"{comment}\n[SmoothL1]\n{Signature}", mode).Files.Single().SourceText.ToString()),
        ];

        // Whether the project writes a documentation file decides nothing.
        Assert.Single(files.Distinct());
        Assert.Equal(isDocumentation, !files[0].Contains("<summary>", StringComparison.Ordinal));
    }

    [Fact]
    public void Users_see_their_own_documentation_or_else_that_of_the_loss()
    {
        Compiled own = Compile($"/// <summary>Own.</summary>\n[SmoothL1]\n{Signature.Replace("Distance", "Method", StringComparison.Ordinal)}", DocumentationMode.Parse);
        Compiled none = Compile($"[SmoothL1]\n{Signature.Replace("Distance", "Method", StringComparison.Ordinal)}", DocumentationMode.Parse);

        Assert.Contains("<member name=\"M:Sample.Losses.Method(System.ReadOnlySpan{System.Single},System.ReadOnlySpan{System.Single})\">\n            <summary>Own.</summary>\n        </member>", FileOf(own), StringComparison.Ordinal);
        Assert.Contains("<summary>SmoothL1(Beta = 1): mean over elements, float, the loss.</summary>", FileOf(none), StringComparison.Ordinal);
    }

    private static Compiled Compile(string members, DocumentationMode mode) => Compiled.Sources(
        [Usings + "/// <summary>Losses.</summary>\npublic static partial class Losses\n{\n" + members + "\n}\n"],
        options: Compiled.ParseOptions.WithDocumentationMode(mode));

    private static IMethodSymbol MethodOf(Compiled compiled) =>
        compiled.Output.GetTypeByMetadataName("Sample.Losses")!.GetMembers("Method").OfType<IMethodSymbol>().Single();

    private static XElement DocumentationOf(IMethodSymbol method) =>
        XElement.Parse(method.PartialImplementationPart!.GetDocumentationCommentXml(cancellationToken: TestContext.Current.CancellationToken)!);

    /// <summary>The documentation file of the project.</summary>
    private static string FileOf(Compiled compiled)
    {
        using var assembly = new MemoryStream();
        using var file = new MemoryStream();
        Assert.True(compiled.Output.Emit(assembly, xmlDocumentationStream: file, cancellationToken: TestContext.Current.CancellationToken).Success);
        return System.Text.Encoding.UTF8.GetString(file.ToArray()).ReplaceLineEndings("\n");
    }
}
