using LossGen.Generator.Ir;

namespace LossGen.Generator.Passes;

/// <summary>
/// Rewrites by a table of rules until none applies. Only rewrites that keep IEEE results or reduce rounding are in the table, but for
/// powers with a known exponent.
/// </summary>
internal static class Simplify
{
    /// <summary>Far more rounds than any graph needs: rules that undo each other must not hang the compiler.</summary>
    private const int Limit = 100;

    public static IReadOnlyList<Rule> Rules { get; } =
    [
        new("c + c, c * c, ...", "c", Effect.RoundsLess, Folding.Fold),
        new("m ? x : x", "x", Effect.Exact, (g, n) => n.Op == Op.Select && n.B == n.C ? n.B : null),
        new("x * 1", "x", Effect.Exact, (g, n) => n.Op != Op.Multiply ? null : g.Is(n.A, 1) ? n.B : g.Is(n.B, 1) ? n.A : null),
        new("x / 1", "x", Effect.Exact, (g, n) => n.Op == Op.Divide && g.Is(n.B, 1) ? n.A : null),
        new("x * -1", "-x", Effect.Exact, (g, n) => n.Op != Op.Multiply ? null
            : g.Is(n.A, -1) ? g.Make(Op.Negate, n.B)
            : g.Is(n.B, -1) ? g.Make(Op.Negate, n.A)
            : null),
        new("x - 0", "x", Effect.Exact, (g, n) => n.Op == Op.Subtract && g.Is(n.B, 0) ? n.A : null),

        new("-(-x)", "x", Effect.Exact, (g, n) => n.Op == Op.Negate && g.IsNegation(n.A, out int x) ? x : null),
        new("||x||", "|x|", Effect.Exact, (g, n) => n.Op == Op.Abs && g[n.A].Op == Op.Abs ? n.A : null),
        new("pow(x, c)", "x * x, sqrt(x), 1 / x, ...", Effect.Cheaper, ConstantPowers.Expand),
        new("|-x|", "|x|", Effect.Exact, (g, n) => n.Op == Op.Abs && g.IsNegation(n.A, out int x) ? g.Make(Op.Abs, x) : null),
        new("x + (-y)", "x - y", Effect.Exact, (g, n) => n.Op != Op.Add ? null
            : g.IsNegation(n.B, out int y) ? g.Make(Op.Subtract, n.A, y)
            : g.IsNegation(n.A, out int x) ? g.Make(Op.Subtract, n.B, x)
            : null),
        new("x - (-y)", "x + y", Effect.Exact, (g, n) => n.Op == Op.Subtract && g.IsNegation(n.B, out int y) ? g.Make(Op.Add, n.A, y) : null),
        new("(-x) * y", "-(x * y)", Effect.Exact, (g, n) => n.Op != Op.Multiply ? null
            : g.IsNegation(n.A, out int x) ? g.Make(Op.Negate, g.Make(Op.Multiply, x, n.B))
            : g.IsNegation(n.B, out int y) ? g.Make(Op.Negate, g.Make(Op.Multiply, n.A, y))
            : null),
        new("(-x) / y", "-(x / y)", Effect.Exact, (g, n) => n.Op != Op.Divide ? null
            : g.IsNegation(n.A, out int x) ? g.Make(Op.Negate, g.Make(Op.Divide, x, n.B))
            : g.IsNegation(n.B, out int y) ? g.Make(Op.Negate, g.Make(Op.Divide, n.A, y))
            : null),
        new("m ? -x : -y", "-(m ? x : y)", Effect.Exact, (g, n) =>
            n.Op == Op.Select && g.IsNegation(n.B, out int x) && g.IsNegation(n.C, out int y)
                ? g.Make(Op.Negate, g.Make(Op.Select, n.A, x, y))
                : null),

        new("m ? 0 : -x", "-(m ? 0 : x)", Effect.ExactButSignOfZero, (g, n) => n.Op != Op.Select ? null
            : g.IsNegation(n.C, out int x) && g.Is(n.B, 0) ? g.Make(Op.Negate, g.Make(Op.Select, n.A, n.B, x))
            : g.IsNegation(n.B, out int y) && g.Is(n.C, 0) ? g.Make(Op.Negate, g.Make(Op.Select, n.A, y, n.C))
            : null),
        new("c <= |x| ? sign(x) : y", "c <= |x| ? copysign(1, x) : y", Effect.Exact, Signs.KnownAway),

        new("sum(u * x)", "u * sum(x)", Effect.Cheaper, RowSums.TakeOut),
        new("x + x", "2 * x", Effect.Exact, (g, n) => n.Op == Op.Add && n.A == n.B ? g.Make(Op.Multiply, g.Constant(2), n.A) : null),
        new("x / p", "x * (1/p)", Effect.ExactInRange, (g, n) =>
            n.Op == Op.Divide && g.IsPowerOfTwo(n.B) ? g.Make(Op.Multiply, n.A, g.Constant(1 / g[n.B].Value)) : null),
        new("p * (q * x)", "(p * q) * x", Effect.ExactInRange, (g, n) =>
            n.Op == Op.Multiply && g.IsScaled(g.Add(n), out int p, out int product) && g.IsScaled(product, out int q, out int x)
                && g.Factor(g[p].Value * g[q].Value) is { } both
                ? g.Make(Op.Multiply, both, x)
                : null),
        // Fractions move outwards, where they meet the 2 that x + x makes. Other factors stay: outwards they would multiply.
        new("(f * x) * y", "f * (x * y)", Effect.ExactInRange, (g, n) => n.Op != Op.Multiply || g.IsPowerOfTwo(n.A) || g.IsPowerOfTwo(n.B) ? null
            : g.IsFractionOf(n.A, out int p, out int x) ? g.Make(Op.Multiply, p, g.Make(Op.Multiply, x, n.B))
            : g.IsFractionOf(n.B, out int q, out int y) ? g.Make(Op.Multiply, q, g.Make(Op.Multiply, n.A, y))
            : null),
        new("(f * x) / y", "f * (x / y)", Effect.ExactInRange, (g, n) =>
            n.Op == Op.Divide && !g.IsConstant(n.B) && g.IsFractionOf(n.A, out int p, out int x)
                ? g.Make(Op.Multiply, p, g.Make(Op.Divide, x, n.B))
                : null),
    ];

