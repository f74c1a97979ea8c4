using LossGen.Generator.Ir;
using LossGen.Generator.Losses;
using LossGen.Generator.Model;
using LossGen.Generator.Passes;

namespace LossGen.Generator.Backends.Cpu;

/// <summary>The kernel over elements or boxes: one pass, and what the run-time part has to know of its slots.</summary>
internal sealed class BatchKernelWriter
{
    private readonly Kernel _kernel;
    private readonly List<string> _uniforms;
    private readonly SumTurn[] _turns;
    private readonly List<PassText> _passes = [];

    public BatchKernelWriter(Kernel kernel)
    {
        _kernel = kernel;
        Schedule schedule = SumTurn.ScheduleOf(kernel, kernel.Graph);
        _uniforms = [.. schedule.Uniforms.Select(schedule.NameOf)];
        _turns = [.. SumTurn.Of(kernel, schedule, PassText.MostShares)];
        _passes.AddRange(_turns.Select(Pass));
    }

    /// <summary>The kernels in the order in which they run: which values of the call each is made with, and from which sum on it adds.</summary>
    public IEnumerable<(string Name, IEnumerable<int> Uniforms, int FirstSum)> Runs =>
        _passes.Select((p, k) => (p.Name, p.Fields.Select(f => _uniforms.IndexOf(f)), _turns[k].FirstSum));

    public IReadOnlyList<string> Shape
    {
        get
        {
            string plural = _kernel.Model.Definition.Shape.Plural();
            string vectors = Main.Unroll == 1 ? "a vector" : $"{Literal.Of(Main.Unroll)} vectors";
            string lanes = string.Join(", ", PassWriter.Widths.Select(b => Literal.Of(b / 8 / Scalar.Size())));
            string sums = _kernel.Reduces ? "; sums are widened to double every 1024 values" : "";
            return [$"{vectors} of {lanes} {plural} an iteration (512, 256, 128 bits), the last one masked{sums}"];
        }
    }

    private PassText Main => _passes[_passes.Count - 1];

    private Scalar Scalar => _kernel.Model.Scalar;

    private bool IsBox => _kernel.Model.Definition.Shape == ItemShape.Box;

    public void Write(CodeWriter code)
    {
        KernelFile.Open(code);
        string widths = string.Join(", ", _kernel.Slots.Select(s => Literal.Of(_kernel.Model.WidthOf(s))));
        for (int k = 0; k < _passes.Count; k++)
        {
            if (k > 0)
                code.Line();
            new PassWriter(Scalar).Write(code, _passes[k], "IBatchKernel",
            [
                $"public static int Inputs => {Literal.Of(_kernel.InputCount)};",
                $"public static ReadOnlySpan<byte> Widths => [{widths}];",
                $"public static int Operations => {Literal.Of(Cost.Operations(_passes[k].Graph, Scalar))};",
            ]);
        }

        code.Close();
    }

    private PassText Pass(SumTurn turn) => new(
        turn.Name,
        turn.Graph,
        turn.Schedule,
        [.. turn.Uniforms],
        [.. Loads(turn)],
        [.. turn.Writes ? Stores(turn) : []],
        [.. turn.Sums.Select(s => new PassShare(turn.NodeOf(s), ShareKind.Sum))])
    {
        Unroll = Cost.Operations(turn.Graph, Scalar) switch
        {
            <= 24 => 4,
            <= 48 => 2,
            _ => 1,
        },
    };

    private IEnumerable<string> Loads(SumTurn turn)
    {
        foreach (ParameterModel input in _kernel.Model.Inputs)
        {
            string?[] lanes = turn.LanesOf(input.Subject, _kernel.Model.WidthOf(input));
            if (lanes.All(l => l is null))
                continue;
            string slot = $"<{_kernel.SlotNameOf(input)}>(i";
            yield return lanes.Length > 1 ? $"at.LoadBoxes{slot}, {string.Join(", ", lanes.Select(l => l is null ? "out _" : "out var " + l))});"
                : IsBox ? $"var {lanes[0]} = at.LoadPerBox{slot});"
                : $"var {lanes[0]} = at.Load{slot});";
        }
    }

    private IEnumerable<PassStore> Stores(SumTurn turn)
    {
        foreach (ParameterModel gradient in _kernel.Model.Gradients)
            yield return Store(gradient, turn.NodesOf(gradient.Name));
        if (_kernel.Model.Parameter(Role.Losses) is { } losses)
            yield return Store(losses, turn.NodesOf("loss"));
    }

    private PassStore Store(ParameterModel output, int[] nodes)
    {
        string method = nodes.Length > 1 ? "StoreBoxes" : IsBox ? "StorePerBox" : "Store";
        return new PassStore($"{method}<{_kernel.SlotNameOf(output)}>", "i", nodes);
    }
}
