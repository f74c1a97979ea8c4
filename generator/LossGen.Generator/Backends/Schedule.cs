using LossGen.Generator.Ir;
using LossGen.Generator.Losses;

namespace LossGen.Generator.Backends;

/// <summary>
/// Which nodes become local variables, and what they are called. It is the same for every back end, so that CPU and GPU code of one
/// loss read alike.
/// </summary>
internal sealed class Schedule
{
    /// <summary>Operations in one expression.</summary>
    private const int LongestExpression = 6;

    private readonly Graph _graph;
    private readonly ItemComponents _components;
    private readonly int[] _uses;
    private readonly string?[] _names;
    private readonly string?[] _hostNames;
    private readonly HashSet<string> _taken;
    private readonly bool _abbreviates;

    /// <param name="graph">An optimised kernel.</param>
    /// <param name="components">The numbers that an item of each input has.</param>
    /// <param name="reserved">Names that the code around uses.</param>
    /// <param name="inputsAreValues">Whether an input's name already is a variable with its value.</param>
    /// <param name="abbreviates">Whether inputs with one component go by their first letters.</param>
    /// <param name="taken">Outputs that the code around takes once more.</param>
    /// <param name="given">Nodes of the item that the code around knows by names: each gets a variable, unless it has one.</param>
    public Schedule(
        Graph graph,
        ItemComponents components,
        IEnumerable<string> reserved,
        bool inputsAreValues = false,
        bool abbreviates = true,
        IEnumerable<int>? taken = null,
        IReadOnlyDictionary<int, string>? given = null)
    {
        _abbreviates = abbreviates;
        _graph = graph;
        _components = components;
        _uses = new int[graph.Count];
        _names = new string?[graph.Count];
        _hostNames = new string?[graph.Count];
        _taken = new HashSet<string>(reserved);
        Count();
        foreach (int node in taken ?? [])
            _uses[node]++;
        for (int i = 0; i < graph.Count; i++)
        {
            if (graph[i].Op == Op.Parameter)
            {
                // What is computed once a call sees the method's own parameter, whatever the item has to call it.
                _names[i] = Unique(graph.Parameters[graph[i].Slot]);
                _hostNames[i] = graph.Parameters[graph[i].Slot] == Graph.RowLength ? _names[i] : graph.Parameters[graph[i].Slot];
            }
            else if (graph[i].Op == Op.Position)
                _names[i] = Unique("position");
            else if (graph[i].Op == Op.Input)
                _names[i] = NameInput(graph.Inputs[graph[i].Slot], graph[i].Component, inputsAreValues);
        }

        Uniforms = [.. Enumerable.Range(0, graph.Count).Where(IsUniform)];
        foreach (int node in Uniforms)
            _names[node] ??= Unique(graph.Names[node] ?? "uniform");
        HostLocals = ChooseHostLocals();
        foreach (int node in HostLocals)
            _hostNames[node] = _names[node] ?? Unique(graph.Names[node] ?? (graph[node].IsMask ? "mask" : "uniform"));
        Locals = ChooseLocals(given);
        foreach (int node in Locals)
            _names[node] = given is not null && given.TryGetValue(node, out string name) ? name : Unique(graph.Names[node] ?? OutputName(node) ?? (graph[node].IsMask ? "mask" : "v"));
    }

    /// <summary>What the loop needs from outside: run-time scalars and what is computed from them once a call.</summary>
    public IReadOnlyList<int> Uniforms { get; }

    /// <summary>The run-time scalars, whether the loop needs them or only what is computed from them once a call.</summary>
    public IEnumerable<int> Parameters => Enumerable.Range(0, _graph.Count).Where(i => _graph[i].Op == Op.Parameter);

    /// <summary>What is computed once a call and gets a variable there, in order: the uniforms, and what they share.</summary>
    public IReadOnlyList<int> HostLocals { get; }

    /// <summary>Nodes of the item that get a variable, in order.</summary>
    public IReadOnlyList<int> Locals { get; }

    public string NameOf(int node) => _names[node]!;

    public string HostNameOf(int node) => _hostNames[node]!;

    /// <summary>The inputs' components that the item uses, in order.</summary>
    public IEnumerable<int> Inputs => Enumerable.Range(0, _graph.Count).Where(i => _graph[i].Op == Op.Input);

    public Expression Output(int node, Spelling spelling) => Operand(node, spelling);

    /// <summary>The expression that computes a node of the item, with variables where its operands have them.</summary>
    public Expression Definition(int node, Spelling spelling) => Definition(node, spelling, _names);

    /// <summary>The expression that computes a value once a call.</summary>
    public Expression HostDefinition(int node, Spelling spelling) => Definition(node, spelling, _hostNames);

    /// <summary>The name of one component of an input or output: <c>px1</c> for the left edges of <c>prediction</c>.</summary>
    public string LaneName(string role, int component)
    {
        char first = role[0];
        string prefix = !char.IsLetter(first) || _graph.Inputs.Count(i => i[0] == first) > 1 ? role : first.ToString();
        return _components.WidthOf(role) == 1 ? prefix : prefix + _components.NameOf(component);
    }

