using LossGen.Generator.Ir;
using Microsoft.CodeAnalysis;

namespace LossGen.Generator.Frontend.Formulas;

/// <summary>The formula that a method without one asks for, as a first draft.</summary>
internal static class FormulaStub
{
    private static readonly string[] Results = ["gradient", "losses", "loss", "upstream"];

    public static string For(IMethodSymbol method, string name, Scalar scalar)
    {
        string[] names = [.. method.Parameters.Select(p => p.Name)];
        IEnumerable<string> parameters = method.Parameters
            .Where(p => p.RefKind is RefKind.None or RefKind.In && IsInput(p, names))
            .Select(p => $"{(ParameterType.Of(p.Type).Container == "Box" ? $"Box<{scalar.Keyword()}>" : scalar.Keyword())} {Identifier.Escape(p.Name)}");
        return $"private static {scalar.Keyword()} {Identifier.Escape(name)}({string.Join(", ", parameters)}) => throw new System.NotImplementedException();";
    }

    private static bool IsInput(IParameterSymbol parameter, string[] names)
    {
        ParameterType type = ParameterType.Of(parameter.Type);
        bool isGradient = parameter.Name.EndsWith("Gradient", StringComparison.Ordinal)
            && names.Contains(parameter.Name.Substring(0, parameter.Name.Length - "Gradient".Length));
        return type.Place is not null && !type.IsStream && type.Container != "Span" && !isGradient && !Results.Contains(parameter.Name);
    }
}
