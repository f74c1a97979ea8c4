using System.Collections.Immutable;
using System.Composition;
using LossGen.CodeFixes.Common;
using LossGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Options;
using Microsoft.CodeAnalysis.Simplification;
using Microsoft.CodeAnalysis.Text;

namespace LossGen.CodeFixes;

/// <summary>LOSS0005: adds the parameter that is missing where signatures usually have it, and the using that its type needs.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddParameterFix))]
[Shared]
public sealed class AddParameterFix : LossFixProvider
{
    private const string Key = "LossGen.AddParameter";

    private static readonly SyntaxAnnotation s_added = new();

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [RuleIds.MissingRole];

    private protected override string TitleOfAll => "Add the parameters that losses need";

    private protected override async Task<IReadOnlyList<Offer>> OffersAsync(Flagged flagged, CancellationToken cancellation) =>
        flagged.Property(FixProperties.Parameter) is { } parameter
        && await Declarations.AtAsync<MethodDeclarationSyntax>(flagged, cancellation).ConfigureAwait(false) is not null
            ? [new Offer($"Add the parameter '{parameter}'", Key)]
            : [];

    private protected override async Task<Solution> FixAsync(
        Solution solution, IReadOnlyList<Flagged> flagged, string key, CancellationToken cancellation)
    {
        var insertions = new Dictionary<(DocumentId, TextSpan), ParameterInsertion>();
        foreach (Flagged one in flagged)
        {
            if (await Declarations.AtAsync<MethodDeclarationSyntax>(one, cancellation).ConfigureAwait(false) is not { } method)
                continue;
            (DocumentId, TextSpan) place = (one.Document.Id, method.Span);
            if (!insertions.TryGetValue(place, out ParameterInsertion? insertion))
                insertions[place] = insertion = new ParameterInsertion(method.ParameterList, one.Property(FixProperties.Order) ?? "");
            insertion.Add(one.Property(FixProperties.Parameter)!);
        }

        var edits = new Edits();
        foreach (KeyValuePair<(DocumentId Document, TextSpan), ParameterInsertion> insertion in insertions)
        {
            SourceText text = await solution.GetDocument(insertion.Key.Document)!.GetTextAsync(cancellation).ConfigureAwait(false);
            insertion.Value.Write(edits, insertion.Key.Document, text);
        }

        solution = await edits.ApplyAsync(solution, cancellation).ConfigureAwait(false);
        foreach (DocumentId id in edits.Documents)
            solution = await ShortenAsync(solution.GetDocument(id)!, edits.Written(id), cancellation).ConfigureAwait(false);
        return solution;
    }

    /// <summary>Types were written in full; where a using makes them shorter, it is added, and they are.</summary>
    private static async Task<Solution> ShortenAsync(Document document, IReadOnlyList<TextSpan> written, CancellationToken cancellation)
    {
        OptionSet options = await Lines.OptionsAsync(document, cancellation).ConfigureAwait(false);
        SyntaxNode? root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        IEnumerable<TypeSyntax> types = root!.DescendantNodes().OfType<ParameterSyntax>()
            .Where(p => p.Type is not null && written.Any(w => w.Contains(p.Type.Span)))
            .Select(p => p.Type!);
        root = root.ReplaceNodes(types, (_, type) => type.WithAdditionalAnnotations(s_added, Simplifier.Annotation));
        document = await ImportAdder.AddImportsAsync(document.WithSyntaxRoot(root), s_added, options, cancellation).ConfigureAwait(false);
        document = await Simplifier.ReduceAsync(document, Simplifier.Annotation, options, cancellation).ConfigureAwait(false);
        return document.Project.Solution;
    }
}
