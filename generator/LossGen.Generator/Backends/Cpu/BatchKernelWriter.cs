using LossGen.Generator.Collections;
using LossGen.Generator.Ir;
using LossGen.Generator.Losses;
using LossGen.Generator.Model;
using LossGen.Generator.Passes;

namespace LossGen.Generator.Backends.Cpu;

/// <summary>The kernel over elements or boxes: one pass, and what the run-time part has to know of its slots.</summary>
internal sealed class BatchKernelWriter
{
    private readonly Kernel _kernel;
    private readonly Schedule _schedule;
    private readonly List<string> _uniforms;
    private readonly List<PassText> _passes = [];

    public BatchKernelWriter(Kernel kernel)
    {
        _kernel = kernel;
        _schedule = new Schedule(kernel.Graph, kernel.Model.Components, [.. kernel.Names, .. kernel.Taken]);
        _uniforms = [.. _schedule.Uniforms.Select(_schedule.NameOf)];

        // More sums than a pass has accumulators are taken in turns. What is written comes last: it may stand where inputs do.
        for (int first = (kernel.Sums.Count - 1) / PassText.MostShares * PassText.MostShares; first > 0; first -= PassText.MostShares)
            _passes.Add(Pass(kernel, $"{HintName.Kernel(kernel.Model)}Sums{Literal.Of(first)}", first, false));
        _passes.Add(Pass(kernel, HintName.Kernel(kernel.Model), 0, true));
    }

    /// <summary>The kernels in the order in which they run: which values of the call each is made with, and from which sum on it adds.</summary>
    public IEnumerable<(string Name, IEnumerable<int> Uniforms, int FirstSum)> Runs =>
        _passes.Select((p, k) => (p.Name, p.Fields.Select(f => _uniforms.IndexOf(f)), (_passes.Count - 1 - k) * PassText.MostShares));

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

    private PassText Pass(Kernel kernel, string name, int firstSum, bool writes)
    {
        BatchSum[] sums = [.. kernel.Sums.Skip(firstSum).Take(PassText.MostShares)];
        Graph graph = kernel.Graph;
        Schedule schedule = _schedule;
        if (kernel.Sums.Count > PassText.MostShares)
        {
            graph = DeadNodes.Run(WithUniformsAsParameters(kernel.Graph with
            {
                Outputs = kernel.Graph.Outputs.Where(o => sums.Any(s => s.Output == o.Name) || (writes && IsWritten(o))).ToEquatableArray(),
            }));
            schedule = new Schedule(graph, kernel.Model.Components, [.. kernel.Names, .. kernel.Taken]);
        }

        int NodeOf(BatchSum sum) => graph.Outputs.First(o => o.Name == sum.Output).Node;
        return new PassText(
            name,
            graph,
            schedule,
            [.. schedule.Uniforms.Select(schedule.NameOf)],
            [.. Loads(graph, schedule)],
            [.. writes ? Stores(graph) : []],
            [.. sums.Select(s => new PassShare(NodeOf(s), ShareKind.Sum))])
        {
            Unroll = Cost.Operations(graph, Scalar) switch
            {
                <= 24 => 4,
                <= 48 => 2,
                _ => 1,
            },
        };
    }

    /// <summary>What is computed once a call is passed to each of several kernels alike.</summary>
    private Graph WithUniformsAsParameters(Graph graph) => Rewriter.Run(graph, (builder, node, map, index) =>
        _schedule.Uniforms.Contains(index) ? builder.Parameter(_schedule.NameOf(index)).Index : builder.Copy(node, map));

    private bool IsWritten(Output output) =>
        _kernel.Model.Gradients.Any(g => g.Name == output.Name) || (output.Name == "loss" && _kernel.Model.Parameter(Role.Losses) is not null);

    private IEnumerable<string> Loads(Graph graph, Schedule schedule)
    {
        List<ParameterModel> slots = [.. _kernel.Slots];
        foreach (ParameterModel input in _kernel.Model.Inputs)
        {
            int index = graph.Inputs.ToList().IndexOf(input.Subject);
            var lanes = new string?[_kernel.Model.WidthOf(input)];
            foreach (int node in schedule.Inputs.Where(n => graph[n].Slot == index))
                lanes[graph[node].Component] = schedule.NameOf(node);
            if (lanes.All(l => l is null))
                continue;
            string slot = $"<S{Literal.Of(slots.IndexOf(input))}>(i";
            yield return lanes.Length > 1 ? $"at.LoadBoxes{slot}, {string.Join(", ", lanes.Select(l => l is null ? "out _" : "out var " + l))});"
                : IsBox ? $"var {lanes[0]} = at.LoadPerBox{slot});"
                : $"var {lanes[0]} = at.Load{slot});";
        }
    }

    private IEnumerable<PassStore> Stores(Graph graph)
    {
        int[] NodesOf(string name) => [.. graph.Outputs.Where(o => o.Name == name).OrderBy(o => o.Component).Select(o => o.Node)];
        foreach (ParameterModel gradient in _kernel.Model.Gradients)
            yield return Store(gradient, NodesOf(gradient.Name));
        if (_kernel.Model.Parameter(Role.Losses) is { } losses)
            yield return Store(losses, NodesOf("loss"));
    }

    private PassStore Store(ParameterModel output, int[] nodes)
    {
        string method = nodes.Length > 1 ? "StoreBoxes" : IsBox ? "StorePerBox" : "Store";
        return new PassStore($"{method}<S{Literal.Of(_kernel.Slots.ToList().IndexOf(output))}>", "i", nodes);
    }
}
