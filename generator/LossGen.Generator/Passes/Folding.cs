using LossGen.Generator.Ir;

namespace LossGen.Generator.Passes;

/// <summary>Computes in double what has only constants under it.</summary>
internal static class Folding
{
    public static int? Fold(Matcher graph, Node node)
    {
        if (node.IsLeaf)
            return null;
        if (node.Op == Op.Select)
            return Decide(graph, node.A) is { } taken ? (taken ? node.B : node.C) : null;
        if (node.IsMask || !graph.IsConstant(node.A) || (node.B >= 0 && !graph.IsConstant(node.B)))
            return null;
        double a = graph[node.A].Value;
        double b = node.B >= 0 ? graph[node.B].Value : 0;
        return Evaluate(node.Op, a, b) is { } value ? graph.Constant(value) : null;
    }

    /// <summary>A mask over constants; masks themselves have no constant form.</summary>
    private static bool? Decide(Matcher graph, int mask)
    {
        Node node = graph[mask];
        if (node.Op == Op.And)
            return Decide(graph, node.A) is { } left && Decide(graph, node.B) is { } right ? left && right : null;
        if (!graph.IsConstant(node.A) || !graph.IsConstant(node.B))
            return null;
        double a = graph[node.A].Value;
        double b = graph[node.B].Value;
        return node.Op switch
        {
            Op.Less => a < b,
            Op.LessOrEqual => a <= b,
            _ => a == b,
        };
    }

    private static double? Evaluate(Op op, double a, double b) => op switch
    {
        Op.Negate => -a,
        Op.Abs => Math.Abs(a),
        Op.Add => a + b,
        Op.Subtract => a - b,
        Op.Multiply => a * b,
        Op.Divide => a / b,
        Op.Log => Math.Log(a),
        Op.Minimum => Math.Min(a, b),
        Op.Maximum => Math.Max(a, b),
        _ => null,
    };
}
