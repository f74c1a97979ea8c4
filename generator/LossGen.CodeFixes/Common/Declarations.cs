using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LossGen.CodeFixes.Common;

/// <summary>From a diagnostic at a name to what bears the name.</summary>
internal static class Declarations
{
    /// <summary>The declaration whose name is reported, or null.</summary>
    public static async Task<T?> AtAsync<T>(Flagged flagged, CancellationToken cancellation)
        where T : SyntaxNode
    {
        SyntaxNode? root = await flagged.Document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        SyntaxToken token = root!.FindToken(flagged.Diagnostic.Location.SourceSpan.Start);
        return token.Span == flagged.Diagnostic.Location.SourceSpan ? token.Parent as T : null;
    }

    public static async Task<IMethodSymbol?> SymbolAsync(Document document, MethodDeclarationSyntax method, CancellationToken cancellation)
    {
        SemanticModel? model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        return model!.GetDeclaredSymbol(method, cancellation);
    }
}
