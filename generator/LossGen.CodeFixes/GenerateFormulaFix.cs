using System.Collections.Immutable;
using System.Composition;
using LossGen.CodeFixes.Common;
using LossGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Options;
using Microsoft.CodeAnalysis.Simplification;
using Microsoft.CodeAnalysis.Text;

namespace LossGen.CodeFixes;

/// <summary>LOSS0017: writes the head of the formula that a loss names, below the loss.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(GenerateFormulaFix))]
[Shared]
public sealed class GenerateFormulaFix : LossFixProvider
{
    private const string Key = "LossGen.GenerateFormula";

    private static readonly SyntaxAnnotation s_added = new();

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [RuleIds.UnknownFormula];

    private protected override string TitleOfAll => "Generate the formulas that losses name";

    private protected override async Task<IReadOnlyList<Offer>> OffersAsync(Flagged flagged, CancellationToken cancellation) =>
        StubOf(flagged) is { } stub && await LossAtAsync(flagged, cancellation).ConfigureAwait(false) is not null
            ? [new Offer($"Generate the formula '{stub.Identifier.ValueText}'", Key)]
            : [];

    private protected override async Task<Solution> FixAsync(
        Solution solution, IReadOnlyList<Flagged> flagged, string key, CancellationToken cancellation)
    {
        var edits = new Edits();
        var written = new HashSet<(INamedTypeSymbol? Type, string Stub)>();
        foreach (Flagged one in flagged.OrderBy(f => f.Diagnostic.Location.SourceSpan.Start))
        {
            if (StubOf(one) is not { } stub || await LossAtAsync(one, cancellation).ConfigureAwait(false) is not { } loss)
                continue;

            // Several losses may name one formula.
            IMethodSymbol? symbol = await Declarations.SymbolAsync(one.Document, loss, cancellation).ConfigureAwait(false);
            if (!written.Add((symbol?.ContainingType, stub.NormalizeWhitespace().ToFullString())))
                continue;
            SourceText text = await one.Document.GetTextAsync(cancellation).ConfigureAwait(false);
            string lineBreak = Lines.BreakOf(text);
            string indent = Lines.IndentAt(text, loss.SpanStart);
            edits.Insert(one.Document.Id, EndOf(loss), lineBreak + lineBreak + indent + Indented(one.Property(FixProperties.Stub)!, lineBreak + indent));
        }

        solution = await edits.ApplyAsync(solution, cancellation).ConfigureAwait(false);
        foreach (DocumentId id in edits.Documents)
            solution = await TidyAsync(solution.GetDocument(id)!, edits.Written(id), cancellation).ConfigureAwait(false);
        return solution;
    }

    private static MethodDeclarationSyntax? StubOf(Flagged flagged) =>
        flagged.Property(FixProperties.Stub) is { } text
        && SyntaxFactory.ParseMemberDeclaration(text) is MethodDeclarationSyntax { ContainsDiagnostics: false } stub
            ? stub
            : null;

    /// <summary>The rule may point at the attribute's argument, at the attribute, or at the method's name.</summary>
    private static async Task<MethodDeclarationSyntax?> LossAtAsync(Flagged flagged, CancellationToken cancellation)
    {
        SyntaxNode? root = await flagged.Document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        return root!.FindNode(flagged.Diagnostic.Location.SourceSpan).FirstAncestorOrSelf<MethodDeclarationSyntax>();
    }

    /// <summary>Past a comment on the declaration's last line.</summary>
    private static int EndOf(MethodDeclarationSyntax loss)
    {
        SyntaxTriviaList trailing = loss.GetTrailingTrivia();
        SyntaxTrivia comment = trailing.LastOrDefault(t => t.IsKind(SyntaxKind.SingleLineCommentTrivia) || t.IsKind(SyntaxKind.MultiLineCommentTrivia));
        return comment.IsKind(SyntaxKind.None) ? loss.Span.End : comment.Span.End;
    }

    private static string Indented(string stub, string lineBreak) => string.Join(lineBreak, stub.Replace("\r", "").Split('\n'));

    private static async Task<Solution> TidyAsync(Document document, IReadOnlyList<TextSpan> written, CancellationToken cancellation)
    {
        OptionSet options = await Lines.OptionsAsync(document, cancellation).ConfigureAwait(false);
        SyntaxNode? root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        IEnumerable<MethodDeclarationSyntax> stubs = root!.DescendantNodes().OfType<MethodDeclarationSyntax>().Where(m => written.Any(w => w.Contains(m.Span)));
        root = root.ReplaceNodes(stubs, (_, stub) => stub.WithAdditionalAnnotations(s_added, Simplifier.Annotation));
        document = await Simplifier.ReduceAsync(document.WithSyntaxRoot(root), Simplifier.Annotation, options, cancellation).ConfigureAwait(false);
        document = await Formatter.FormatAsync(document, s_added, options, cancellation).ConfigureAwait(false);
        return document.Project.Solution;
    }
}
