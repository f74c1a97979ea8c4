using System.Globalization;
using System.Text;

namespace LossGen.Generator.Ir;

/// <summary>A graph as text, a node a line: for tests and for whoever debugs a pass.</summary>
internal static class Printer
{
    public static string Listing(Graph graph)
    {
        var text = new StringBuilder();
        for (int i = 0; i < graph.Count; i++)
        {
            text.Append('%').Append(i.ToString(CultureInfo.InvariantCulture)).Append(" = ").Append(Describe(graph, graph[i]));
            if (graph.Names[i] is { } name)
                text.Append(" ; ").Append(name);
            text.Append('\n');
        }

        foreach (Output output in graph.Outputs)
        {
            text.Append(output.Name).Append('[').Append(output.Component.ToString(CultureInfo.InvariantCulture)).Append("] = %")
                .Append(output.Node.ToString(CultureInfo.InvariantCulture)).Append('\n');
        }

        return text.ToString();
    }

    private static string Describe(Graph graph, Node node) => node.Op switch
    {
        Op.Input => $"{graph.Inputs[node.Slot]}[{node.Component.ToString(CultureInfo.InvariantCulture)}]",
        Op.Parameter => graph.Parameters[node.Slot],
        Op.Constant => node.Value.ToString("R", CultureInfo.InvariantCulture),
        _ => Operations.Of(node.Op).Name + string.Concat(
            node.Operands.Select(o => " %" + o.ToString(CultureInfo.InvariantCulture))),
    };
}
