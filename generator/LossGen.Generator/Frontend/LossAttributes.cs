using Microsoft.CodeAnalysis;

namespace LossGen.Generator.Frontend;

/// <summary>Finds the loss attributes of a method.</summary>
internal static class LossAttributes
{
    private const string BaseType = "LossFunctionAttribute";

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
