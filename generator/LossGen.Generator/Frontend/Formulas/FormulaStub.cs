using LossGen.Generator.Ir;
using Microsoft.CodeAnalysis;

namespace LossGen.Generator.Frontend.Formulas;

/// <summary>The formula that a method without one asks for, as a first draft.</summary>
internal static class FormulaStub
{
    public static string For(IMethodSymbol method, string name, Scalar scalar)
    {
        IEnumerable<string> parameters = method.Parameters
            .Where(p => p.RefKind is RefKind.None or RefKind.In && IsInput(p, method))
            .Select(p => $"{(ParameterType.Of(p.Type).Container == "Box" ? $"Box<{scalar.Keyword()}>" : scalar.Keyword())} {Identifier.Escape(p.Name)}");
        return $"private static {scalar.Keyword()} {Identifier.Escape(name)}({string.Join(", ", parameters)}) => throw new System.NotImplementedException();";
    }

    private static bool IsInput(IParameterSymbol parameter, IMethodSymbol method)
    {
        ParameterType type = ParameterType.Of(parameter.Type);
        return type.Place is not null && !type.IsStream && type.Container != "Span" && !RoleTable.IsOfResults(parameter.Name, method);
    }
}
