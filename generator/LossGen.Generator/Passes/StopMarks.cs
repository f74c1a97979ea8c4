using LossGen.Generator.Ir;

namespace LossGen.Generator.Passes;

/// <summary>Takes out what only the gradient has looked at.</summary>
internal static class StopMarks
{
    public static Graph Remove(Graph graph) => Rewriter.Run(graph, (builder, node, map, _) =>
        node.Op == Op.StopGradient ? map[node.A] : node.Op == Op.Given ? map[node.B] : builder.Copy(node, map));
}
