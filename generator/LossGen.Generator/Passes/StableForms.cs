using LossGen.Generator.Ir;

namespace LossGen.Generator.Passes;

/// <summary>
/// Forms that overflow, cancel or divide by zero where the function itself does none of that, and what to compute instead. These are
/// looked for in the formula, before it is differentiated, so that the gradient is as well-behaved.
/// </summary>
internal static class StableForms
{
    public static IReadOnlyList<Rule> Rules { get; } =
    [
        new("log(exp(x))", "x", Effect.Stabilizes, (g, n) => n.Op == Op.Log && g.IsCall(Op.Exp, n.A, out int x) ? x : null),
        new("log(sigmoid(x))", "-softplus(-x)", Effect.Stabilizes, (g, n) =>
            n.Op == Op.Log && g.IsCall(Op.Sigmoid, n.A, out int x) ? Negate(g, g.Make(Op.Softplus, Negate(g, x))) : null),
        new("log(1 + exp(x))", "softplus(x)", Effect.Stabilizes, (g, n) =>
            n.Op == Op.Log && IsOnePlus(g, n.A, out int rest) && g.IsCall(Op.Exp, rest, out int x) ? g.Make(Op.Softplus, x)
            : n.Op == Op.LogP1 && g.IsCall(Op.Exp, n.A, out int y) && !IsMinusAbs(g, y) ? g.Make(Op.Softplus, y)
            : null),
        new("log(exp(a) + exp(b))", "max(a, b) + log1p(exp(-|a - b|))", Effect.Stabilizes, LogSum),
        new("log(1 + x)", "log1p(x)", Effect.Stabilizes, (g, n) =>
            n.Op == Op.Log && IsOnePlus(g, n.A, out int x) && !g.IsConstant(x) ? g.Make(Op.LogP1, x) : null),
        new("log(1 - x)", "log1p(-x)", Effect.Stabilizes, (g, n) =>
            n.Op == Op.Log && g[n.A].Op == Op.Subtract && g.Is(g[n.A].A, 1) && !g.IsConstant(g[n.A].B)
                ? g.Make(Op.LogP1, Negate(g, g[n.A].B))
                : null),
        new("exp(x) - 1", "expm1(x)", Effect.Stabilizes, (g, n) =>
            n.Op == Op.Subtract && g.Is(n.B, 1) && g.IsCall(Op.Exp, n.A, out int x) ? g.Make(Op.ExpM1, x)
            : n.Op == Op.Add && g.Is(n.A, -1) && g.IsCall(Op.Exp, n.B, out int y) ? g.Make(Op.ExpM1, y)
            : n.Op == Op.Add && g.Is(n.B, -1) && g.IsCall(Op.Exp, n.A, out int z) ? g.Make(Op.ExpM1, z)
            : null),
        new("1 - exp(x)", "-expm1(x)", Effect.Stabilizes, (g, n) =>
            n.Op == Op.Subtract && g.Is(n.A, 1) && g.IsCall(Op.Exp, n.B, out int x) ? Negate(g, g.Make(Op.ExpM1, x)) : null),
        new("1 - sigmoid(x)", "sigmoid(-x)", Effect.Stabilizes, (g, n) =>
            n.Op == Op.Subtract && g.Is(n.A, 1) && g.IsCall(Op.Sigmoid, n.B, out int x) ? g.Make(Op.Sigmoid, Negate(g, x)) : null),
        new("1 / (1 + exp(-x))", "sigmoid(x)", Effect.Stabilizes, (g, n) =>
            n.Op == Op.Divide && g.Is(n.A, 1) && IsOnePlus(g, n.B, out int rest) && g.IsCall(Op.Exp, rest, out int x)
                ? g.Make(Op.Sigmoid, Negate(g, x))
                : null),
        new("exp(x) / (1 + exp(x))", "sigmoid(x)", Effect.Stabilizes, (g, n) =>
            n.Op == Op.Divide && g.IsCall(Op.Exp, n.A, out int x) && IsOnePlus(g, n.B, out int rest) && rest == n.A
                ? g.Make(Op.Sigmoid, x)
                : null),
        new("exp(x) + exp(-x)", "2 * cosh(x)", Effect.Stabilizes, (g, n) => n.Op == Op.Add ? Hyperbolic(g, n, Op.Cosh) : null),
        new("exp(x) - exp(-x)", "2 * sinh(x)", Effect.Stabilizes, (g, n) => n.Op == Op.Subtract ? Hyperbolic(g, n, Op.Sinh) : null),
        new("sinh(x) / cosh(x)", "tanh(x)", Effect.Stabilizes, HyperbolicTangent),
        new("log(cosh(x))", "logcosh(x)", Effect.Stabilizes, LogCosh),
        new("softplus(x) - x", "softplus(-x)", Effect.Stabilizes, (g, n) =>
            n.Op == Op.Subtract && g.IsCall(Op.Softplus, n.A, out int x) && x == n.B ? g.Make(Op.Softplus, Negate(g, x)) : null),
        new("sqrt(x * x)", "|x|", Effect.Stabilizes, (g, n) => n.Op == Op.Sqrt && IsSquare(g, n.A, out int x) ? g.Make(Op.Abs, x) : null),
        new("x * x / |x|", "|x|", Effect.Stabilizes, (g, n) =>
            n.Op == Op.Divide && IsSquare(g, n.A, out int x) && g.IsCall(Op.Abs, n.B, out int y) && x == y ? n.B : null),
    ];

