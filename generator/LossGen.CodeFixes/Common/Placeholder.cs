using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LossGen.CodeFixes.Common;

/// <summary>Bodies that stand in for one that is still to be written: nothing, a throw, or zero. Comments make a body worth keeping.</summary>
internal static class Placeholder
{
    public static bool HasBody(MethodDeclarationSyntax method) => method.Body is not null || method.ExpressionBody is not null;

    public static bool Has(MethodDeclarationSyntax method) => HasBody(method)
        && !HasText(method)
        && (method.ExpressionBody is { } arrow ? SaysNothing(arrow.Expression) : SaysNothing(method.Body!));

    /// <summary>From the end of the signature to the end of the declaration.</summary>
    public static TextSpan SpanOf(MethodDeclarationSyntax method) => TextSpan.FromBounds(LastOfSignature(method).Span.End, method.Span.End);

    private static bool SaysNothing(BlockSyntax block) => block.Statements.Count == 0
        || (block.Statements.Count == 1 && block.Statements[0] switch
        {
            ThrowStatementSyntax => true,
            ReturnStatementSyntax { Expression: var value } => value is null || SaysNothing(value),
            _ => false,
        });

    private static bool SaysNothing(ExpressionSyntax expression) => expression switch
    {
        ThrowExpressionSyntax or DefaultExpressionSyntax => true,
        LiteralExpressionSyntax literal => literal.IsKind(SyntaxKind.DefaultLiteralExpression) || literal.Token.Value is 0 or 0f or 0d,
        _ => false,
    };

    private static bool HasText(MethodDeclarationSyntax method)
    {
        SyntaxToken last = LastOfSignature(method);
        TextSpan span = SpanOf(method);
        return method.DescendantTrivia(descendIntoTrivia: false)
            .Any(t => !Lines.IsBlank(t) && t.SpanStart >= last.Span.End && t.Span.End <= span.End);
    }

    private static SyntaxToken LastOfSignature(MethodDeclarationSyntax method) =>
        method.ConstraintClauses.Count > 0 ? method.ConstraintClauses.Last().GetLastToken() : method.ParameterList.CloseParenToken;
}
