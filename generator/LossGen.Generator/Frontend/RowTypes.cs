using Microsoft.CodeAnalysis;

namespace LossGen.Generator.Frontend;

/// <summary>The library's types of rows, whose members are operations of the graph.</summary>
internal static class RowTypes
{
    /// <summary><c>Row&lt;T&gt;</c>.</summary>
    public static bool IsRow(ITypeSymbol? type) => type is INamedTypeSymbol { Name: "Row", Arity: 1 } && IsOfLibrary(type);

    /// <summary><c>Row&lt;T&gt;</c>, <c>RowMask</c> or the functions <c>Row</c>.</summary>
    public static bool IsAny(ITypeSymbol? type) => type is INamedTypeSymbol { Name: "Row" or "RowMask" } && IsOfLibrary(type);

    private static bool IsOfLibrary(ITypeSymbol type) => type.ContainingNamespace is { Name: "LossGen", ContainingNamespace.IsGlobalNamespace: true } && type.ContainingType is null;
}
