using System.Globalization;
using LossGen.Generator.Ir;
using LossGen.Generator.Losses;
using LossGen.Generator.Passes;

namespace LossGen.Generator.Lint;

/// <summary>What is tried: a formula as a graph over single values, where a row is a few of them.</summary>
internal sealed class Subject
{
    private readonly ItemShape[] _shapes;

    /// <summary>The node of the formula that each node comes from; null where they are the same.</summary>
    private readonly int[]? _origins;

    private Subject(FormulaModel formula, Graph graph, int rowLength, int[]? origins)
    {
        Graph = graph;
        RowLength = rowLength;
        _shapes = [.. graph.Inputs.Select(name => formula.Inputs.Where(i => i.Name == name).Select(i => i.Shape).FirstOrDefault())];
        _origins = origins;
    }

    public Graph Graph { get; }

    public int RowLength { get; }

    public static Subject Of(FormulaModel formula) =>
        formula.Inputs.Any(i => i.Shape == ItemShape.Row) ? OverRows(formula) : new Subject(formula, formula.Graph, 0, null);

    public ItemShape ShapeOf(int slot) => _shapes[slot];

    public int WidthOf(int slot) => ShapeOf(slot) == ItemShape.Row ? RowLength : ShapeOf(slot).Width();

    public int OriginOf(int node) => _origins is null ? node : _origins[node];

    /// <summary>Stable forms are those of rows, and have to be found before there are single values alone.</summary>
    private static Subject OverRows(FormulaModel formula)
    {
        const int Usual = 3;
        const int Longest = 8;
        int length = Math.Max(Usual, Math.Min(formula.LeastRowLength, Longest));
        Graph graph = Unroll.Run(Simplify.Stabilize(Origins.Number(formula.Graph)), length);

        // What a step in several nodes ends in has the name.
        var origins = new int[graph.Count];
        int origin = formula.Graph.Outputs[0].Node;
        for (int i = graph.Count - 1; i >= 0; i--)
        {
            if (int.TryParse(graph.Names[i], NumberStyles.None, CultureInfo.InvariantCulture, out int named))
                origin = named;
            origins[i] = origin;
        }

        return new Subject(formula, graph, length, origins);
    }
}