    private string NameInput(string input, int component, bool inputsAreValues)
    {
        string name = _abbreviates ? LaneName(input, component) : input;
        return inputsAreValues && name == input && _components.WidthOf(input) == 1 ? name : Unique(name);
    }

    private Expression Operand(int node, Spelling spelling) => Operand(node, spelling, _names);

    private Expression Operand(int node, Spelling spelling, string?[] names) =>
        names[node] is { } name ? IsUniform(node) ? spelling.Uniform(name) : Expression.Primary(name)
        : _graph[node].Op == Op.Parameter ? spelling.Uniform(_names[node]!)
        : Definition(node, spelling, names);

    private Expression Definition(int node, Spelling spelling, string?[] names)
    {
        Node n = _graph[node];
        return n.Op == Op.Constant ? spelling.Constant(n.Value)
            : n.Arity == 1 ? spelling.Operation(n.Op, Operand(n.A, spelling, names))
            : IsBackwards(n) ? spelling.Operation(n.Op, Operand(n.B, spelling, names), Operand(n.A, spelling, names))
            : n.Arity == 2 ? spelling.Operation(n.Op, Operand(n.A, spelling, names), Operand(n.B, spelling, names))
            : spelling.Operation(n.Op, Operand(n.A, spelling, names), Operand(n.B, spelling, names), Operand(n.C, spelling, names));
    }

    /// <summary>The uniforms, and whatever of the call's own they share or would be too long to read with.</summary>
    private List<int> ChooseHostLocals()
    {
        var uses = new int[_graph.Count];
        foreach (int node in Uniforms)
            uses[node] = 1;
        for (int i = _graph.Count - 1; i >= 0; i--)
        {
            if (uses[i] == 0)
                continue;
            foreach (int operand in _graph[i].Operands)
                uses[operand]++;
        }

        var locals = new List<int>();
        var sizes = new int[_graph.Count];
        for (int i = 0; i < _graph.Count; i++)
        {
            Node node = _graph[i];
            if (node.IsLeaf || uses[i] == 0)
                continue;
            sizes[i] = Size(node, sizes);
            if (!IsUniform(i) && uses[i] <= 1 && sizes[i] < LongestExpression)
                continue;
            locals.Add(i);
            sizes[i] = 0;
        }

        return locals;
    }

    private static int Size(Node node, int[] sizes) => (node.Op == Op.Select ? 3 : 1) + node.Operands.Sum(o => sizes[o]);

    /// <summary>People write what is constant first in a product, and last in a sum or a comparison.</summary>
    private bool IsBackwards(Node node) => node.Op switch
    {
        Op.Multiply => (_graph[node.B].Rank == Rank.Batch && _graph[node.A].Rank != Rank.Batch)
            || (_graph[node.B].Op == Op.Constant && _graph[node.A].Op != Op.Constant),
        Op.Add or Op.Equal => _graph[node.A].Rank == Rank.Batch && _graph[node.B].Rank != Rank.Batch,
        _ => false,
    };

    private string? OutputName(int node)
    {
        Output output = _graph.Outputs.FirstOrDefault(o => o.Node == node);
        if (output.Name is null or "loss")
            return null;
        bool single = _graph.Outputs.Count(o => o.Name == output.Name) == 1;
        if (single)
            return output.Name + "Value";
        string component = _components.NameOf(output.Component);
        return output.Name + char.ToUpperInvariant(component[0]) + component.Substring(1);
    }

    /// <summary>Masks have no type that could be passed in: the item compares again what its mask compares.</summary>
    private bool IsUniform(int node) =>
        _graph[node].Rank == Rank.Batch && _graph[node].Op != Op.Constant && !_graph[node].IsMask && _uses[node] > 0;

    /// <summary>What is used twice, what the formula has a name for, and what would make a line too long to read.</summary>
    private List<int> ChooseLocals(IReadOnlyDictionary<int, string>? given)
    {
        var locals = new List<int>();
        var sizes = new int[_graph.Count];
        for (int i = 0; i < _graph.Count; i++)
        {
            Node node = _graph[i];
            if (node.IsLeaf || (node.Rank == Rank.Batch && !(node.IsMask && _uses[i] > 0)))
                continue;
            sizes[i] = Size(node, sizes);
            if (_uses[i] <= 1 && given?.ContainsKey(i) != true && !IsWorthAName(i) && sizes[i] < LongestExpression)
                continue;
            locals.Add(i);
            sizes[i] = 0;
        }

        return locals;
    }

    private bool IsWorthAName(int node) => _graph.Names[node] is not null && _graph[node].Op != Op.Negate && !_graph.Outputs.Any(o => o.Node == node);

    /// <summary>Uses by the item's own nodes and by the outputs; what a uniform is computed from does not count.</summary>
    private void Count()
    {
        foreach (Output output in _graph.Outputs)
            _uses[output.Node]++;
        for (int i = _graph.Count - 1; i >= 0; i--)
        {
            Node node = _graph[i];
            if (node.Rank == Rank.Batch && !(node.IsMask && _uses[i] > 0))
                continue;
            foreach (int operand in node.Operands)
                _uses[operand]++;
        }
    }

    private string Unique(string name)
    {
        string unique = name;
        for (int k = 2; !_taken.Add(unique); k++)
            unique = name + Literal.Of(k);
        return unique;
    }
}
