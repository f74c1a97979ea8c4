using LossGen.Generator.Ir;
using LossGen.Generator.Passes;

namespace LossGen.Generator.Backends.Rows;

/// <summary>Makes a <see cref="RowPlan"/> of an optimised kernel, in which nothing is dead.</summary>
internal sealed class RowPlanner
{
    private const int QuotientCost = 4;

    /// <summary>Beyond these a row's kept elements would no longer stay in the first-level cache; and the run-time part has 16 addresses besides those of parameters.</summary>
    private const int MostSpills = 8;

    private readonly Graph _graph;
    private readonly Scalar _scalar;
    private readonly Func<int, string?> _uniformOf;
    private readonly Func<string, bool> _isRow;
    private readonly int[] _levels;
    private readonly int _passes;
    private readonly List<RowItem> _items = [];
    private readonly HashSet<string> _names;
    private readonly string _position;
    private readonly List<int> _spills = [];
    private readonly List<string> _spillNames = [];
    private readonly List<HashSet<int>> _spillsOf = [];
    private readonly bool[][] _needs;
    private readonly RowScatter[] _scatters;

    private RowPlanner(Graph graph, Func<int, string?> uniformOf, Func<string, bool> isRow, IReadOnlyList<string> itemInputs, IEnumerable<string> taken, Scalar scalar, int spillCost, IReadOnlyList<Scatter> scatters)
    {
        _graph = graph;
        _scalar = scalar;
        _uniformOf = uniformOf;
        _isRow = isRow;
        _names = [.. taken, .. graph.Inputs.Except(itemInputs)];
        _position = Unique("position");
        _levels = Levels(graph);
        int reductions = Indices.Where(i => graph[i].IsReduction).Select(i => _levels[i]).DefaultIfEmpty(0).Max();
        int written = graph.Outputs.Where(o => isRow(o.Name)).Select(o => _levels[o.Node] + 1).DefaultIfEmpty(0).Max();
        _passes = Math.Max(reductions, written);
        foreach (string input in itemInputs)
            AddInput(input);
        _scatters = [.. scatters.Where(s => _levels[s.Value] < _passes && _levels[s.Position] < _passes - 1).Select(s => new RowScatter(s.Output, s.Rest, ItemOf(s.Position), ItemOf(s.Value)))];
        _needs = [.. Enumerable.Range(0, _passes).Select(p => Closure(RootsOf(p), IsBoundInPass))];
        ChooseSpills(spillCost);
    }

    /// <param name="graph">The kernel.</param>
    /// <param name="uniformOf">The name of a value that is computed once a call; null for all others.</param>
    /// <param name="isRow">Whether an output has a value for each element of a row, by its name.</param>
    /// <param name="itemInputs">The inputs with one value a row that the kernel uses, in the order in which they come first among the items.</param>
    /// <param name="taken">Names that no item may have.</param>
    /// <param name="scalar">The element type.</param>
    /// <param name="spillCost">From how many operations on an element is kept instead of computed again.</param>
    /// <param name="scatters">Outputs that may be written in two steps.</param>
    public static RowPlan Plan(
        Graph graph, Func<int, string?> uniformOf, Func<string, bool> isRow, IReadOnlyList<string> itemInputs, IEnumerable<string> taken, Scalar scalar, int spillCost, IReadOnlyList<Scatter> scatters) =>
        new RowPlanner(graph, uniformOf, isRow, itemInputs, taken, scalar, spillCost, scatters).Run();

    private IEnumerable<int> Indices => Enumerable.Range(0, _graph.Count);

    private RowPlan Run()
    {
        // What a part needs of earlier ones is known only once it is made: the last comes first.
        var passes = new RowPart[_passes];
        var phases = new RowPart[_passes + 1];
        var picks = new IReadOnlyList<RowPick>[_passes];
        var conditions = new IReadOnlyList<int>[_passes];
        for (int k = _passes; k >= 0; k--)
        {
            if (k < _passes)
            {
                picks[k] = PicksOf(k);
                passes[k] = Pass(k);
                conditions[k] = ConditionsOf(k, passes[k]);
            }

            phases[k] = Phase(k);
        }

        return new RowPlan(_items, _spills, passes, phases, picks, conditions, _scatters);
    }

