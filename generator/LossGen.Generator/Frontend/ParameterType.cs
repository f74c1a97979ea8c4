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
    public const string Stream = "AcceleratorStream";

    private static readonly ParameterType s_unknown = new(null, null, "");

    /// <summary>The types of a label, the usual one first.</summary>
    public static IReadOnlyList<string> Wholes { get; } = ["int", "long"];

    public bool IsStream => Container == Stream;

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
        return (named.Name, space, named.TypeKind) switch
        {
            ("ReadOnlySpan" or "Span", "System", _) => new(Model.Place.Span, element, named.Name, label),
            ("ReadOnlyTensorSpan", "System.Numerics.Tensors", _) => new(Model.Place.Span, element, "ReadOnlySpan", label, true),
            ("TensorSpan", "System.Numerics.Tensors", _) => new(Model.Place.Span, element, "Span", label, true),
            ("Box", "LossGen", _) => new(Model.Place.Scalar, element, named.Name),

            // Without a reference to ILGPU the name is all there is; MissingReference tells the rest.
            ("ArrayView", "ILGPU", _) or ("ArrayView", _, TypeKind.Error) => new(Model.Place.View, element, named.Name, label),
            (Stream, "ILGPU.Runtime", _) or (Stream, _, TypeKind.Error) => new(Model.Place.View, null, Stream),
            _ => s_unknown,
        };
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

    public static string Describe(Place place) => place switch
    {
        Model.Place.Scalar => "a value",
        Model.Place.Span => "a span",
        _ => "an ILGPU view",
    };
}
