using System.Collections.Immutable;
using LossGen.Generator.Collections;
using LossGen.Generator.Diagnostics;
using LossGen.Generator.Ir;
using LossGen.Generator.Losses;
using Microsoft.CodeAnalysis;

namespace LossGen.Generator.Frontend.Formulas;

/// <summary>
/// From a <c>[Loss]</c> and its formula to plain values, in two steps: what the formula's parameters are to the method, which its
/// signature is read with, and then the graph.
/// </summary>
internal static class FormulaReader
{
    /// <returns>The formula without its graph, or null; then a problem has been added.</returns>
    public static FormulaModel? ReadSignature(IMethodSymbol method, IMethodSymbol formula, List<Problem> problems)
    {
        foreach (IParameterSymbol parameter in formula.Parameters)
        {
            if (RoleTable.IsOfResults(parameter.Name, formula))
            {
                problems.Add(new Problem(
                    Rules.WrongFormula, Locations.NameOf(parameter), formula.Name, method.Name, $"its parameter '{parameter.Name}' has the name of a result; rename it"));
            }
        }

        bool isBatch = method.Parameters.Any(p => ParameterType.Of(p.Type).Place is { IsBatch: true });
        var inputs = new List<FormulaInput>();
        var constants = new List<FormulaConstant>();
        foreach (IParameterSymbol parameter in formula.Parameters)
        {
            IParameterSymbol? given = method.Parameters.FirstOrDefault(p => p.Name == parameter.Name);
            ItemShape shape = FormulaShape.Of(parameter.Type);
            if (given is null && parameter.HasExplicitDefaultValue && shape is ItemShape.Element or ItemShape.Label)
                continue;
            if (isBatch && shape == ItemShape.Element && given is not null && ParameterType.ScalarOf(given.Type) is not null)
                constants.Add(new FormulaConstant(Identifier.Escape(parameter.Name), ValueRange.Any));
            else
                inputs.Add(new FormulaInput(Identifier.Escape(parameter.Name), shape));
        }

        if (inputs.Any(i => i.Shape == ItemShape.Row) && formula.Parameters.FirstOrDefault(p => FormulaLoss.RowLengths.Contains(p.Name)) is { } length)
            problems.Add(new Problem(Rules.WrongFormula, Locations.NameOf(length), formula.Name, method.Name, $"its parameter '{length.Name}' has the name of the length of a row; use the row's Length"));

        if (inputs.Count == 0)
            problems.Add(new Problem(Rules.WrongFormula, Locations.NameOf(formula), formula.Name, method.Name, "none of its parameters has a value for each item; make one of the method's parameters a span or a view"));

        // What stands first has the gradient, which a label has not.
        return problems.Count > 0 ? null : new FormulaModel(formula.Name, inputs.OrderBy(i => i.Shape == ItemShape.Label).ToEquatableArray(), constants.ToEquatableArray(), new GraphBuilder().ToGraph());
    }

    /// <returns>The formula with its graph, and the expression that each node comes from; null where a problem has been added.</returns>
    public static (FormulaModel Model, IReadOnlyList<SyntaxNode?> Origins)? ReadBody(
        FormulaModel signature, IMethodSymbol formula, Scalar scalar, Compilation compilation, List<Problem> problems, CancellationToken cancellation)
    {
        var builder = new GraphBuilder();
        var interpreter = new FormulaInterpreter(builder, scalar, compilation, problems, cancellation);
        foreach (FormulaInput input in signature.Inputs)
            builder.Declare(input.Name);
        Datum[] arguments = [.. formula.Parameters.Select(p => ArgumentOf(p, signature, builder))];
        Datum result = interpreter.Call(formula, arguments, null, null);
        if (problems.Count == 0 && result is not Number && !interpreter.HasMetCompilerError)
            problems.Add(new Problem(Rules.NotInFormulas, Locations.NameOf(formula), formula.Name, "it has no value that can be told; return a number on every path"));
        bool hasProblems = problems.Count > 0;
        CompilerRefusal.Overrule(problems, compilation, cancellation);
        if (hasProblems || result is not Number loss)
            return null;

        builder.Output("loss", loss.Value.Named("loss"));
        EquatableArray<FormulaConstant> constants = signature.Constants
            .Select(c => c with { Range = interpreter.Ranges.TryGetValue(builder.ParameterSlot(c.Name), out ValueRange? range) ? range : c.Range })
            .ToEquatableArray();
        return (signature with { Constants = constants, Graph = builder.ToGraph() }, interpreter.Origins);
    }

    private static Datum ArgumentOf(IParameterSymbol parameter, FormulaModel signature, GraphBuilder builder)
    {
        string name = Identifier.Escape(parameter.Name);
        if (signature.Constants.Any(c => c.Name == name))
            return new Number(builder.Parameter(name));
        FormulaInput input = signature.Inputs.FirstOrDefault(i => i.Name == name);
        return input.Shape switch
        {
            _ when input.Name is null => DefaultOf(parameter, builder),
            ItemShape.Element => new Number(builder.Input(name)),
            ItemShape.Row => new Number(builder.Input(name, 0, Rank.Element)),
            ItemShape.Label => new LateWhole(builder.Input(name), true),
            _ => new Fields(parameter.Type, FormulaInterpreter.Corners.Select((c, i) => new KeyValuePair<string, Datum>(c, new Number(builder.Input(name, i)))).ToImmutableDictionary()),
        };
    }

    private static Datum DefaultOf(IParameterSymbol parameter, GraphBuilder builder) => FormulaShape.Of(parameter.Type) == ItemShape.Label
        ? new Whole(Convert.ToInt64(parameter.ExplicitDefaultValue, System.Globalization.CultureInfo.InvariantCulture))
        : new Number(builder.Constant(Convert.ToDouble(parameter.ExplicitDefaultValue, System.Globalization.CultureInfo.InvariantCulture)));
}