    /// <summary>After how many passes a value is there.</summary>
    private static int[] Levels(Graph graph)
    {
        var levels = new int[graph.Count];
        for (int i = 0; i < levels.Length; i++)
        {
            Node node = graph[i];
            levels[i] = node.Op switch
            {
                _ when node.Rank == Rank.Batch || node.IsLeaf => 0,
                // The pass that finds it finds its anchor too.
                Op.RowExpSum => levels[node.A] + 1,
                _ => node.Operands.Max(o => levels[o]) + (node.IsReduction ? 1 : 0),
            };
        }

        return levels;
    }

    /// <summary>Masks have no type that could be kept: who needs one compares again.</summary>
    private bool IsKept(int node) => _graph[node].Rank == Rank.Item && !_graph[node].IsMask;

    private bool IsBoundInPass(int node) => IsKept(node) || (_graph[node].IsLeaf && _graph[node].Rank == Rank.Element);

    /// <summary>The elements that a pass is for: what it reduces and what it writes.</summary>
    private IEnumerable<int> RootsOf(int pass)
    {
        IEnumerable<int> reduced = ReductionsOf(pass).Where(r => _graph[r].Op != Op.Pick).Select(r => _graph[r].A);
        return pass == _passes - 1 ? reduced.Concat(_graph.Outputs.Where(o => _isRow(o.Name)).Select(o => o.Node)) : reduced;
    }

    private IEnumerable<int> ReductionsOf(int pass) => Indices.Where(i => _graph[i].IsReduction && _levels[i] == pass + 1);

    /// <summary>What is computed for the roots, and what that starts from.</summary>
    private bool[] Closure(IEnumerable<int> roots, Func<int, bool> isBound)
    {
        var needed = new bool[_graph.Count];
        foreach (int root in roots)
            needed[root] = true;
        for (int i = _graph.Count - 1; i >= 0; i--)
        {
            if (!needed[i] || isBound(i) || _uniformOf(i) is not null)
                continue;
            foreach (int operand in _graph[i].Operands)
                needed[operand] = true;
        }

        return needed;
    }

    /// <summary>
    /// What two passes compute, and takes many operations from what is at hand, the first of them keeps. What is kept is at hand too: a sum or a
    /// product of a kept value is computed again.
    /// </summary>
    private void ChooseSpills(int spillCost)
    {
        for (int p = 0; p < _passes; p++)
            _spillsOf.Add([]);
        for (int pass = 1; pass < _passes; pass++)
        {
            var chosen = new bool[_graph.Count];
            var costs = new int[_graph.Count];
            foreach (int i in Indices.Where(i => _needs[pass][i] && IsSpillable(i) && FirstPassOf(i) < pass))
            {
                costs[i] = CostOf(i, n => IsBoundInPass(n) || chosen[n]);
                chosen[i] = _spills.Contains(i) || costs[i] >= spillCost;
            }

            bool[] wanted = Closure(RootsOf(pass), n => IsBoundInPass(n) || chosen[n]);
            IEnumerable<int> dearest = Indices.Where(i => wanted[i] && chosen[i] && !_spills.Contains(i))
                .OrderByDescending(i => costs[i])
                .Take(MostSpills - _spills.Count);
            foreach (int i in dearest.OrderBy(i => i).ToArray())
            {
                _spills.Add(i);
                _spillNames.Add(Unique(_graph.Names[i] ?? "element"));
                _spillsOf[FirstPassOf(i)].Add(i);
            }
        }
    }

    private bool IsSpillable(int node) =>
        _graph[node].Rank == Rank.Element && !_graph[node].IsMask && !_graph[node].IsLeaf && !IsBoundInPass(node) && _uniformOf(node) is null;

    private int FirstPassOf(int node) => Enumerable.Range(0, _passes).First(p => _needs[p][node]);

