using LossGen.Generator.Ir;
using LossGen.Generator.Losses;
using LossGen.Generator.Model;

namespace LossGen.Generator.Backends.Gpu;

/// <summary>The kernel over elements or boxes: the math of one item, and what the run-time part has to know of its slots.</summary>
internal sealed class GpuKernel
{
    private readonly Kernel _kernel;
    private readonly List<string> _uniforms;
    private readonly SumTurn[] _turns;
    private readonly GpuSpelling _spelling;

    public GpuKernel(Kernel kernel)
    {
        _kernel = kernel;
        _spelling = new GpuSpelling(kernel.Model.Scalar);
        Schedule schedule = SumTurn.ScheduleOf(kernel, kernel.Graph);
        _uniforms = [.. schedule.Uniforms.Select(schedule.NameOf)];
        _turns = [.. SumTurn.Of(kernel, schedule, GpuPack.Size)];
    }

    /// <summary>The kernels in the order in which they run: which values of the call each takes, and from which sum on it adds how many.</summary>
    public IEnumerable<(string Name, IEnumerable<int> Uniforms, int FirstSum, int Sums)> Runs =>
        _turns.Select(t => (t.Name, t.Uniforms.Select(u => _uniforms.IndexOf(u)), t.FirstSum, t.Sums.Count));

    public IReadOnlyList<string> Shape =>
    [
        $"a thread {(IsBox ? "a box" : "four elements")}, grid-stride; 128-bit loads and stores where the memory is aligned for them;",
        _kernel.Reduces ? "a tree in shared memory, then a second pass, both in double; no atomics" : "nothing is reduced",
    ];

    private string Element => _kernel.Model.Scalar.Keyword();

    private bool IsBox => _kernel.Model.Definition.Shape == ItemShape.Box;

    public void Write(CodeWriter code)
    {
        GpuKernelFile.Open(code);
        for (int k = 0; k < _turns.Length; k++)
            WriteKernel(k == 0 ? code : code.Line(), _turns[k]);
        code.Close();
    }

    private void WriteKernel(CodeWriter code, SumTurn turn)
    {
        string[] uniforms = [.. turn.Uniforms];
        string contract = $"IBatchKernel<{Element}, {GpuPack.TypeOf(Element, uniforms.Length)}>";
        code.Open($"file readonly struct {turn.Name} : {contract}");
        code.Line($"public static ReadOnlySpan<byte> Widths => [{string.Join(", ", _kernel.Slots.Select(s => Literal.Of(_kernel.Model.WidthOf(s))))}];");
        code.Line($"public static int Sums => {Literal.Of(turn.Sums.Count)};").Line();
        code.Open($"void {contract}.Item<TAt>(ref TAt at, in {GpuPack.TypeOf(Element, uniforms.Length)} uniforms)");
        foreach (ParameterModel input in _kernel.Model.Inputs)
            WriteLoad(code, turn, input);
        for (int k = 0; k < uniforms.Length; k++)
            code.Line($"{Element} {uniforms[k]} = uniforms.{GpuPack.Field(k, uniforms.Length)};");
        foreach (int node in turn.Schedule.Locals)
            code.Line($"{(turn.Graph[node].IsMask ? "bool" : Element)} {turn.Schedule.NameOf(node)} = {turn.Schedule.Definition(node, _spelling).Text};");
        if (turn.Writes)
            WriteStores(code, turn);
        for (int k = 0; k < turn.Sums.Count; k++)
            code.Line($"at.Add<S{Literal.Of(k)}>({Text(turn, turn.NodeOf(turn.Sums[k]))});");
        code.Close().Close();
    }

    private void WriteLoad(CodeWriter code, SumTurn turn, ParameterModel input)
    {
        string?[] lanes = turn.LanesOf(input.Subject, _kernel.Model.WidthOf(input));
        if (lanes.All(l => l is null))
            return;
        if (lanes.Length == 1)
            code.Line($"{Element} {lanes[0]} = at.Load<{_kernel.SlotNameOf(input)}>();");
        else
            code.Call($"at.LoadBox<{_kernel.SlotNameOf(input)}>", [.. lanes.Select(l => l is null ? "out _" : $"out {Element} {l}")], ";");
    }

    private void WriteStores(CodeWriter code, SumTurn turn)
    {
        foreach (ParameterModel gradient in _kernel.Model.Gradients)
        {
            int[] nodes = turn.NodesOf(gradient.Name);
            code.Call($"at.{(nodes.Length == 1 ? "Store" : "StoreBox")}<{_kernel.SlotNameOf(gradient)}>", [.. nodes.Select(n => Text(turn, n))], ";");
        }

        if (_kernel.Model.Parameter(Role.Losses) is { } losses)
            code.Line($"at.Store<{_kernel.SlotNameOf(losses)}>({Text(turn, turn.NodesOf("loss")[0])});");
    }

    private string Text(SumTurn turn, int node) => turn.Schedule.Output(node, _spelling).Text;
}
