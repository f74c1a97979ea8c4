using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LossGen.Generator.Frontend;

internal static class DocumentationComment
{
    /// <summary>
    /// Whether a declaration has documentation. Where the compiler writes no documentation file it reads <c>///</c> as an ordinary comment;
    /// what is generated must not depend on that.
    /// </summary>
    public static bool Precedes(IMethodSymbol method, CancellationToken cancellation) =>
        Locations.Syntax(method, cancellation) is { } syntax && syntax.GetLeadingTrivia().Any(IsDocumentation);

    private static bool IsDocumentation(SyntaxTrivia trivia) => trivia.Kind() switch
    {
        SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia => true,
        SyntaxKind.SingleLineCommentTrivia => Begins(trivia, "///", notBefore: '/'),
        SyntaxKind.MultiLineCommentTrivia => Begins(trivia, "/**", notBefore: '*') && trivia.Span.Length > "/**/".Length,
        _ => false,
    };

    private static bool Begins(SyntaxTrivia trivia, string mark, char notBefore)
    {
        string text = trivia.ToString();
        return text.StartsWith(mark, StringComparison.Ordinal) && (text.Length == mark.Length || text[mark.Length] != notBefore);
    }
}
