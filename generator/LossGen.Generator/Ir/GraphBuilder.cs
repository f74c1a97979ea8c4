using LossGen.Generator.Collections;

namespace LossGen.Generator.Ir;

/// <summary>
/// Adds nodes, each at most once: an expression that is already there gives the node that is. That keeps the gradient linear in
/// the size of the loss and makes equal expressions one.
/// </summary>
internal sealed class GraphBuilder
{
    private readonly List<Node> _nodes = [];
    private readonly List<string?> _names = [];
    private readonly Dictionary<Node, int> _index = [];
    private readonly List<string> _inputs = [];
    private readonly List<string> _parameters = [];
    private readonly List<Output> _outputs = [];

    public GraphBuilder()
    {
    }

    /// <summary>A builder whose input and parameter slots are those of another graph.</summary>
    public GraphBuilder(Graph slots)
    {
        _inputs.AddRange(slots.Inputs);
        _parameters.AddRange(slots.Parameters);
    }

    /// <summary>A builder that holds every node of a graph at its own index, and none of its outputs.</summary>
    public static GraphBuilder Continuing(Graph graph)
    {
        var builder = new GraphBuilder(graph);
        for (int i = 0; i < graph.Count; i++)
            builder.Name(builder.Add(graph[i]), graph.Names[i]);
        return builder;
    }

    public int Count => _nodes.Count;

    public Node this[int index] => _nodes[index];

    public string? NameOf(int index) => _names[index];

    /// <summary>Gives an input its slot before anything is computed from it.</summary>
    public void Declare(string input) => Slot(_inputs, input);

    public Value Input(string name, int component = 0, Rank rank = Rank.Item) =>
        new(this, Add(Node.Input(Slot(_inputs, name), component, rank)));

    public Value Parameter(string name) => new(this, Add(Node.Parameter(Slot(_parameters, name))));

    /// <summary>The slot of a run-time scalar; −1 where there is none of this name.</summary>
    public int ParameterSlot(string name) => _parameters.IndexOf(name);

    /// <summary>Which element of its row an element is.</summary>
    public Value Position() => new(this, Add(Node.Position));

    /// <summary>How many elements a row has: a run-time scalar that every method over rows has.</summary>
    public Value RowLength() => Parameter(Graph.RowLength);

    public Value Constant(double value) => new(this, Add(Node.Constant(value)));

    public void Output(string name, Value value, int component = 0) => Output(name, value.Index, component);

    public void Output(string name, int node, int component = 0) => _outputs.Add(new Output(name, component, node));

    public int Operation(Op op, int a, int b = -1, int c = -1)
    {
        OperationInfo info = Operations.Of(op);
        if (info.IsReduction)
            return RowReduction.Of(this, op, a, b);
        Rank rank = _nodes[a].Rank;
        if (b >= 0 && _nodes[b].Rank > rank)
            rank = _nodes[b].Rank;
        if (c >= 0 && _nodes[c].Rank > rank)
            rank = _nodes[c].Rank;

        // x + y and y + x round alike, so that one order is enough.
        if (info.IsCommutative && b < a)
            (a, b) = (b, a);
        return Add(Node.Operation(op, rank, a, b, c));
    }

    public int Add(Node node)
    {
        if (!_index.TryGetValue(node, out int index))
        {
            index = _nodes.Count;
            _nodes.Add(node);
            _names.Add(null);
            _index.Add(node, index);
        }

        return index;
    }

    /// <summary>Adds a node of another graph, with its operands replaced.</summary>
    public int Copy(Node node, int[] map) => node.IsLeaf
        ? Add(node)
        : Operation(node.Op, map[node.A], node.B < 0 ? -1 : map[node.B], node.C < 0 ? -1 : map[node.C]);

    /// <summary>Gives a node a name for people. The first name stays: it is the one nearest to the formula.</summary>
    public void Name(int index, string? name)
    {
        if (!_nodes[index].IsLeaf)
            _names[index] ??= name;
    }

    public Graph ToGraph() => new(
        _nodes.ToEquatableArray(),
        _names.ToEquatableArray(),
        _inputs.ToEquatableArray(),
        _parameters.ToEquatableArray(),
        _outputs.ToEquatableArray());

    private static int Slot(List<string> names, string name)
    {
        int slot = names.IndexOf(name);
        if (slot < 0)
        {
            slot = names.Count;
            names.Add(name);
        }

        return slot;
    }
}