    /// <summary>How many operations an element takes from what is at hand. A quotient takes as long as several sums.</summary>
    private int CostOf(int node, Func<int, bool> isAtHand) => Closure([node], n => n != node && isAtHand(n))
        .Select((isNeeded, i) => isNeeded && _graph[i].Rank == Rank.Element && (i == node || !isAtHand(i))
            ? _graph[i].Op is Op.Divide or Op.Sqrt ? QuotientCost : Cost.OperationsOf(_graph[i], _scalar)
            : 0)
        .Sum();

    private bool IsSpilledBefore(int node, int pass) => Enumerable.Range(0, pass).Any(p => _spillsOf[p].Contains(node));

    private IReadOnlyList<RowPick> PicksOf(int pass) =>
    [
        .. ReductionsOf(pass).Where(r => _graph[r].Op == Op.Pick).Select(r =>
        {
            Node node = _graph[r];
            bool isConstant = _graph[node.B].Op == Op.Constant;
            return new RowPick(_graph[node.A].Slot, isConstant ? -1 : ItemOf(node.B), isConstant ? _graph[node.B].Value : 0, ItemOf(r));
        }),
    ];

    private RowPart Pass(int pass)
    {
        var roots = new List<(int Node, Func<int, PartOutput> Make)>();
        foreach (int spill in _spillsOf[pass])
            roots.Add((spill, n => new PartOutput(n, RowTarget.Spill, _spills.IndexOf(spill))));
        foreach (int reduction in ReductionsOf(pass))
        {
            Node node = _graph[reduction];
            if (node.Op == Op.Pick || (node.Op == Op.RowMax && FindsLargest(reduction, pass)))
                continue;
            int item = ItemOf(reduction);
            bool isOnline = node.Op == Op.RowExpSum;
            int largest = isOnline ? ItemOf(_graph[node.B].A) : -1;
            RowTarget target = isOnline ? RowTarget.ExpSum
                : node.Op == Op.RowMax && IsAnchorAlone(reduction) ? RowTarget.LargestNumber
                : Operations.Of(node.Op).Combines == Op.Maximum ? RowTarget.Max
                : RowTarget.Sum;
            roots.Add((node.A, n => new PartOutput(n, target, item, "", largest)));
        }

        if (pass == _passes - 1)
        {
            foreach (Output output in _graph.Outputs.Where(o => _isRow(o.Name)))
                roots.Add((output.Node, n => new PartOutput(n, RowTarget.Output, -1, output.Name)));
        }

        return Part(roots, n => IsBoundInPass(n) || IsSpilledBefore(n, pass));
    }

    /// <summary>A pass that only reduces what few rows need is for them alone.</summary>
    private IReadOnlyList<int> ConditionsOf(int pass, RowPart part)
    {
        Node[] reductions = [.. ReductionsOf(pass).Where(r => _graph[r].Op != Op.Pick).Select(r => _graph[r])];
        bool isRare = part.Outputs.Count == reductions.Length && reductions.Length > 0
            && reductions.All(r => r.Op is Op.RowSumWhere or Op.RowMaxWhere && IsKept(r.B) && _uniformOf(r.B) is null);
        return isRare ? [.. reductions.Select(r => ItemOf(r.B)).Distinct()] : [];
    }

    /// <summary>Whether a row's largest element is only there for exponentials to be relative to.</summary>
    private bool IsAnchorAlone(int largest)
    {
        int[] users = [.. Indices.Where(i => _graph[i].Operands.Contains(largest))];
        return users.Length > 0 && users.All(u => _graph[u].Op == Op.RowAnchor) && _graph.Outputs.All(o => o.Node != largest);
    }

    /// <summary>Whether the sum of exponentials of the same pass finds the largest element too.</summary>
    private bool FindsLargest(int largest, int pass) =>
        ReductionsOf(pass).Any(r => _graph[r].Op == Op.RowExpSum && _graph[_graph[r].B].A == largest);

