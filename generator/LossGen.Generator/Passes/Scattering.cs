using LossGen.Generator.Ir;

namespace LossGen.Generator.Passes;

/// <summary>An output of which a row's element at one position is computed apart, and written after the others.</summary>
/// <param name="Output">The output that is complete.</param>
/// <param name="Rest">The name of the output that is right everywhere but at the position.</param>
/// <param name="Position">The node that says which element.</param>
/// <param name="Value">The node that has that element's value.</param>
internal readonly record struct Scatter(string Output, string Rest, int Position, int Value);

/// <summary>
/// <c>position == label ? a : b</c> for each element is b for each element, and a once a row: no element then is compared with the label.
/// The value at the position is the same formula at that position, and has the same bits.
/// </summary>
internal static class Scattering
{
    /// <summary>What is behind the name of an output that is not complete.</summary>
    private const string Suffix = "Rest";

    /// <param name="graph">A kernel over rows.</param>
    /// <param name="isRow">Whether an output has a value for each element of a row.</param>
    /// <returns>The graph with what a scatter needs besides; the nodes that were there keep their places.</returns>
    public static (Graph Graph, IReadOnlyList<Scatter> Scatters) Run(Graph graph, Func<string, bool> isRow)
    {
        var scatters = new List<Scatter>();
        foreach (Output output in graph.Outputs.Where(o => isRow(o.Name)))
        {
            if (TestOf(graph, output.Node) is not { } test)
                continue;
            GraphBuilder builder = GraphBuilder.Continuing(graph);
            int label = graph[test].A is var a && graph[a].Op == Op.Position ? graph[test].B : a;
            int rest = WithoutTest(builder, graph, output.Node, test);
            int value = builder.Operation(Op.Pick, output.Node, label);

            // What is computed once a call is passed to a kernel, and has been found before.
            bool isOfCall = Enumerable.Range(graph.Count, builder.Count - graph.Count).Any(i => builder[i].Rank == Rank.Batch && builder[i].Op != Op.Constant);
            if (isOfCall || builder[rest].Rank != Rank.Element || builder[value].Rank != Rank.Item)
                continue;
            scatters.Add(new Scatter(output.Name, output.Name + Suffix, label, value));
            foreach (Output kept in graph.Outputs.Append(new Output(output.Name + Suffix, output.Component, rest)))
                builder.Output(kept.Name, kept.Node, kept.Component);
            graph = builder.ToGraph();
        }

        return (graph, scatters);
    }

    /// <summary>The one comparison through which a value depends on the position; null where there is another dependence, or none.</summary>
    private static int? TestOf(Graph graph, int root)
    {
        var needed = new bool[graph.Count];
        needed[root] = true;
        int? test = null;
        for (int i = root; i >= 0; i--)
        {
            if (!needed[i] || graph[i].Rank != Rank.Element)
                continue;
            Node node = graph[i];
            if (node.Op == Op.Position)
                return null;
            if (node.Op == Op.Equal && (IsLabelTest(graph, node.A, node.B) || IsLabelTest(graph, node.B, node.A)))
            {
                if (test is not null)
                    return null;
                test = i;
                continue;
            }

            foreach (int operand in node.Operands)
                needed[operand] = true;
        }

        return test;
    }

    private static bool IsLabelTest(Graph graph, int position, int label) => graph[position].Op == Op.Position && graph[label].Rank == Rank.Item;

    /// <summary>A value where a comparison does not hold.</summary>
    private static int WithoutTest(GraphBuilder builder, Graph graph, int root, int test)
    {
        var map = new int[graph.Count];
        var known = new bool?[graph.Count];
        for (int i = 0; i <= root; i++)
        {
            Node node = graph[i];
            map[i] = i;
            if (i == test)
                known[i] = false;
            else if (node.Rank == Rank.Element && !node.IsLeaf)
                map[i] = Rewrite(builder, node, map, known, i);
        }

        return map[root];
    }

    private static int Rewrite(GraphBuilder builder, Node node, int[] map, bool?[] known, int index)
    {
        if (node.Op == Op.Not && known[node.A] is { } inner)
            known[index] = !inner;
        else if (node.Op is Op.And or Op.Or && (known[node.A] ?? known[node.B]) is { } side)
        {
            // What is known decides, or leaves it to the other side.
            if (side == (node.Op == Op.Or))
                known[index] = side;
            else
                return map[known[node.A] is null ? node.A : node.B];
        }
        else if (node.Op == Op.Select && known[node.A] is { } holds)
            return map[holds ? node.B : node.C];

        return known[index] is null ? builder.Copy(node, map) : index;
    }
}
