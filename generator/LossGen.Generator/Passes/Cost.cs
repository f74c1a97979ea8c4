using LossGen.Generator.Ir;

namespace LossGen.Generator.Passes;

/// <summary>What one item costs.</summary>
internal static class Cost
{
    /// <summary>Floating-point operations an item: sums, differences, products, quotients, roots, minima and maxima.</summary>
    public static int Flops(Graph graph) => graph.Nodes.Count(n =>
        n.Rank != Rank.Batch && n.Op is Op.Add or Op.Subtract or Op.Multiply or Op.Divide or Op.Sqrt or Op.Minimum or Op.Maximum);

    /// <summary>Everything that is computed an item.</summary>
    public static int Operations(Graph graph) => graph.Nodes.Count(n => n.Rank != Rank.Batch && !n.IsLeaf);
}