    /// <summary>Of equal infinities the difference is NaN; it counts as 0.</summary>
    private static int? LogSum(Matcher g, Node n)
    {
        if (n.Op != Op.Log || g[n.A].Op != Op.Add || !g.IsCall(Op.Exp, g[n.A].A, out int a) || !g.IsCall(Op.Exp, g[n.A].B, out int b))
            return null;
        int difference = g.Make(Op.Select, g.Make(Op.Equal, a, b), g.Constant(0), g.Make(Op.Subtract, a, b));
        int share = g.Make(Op.LogP1, g.Make(Op.Exp, Negate(g, g.Make(Op.Abs, difference))));
        return g.Make(Op.Add, g.Make(Op.Maximum, a, b), share);
    }

    /// <summary>Two exponentials of opposite numbers, with the same factor or none.</summary>
    private static int? Hyperbolic(Matcher g, Node n, Op function)
    {
        (double factor, int left) = g.Scaled(n.A);
        (double other, int right) = g.Scaled(n.B);
        if (factor != other || !g.IsCall(Op.Exp, left, out int a) || !g.IsCall(Op.Exp, right, out int b))
            return null;
        bool isMirrored = g.IsNegation(a, out int x) && x == b;
        if (!isMirrored && !(g.IsNegation(b, out x) && x == a))
            return null;
        int value = g.Make(Op.Multiply, g.Constant(2 * factor), g.Make(function, x));
        return isMirrored && function == Op.Sinh ? g.Make(Op.Negate, value) : value;
    }

    private static int? HyperbolicTangent(Matcher g, Node n)
    {
        if (n.Op != Op.Divide)
            return null;
        (double above, int sinh) = g.Scaled(n.A);
        (double below, int cosh) = g.Scaled(n.B);
        return above == below && g.IsCall(Op.Sinh, sinh, out int x) && g.IsCall(Op.Cosh, cosh, out int y) && x == y ? g.Make(Op.Tanh, x) : null;
    }

    private static int? LogCosh(Matcher g, Node n)
    {
        if (n.Op != Op.Log)
            return null;
        (double factor, int cosh) = g.Scaled(n.A);
        if (!(factor > 0) || !g.IsCall(Op.Cosh, cosh, out int x))
            return null;
        int log = g.Make(Op.LogCosh, x);
        return factor == 1 ? log : g.Make(Op.Add, log, g.Constant(Math.Log(factor)));
    }

    private static bool IsOnePlus(Matcher g, int index, out int rest)
    {
        Node node = g[index];
        rest = node.Op == Op.Add && g.Is(node.A, 1) ? node.B : node.A;
        return node.Op == Op.Add && (g.Is(node.A, 1) || g.Is(node.B, 1));
    }

    private static bool IsSquare(Matcher g, int index, out int x)
    {
        x = g[index].A;
        return g[index].Op == Op.Multiply && x == g[index].B;
    }

    private static bool IsMinusAbs(Matcher g, int index) => g.IsNegation(index, out int x) && g[x].Op == Op.Abs;

    private static int Negate(Matcher g, int x) => g.IsNegation(x, out int inner) ? inner : g.Make(Op.Negate, x);
}
