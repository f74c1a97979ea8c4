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
                ? Join(g, p, g[product].A, g[product].B) ?? Join(g, p, g[product].B, g[product].A)
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

    /// <param name="graph">A simplified graph.</param>
    /// <param name="element">The element type where the graph is lowered; else null.</param>
    public static Graph Run(Graph graph, Scalar? element = null) =>
        DeadNodes.Run(Rewriter.Run(graph, (builder, node, map, _) => Simplify.Apply(builder, builder.Copy(node, map), Rules, element)));

    private static int? Join(Matcher graph, int power, int constant, int x) =>
        graph.IsConstant(constant) && graph.Factor(graph[power].Value * graph[constant].Value) is { } both ? graph.Make(Op.Multiply, both, x) : null;

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
