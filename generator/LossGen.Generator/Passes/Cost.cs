using LossGen.Generator.Ir;

namespace LossGen.Generator.Passes;

/// <summary>What one item costs.</summary>
internal static class Cost
{
    /// <summary>Floating-point operations an item: sums, differences, products, quotients, roots, minima and maxima.</summary>
    public static int Flops(Graph graph) => graph.Nodes.Count(n => n.Rank != Rank.Batch && IsFlop(n));

    /// <summary>The same for each element of a row.</summary>
    public static int ElementFlops(Graph graph) => graph.Nodes.Count(n => n.Op == Op.RowSum || (n.Rank == Rank.Element && IsFlop(n)));

    private static bool IsFlop(Node n) =>
        n.Op is Op.Add or Op.Subtract or Op.Multiply or Op.Divide or Op.Sqrt or Op.Minimum or Op.Maximum or Op.AtLeast;

    /// <summary>Everything that is computed, where what is computed for each element of a row outweighs what is computed once a row.</summary>
    public static int Total(Graph graph) => Operations(graph) + (1000 * graph.Nodes.Count(n => n.Rank == Rank.Element && !n.IsLeaf));

    /// <summary>Everything that is computed an item.</summary>
    public static int Operations(Graph graph) => graph.Nodes.Count(n => n.Rank != Rank.Batch && !n.IsLeaf);
}
