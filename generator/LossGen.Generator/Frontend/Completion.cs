using LossGen.Generator.Collections;
using LossGen.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LossGen.Generator.Frontend;

/// <summary>Whether another file can complete a declaration, whatever its loss is worth, and what that file has to repeat.</summary>
internal static class Completion
{
    private static readonly SymbolDisplayFormat s_type =
        SymbolDisplayFormat.FullyQualifiedFormat.AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private static readonly SymbolDisplayFormat s_constraints =
        s_type.WithGenericsOptions(SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeTypeConstraints);

    /// <summary>
    /// Whether the compiler stops at the declaration, and so before any analyzer, whatever the generator writes. Then the generator
    /// itself must say what is wrong.
    /// </summary>
    public static bool StopsTheCompiler(IMethodSymbol method, SyntaxNode node, Compilation compilation, CancellationToken cancellation) =>
        node is MethodDeclarationSyntax { Body: null, ExpressionBody: null } syntax
        && method.PartialImplementationPart is null
        && !method.IsAbstract
        && !method.IsExtern
        && (!method.IsPartialDefinition || !method.ReturnsVoid || HasAccessibility(syntax))
        && Of(method, compilation, cancellation) is null;

    /// <returns>The signature to complete; null where no other file can.</returns>
    public static SignatureModel? Of(IMethodSymbol method, Compilation compilation, CancellationToken cancellation)
    {
        if (!method.IsPartialDefinition
            || Locations.Syntax(method, cancellation) is not MethodDeclarationSyntax syntax
            || !IsOpen(syntax)
            || (method.PartialImplementationPart is { } implementation && !GeneratedPart.IsOurs(implementation, cancellation))
            || !IsReachable(method.ContainingType, cancellation)
            || TypesOf(method).Any(t => CompilerRefusal.HasError(t) || IsFileLocal(t))
            || CompilerRefusal.Of(method, compilation))
            return null;

        IEnumerable<(string, string)> parameters = method.Parameters
            .Select(p => (TypeReader.Modifiers(p, cancellation) + p.Type.ToDisplayString(s_type), Identifier.Escape(p.Name)));
        return new SignatureModel(
            TypeReader.Read(method.ContainingType),
            Identifier.Escape(method.Name),
            method.IsGenericMethod ? $"<{string.Join(", ", method.TypeParameters.Select(t => Identifier.Escape(t.Name)))}>" : "",
            TypeReader.Modifiers(method, cancellation),
            Reference(method.RefKind) + method.ReturnType.ToDisplayString(s_type),
            (method.IsVararg ? parameters.Append(("__arglist", "")) : parameters).ToEquatableArray(),
            Constraints(method));
    }

    /// <summary>Whether the language lets a method of these modifiers have two halves, and this is the one without a body.</summary>
    private static bool IsOpen(MethodDeclarationSyntax syntax) =>
        syntax is { Body: null, ExpressionBody: null, ExplicitInterfaceSpecifier: null }
        && HasAccessibility(syntax)
        && !syntax.Modifiers.Any(SyntaxKind.ExternKeyword)
        && !syntax.Modifiers.Any(SyntaxKind.AbstractKeyword)
        && !syntax.Modifiers.Any(SyntaxKind.AsyncKeyword)
        && syntax.SyntaxTree.Options is CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp9 };

    private static bool HasAccessibility(MethodDeclarationSyntax syntax) => syntax.Modifiers.Any(DeclarationChecks.IsAccessibility);

    private static bool IsReachable(INamedTypeSymbol innermost, CancellationToken cancellation)
    {
        for (INamedTypeSymbol? type = innermost; type is not null; type = type.ContainingType)
        {
            // What stands outside of all types, after a brace too many, is in a type without a name.
            if (!type.CanBeReferencedByName || type.IsExtension || type.IsFileLocal || DeclarationChecks.PartNotPartial(type, cancellation) is not null)
                return false;
        }

        return true;
    }

    private static IEnumerable<ITypeSymbol> TypesOf(IMethodSymbol method) =>
        [method.ReturnType, .. method.Parameters.Select(p => p.Type), .. method.TypeParameters.SelectMany(t => t.ConstraintTypes)];

    private static bool IsFileLocal(ITypeSymbol type) => type switch
    {
        INamedTypeSymbol named => named.IsFileLocal || named.TypeArguments.Any(IsFileLocal) || (named.ContainingType is { } outer && IsFileLocal(outer)),
        IArrayTypeSymbol array => IsFileLocal(array.ElementType),
        IPointerTypeSymbol pointer => IsFileLocal(pointer.PointedAtType),
        _ => false,
    };

    private static string Reference(RefKind kind) => kind switch
    {
        RefKind.Ref => "ref ",
        RefKind.RefReadOnly => "ref readonly ",
        _ => "",
    };

    private static string Constraints(IMethodSymbol method)
    {
        if (!method.IsGenericMethod)
            return "";
        string text = method.ToDisplayString(s_constraints);
        int start = text.IndexOf(" where ", StringComparison.Ordinal);
        return start < 0 ? "" : text.Substring(start);
    }
}
