using LossGen.Generator.Ir;
using LossGen.Generator.Losses;

namespace LossGen.Generator.Passes;

/// <summary>The <see cref="StableForms"/> of rows: exponentials are taken relative to the largest element.</summary>
internal static class RowForms
{
    public static IReadOnlyList<Rule> Rules { get; } =
    [
        new("log(sum(exp(x)))", "logsumexp(x)", Effect.Stabilizes, (g, n) =>
            n.Op == Op.Log && IsSumOfExp(g, n.A, out int x) && !IsRelativeToLargest(g, x) ? new SoftmaxOf(g.At(x)).LogSumExp.Index : null),
        new("log(sum(exp(x)) / u)", "logsumexp(x) - log(u)", Effect.Stabilizes, (g, n) =>
            n.Op == Op.Log && g[n.A].Op == Op.Divide && IsSumOfExp(g, g[n.A].A, out int x)
                ? g.Make(Op.Subtract, new SoftmaxOf(g.At(x)).LogSumExp.Index, g.Make(Op.Log, g[n.A].B))
                : null),
        new("exp(x) / sum(exp(x))", "softmax(x)", Effect.Stabilizes, Softmax),
        new("log(softmax(x))", "logsoftmax(x)", Effect.Stabilizes, LogSoftmax),
    ];

    /// <summary>
    /// The numerator may be any element of the row, and any number that is none: where it overflows here, the quotient does. What both sides
    /// are relative to already cancels.
    /// </summary>
    private static int? Softmax(Matcher g, Node n)
    {
        if (n.Op != Op.Divide || !g.IsCall(Op.Exp, n.A, out int y) || !IsSumOfExp(g, n.B, out int x))
            return null;
        if (g[x].Op == Op.Subtract && g[y].Op == Op.Subtract && g[x].B == g[y].B && g[g[x].B].Rank != Rank.Element && g[g[x].A].Rank == Rank.Element)
            (x, y) = (g[x].A, g[y].A);
        var softmax = new SoftmaxOf(g.At(x));
        Value anchor = g.At(g[softmax.Sum.Index].B);
        return (x == y ? softmax.Softmax : Value.Function(Op.Exp, g.At(y) - anchor) * (1 / softmax.Sum)).Index;
    }

    /// <summary>ln(exp(s) · (1 / Σ)) = s − ln Σ, by whatever way the product has come about.</summary>
    private static int? LogSoftmax(Matcher g, Node n)
    {
        if (n.Op != Op.Log || g[n.A].Op != Op.Multiply)
            return null;
        (int power, int inverse) = g[g[n.A].A].Op == Op.Exp ? (g[n.A].A, g[n.A].B) : (g[n.A].B, g[n.A].A);
        return g.IsCall(Op.Exp, power, out int shifted) && g[inverse].Op == Op.Divide && g.Is(g[inverse].A, 1) && g[g[inverse].B].Op == Op.RowExpSum
            ? g.Make(Op.Subtract, shifted, g.Make(Op.Log, g[inverse].B))
            : null;
    }

    private static bool IsSumOfExp(Matcher g, int index, out int x)
    {
        x = -1;
        return g[index].Op == Op.RowSum && g.IsCall(Op.Exp, g[index].A, out x);
    }

    /// <summary>z − max z, written by hand: as stable as it can be.</summary>
    private static bool IsRelativeToLargest(Matcher g, int x)
    {
        if (g[x].Op != Op.Subtract)
            return false;
        int largest = g.IsCall(Op.StopGradient, g[x].B, out int inner) ? inner : g[x].B;
        return g.IsCall(Op.RowMax, largest, out int row) && row == g[x].A;
    }
}
