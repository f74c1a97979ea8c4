using System.Collections.Immutable;
using System.Composition;
using LossGen.CodeFixes.Common;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LossGen.CodeFixes;

/// <summary>LOSS0001 and LOSS0002: makes a loss and all the types around it partial. A body goes only if it says nothing.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MakePartialFix))]
[Shared]
public sealed class MakePartialFix : LossFixProvider
{
    private const string Key = "LossGen.MakePartial";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [RuleIds.NotPartial, RuleIds.TypeNotPartial];

    private protected override string TitleOfAll => "Make losses and the types around them partial";

    private protected override async Task<IReadOnlyList<Offer>> OffersAsync(Flagged flagged, CancellationToken cancellation)
    {
        if (await Declarations.AtAsync<TypeDeclarationSyntax>(flagged, cancellation).ConfigureAwait(false) is { } type)
            return [new Offer($"Make '{type.Identifier.ValueText}' partial", Key)];
        if (await Declarations.AtAsync<MethodDeclarationSyntax>(flagged, cancellation).ConfigureAwait(false) is not { } method
            || await Declarations.SymbolAsync(flagged.Document, method, cancellation).ConfigureAwait(false) is not { } symbol
            || !CanBePartial(method, symbol))
            return [];
        string body = Placeholder.Has(method) ? " and remove its body" : "";
        return Placeholder.Has(method) || !Placeholder.HasBody(method) ? [new Offer($"Make '{symbol.Name}' partial{body}", Key)] : [];
    }

    private protected override async Task<Solution> FixAsync(
        Solution solution, IReadOnlyList<Flagged> flagged, string key, CancellationToken cancellation)
    {
        var edits = new Edits();
        foreach (Flagged one in flagged)
        {
            SemanticModel? model = await one.Document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
            INamedTypeSymbol? innermost = null;
            if (await Declarations.AtAsync<TypeDeclarationSyntax>(one, cancellation).ConfigureAwait(false) is { } type)
            {
                innermost = model!.GetDeclaredSymbol(type, cancellation);
            }
            else if (await Declarations.AtAsync<MethodDeclarationSyntax>(one, cancellation).ConfigureAwait(false) is { } method)
            {
                innermost = model!.GetDeclaredSymbol(method, cancellation)?.ContainingType;
                MakePartial(edits, one.Document.Id, method);
            }

            for (; innermost is not null; innermost = innermost.ContainingType)
                MakePartial(edits, solution, innermost, cancellation);
        }

        return await edits.ApplyAsync(solution, cancellation).ConfigureAwait(false);
    }

    /// <summary>Whether the generator could complete the method; another rule would refuse it, and by then its body would be gone.</summary>
    private static bool CanBePartial(MethodDeclarationSyntax method, IMethodSymbol symbol) =>
        method.ExplicitInterfaceSpecifier is null
        && symbol is { IsGenericMethod: false, IsAbstract: false, IsExtern: false, IsAsync: false, IsVararg: false, RefKind: RefKind.None }
        && !method.Modifiers.Any(SyntaxKind.UnsafeKeyword)
        && !symbol.ContainingType.IsExtension
        && !IsFileLocal(symbol.ContainingType);

    private static bool IsFileLocal(INamedTypeSymbol? type) => type is not null && (type.IsFileLocal || IsFileLocal(type.ContainingType));

    private static void MakePartial(Edits edits, DocumentId document, MethodDeclarationSyntax method)
    {
        // A partial method with a result has a written accessibility; what it had unwritten is kept.
        bool isWritten = method.Modifiers.Any(UnwrittenAccessibility.IsWritten);
        if (!isWritten && method.Modifiers.Count > 0)
            edits.Insert(document, method.Modifiers[0].SpanStart, UnwrittenAccessibility.Of(method) + " ");
        edits.Insert(document, method.ReturnType.SpanStart, isWritten || method.Modifiers.Count > 0 ? "partial " : UnwrittenAccessibility.Of(method) + " partial ");
        if (Placeholder.HasBody(method))
            edits.Replace(document, Placeholder.SpanOf(method), ";");
    }

    private static void MakePartial(Edits edits, Solution solution, INamedTypeSymbol type, CancellationToken cancellation)
    {
        foreach (SyntaxReference reference in type.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax(cancellation) is TypeDeclarationSyntax part
                && !part.Modifiers.Any(SyntaxKind.PartialKeyword)
                && solution.GetDocument(part.SyntaxTree) is { } document)
                edits.Insert(document.Id, part.Keyword.SpanStart, "partial ");
        }
    }
}
