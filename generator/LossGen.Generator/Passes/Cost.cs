using System.Collections.Concurrent;
using LossGen.Generator.Ir;
using LossGen.Generator.Passes.Lowering;

namespace LossGen.Generator.Passes;

/// <summary>What one item costs; a call counts as what the library does for it.</summary>
internal static class Cost
{
    private static readonly ConcurrentDictionary<(Op Op, Scalar Scalar), (int Operations, int Flops)> s_functions = new();

    /// <summary>Floating-point operations an item: sums, differences, products, quotients, roots, minima and maxima.</summary>
    public static int Flops(Graph graph, Scalar scalar) => graph.Nodes.Where(n => n.Rank != Rank.Batch).Sum(n => FlopsOf(n, scalar));

    /// <summary>The same for each element of a row.</summary>
    public static int ElementFlops(Graph graph, Scalar scalar) =>
        graph.Nodes.Where(n => n.Op == Op.RowSum || n.Rank == Rank.Element).Sum(n => n.Op == Op.RowSum ? 1 : FlopsOf(n, scalar));

    /// <summary>Everything that is computed, where what is computed for each element of a row outweighs what is computed once a row.</summary>
    public static int Total(Graph graph, Scalar scalar) =>
        Operations(graph, scalar) + (1000 * graph.Nodes.Where(n => n.Rank == Rank.Element).Sum(n => OperationsOf(n, scalar)));

    /// <summary>Everything that is computed an item.</summary>
    public static int Operations(Graph graph, Scalar scalar) => graph.Nodes.Where(n => n.Rank != Rank.Batch).Sum(n => OperationsOf(n, scalar));

    /// <summary>What one node takes.</summary>
    public static int OperationsOf(Node node, Scalar scalar) => node.IsLeaf ? 0 : IsCall(node) ? OfFunction(node.Op, scalar).Operations : 1;

    private static int FlopsOf(Node node, Scalar scalar) => IsCall(node) ? OfFunction(node.Op, scalar).Flops : IsFlop(node) ? 1 : 0;

    private static bool IsCall(Node node) => LibraryFunctions.All.Contains(node.Op);

    private static bool IsFlop(Node n) =>
        n.Op is Op.Add or Op.Subtract or Op.Multiply or Op.Divide or Op.Sqrt or Op.Minimum or Op.Maximum or Op.AtLeast;

    private static (int Operations, int Flops) OfFunction(Op op, Scalar scalar) => s_functions.GetOrAdd((op, scalar), static key =>
    {
        Graph graph = LowerFunctions.Function(key.Op, key.Scalar);
        return (graph.Nodes.Count(n => !n.IsLeaf && n.Rank != Rank.Batch), graph.Nodes.Count(IsFlop));
    });
}
