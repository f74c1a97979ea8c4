namespace LossGen.Generator.Ir;

/// <summary>Checks what every pass must keep: order, arity, kinds, ranks, and that nothing stands twice.</summary>
internal static class Verifier
{
    /// <returns>What is wrong, node by node; empty for a sound graph.</returns>
    public static IReadOnlyList<string> Check(Graph graph)
    {
        var problems = new List<string>();
        var seen = new HashSet<Node>();
        for (int i = 0; i < graph.Count; i++)
        {
            Node node = graph[i];
            if (!seen.Add(node))
                problems.Add($"node {i} ({node.Op}) stands twice");
            OperationInfo info = Operations.Of(node.Op);
            if (node.Arity != info.Arity)
                problems.Add($"node {i} ({node.Op}) has {node.Arity} operands instead of {info.Arity}");
            else
                CheckOperands(graph, i, info, problems);
            CheckSlot(graph, i, problems);
        }

        foreach (Output output in graph.Outputs)
        {
            if (output.Node < 0 || output.Node >= graph.Count)
                problems.Add($"output {output.Name} names node {output.Node} of {graph.Count}");
            else if (graph[output.Node].IsMask)
                problems.Add($"output {output.Name} is a mask");
        }

        return problems;
    }

    public static Graph Verified(Graph graph)
    {
#if DEBUG
        IReadOnlyList<string> problems = Check(graph);
        if (problems.Count > 0)
            throw new InvalidOperationException(string.Join("; ", problems) + "\n" + Printer.Listing(graph));
#endif
        return graph;
    }

    private static void CheckOperands(Graph graph, int index, OperationInfo info, List<string> problems)
    {
        Node node = graph[index];
        Rank rank = node.IsLeaf ? node.Rank : Rank.Batch;
        int[] operands = [.. node.Operands];
        for (int k = 0; k < node.Arity; k++)
        {
            int operand = operands[k];
            if (operand >= index)
            {
                problems.Add($"node {index} ({node.Op}) uses the later node {operand}");
                continue;
            }

            if (graph[operand].Rank > rank)
                rank = graph[operand].Rank;
            if (info.IsReduction && (graph[operand].Rank == Rank.Element) != (k == 0))
                problems.Add($"node {index} ({node.Op}) has an operand {k} of rank {graph[operand].Rank}");
            bool wantsMask = info.Operands[k] == ValueKind.Mask;
            if (graph[operand].IsMask != wantsMask)
                problems.Add($"node {index} ({node.Op}) has a {(wantsMask ? "number" : "mask")} as operand {k}");
        }

        if (node.Op == Op.Pick && graph[node.A].Op != Op.Input)
            problems.Add($"node {index} (Pick) picks from a {graph[node.A].Op}, not from an input");
        if (node.Op == Op.RowAnchor && rank == Rank.Element)
            problems.Add($"node {index} (RowAnchor) is of each element, not of a row");
        if (node.Op == Op.RowExpSum && !RowAnchor.IsOf(graph, node.B, node.A))
            problems.Add($"node {index} (RowExpSum) is not relative to the anchor of its own row");
        if (info.IsReduction)
            rank = Rank.Item;
        if (rank != node.Rank)
            problems.Add($"node {index} ({node.Op}) has rank {node.Rank} over operands of rank {rank}");
    }

    private static void CheckSlot(Graph graph, int index, List<string> problems)
    {
        Node node = graph[index];
        if ((node.Op == Op.Input && node.Slot >= graph.Inputs.Length) || (node.Op == Op.Parameter && node.Slot >= graph.Parameters.Length))
            problems.Add($"node {index} ({node.Op}) has no slot {node.Slot}");
    }
}
