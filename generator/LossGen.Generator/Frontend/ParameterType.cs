using LossGen.Generator.Ir;
using LossGen.Generator.Model;
using Microsoft.CodeAnalysis;

namespace LossGen.Generator.Frontend;

/// <summary>What the type of a parameter says.</summary>
/// <param name="Place">Where the data lives; null for a type that no loss takes.</param>
/// <param name="Scalar">The element type; null where it is none that losses have.</param>
/// <param name="Container">The bare name: <c>ReadOnlySpan</c>, <c>Box</c>; empty for a scalar.</param>
/// <param name="Whole">The keyword of a whole number that a label can be, alone or as an element; else null.</param>
/// <param name="IsTensor">Whether it is a span with a shape; the container is then that of the plain span.</param>
internal readonly record struct ParameterType(Place? Place, Scalar? Scalar, string Container, string? Whole = null, bool IsTensor = false)
{
    private static readonly ParameterType s_unknown = new(null, null, "");

    /// <summary>The types of a label, the usual one first.</summary>
    public static IReadOnlyList<string> Wholes { get; } = ["int", "long"];

    /// <summary>Whether work is launched on it: it has no data.</summary>
    public bool IsLauncher => Place?.Launcher?.Name == Container;

    public static ParameterType Of(ITypeSymbol type)
    {
        if (ScalarOf(type) is { } scalar)
            return new(Model.Place.Scalar, scalar, "");
        if (WholeOf(type) is { } whole)
            return s_unknown with { Whole = whole };
        if (type is not INamedTypeSymbol named)
            return s_unknown;
        string? label = named.TypeArguments.Length == 1 ? WholeOf(named.TypeArguments[0]) : null;
        Scalar? element = named.TypeArguments.Length == 1 ? ScalarOf(named.TypeArguments[0]) : null;
        string space = named.ContainingNamespace?.ToDisplayString() ?? "";
        foreach (Place place in Model.Place.All)
        {
            if (place.Launcher is { } launcher && IsThe(launcher))
                return new(place, null, launcher.Name);
            if (place.Containers.FirstOrDefault(IsThe) is { } container)
                return new(place, element, container.Plain, place.IsBatch ? label : null, container.IsTensor);
        }

        return s_unknown;

        // Without a reference the name is all there is; MissingReference tells the rest.
        bool IsThe(Container type) => named.Name == type.Name && (space == type.Namespace || (type.MayBeUnreferenced && named.TypeKind == TypeKind.Error));
    }

    public static bool IsBox(ITypeSymbol type) => type is { Name: "Box", ContainingNamespace: { Name: "LossGen", ContainingNamespace.IsGlobalNamespace: true } };

    public static Scalar? ScalarOf(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_Single => Ir.Scalar.Float,
        SpecialType.System_Double => Ir.Scalar.Double,
        _ => null,
    };

    private static string? WholeOf(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_Int32 => "int",
        SpecialType.System_Int64 => "long",
        _ => null,
    };
}
