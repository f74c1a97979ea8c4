using LossGen.Generator.Ir;

namespace LossGen.Generator.Passes;

/// <summary>Takes out the stops, which mean nothing once the gradient is there.</summary>
internal static class StopMarks
{
    public static Graph Remove(Graph graph) => Rewriter.Run(graph, (builder, node, map, _) =>
        node.Op == Op.StopGradient ? map[node.A] : builder.Copy(node, map));
}
