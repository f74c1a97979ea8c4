using LossGen.Generator.Losses;
using Microsoft.CodeAnalysis;

namespace LossGen.Generator.Frontend;

/// <summary>Finds the loss attributes of a method.</summary>
internal static class LossAttributes
{
    private const string BaseType = "LossFunctionAttribute";

    /// <summary>What an attribute of a loss is written as, with its suffix and without.</summary>
    public static HashSet<string> Names { get; } =
        [.. LossCatalog.All.Select(l => l.Name).Append(FormulaLoss.AttributeName).SelectMany(n => new[] { n, n + "Attribute" })];

    public static bool IsLoss(INamedTypeSymbol? attribute)
    {
        for (INamedTypeSymbol? type = attribute?.BaseType; type is not null; type = type.BaseType)
        {
            if (type is { Name: BaseType, ContainingNamespace: { Name: "LossGen", ContainingNamespace.IsGlobalNamespace: true } })
                return true;
        }

        return false;
    }

    public static IReadOnlyList<AttributeData> Of(IMethodSymbol method) => [.. method.GetAttributes().Where(a => IsLoss(a.AttributeClass))];
}
