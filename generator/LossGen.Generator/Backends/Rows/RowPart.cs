using LossGen.Generator.Collections;
using LossGen.Generator.Ir;
using LossGen.Generator.Passes;

namespace LossGen.Generator.Backends.Rows;

/// <summary>Where a part gets a value from.</summary>
internal enum RowSource : byte
{
    /// <summary>An input's element; the index is its slot in the graph.</summary>
    Element,

    /// <summary>Which element of the row it is.</summary>
    Position,

    /// <summary>A value of the row; the index is its place among <see cref="RowPlan.Items"/>.</summary>
    Item,

    /// <summary>An element that an earlier pass has kept; the index is its place among <see cref="RowPlan.Spills"/>.</summary>
    Spill,
}

/// <summary>What becomes of a value that a part computes.</summary>
internal enum RowTarget : byte
{
    /// <summary>Kept for later parts, once a row.</summary>
    Item,

    /// <summary>Kept for a later pass, for each element.</summary>
    Spill,

    /// <summary>An output of the kernel, by its name.</summary>
    Output,

    /// <summary>Summed over the row into an item.</summary>
    Sum,

    /// <summary>Reduced to the largest of the row, which is an item.</summary>
    Max,

    /// <summary>The same where NaN need not be looked for: it shows in the sum of exponentials relative to this item.</summary>
    LargestNumber,

    /// <summary>The exponents of a sum of exponentials relative to the largest, which the same pass finds; both are items.</summary>
    ExpSum,
}

/// <summary>A value that a part starts from, under the name that it has in the part's graph.</summary>
internal readonly record struct PartInput(string Name, RowSource Source, int Index);

/// <summary>A value that a part computes: the node of its graph, and where it goes.</summary>
/// <param name="Node">The node of the part's graph.</param>
/// <param name="Target">What becomes of it.</param>
/// <param name="Index">The item or the spill.</param>
/// <param name="Name">The kernel's output.</param>
/// <param name="Largest">Of a sum of exponentials, the item that has the largest element; else −1.</param>
internal readonly record struct PartOutput(int Node, RowTarget Target, int Index, string Name = "", int Largest = -1)
{
    public bool IsReduction => Target is RowTarget.Sum or RowTarget.Max or RowTarget.LargestNumber or RowTarget.ExpSum;
}

/// <summary>An element of an input that is read once a row.</summary>
/// <param name="Slot">The input's slot in the graph.</param>
/// <param name="Position">The item that says which element; −1 for a constant.</param>
/// <param name="Constant">Which element where there is no such item.</param>
/// <param name="Item">The item that receives it.</param>
internal readonly record struct RowPick(int Slot, int Position, double Constant, int Item);

/// <summary>
/// A step of a kernel over rows, as a graph of its own that knows nothing of rows: what is computed once a row between two passes, or for
/// each element in a pass.
/// </summary>
/// <param name="Graph">The math, from inputs by name to the nodes of the outputs.</param>
/// <param name="Inputs">What its inputs are.</param>
/// <param name="Outputs">What it is computed for.</param>
internal sealed record RowPart(Graph Graph, IReadOnlyList<PartInput> Inputs, IReadOnlyList<PartOutput> Outputs)
{
    /// <summary>The part with some of its outputs, and what these need.</summary>
    public RowPart Keeping(Func<PartOutput, bool> isKept)
    {
        if (Outputs.All(isKept))
            return this;
        int[] kept = [.. Enumerable.Range(0, Outputs.Count).Where(k => isKept(Outputs[k]))];
        Graph graph = DeadNodes.Run(Graph with { Outputs = kept.Select(k => Graph.Outputs[k]).ToEquatableArray() });
        PartOutput[] outputs = [.. kept.Select((k, i) => Outputs[k] with { Node = graph.Outputs[i].Node })];
        PartInput[] inputs = [.. Inputs.Where(n => graph.Nodes.Any(m => m.Op == Op.Input && graph.Inputs[m.Slot] == n.Name))];
        return new RowPart(graph, inputs, outputs);
    }

    public PartInput InputOf(int node) => Inputs.First(i => i.Name == Graph.Inputs[Graph[node].Slot]);
}
