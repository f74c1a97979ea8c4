using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace LossGen.Generator.Frontend.Formulas;

/// <content>The types of numbers, and what type parameters stand for.</content>
internal sealed partial class FormulaInterpreter
{
    private ImmutableDictionary<ISymbol, ITypeSymbol> _types = ImmutableDictionary.Create<ISymbol, ITypeSymbol>(SymbolEqualityComparer.Default);

    /// <summary>Float in a formula over float, double in one over double, and the type parameter of a generic one.</summary>
    private bool IsElement(ITypeSymbol? type) => KnownType(type) is { } known && (known is ITypeParameterSymbol || ParameterType.ScalarOf(known) == scalar);

    private bool IsFloating(ITypeSymbol? type) => KnownType(type) is ITypeParameterSymbol or { SpecialType: SpecialType.System_Single or SpecialType.System_Double };

    private bool IsWhole(ITypeSymbol? type) => WholeTypeOf(type) != SpecialType.None;

    private SpecialType WholeTypeOf(ITypeSymbol? type) => WholeArithmetic.TypeOf(KnownType(type));

    /// <summary>What a type parameter of a generic helper stands for in this call; that of a generic formula remains, and is the element type.</summary>
    private ITypeSymbol? KnownType(ITypeSymbol? type) => type is ITypeParameterSymbol && _types.TryGetValue(type.OriginalDefinition, out ITypeSymbol? known) ? known : type;

    /// <summary>What the type parameters in a method's body stand for.</summary>
    private ImmutableDictionary<ISymbol, ITypeSymbol> TypesOf(IMethodSymbol method, IMethodSymbol implementation, Datum? instance) => WithTypesOf(
        (instance as Fields)?.Type as INamedTypeSymbol,
        WithTypesOf(implementation.ContainingType, WithTypes(implementation.OriginalDefinition.TypeParameters, method.TypeArguments, _types)));

    private ImmutableDictionary<ISymbol, ITypeSymbol> WithTypesOf(INamedTypeSymbol? type, ImmutableDictionary<ISymbol, ITypeSymbol> types)
    {
        for (; type is not null; type = type.ContainingType)
            types = WithTypes(type.OriginalDefinition.TypeParameters, type.TypeArguments, types);
        return types;
    }

    private ImmutableDictionary<ISymbol, ITypeSymbol> WithTypes(
        ImmutableArray<ITypeParameterSymbol> parameters, ImmutableArray<ITypeSymbol> arguments, ImmutableDictionary<ISymbol, ITypeSymbol> types)
    {
        for (int i = 0; i < parameters.Length && i < arguments.Length; i++)
        {
            if (KnownType(arguments[i]) is { } known && !SymbolEqualityComparer.Default.Equals(known, parameters[i]))
                types = types.SetItem(parameters[i], known);
        }

        return types;
    }

    /// <summary>A value as a variable of a type holds it: a whole number has become one of the formula's own where that is what the type is.</summary>
    private Datum ValueOfType(ITypeSymbol type, Datum value) => value switch
    {
        Whole whole when IsFloating(type) => Constant(whole.Value),
        LateWhole late when IsFloating(type) => new Number(late.Value),
        VaryingWhole varying when IsFloating(type) => new Number(varying.Value),
        _ => value,
    };
}
