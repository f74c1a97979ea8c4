using LossGen.Generator.Ir;

namespace LossGen.Generator.Passes;

/// <summary>Where a number is known to be away from 0, its sign is one bit, and needs no comparison of its own.</summary>
internal static class Signs
{
    public static int? KnownAway(Matcher graph, Node node)
    {
        if (node.Op != Op.Select || !IsAwayFromZero(graph, graph[node.A], out int x))
            return null;
        int then = Replace(graph, node.B, x);
        return then == node.B ? null : graph.Make(Op.Select, node.A, then, node.C);
    }

    /// <summary>c &lt;= |x| with c &gt; 0, or c &lt; |x| with c &gt;= 0. Neither holds for NaN.</summary>
    private static bool IsAwayFromZero(Matcher graph, Node mask, out int x)
    {
        x = -1;
        if (mask.Op is not (Op.Less or Op.LessOrEqual) || graph[mask.B].Op != Op.Abs || !graph.IsConstant(mask.A))
            return false;
        x = graph[mask.B].A;
        double bound = graph[mask.A].Value;
        return mask.Op == Op.Less ? bound >= 0 : bound > 0;
    }

    /// <summary>The sign itself, or a product with it.</summary>
    private static int Replace(Matcher graph, int index, int x)
    {
        Node node = graph[index];
        if (node.Op == Op.Sign && node.A == x)
            return graph.Make(Op.CopySign, graph.Constant(1), x);
        if (node.Op != Op.Multiply)
            return index;
        int a = Replace(graph, node.A, x);
        int b = Replace(graph, node.B, x);
        return a == node.A && b == node.B ? index
            : graph[a].Op == Op.CopySign && graph.IsConstant(b) && graph[b].Value > 0 ? graph.Make(Op.CopySign, b, x)
            : graph[b].Op == Op.CopySign && graph.IsConstant(a) && graph[a].Value > 0 ? graph.Make(Op.CopySign, a, x)
            : graph.Make(Op.Multiply, a, b);
    }
}
