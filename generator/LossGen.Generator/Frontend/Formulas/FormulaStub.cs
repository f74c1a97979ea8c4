using LossGen.Generator.Ir;
using LossGen.Generator.Losses;
using Microsoft.CodeAnalysis;

namespace LossGen.Generator.Frontend.Formulas;

/// <summary>The formula that a method without one asks for, as a first draft.</summary>
internal static class FormulaStub
{
    public static string For(IMethodSymbol method, string name, Scalar scalar)
    {
        bool hasRows = FormulaShape.HasRowLength(method);
        IEnumerable<string> parameters = method.Parameters
            .Where(p => p.RefKind is RefKind.None or RefKind.In && IsInput(p, method))
            .Select(p => $"{TypeOf(p, scalar.Keyword(), hasRows)} {Identifier.Escape(p.Name)}");
        return $"private static {scalar.Keyword()} {Identifier.Escape(name)}({string.Join(", ", parameters)}) => throw new System.NotImplementedException();";
    }

    /// <summary>Beside the length of a row, what has a value for each item is a row, but for its weight.</summary>
    private static string TypeOf(IParameterSymbol parameter, string element, bool hasRows) => ParameterType.Of(parameter.Type) switch
    {
        { Container: "Box" } => $"Box<{element}>",
        { Whole: { } whole } => whole,
        { Place.IsBatch: true } when hasRows && parameter.Name != LossDefinition.Weight => $"Row<{element}>",
        _ => element,
    };

    private static bool IsInput(IParameterSymbol parameter, IMethodSymbol method)
    {
        ParameterType type = ParameterType.Of(parameter.Type);
        return type.Place is not null && !type.IsLauncher && type.Container != "Span" && !RoleTable.IsOfResults(parameter.Name, method);
    }
}
