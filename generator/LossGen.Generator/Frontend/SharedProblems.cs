using LossGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LossGen.Generator.Frontend;

/// <summary>
/// Several losses may share a formula, and several formulas a helper. What is wrong there is one problem, and the first loss that meets
/// it reports it, in the order of the source.
/// </summary>
internal static class SharedProblems
{
    /// <param name="method">A loss with these problems.</param>
    /// <param name="problems">All its problems.</param>
    /// <param name="problemsOf">All problems of another loss.</param>
    /// <param name="compilation">Where the losses are.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <returns>The problems that no loss before this one has.</returns>
    public static IReadOnlyList<Problem> Own(
        IMethodSymbol method, IReadOnlyList<Problem> problems, Func<IMethodSymbol, IReadOnlyList<Problem>> problemsOf, Compilation compilation, CancellationToken cancellation)
    {
        SyntaxNode? declaration = Locations.Syntax(method, cancellation);
        if (declaration is null || problems.All(p => p.Location?.SourceTree == declaration.SyntaxTree && declaration.Span.Contains(p.Location.SourceSpan)))
            return problems;
        List<Problem> own = [.. problems];
        foreach (IMethodSymbol earlier in Losses(compilation, cancellation).TakeWhile(m => !SymbolEqualityComparer.Default.Equals(m, method)))
        {
            foreach (Problem known in problemsOf(earlier))
                own.RemoveAll(p => p.Location is not null && p.Location.Equals(known.Location) && p.Rule.Equals(known.Rule));
            if (own.Count == 0)
                break;
        }

        return own;
    }

    /// <summary>A loss is partial, or has at least the name of one, so that few methods need to be bound.</summary>
    private static IEnumerable<IMethodSymbol> Losses(Compilation compilation, CancellationToken cancellation) => compilation.SyntaxTrees
        .SelectMany(t => t.GetRoot(cancellation).DescendantNodes(n => n is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax))
        .OfType<MethodDeclarationSyntax>()
        .Where(m => m.AttributeLists.Count > 0 && (m.Modifiers.Any(SyntaxKind.PartialKeyword) || m.AttributeLists.SelectMany(l => l.Attributes).Any(HasNameOfLoss)))
        .Select(m => SymbolOf(m, compilation, cancellation))
        .Where(m => m is not null && LossAttributes.Of(m).Count == 1)
        .Select(m => m!);

    private static bool HasNameOfLoss(AttributeSyntax attribute) =>
        LossAttributes.Names.Contains((attribute.Name as SimpleNameSyntax ?? (attribute.Name as QualifiedNameSyntax)?.Right ?? (attribute.Name as AliasQualifiedNameSyntax)?.Name)?.Identifier.ValueText ?? "");

#pragma warning disable RS1030 // Another loss may be in another file, and the generator has no other way to bind it.
    private static IMethodSymbol? SymbolOf(MethodDeclarationSyntax method, Compilation compilation, CancellationToken cancellation) =>
        compilation.GetSemanticModel(method.SyntaxTree).GetDeclaredSymbol(method, cancellation);
#pragma warning restore RS1030
}
