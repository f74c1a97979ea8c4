using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LossGen.CodeFixes.Common;

/// <summary>What a method without an accessibility modifier has all the same.</summary>
internal static class UnwrittenAccessibility
{
    public static string Of(MethodDeclarationSyntax method) => method.Parent is InterfaceDeclarationSyntax ? "public" : "private";

    public static bool IsWritten(SyntaxToken token) => token.IsKind(SyntaxKind.PublicKeyword) || token.IsKind(SyntaxKind.PrivateKeyword)
        || token.IsKind(SyntaxKind.InternalKeyword) || token.IsKind(SyntaxKind.ProtectedKeyword);
}
