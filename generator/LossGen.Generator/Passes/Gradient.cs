using LossGen.Generator.Ir;

namespace LossGen.Generator.Passes;

/// <summary>What to differentiate with respect to, and the role that receives the result.</summary>
/// <param name="Source">An input, or a run-time scalar.</param>
/// <param name="Width">How many components it has.</param>
/// <param name="Output">The name of the output.</param>
/// <param name="IsParameter">Whether it is a run-time scalar.</param>
internal readonly record struct Derivative(string Source, int Width, string Output, bool IsParameter = false)
{
    public Op Op => IsParameter ? Op.Parameter : Op.Input;

    /// <returns>The source's slot; −1 where the graph does not use it.</returns>
    public int SlotIn(Graph graph) => (IsParameter ? graph.Parameters : graph.Inputs).ToList().IndexOf(Source);
}

/// <summary>
/// Reverse-mode differentiation: one walk backwards over the graph. Subgradients at kinks are PyTorch's, but that the untaken
/// branch of a select contributes exactly nothing (see <see cref="Guard"/>).
/// </summary>
internal sealed class Gradient
{
    private readonly Graph _forward;
    private readonly GraphBuilder _builder;
    private readonly List<Term>[] _adjoints;
    private readonly bool[] _active;
    private readonly bool[] _tame;
    private readonly Derivatives _derivatives;

    /// <summary>The rank of the node whose adjoint is being sent on.</summary>
    private Rank _rank;

    private Gradient(Graph forward, IReadOnlyCollection<(Op Op, int Slot)> sources)
    {
        _forward = forward;
        _builder = GraphBuilder.Continuing(forward);
        _derivatives = new Derivatives(_builder);
        _adjoints = new List<Term>[forward.Count];
        _active = new bool[forward.Count];
        _tame = new bool[forward.Count];
        for (int i = 0; i < forward.Count; i++)
        {
            Node node = forward[i];
            _adjoints[i] = [];
            _active[i] = node.IsLeaf
                ? sources.Contains((node.Op, node.Slot))
                : node.Op switch
                {
                    Op.Given => _active[node.A],
                    _ when Operations.Of(node.Op).StopsGradient => false,
                    _ => node.IsReduction ? _active[node.A] : node.Operands.Any(o => _active[o]),
                };
            _tame[i] = IsTame(node) && node.Operands.All(o => _tame[o]);
        }
    }

    /// <summary>Adds the derivatives of the output <c>loss</c> to a graph that has it.</summary>
    /// <param name="forward">The loss.</param>
    /// <param name="derivatives">What to differentiate with respect to.</param>
    /// <param name="scale">A run-time scalar that multiplies the loss, or null.</param>
    public static Graph Of(Graph forward, IReadOnlyList<Derivative> derivatives, string? scale)
    {
        (Op Op, int Slot)[] sources = [.. derivatives.Select(d => (d.Op, d.SlotIn(forward)))];
        return new Gradient(forward, sources).Run(derivatives, sources, scale);
    }

    private Graph Run(IReadOnlyList<Derivative> derivatives, (Op Op, int Slot)[] sources, string? scale)
    {
        int loss = _forward.Outputs.Single(o => o.Name == "loss").Node;
        Value seed = scale is null ? _builder.Constant(1) : _builder.Parameter(scale);
        _adjoints[loss].Add(new Term(Guard.None, seed.Index));

        var result = new Dictionary<(Op Op, int Slot, int Component), int>();
        for (int i = loss; i >= 0; i--)
        {
            if (!_active[i] || _adjoints[i].Count == 0)
                continue;
            Term term = Term.Merge(_builder, _adjoints[i]);
            if (_forward.Names[i] is { } name)
                _builder.Name(term.Value, name + "Gradient");
            Node node = _forward[i];
            if (node.IsLeaf)
                result[(node.Op, node.Slot, node.Component)] = term.Guard.Mask(_builder, 0, term.Value);
            else
                Propagate(node, i, term);
        }

        foreach (Output output in _forward.Outputs)
            _builder.Output(output.Name, output.Node, output.Component);
        for (int k = 0; k < derivatives.Count; k++)
        {
            for (int component = 0; component < derivatives[k].Width; component++)
            {
                int node = result.TryGetValue((sources[k].Op, sources[k].Slot, component), out int value) ? value : _builder.Constant(0).Index;
                _builder.Output(derivatives[k].Output, node, component);
            }
        }

        return _builder.ToGraph();
    }

