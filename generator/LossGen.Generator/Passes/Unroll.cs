using LossGen.Generator.Ir;

namespace LossGen.Generator.Passes;

/// <summary>
/// A graph over rows of a fixed length as one over single values, with an element of a row in the place of a coordinate: for whatever
/// evaluates graphs and knows nothing of rows.
/// </summary>
internal static class Unroll
{
    /// <param name="graph">A graph over rows.</param>
    /// <param name="length">How many elements a row has.</param>
    /// <param name="isRow">Whether an output is a row, by its name: one whose elements are all the same does not show it.</param>
    public static Graph Run(Graph graph, int length, Func<string, bool>? isRow = null)
    {
        var builder = new GraphBuilder(graph);
        var map = new int[graph.Count][];
        for (int i = 0; i < graph.Count; i++)
        {
            map[i] = Copies(builder, graph, graph[i], map, length);
            for (int k = 0; k < map[i].Length; k++)
                builder.Name(map[i][k], graph.Names[i]);
        }

        foreach (Output output in graph.Outputs)
        {
            int[] values = map[output.Node];
            int count = values.Length > 1 || isRow?.Invoke(output.Name) == true ? length : 1;
            for (int k = 0; k < count; k++)
                builder.Output(output.Name, At(values, k), output.Component + k);
        }

        return builder.ToGraph();
    }

    private static int[] Copies(GraphBuilder builder, Graph graph, Node node, int[][] map, int length) => node.Op switch
    {
        Op.Input when node.Rank == Rank.Element => Each(length, k => builder.Input(graph.Inputs[node.Slot], k).Index),
        Op.Position => Each(length, k => builder.Constant(k).Index),
        Op.Parameter when graph.Parameters[node.Slot] == Graph.RowLength => [builder.Constant(length).Index],
        Op.RowExpSum => [Fold(builder, Op.Add, [.. map[node.A].Select(x => builder.Operation(Op.Exp, builder.Operation(Op.Subtract, x, map[node.B][0])))])],
        Op.Pick => [Pick(builder, map[node.A], map[node.B][0])],
        _ when Operations.Of(node.Op).Combines is { } op => [Fold(builder, op, map[node.A])],
        _ when node.IsLeaf => [builder.Add(node)],
        _ => Each(node.Rank == Rank.Element ? length : 1, k => builder.Operation(
            node.Op, At(map[node.A], k), node.B < 0 ? -1 : At(map[node.B], k), node.C < 0 ? -1 : At(map[node.C], k))),
    };

    private static int[] Each(int length, Func<int, int> make) => [.. Enumerable.Range(0, length).Select(make)];

    /// <summary>What is once a row is the same for each of its elements.</summary>
    private static int At(int[] values, int k) => values.Length == 1 ? values[0] : values[k];

    private static int Fold(GraphBuilder builder, Op op, int[] values) => values.Aggregate((a, b) => builder.Operation(op, a, b));

    private static int Pick(GraphBuilder builder, int[] row, int position)
    {
        int picked = row[row.Length - 1];
        for (int k = row.Length - 2; k >= 0; k--)
            picked = builder.Operation(Op.Select, builder.Operation(Op.Equal, builder.Constant(k).Index, position), row[k], picked);
        return picked;
    }
}