    private RowPart Phase(int phase)
    {
        var roots = new List<(int Node, Func<int, PartOutput> Make)>();
        foreach (Output output in _graph.Outputs.Where(o => !_isRow(o.Name) && _levels[o.Node] == phase))
            roots.Add((output.Node, n => new PartOutput(n, RowTarget.Output, -1, output.Name)));

        // Later parts have said by now what they need.
        for (int i = 0; i < _items.Count; i++)
        {
            int node = _items[i].Node;
            int item = i;
            if (node >= 0 && _levels[node] == phase && !_graph[node].IsLeaf && !_graph[node].IsReduction)
                roots.Add((node, n => new PartOutput(n, RowTarget.Item, item)));
        }

        return Part(roots, n => _graph[n].Rank == Rank.Item && (_graph[n].IsLeaf || _graph[n].IsReduction || (_levels[n] < phase && IsKept(n))));
    }

    private RowPart Part(List<(int Node, Func<int, PartOutput> Make)> roots, Func<int, bool> isBound)
    {
        bool[] needed = Closure(roots.Select(r => r.Node), isBound);
        var builder = new GraphBuilder();
        var map = new int[_graph.Count];
        var inputs = new List<PartInput>();
        for (int i = 0; i < map.Length; i++)
        {
            if (!needed[i])
                continue;
            Node node = _graph[i];
            if (_uniformOf(i) is { } uniform)
                map[i] = builder.Parameter(uniform).Index;
            else if (isBound(i))
                map[i] = Bind(builder, inputs, i);
            else
                map[i] = builder.Copy(node, map);
            builder.Name(map[i], _graph.Names[i]);
        }

        PartOutput[] outputs = [.. roots.Select(r => r.Make(map[r.Node]))];

        // The names keep equal nodes apart, and tell the schedule what is used.
        for (int k = 0; k < outputs.Length; k++)
            builder.Output(NameOf(outputs[k]), outputs[k].Node);
        return new RowPart(builder.ToGraph(), inputs, outputs);
    }

    private int Bind(GraphBuilder builder, List<PartInput> inputs, int index)
    {
        Node node = _graph[index];
        PartInput input = node.Rank != Rank.Element ? new PartInput(_items[ItemOf(index)].Name, RowSource.Item, ItemOf(index))
            : node.Op == Op.Input ? new PartInput(_graph.Inputs[node.Slot], RowSource.Element, node.Slot)
            : node.Op == Op.Position ? new PartInput(_position, RowSource.Position, 0)
            : new PartInput(_spillNames[_spills.IndexOf(index)], RowSource.Spill, _spills.IndexOf(index));
        inputs.Add(input);
        return builder.Input(input.Name).Index;
    }

    /// <summary>An input that the kernel does not use has its place too: what stages the inputs knows nothing of the graph.</summary>
    private void AddInput(string input)
    {
        int node = Indices.Where(i => _graph[i].Op == Op.Input && _graph[i].Rank == Rank.Item && _graph.Inputs[_graph[i].Slot] == input).DefaultIfEmpty(-1).First();
        if (node >= 0)
            ItemOf(node);
        else
            _items.Add(new RowItem(node, input));
    }

    /// <summary>The place of a value among the items; it becomes one when it is asked for.</summary>
    private int ItemOf(int node)
    {
        int item = _items.FindIndex(i => i.Node == node);
        if (item >= 0)
            return item;
        Node n = _graph[node];
        string name = _graph.Names[node] ?? n.Op switch
        {
            Op.Input => NameOf(_graph.Inputs[n.Slot]),
            Op.Pick => _graph.Inputs[_graph[n.A].Slot] + "At",
            _ => Operations.Of(n.Op).Combines switch
            {
                Op.Add => "rowSum",
                Op.Maximum => "rowMax",
                _ => "item",
            },
        };
        _items.Add(new RowItem(node, Unique(name)));
        return _items.Count - 1;
    }

    private string NameOf(PartOutput output) => output.Name.Length > 0 ? output.Name
        : output.Target == RowTarget.Spill ? _spillNames[output.Index]
        : _items[output.Index].Name;

    /// <summary>Where the parameter itself is about, its value for one row is told apart.</summary>
    private string NameOf(string input) => !_names.Contains(input) ? input : (input == "labels" ? "label" : input) + "Value";

    private string Unique(string name)
    {
        string unique = name;
        for (int k = 2; !_names.Add(unique); k++)
            unique = name + Literal.Of(k);
        return unique;
    }
}
