using LossGen.Generator.Ir;

namespace LossGen.Generator.Passes;

/// <summary>
/// Computes what has only constants under it, and decides masks over constants: in double, and after lowering in the element type, since what
/// lowering writes for the roundings of that type means nothing in another.
/// </summary>
internal static class Folding
{
    public static int? Fold(Matcher graph, Node node)
    {
        if (node.IsLeaf)
            return null;
        if (node.Op == Op.Select)
            return Decide(graph, node.A) is { } taken ? (taken ? node.B : node.C) : null;
        if (node.Op is Op.And or Op.Or)
            return FoldMasks(graph, node);
        if (node.Op == Op.Not)
            return graph[node.A].Op == Op.Not ? graph[node.A].A : null;
        if (node.IsMask || !graph.IsConstant(node.A) || (node.B >= 0 && !graph.IsConstant(node.B)))
            return null;
        return graph.Evaluate(node.Op, graph[node.A].Value, node.B >= 0 ? graph[node.B].Value : 0) is { } value ? graph.Constant(value) : null;
    }

    /// <summary>A side that decides nothing leaves the other. Masks have no constant form: what is decided waits for its select.</summary>
    private static int? FoldMasks(Matcher graph, Node node)
    {
        bool neutral = node.Op == Op.And;
        return node.A == node.B || Decide(graph, node.A) == neutral ? node.B : Decide(graph, node.B) == neutral ? node.A : null;
    }

    private static bool? Decide(Matcher graph, int mask)
    {
        Node node = graph[mask];
        if (node.Op == Op.Not)
            return !Decide(graph, node.A);
        if (node.Op is Op.And or Op.Or)
        {
            bool decisive = node.Op == Op.Or;
            bool? left = Decide(graph, node.A);
            bool? right = Decide(graph, node.B);
            return left == decisive || right == decisive ? decisive : left is null || right is null ? null : !decisive;
        }

        return graph.IsConstant(node.A) && graph.IsConstant(node.B)
            ? graph.Evaluate(node.Op, graph[node.A].Value, graph[node.B].Value) != 0
            : null;
    }
}
