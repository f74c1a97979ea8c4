using System.Collections.Immutable;
using LossGen.CodeFixes;
using LossGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LossGen.Generator.Tests.Fixes;

/// <summary>What a fix does with an error of its own, and with nothing to do.</summary>
public sealed class ErrorTests
{
    private const string Source = Fix.Head + "public static partial class C { [L1] public static partial float A(float prediction, float target); }";

    private const string Kept = Fix.Head + "public partial class C { [L1] public static float A(float prediction, float target) => prediction; }";

    [Fact]
    public async Task An_error_offers_nothing()
    {
        using Editor editor = Editor.Open([[Source]]);
        Diagnostic beyond = await FlagAsync(editor, Rules.MissingRole, _ => new TextSpan(100_000, 1), "float x");

        Assert.Empty(await editor.OffersAsync(new AddParameterFix(), beyond));
    }

    [Fact]
    public async Task An_error_changes_nothing()
    {
        using Editor editor = Editor.Open([[Source]]);

        // The rule says no type without its argument.
        Diagnostic wrong = await FlagAsync(editor, Rules.MissingRole, root => root.DescendantNodes().OfType<MethodDeclarationSyntax>().Single().Identifier.Span, "Span");
        await editor.ApplyAsync(Assert.Single(await editor.OffersAsync(new AddParameterFix(), wrong)));

        Assert.Equal([[Source]], await editor.TextsAsync());
    }

    /// <summary>As dotnet format asks where the first diagnostic has no offer.</summary>
    [Fact]
    public async Task Without_a_key_the_first_offer_decides()
    {
        using Editor editor = Editor.Open([[Kept, Fix.Head + "public class D { [L1] public static float B(float prediction, float target) => 0; }"]]);
        CodeAction? all = await editor.FixAllAsync(new MakePartialFix(), editor.Document(0, 0), FixAllScope.Solution, null!);
        await editor.ApplyAsync(all!);

        Assert.Equal([[Kept, Fix.Head + "public partial class D { [L1] public static partial float B(float prediction, float target); }"]], await editor.TextsAsync());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("LossGen.MakePartial")]
    public async Task With_nothing_to_fix_there_is_an_action_that_changes_nothing(string? key)
    {
        using Editor editor = Editor.Open([[Kept]]);
        CodeAction? all = await editor.FixAllAsync(new MakePartialFix(), editor.Document(0, 0), FixAllScope.Solution, key!);
        await editor.ApplyAsync(all!);

        Assert.Equal([[Kept]], await editor.TextsAsync());
    }

    private static async Task<Diagnostic> FlagAsync(Editor editor, DiagnosticDescriptor rule, Func<SyntaxNode, TextSpan> span, string parameter)
    {
        SyntaxTree tree = (await editor.Document(0, 0).GetSyntaxTreeAsync(TestContext.Current.CancellationToken))!;
        SyntaxNode root = await tree.GetRootAsync(TestContext.Current.CancellationToken);
        return Diagnostic.Create(rule, Location.Create(tree, span(root)), ImmutableDictionary<string, string?>.Empty.Add(FixProperties.Parameter, parameter), "A", "");
    }
}