    private void Propagate(Node node, int index, Term term)
    {
        int v = term.Value;
        _rank = node.Rank;
        switch (node.Op)
        {
            case Op.Negate:
                Send(node.A, term, Make(Op.Negate, v));
                break;
            case Op.Abs:
                Send(node.A, term, Make(Op.Multiply, v, Make(Op.Sign, node.A)));
                break;
            case Op.Add:
                Send(node.A, term, v);
                Send(node.B, term, v);
                break;
            case Op.Subtract:
                Send(node.A, term, v);
                if (_active[node.B])
                    Send(node.B, term, Make(Op.Negate, v));
                break;
            case Op.Multiply:
                if (_active[node.A])
                    Send(node.A, term, Make(Op.Multiply, v, node.B));
                if (_active[node.B])
                    Send(node.B, term, Make(Op.Multiply, v, node.A));
                break;
            case Op.Divide:
                int share = Make(Op.Divide, v, node.B);
                Send(node.A, term, share);
                if (_active[node.B])
                    Send(node.B, term, Make(Op.Negate, Make(Op.Multiply, share, index)));
                break;
            case Op.Minimum:
                SendExtremum(term, node.A, node.B, Make(Op.Less, node.B, node.A));
                SendExtremum(term, node.B, node.A, Make(Op.Less, node.A, node.B));
                break;
            case Op.Maximum:
                SendExtremum(term, node.A, node.B, Make(Op.Less, node.A, node.B));
                SendExtremum(term, node.B, node.A, Make(Op.Less, node.B, node.A));
                break;
            case Op.Select:
                SendBranch(term, node.B, node.C, node.A, true);
                SendBranch(term, node.C, node.B, node.A, false);
                break;
            case Op.Sign:
                break;
            case Op.Given:
                Send(node.A, term, v);
                break;
            case Op.RowSum:
                Send(node.A, term, v);
                break;
            case Op.RowMax:
                // Equal maxima share evenly.
                int isLargest = Make(Op.Equal, node.A, index);
                int largest = Make(Op.RowSum, Make(Op.Select, isLargest, _builder.Constant(1).Index, _builder.Constant(0).Index));
                SendGuarded(node.A, term.Guard, isLargest, true, Make(Op.Divide, v, largest), _tame[node.A]);
                break;
            case Op.RowExpSum:
                Send(node.A, term, Make(Op.Multiply, v, Make(Op.Exp, Make(Op.Subtract, node.A, node.B))));
                break;
            case Op.Pick:
                SendGuarded(node.A, term.Guard, Make(Op.Equal, _builder.Position().Index, node.B), true, v, true);
                break;
            case Op.Power:
                if (_active[node.A])
                    Send(node.A, term, _derivatives.OfBase(node, v));
                if (_active[node.B])
                    Send(node.B, term, _derivatives.OfExponent(node, index, v));
                break;
            case Op.Atan2:
                if (_active[node.A])
                    Send(node.A, term, _derivatives.OfOrdinate(node, v));
                if (_active[node.B])
                    Send(node.B, term, _derivatives.OfAbscissa(node, v));
                break;
            default:
                Send(node.A, term, _derivatives.Of(node, index, v));
                break;
        }
    }

    /// <summary>Half each at a tie, all to the one that is chosen otherwise.</summary>
    private void SendExtremum(Term term, int operand, int other, int lost)
    {
        if (!_active[operand])
            return;
        int half = Make(Op.Multiply, _builder.Constant(0.5).Index, term.Value);
        int share = Make(Op.Select, Make(Op.Equal, operand, other), half, term.Value);
        SendGuarded(operand, term.Guard, lost, false, share, _tame[operand]);
    }

    private void SendBranch(Term term, int branch, int other, int mask, bool taken)
    {
        // Where only one branch leads to an input, there is no other half to merge with later: mask at once if that is safe.
        if (_active[branch])
            SendGuarded(branch, term.Guard, mask, taken, term.Value, _tame[branch] && !_active[other]);
    }

    private void SendGuarded(int operand, Guard guard, int mask, bool taken, int value, bool maskNow)
    {
        Guard inner = guard.With(mask, taken);
        Receive(operand, maskNow ? new Term(guard, inner.Mask(_builder, guard.Depth, value)) : new Term(inner, value));
    }

    private void Send(int operand, Term term, int value)
    {
        if (_active[operand])
            Receive(operand, new Term(term.Guard, value));
    }

    /// <summary>What all elements of a row share receives the sum of what they have to give.</summary>
    private void Receive(int operand, Term term)
    {
        if (_rank == Rank.Element && _forward[operand].Rank != Rank.Element)
        {
            int depth = 0;
            while (depth < term.Guard.Depth && _builder[term.Guard.Path[depth].Mask].Rank != Rank.Element)
                depth++;
            term = new Term(term.Guard.Prefix(depth), Make(Op.RowSum, term.Guard.Mask(_builder, depth, term.Value)));
        }

        _adjoints[operand].Add(term);
    }

    private int Make(Op op, int a, int b = -1, int c = -1) => _builder.Operation(op, a, b, c);

    /// <summary>Local derivatives are bounded: 0 times any of them is 0, so that a zero may be sent down.</summary>
    private bool IsTame(Node node) => node.Op switch
    {
        _ when node.IsLeaf || node.IsMask => true,
        Op.RowSum or Op.RowMax or Op.RowAnchor or Op.Pick => true,
        Op.Negate or Op.Abs or Op.Sign or Op.Add or Op.Subtract or Op.Minimum or Op.Maximum or Op.Select => true,
        Op.StopGradient or Op.Given or Op.LogCosh or Op.Tanh or Op.Sigmoid or Op.Softplus or Op.Atan or Op.CopySign => true,
        Op.Multiply => IsFiniteConstant(node.A) || IsFiniteConstant(node.B),
        _ => false,
    };

    private bool IsFiniteConstant(int index) =>
        _forward[index] is { Op: Op.Constant, Value: var value } && !double.IsNaN(value) && !double.IsInfinity(value);
}
