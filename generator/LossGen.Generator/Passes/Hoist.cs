using LossGen.Generator.Ir;

namespace LossGen.Generator.Passes;

/// <summary>
/// Moves constant factors into values that are computed once a call. <see cref="Simplify"/> pulls them outwards, where they
/// cancel; this comes last and is the way back.
/// </summary>
internal static class Hoist
{
    public static IReadOnlyList<Rule> Rules { get; } =
    [
        new("p * (c * x)", "(p * c) * x", Effect.ExactInRange, (g, n) =>
            n.Op == Op.Multiply && g.IsScaled(g.Add(n), out int p, out int product) && g[product].Op == Op.Multiply
                ? g.IsConstant(g[product].A) ? g.Make(Op.Multiply, g.Constant(g[p].Value * g[g[product].A].Value), g[product].B)
                : g.IsConstant(g[product].B) ? g.Make(Op.Multiply, g.Constant(g[p].Value * g[g[product].B].Value), g[product].A)
                : null
                : null),
        new("(p * x) * u", "x * (p * u)", Effect.ExactInRange, (g, n) =>
            n.Op != Op.Multiply || n.Rank != Rank.Element ? null : Gather(g, n.A, n.B) ?? Gather(g, n.B, n.A)),
        new("p * (u * x)", "(p * u) * x", Effect.ExactInRange, (g, n) =>
        {
            if (n.Op != Op.Multiply || n.Rank == Rank.Batch)
                return null;
            return g.IsPowerOfTwo(n.A) ? Sink(g, n.A, n.B) : g.IsPowerOfTwo(n.B) ? Sink(g, n.B, n.A) : null;
        }),
    ];

    public static Graph Run(Graph graph) =>
        DeadNodes.Run(Rewriter.Run(graph, (builder, node, map, _) => Simplify.Apply(builder, builder.Copy(node, map), Rules)));

    /// <summary>A power of two joins what is the same for a whole row.</summary>
    private static int? Gather(Matcher graph, int scaled, int shared) =>
        graph[shared].Rank != Rank.Element && !graph.IsConstant(shared) && graph.IsScaled(scaled, out int power, out int x) && graph[x].Rank == Rank.Element
            ? graph.Make(Op.Multiply, x, graph.Make(Op.Multiply, graph.Constant(graph[power].Value), shared))
            : null;

    private static int? Sink(Matcher graph, int power, int product)
    {
        Node node = graph[product];
        if (node.Op != Op.Multiply)
            return null;
        if (graph[node.A].Rank == Rank.Batch && !graph.IsConstant(node.A))
            return graph.Make(Op.Multiply, graph.Named(graph.Make(Op.Multiply, power, node.A), "factor"), node.B);
        if (graph[node.B].Rank == Rank.Batch && !graph.IsConstant(node.B))
            return graph.Make(Op.Multiply, graph.Named(graph.Make(Op.Multiply, power, node.B), "factor"), node.A);
        return null;
    }
}
