using LossGen.Generator.Ir;

namespace LossGen.Generator.Passes;

/// <summary>Walks a graph once, in order, into a new one: what most passes are made of.</summary>
internal static class Rewriter
{
    /// <summary>Adds the counterpart of one node and returns its index; −1 where it has none.</summary>
    /// <param name="builder">The new graph.</param>
    /// <param name="node">A node of the old graph; its operands are indices there.</param>
    /// <param name="map">From old indices to new ones.</param>
    /// <param name="index">The node's old index.</param>
    public delegate int Rewrite(GraphBuilder builder, Node node, int[] map, int index);

    public static Graph Run(Graph graph, Rewrite rewrite)
    {
        var builder = new GraphBuilder(graph);
        var map = new int[graph.Count];
        for (int i = 0; i < graph.Count; i++)
        {
            map[i] = rewrite(builder, graph[i], map, i);
            if (map[i] >= 0)
                builder.Name(map[i], graph.Names[i]);
        }

        foreach (Output output in graph.Outputs)
            builder.Output(output.Name, map[output.Node], output.Component);
        return builder.ToGraph();
    }
}
