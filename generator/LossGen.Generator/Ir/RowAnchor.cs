namespace LossGen.Generator.Ir;

/// <summary>Recognises what exponentials of a row are taken relative to.</summary>
internal static class RowAnchor
{
    /// <summary>Whether a node is the <see cref="Op.RowAnchor"/> of a row.</summary>
    public static bool IsOf(Graph graph, int anchor, int row) =>
        graph[anchor].Op == Op.RowAnchor && graph[graph[anchor].A] is { Op: Op.RowMax } largest && largest.A == row;

    /// <summary>Whether a node is x − m, where m is the anchor of the row x: at most 0.</summary>
    public static bool IsRelative(Graph graph, int index) => graph[index] is { Op: Op.Subtract } difference && IsOf(graph, difference.B, difference.A);
}
