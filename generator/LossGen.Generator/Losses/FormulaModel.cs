using LossGen.Generator.Collections;
using LossGen.Generator.Ir;

namespace LossGen.Generator.Losses;

/// <summary>An input of a formula, by the name of its parameter.</summary>
internal readonly record struct FormulaInput(string Name, ItemShape Shape);

/// <summary>A scalar of a formula that a method takes once a call, and the values that it may have.</summary>
internal sealed record FormulaConstant(string Name, ValueRange Range);

/// <summary>
/// A formula that a user has written, in plain values: what its parameters are to one method, and the graph of its loss.
/// </summary>
/// <param name="Name">The name of the formula's method.</param>
/// <param name="Inputs">The parameters with a value for each item, in the formula's order, but that a label comes last.</param>
/// <param name="Constants">The parameters with one value a call.</param>
/// <param name="Graph">The loss; empty while only the signature is read.</param>
internal sealed record FormulaModel(
    string Name, EquatableArray<FormulaInput> Inputs, EquatableArray<FormulaConstant> Constants, Graph Graph)
{
    /// <summary>How long a row must be at least, for the constants at which the formula reads one; the method has to check that.</summary>
    public int LeastRowLength => Graph.Nodes
        .Where(n => n.Op == Op.Pick && Graph[n.B].Op == Op.Constant)
        .Select(n => (int)Graph[n.B].Value + 1)
        .DefaultIfEmpty(0)
        .Max();
}
