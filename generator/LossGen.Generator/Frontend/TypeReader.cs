using LossGen.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LossGen.Generator.Frontend;

/// <summary>What has to be written out again so that the other half of the partial method fits.</summary>
internal static class TypeReader
{
    private static readonly SymbolDisplayFormat NameFormat = new(
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    public static TypeModel Read(INamedTypeSymbol type)
    {
        var declarations = new List<string>();
        var names = new List<string>();
        for (INamedTypeSymbol? t = type; t is not null; t = t.ContainingType)
        {
            declarations.Insert(0, $"partial {Keyword(t)} {t.ToDisplayString(NameFormat)}");
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

    private static string Keyword(INamedTypeSymbol type) => (type.TypeKind, type.IsRecord) switch
    {
        (TypeKind.Struct, true) => "record struct",
        (TypeKind.Struct, false) => "struct",
        (TypeKind.Interface, _) => "interface",
        (_, true) => "record",
        _ => "class",
    };
}
