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
            if (node.Arity != Arity(node.Op))
                problems.Add($"node {i} ({node.Op}) has {node.Arity} operands instead of {Arity(node.Op)}");
            CheckOperands(graph, i, problems);
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

    private static void CheckOperands(Graph graph, int index, List<string> problems)
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
            if (node.IsReduction && (graph[operand].Rank == Rank.Element) != (k == 0))
                problems.Add($"node {index} ({node.Op}) has an operand {k} of rank {graph[operand].Rank}");
            bool wantsMask = node.Op is Op.And or Op.Or or Op.Not || (node.Op == Op.Select && k == 0);
            if (graph[operand].IsMask != wantsMask)
                problems.Add($"node {index} ({node.Op}) has a {(wantsMask ? "number" : "mask")} as operand {k}");
        }

        if (node.Op == Op.Pick && graph[node.A].Op != Op.Input)
            problems.Add($"node {index} (Pick) picks from a {graph[node.A].Op}, not from an input");
        if (node.IsReduction)
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

    private static int Arity(Op op) => op switch
    {
        Op.Input or Op.Parameter or Op.Constant or Op.Position => 0,
        Op.Negate or Op.Abs or Op.Sign or Op.StopGradient or Op.Sqrt or Op.Log or Op.LogP1 or Op.Exp or Op.Exp2 or Op.ExpM1 or Op.Sinh or Op.Cosh or Op.Tanh
            or Op.LogCosh or Op.Cbrt or Op.Sigmoid or Op.Softplus or Op.Sin or Op.Cos or Op.Atan or Op.PowerOfTwo or Op.LogExponent or Op.LogMantissa or Op.Not
            or Op.RowSum or Op.RowMax or Op.ExpNegative or Op.LogP1OfUnit => 1,
        Op.Select => 3,
        _ => 2,
    };
}
