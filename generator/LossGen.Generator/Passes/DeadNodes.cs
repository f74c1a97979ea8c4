using LossGen.Generator.Ir;

namespace LossGen.Generator.Passes;

/// <summary>Drops what no output needs.</summary>
internal static class DeadNodes
{
    public static Graph Run(Graph graph)
    {
        var live = new bool[graph.Count];
        foreach (Output output in graph.Outputs)
            live[output.Node] = true;
        for (int i = graph.Count - 1; i >= 0; i--)
        {
            if (!live[i])
                continue;
            foreach (int operand in graph[i].Operands)
                live[operand] = true;
        }

        return Rewriter.Run(graph, (builder, node, map, index) => live[index] ? builder.Copy(node, map) : -1);
    }
}
