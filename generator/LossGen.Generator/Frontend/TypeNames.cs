using System.Text.RegularExpressions;
using LossGen.Generator.Model;
using Microsoft.CodeAnalysis;

namespace LossGen.Generator.Frontend;

/// <summary>Types as messages name them: briefly, and in full where another type has the name of one that losses take.</summary>
internal static class TypeNames
{
    private static readonly Dictionary<string, string> s_namespaces = Place.All
        .SelectMany(p => p.Launcher is { } launcher ? [.. p.Containers, launcher] : p.Containers)
        .Append(new("Row", "LossGen"))
        .Append(new("RowMask", "LossGen"))
        .ToDictionary(c => c.Name, c => c.Namespace);

    public static string Show(ITypeSymbol type) => type.ToDisplayString(
        Lookalikes(type).Any() ? SymbolDisplayFormat.CSharpErrorMessageFormat : SymbolDisplayFormat.MinimallyQualifiedFormat);

    /// <summary>What a message asks for instead of a type.</summary>
    /// <param name="expected">The types that losses take, briefly.</param>
    /// <param name="found">The type that is there.</param>
    public static string Expected(string expected, ITypeSymbol found) => Lookalikes(found).Aggregate(
        expected, (text, name) => Regex.Replace(text, $@"(?<![\w.]){name}\b", $"{s_namespaces[name]}.{name}"));

    /// <summary>The names in a type that stand for something else than losses would take them for.</summary>
    private static IEnumerable<string> Lookalikes(ITypeSymbol type)
    {
        if (type is not INamedTypeSymbol { TypeKind: not TypeKind.Error } named)
            return [];
        bool isOther = s_namespaces.TryGetValue(named.Name, out string? space) && (named.ContainingType is not null || named.ContainingNamespace.ToDisplayString() != space);
        return named.TypeArguments.SelectMany(Lookalikes).Concat(isOther ? [named.Name] : []).Distinct();
    }
}