    private static readonly IReadOnlyList<Rule> s_stabilizing = [.. Rules, .. StableForms.Rules, .. RowForms.Rules];

    public static Graph Run(Graph graph) => Run(graph, Rules, null, null);

    /// <summary>Simplifies a graph that is lowered, whose constants become numbers of the element type.</summary>
    public static Graph Lowered(Graph graph, Scalar scalar) => Run(
        Rewriter.Run(graph, (builder, node, map, _) =>
            node.Op == Op.Constant ? builder.Constant(ElementMath.Round(scalar, node.Value)).Index : builder.Copy(node, map)),
        Rules,
        null,
        scalar);

    /// <summary>Simplifies a formula that is not yet differentiated, and replaces what is not stable in it.</summary>
    /// <param name="graph">The formula.</param>
    /// <param name="applied">Receives each of the <see cref="StableForms"/> as often as it was applied.</param>
    public static Graph Stabilize(Graph graph, ICollection<Rule>? applied = null) => Run(graph, s_stabilizing, applied, null);

    private static Graph Run(Graph graph, IReadOnlyList<Rule> rules, ICollection<Rule>? applied, Scalar? element)
    {
        for (int round = 0; round < Limit; round++)
        {
            Graph next = DeadNodes.Run(Rewriter.Run(graph, (builder, node, map, _) => Apply(builder, builder.Copy(node, map), rules, element, applied)));
            if (next.Nodes.Equals(graph.Nodes))
                return next;
            graph = next;
        }

        throw new InvalidOperationException("The simplifier's rules undo each other:\n" + Printer.Listing(graph));
    }

    /// <summary>Applies a table to one node until nothing in it applies.</summary>
    public static int Apply(GraphBuilder builder, int index, IReadOnlyList<Rule> rules, Scalar? element, ICollection<Rule>? stable = null)
    {
        var matcher = new Matcher(builder, element);
        int count = 0;
        for (int i = 0; i < rules.Count; i++)
        {
            if (rules[i].Apply(matcher, builder[index]) is not { } next || next == index)
                continue;
            if (++count > Limit)
                throw new InvalidOperationException($"The rules undo each other, the last of them {rules[i].Before} -> {rules[i].After}");
            if (rules[i].Effect == Effect.Stabilizes)
                stable?.Add(rules[i]);
            builder.Name(next, builder.NameOf(index));
            index = next;
            i = -1;
        }

        return index;
    }
}
