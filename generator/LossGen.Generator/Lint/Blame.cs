using LossGen.Generator.Ir;

namespace LossGen.Generator.Lint;

/// <summary>Finds the node at which numbers stop to be finite.</summary>
internal static class Blame
{
    /// <returns>The first node that is not finite though its operands are, and the operand at fault; null where there is none.</returns>
    public static (int Node, int Operand)? Find(Graph graph, double[] values)
    {
        bool[] live = Live(graph, values);
        for (int i = 0; i < graph.Count; i++)
        {
            Node node = graph[i];
            if (!live[i] || node.IsLeaf || node.IsMask || IsFinite(values[i]) || !node.Operands.All(o => graph[o].IsMask || IsFinite(values[o])))
                continue;
            return (i, node.Op is Op.Divide or Op.Atan2 ? node.B : node.A);
        }

        return null;
    }

    /// <summary>What the outputs depend on at this point: of a select, the side that is taken.</summary>
    private static bool[] Live(Graph graph, double[] values)
    {
        var live = new bool[graph.Count];
        foreach (Output output in graph.Outputs.Where(o => !IsFinite(values[o.Node])))
            live[output.Node] = true;
        for (int i = graph.Count - 1; i >= 0; i--)
        {
            if (!live[i])
                continue;
            Node node = graph[i];
            foreach (int operand in node.Operands)
                live[operand] |= node.Op != Op.Select || operand == node.A || operand == (values[node.A] != 0 ? node.B : node.C);
        }

        return live;
    }

    public static bool IsFinite(double value) => !double.IsNaN(value) && !double.IsInfinity(value);
}
