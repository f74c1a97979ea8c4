using System.Collections.Immutable;
using System.Composition;
using LossGen.CodeFixes.Common;
using LossGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;
using Microsoft.CodeAnalysis.Text;

namespace LossGen.CodeFixes;

/// <summary>LOSS0030 to LOSS0033: writes an expression in the form that keeps its digits.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UseStableFormFix))]
[Shared]
public sealed class UseStableFormFix : LossFixProvider
{
    private const string Key = "LossGen.UseStableForm";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [.. RuleIds.Unstable];

    private protected override string TitleOfAll => "Use the stable forms";

    private protected override async Task<IReadOnlyList<Offer>> OffersAsync(Flagged flagged, CancellationToken cancellation) =>
        ReplacementOf(flagged) is { } replacement && await ExpressionAtAsync(flagged, cancellation).ConfigureAwait(false) is not null
            ? [new Offer($"Use the stable form '{replacement}'", Key)]
            : [];

    private protected override async Task<Solution> FixAsync(
        Solution solution, IReadOnlyList<Flagged> flagged, string key, CancellationToken cancellation)
    {
        foreach (IGrouping<DocumentId, Flagged> document in flagged.GroupBy(f => f.Document.Id))
            solution = await FixAsync(solution.GetDocument(document.Key)!, document, cancellation).ConfigureAwait(false);
        return solution;
    }

    private static async Task<Solution> FixAsync(Document document, IEnumerable<Flagged> flagged, CancellationToken cancellation)
    {
        var replacements = new Dictionary<SyntaxNode, ExpressionSyntax>();
        TextSpan last = default;
        foreach (Flagged one in flagged.OrderBy(f => f.Diagnostic.Location.SourceSpan.Start).ThenByDescending(f => f.Diagnostic.Location.SourceSpan.End))
        {
            // A replacement holds the text of what it replaces. What is flagged inside of that is flagged again, and then has its turn.
            TextSpan span = one.Diagnostic.Location.SourceSpan;
            if (span.OverlapsWith(last) || await ExpressionAtAsync(one, cancellation).ConfigureAwait(false) is not { } expression)
                continue;
            last = span;
            replacements[expression] = SyntaxFactory.ParenthesizedExpression(ToSimplify(ReplacementOf(one)!.WithoutTrivia()))
                .WithTriviaFrom(expression)
                .WithAdditionalAnnotations(Simplifier.Annotation);
        }

        SyntaxNode? root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        document = document.WithSyntaxRoot(root!.ReplaceNodes(replacements.Keys, (original, _) => replacements[original]));

        document = await Simplifier.ReduceAsync(document, Simplifier.Annotation, cancellationToken: cancellation).ConfigureAwait(false);
        return document.Project.Solution;
    }

    /// <summary>Marks every part: where the parentheses go, a mark on the whole goes with them.</summary>
    private static ExpressionSyntax ToSimplify(ExpressionSyntax expression) => expression.ReplaceNodes(
        expression.DescendantNodesAndSelf(), (_, node) => node.WithAdditionalAnnotations(Simplifier.Annotation));

    private static ExpressionSyntax? ReplacementOf(Flagged flagged)
    {
        if (flagged.Property(FixProperties.Replacement) is not { } text)
            return null;
        ExpressionSyntax replacement = SyntaxFactory.ParseExpression(text);
        return replacement.ContainsDiagnostics ? null : replacement;
    }

    /// <summary>The expression that is exactly what is flagged; none where a comment inside of it would be lost.</summary>
    private static async Task<ExpressionSyntax?> ExpressionAtAsync(Flagged flagged, CancellationToken cancellation)
    {
        SyntaxNode? root = await flagged.Document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        TextSpan span = flagged.Diagnostic.Location.SourceSpan;
        SyntaxNode node = root!.FindNode(span, getInnermostNodeForTie: true);
        return node is ExpressionSyntax expression
            && node.Span == span
            && !node.DescendantTrivia().Any(t => span.Contains(t.Span) && !Lines.IsBlank(t))
            ? expression
            : null;
    }
}
