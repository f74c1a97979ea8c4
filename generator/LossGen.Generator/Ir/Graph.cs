using LossGen.Generator.Collections;

namespace LossGen.Generator.Ir;

/// <summary>A value that a graph computes for its caller: the loss, or one component of a gradient.</summary>
/// <param name="Name">The role that receives it: <c>loss</c>, <c>gradient</c>, <c>targetGradient</c>.</param>
/// <param name="Component">Which coordinate of a box; 0 otherwise.</param>
/// <param name="Node">The node that has the value.</param>
internal readonly record struct Output(string Name, int Component, int Node);

/// <summary>
/// Scalar math as a flat array of nodes in topological order. Immutable; made by a <see cref="GraphBuilder"/>.
/// </summary>
/// <param name="Nodes">The operations: every operand stands before its user.</param>
/// <param name="Names">What a person would call a node, or null. Names carry no meaning.</param>
/// <param name="Inputs">The names of the inputs, by slot.</param>
/// <param name="Parameters">The names of the run-time scalars, by slot.</param>
/// <param name="Outputs">What the caller gets.</param>
internal sealed record Graph(
    EquatableArray<Node> Nodes,
    EquatableArray<string?> Names,
    EquatableArray<string> Inputs,
    EquatableArray<string> Parameters,
    EquatableArray<Output> Outputs)
{
    /// <summary>The run-time scalar that is the number of elements in a row.</summary>
    public const string RowLength = "rowLength";

    public Node this[int index] => Nodes[index];

    public int Count => Nodes.Length;

    /// <summary>The same graph without one of its outputs; what only that one needed is dead.</summary>
    public Graph Without(string output) => this with { Outputs = Outputs.Where(o => o.Name != output).ToEquatableArray() };
}
