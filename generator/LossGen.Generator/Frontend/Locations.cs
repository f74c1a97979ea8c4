using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LossGen.Generator.Frontend;

/// <summary>The exact spans that diagnostics point at.</summary>
internal static class Locations
{
    public static Location? Of(AttributeData attribute, CancellationToken cancellation) =>
        attribute.ApplicationSyntaxReference?.GetSyntax(cancellation).GetLocation();

    /// <summary>The value of a named argument, or the whole attribute where it is not written.</summary>
    public static Location? Argument(AttributeData attribute, string name, CancellationToken cancellation)
    {
        var syntax = attribute.ApplicationSyntaxReference?.GetSyntax(cancellation) as AttributeSyntax;
        AttributeArgumentSyntax? argument = syntax?.ArgumentList?.Arguments.FirstOrDefault(a => a.NameEquals?.Name.Identifier.ValueText == name);
        return (argument?.Expression ?? (SyntaxNode?)syntax)?.GetLocation();
    }

    /// <summary>The last argument that has no name, or the whole attribute.</summary>
    public static Location? PositionalArgument(AttributeData attribute, CancellationToken cancellation)
    {
        var syntax = attribute.ApplicationSyntaxReference?.GetSyntax(cancellation) as AttributeSyntax;
        AttributeArgumentSyntax? argument = syntax?.ArgumentList?.Arguments.LastOrDefault(a => a.NameEquals is null);
        return (argument?.Expression ?? (SyntaxNode?)syntax)?.GetLocation();
    }

    public static Location? NameOf(ISymbol symbol) => symbol.Locations.FirstOrDefault();

    public static Location? TypeOf(IParameterSymbol parameter, CancellationToken cancellation) =>
        (Syntax(parameter, cancellation) as ParameterSyntax)?.Type?.GetLocation() ?? NameOf(parameter);

    public static Location? ReturnType(IMethodSymbol method, CancellationToken cancellation) =>
        (Syntax(method, cancellation) as MethodDeclarationSyntax)?.ReturnType.GetLocation() ?? NameOf(method);

    public static SyntaxNode? Syntax(ISymbol symbol, CancellationToken cancellation) =>
        symbol.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation);
}
