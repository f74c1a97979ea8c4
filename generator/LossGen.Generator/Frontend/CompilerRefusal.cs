using Microsoft.CodeAnalysis;

namespace LossGen.Generator.Frontend;

/// <summary>
/// Declarations that the compiler itself refuses, whatever is written for them. It says why; a second opinion on a type that
/// does not exist, or a second file of one name, would only be noise.
/// </summary>
internal static class CompilerRefusal
{
    public static bool Of(IMethodSymbol method, Compilation compilation)
    {
        bool hasIlgpu = Ilgpu.IsReferenced(compilation);
        return HasError(method.ReturnType)
            || method.Parameters.Any(p => HasError(p.Type) && (hasIlgpu || ParameterType.Of(p.Type).Place is null))
            || method.Parameters.Any(p => p.Name.Length == 0)
            || method.Parameters.Select(p => p.Name).Distinct().Count() < method.Parameters.Length
            || method.ContainingType.GetMembers(method.Name).OfType<IMethodSymbol>().Any(other => IsTwin(method, other));
    }

    /// <summary>Whether a type, or one in it, does not exist.</summary>
    public static bool HasError(ITypeSymbol type) => type.TypeKind == TypeKind.Error || type switch
    {
        INamedTypeSymbol named => named.TypeArguments.Any(HasError),
        IArrayTypeSymbol array => HasError(array.ElementType),
        _ => false,
    };

    /// <summary>Whether two methods cannot stand in one type: overloads differ by a type, and more than by <c>out</c> and <c>ref</c>.</summary>
    private static bool IsTwin(IMethodSymbol method, IMethodSymbol other) =>
        !SymbolEqualityComparer.Default.Equals(method, other)
        && method.Arity == other.Arity
        && method.Parameters.Length == other.Parameters.Length
        && method.Parameters.Zip(other.Parameters, (a, b) =>
            SymbolEqualityComparer.Default.Equals(a.Type, b.Type) && a.RefKind == RefKind.None == (b.RefKind == RefKind.None)).All(same => same);
}
