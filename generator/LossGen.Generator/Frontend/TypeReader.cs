using LossGen.Generator.Collections;
using LossGen.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LossGen.Generator.Frontend;

/// <summary>What has to be written out again so that the other half of the partial method fits.</summary>
internal static class TypeReader
{
    public static TypeModel Read(INamedTypeSymbol type)
    {
        var declarations = new List<string>();
        var names = new List<string>();
        for (INamedTypeSymbol? t = type; t is not null; t = t.ContainingType)
        {
            declarations.Insert(0, $"partial {Keyword(t)} {Identifier.Escape(t.Name)}{TypeParameters(t)}");
            names.Insert(0, t.MetadataName);
        }

        string space = type.ContainingNamespace.IsGlobalNamespace ? "" : type.ContainingNamespace.ToDisplayString();
        return new TypeModel(space, declarations.ToEquatableArray(), names.ToEquatableArray());
    }

    public static string Modifiers(IMethodSymbol method, CancellationToken cancellation)
    {
        var syntax = (MethodDeclarationSyntax)Locations.Syntax(method, cancellation)!;
        return string.Join(" ", syntax.Modifiers.Select(m => m.Text));
    }

    /// <summary>Everything but the attributes, the type, the name and the default.</summary>
    public static string Modifiers(IParameterSymbol parameter, CancellationToken cancellation) =>
        Locations.Syntax(parameter, cancellation) is ParameterSyntax syntax
            ? string.Concat(syntax.Modifiers.Select(m => m.Text + " "))
            : "";

    /// <summary>All parts of an interface repeat its variance.</summary>
    private static string TypeParameters(INamedTypeSymbol type) => type.Arity == 0
        ? ""
        : $"<{string.Join(", ", type.TypeParameters.Select(p => Variance(p) + Identifier.Escape(p.Name)))}>";

    private static string Variance(ITypeParameterSymbol parameter) => parameter.Variance switch
    {
        VarianceKind.In => "in ",
        VarianceKind.Out => "out ",
        _ => "",
    };

    private static string Keyword(INamedTypeSymbol type) => (type.TypeKind, type.IsRecord) switch
    {
        (TypeKind.Struct, true) => "record struct",
        (TypeKind.Struct, false) => "struct",
        (TypeKind.Interface, _) => "interface",
        (_, true) => "record",
        _ => "class",
    };
}
