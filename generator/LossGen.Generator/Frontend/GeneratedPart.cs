using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LossGen.Generator.Frontend;

/// <summary>The generator's own output, as the analyzer meets it.</summary>
internal static class GeneratedPart
{
    /// <summary>Whether the other half of a partial method is one that the generator wrote.</summary>
    public static bool IsOurs(IMethodSymbol implementation, CancellationToken cancellation) =>
        Locations.Syntax(implementation, cancellation) is MethodDeclarationSyntax { AttributeLists: var lists }
        && lists.SelectMany(l => l.Attributes).Any(a => a.Name.ToString().EndsWith("GeneratedCode", StringComparison.Ordinal)
            && a.ArgumentList?.Arguments.FirstOrDefault()?.Expression is LiteralExpressionSyntax { Token.ValueText: "LossGen" });

    /// <summary>Why the generator did not build the loss; null where it did, or has written nothing.</summary>
    public static string? RejectionOf(IMethodSymbol method, CancellationToken cancellation) =>
        method.PartialImplementationPart is { } implementation
        && IsOurs(implementation, cancellation)
        && Locations.Syntax(implementation, cancellation) is MethodDeclarationSyntax
        {
            ExpressionBody.Expression: ThrowExpressionSyntax
            {
                Expression: BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax reason }] },
            },
        }
            ? reason.Token.ValueText
            : null;
}
