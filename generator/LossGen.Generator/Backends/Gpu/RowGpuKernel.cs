using LossGen.Generator.Backends.Rows;
using LossGen.Generator.Ir;
using LossGen.Generator.Model;

namespace LossGen.Generator.Backends.Gpu;

/// <summary>
/// The kernel over rows: its passes in order, and the math between them. The largest element and the sum of exponentials are found in one
/// pass; what is dear is computed again rather than kept.
/// </summary>
internal sealed class RowGpuKernel
{
    /// <summary>Memory is further away than an exponential: nothing is kept between passes.</summary>
    private const int SpillCost = int.MaxValue;

    private readonly Kernel _kernel;
    private readonly RowKernel _rows;
    private readonly BatchSum[] _sums;
    private readonly GpuSpelling _spelling;
    private readonly List<string> _locals = [];

    public RowGpuKernel(Kernel kernel)
    {
        _kernel = kernel;
        _sums = [.. kernel.Sums];
        _spelling = new GpuSpelling(kernel.Model.Scalar);
        _rows = new RowKernel(kernel, SpillCost, seesParameters: false, scatters: false);
    }

    public string Name => HintName.Kernel(_kernel.Model);

    public IReadOnlyList<string> Shape =>
    [
        .. _rows.Describe(),
        "1, 32 or 256 threads a row by its length, grid-stride; trees in shared memory over a row;",
        _kernel.Reduces ? "then over the group in double, and a second pass; no atomics" : "no atomics",
    ];

    /// <summary>Whether what the mean divides by is found on the device, so that nothing waits for it.</summary>
    public bool HasDivisor => _kernel.Normalizer is not null;

    /// <summary>The type of the sums of a thread.</summary>
    public string SumsType => GpuPack.TypeOf("double", _sums.Length);

    /// <summary>What is passed of what is the same for all rows. Where the device finds the scale, it computes what follows from it too.</summary>
    /// <param name="kernel">The kernel, under its own names or those of the method.</param>
    /// <param name="schedule">The names.</param>
    public static IEnumerable<string> PassedFrom(Kernel kernel, Schedule schedule) => kernel.Normalizer is null
        ? schedule.Uniforms.Select(schedule.NameOf)
        : schedule.Parameters.Where(n => kernel.Graph.Parameters[kernel.Graph[n].Slot] != kernel.Scale)
            .Select(schedule.HostNameOf)
            .Concat(kernel.Model.Parameter(Role.Upstream) is { Name: var upstream } && !kernel.Graph.Parameters.Contains(upstream) ? [upstream] : []);

    /// <summary>How many values of the call the device has, as they are passed or as the kernel takes them.</summary>
    public int UniformCount => Math.Max(_rows.Uniforms.Count, PassedFrom(_kernel, _rows.Schedule).Count());

    private Scalar Scalar => _kernel.Model.Scalar;

    private string Element => Scalar.Keyword();

    private string Real => Scalar == Scalar.Float ? "FloatReal" : "DoubleReal";

    private string UniformsType => GpuPack.TypeOf(Element, UniformCount);

    private RowPlan Plan => _rows.Plan;

    public void Write(CodeWriter code)
    {
        GpuKernelFile.Open(code, Aliases);
        code.Open($"file readonly struct {Name} : {(HasDivisor ? $"IDividedRowKernel<{Element}, Row" : "IRowKernel<Row")}, {UniformsType}, {SumsType}>");
        if (_rows.LabelsOf is not null)
            code.Line("public static bool NeedsGroup => true;").Line();
        if (HasDivisor)
        {
            new RowGpuDivisor(_kernel, _rows, _spelling).Write(code, UniformsType, UniformCount);
            code.Line();
        }

        WriteRun(code);
        WriteLeave(code.Line());
        code.Close();
        for (int k = 0; k < Plan.Passes.Count; k++)
            WritePass(code, k);
        code.Close();
    }

    private void WriteLeave(CodeWriter code)
    {
        string head = $"public void Leave(in {SumsType} sums, ArrayView<double> partials)";
        if (_sums.Length == 0)
            code.Open(head).Close();
        else
            code.Line($"{head} => Reduction.LeavePartials(sums, {Literal.Of(_sums.Length)}, partials);");
    }

    /// <summary>The library's types for this element type.</summary>
    private IEnumerable<string> Aliases
    {
        get
        {
            const string Runtime = "global::LossGen.Ilgpu.Runtime.";
            PartOutput[] reductions = [.. Plan.Passes.SelectMany(p => p.Outputs).Where(o => o.IsReduction)];
            yield return $"using Row = {Runtime}Row<{Element}, {Runtime}{Real}, {LabelType}>;";
            foreach (string kind in reductions.Select(KindOf).Distinct().OrderBy(k => k, StringComparer.Ordinal))
                yield return $"using {kind} = {Runtime}Row{kind}<{Element}, {Runtime}{Real}>;";
        }
    }

    private string LabelType => _rows.Label is { } label ? RowKernel.ViewOf(label).Replace("ArrayView<", "").TrimEnd('>') : "int";

    private void WriteRun(CodeWriter code)
    {
        _locals.Clear();
        code.Open($"public void Run(ref Row row, in {UniformsType} uniforms, ref {SumsType} sums)");
        for (int k = 0; k < _rows.Uniforms.Count; k++)
            code.Line($"{Element} {_rows.Uniforms[k]} = uniforms.{GpuPack.Field(k, UniformCount)};");
        for (int k = 0; k < _rows.ItemInputs.Count; k++)
        {
            if (Plan.Items[k].Node >= 0)
                code.Line($"{Element} {Plan.Items[k].Name} = row.Item<{_kernel.SlotNameOf(_rows.ItemInputs[k])}>();");
        }

        if (_rows.Label is not null && Plan.Items[_rows.LabelItem].Node >= 0)
            code.Line($"{Element} {Plan.Items[_rows.LabelItem].Name} = ({Element})row.Label;");
        if (_rows.LabelsOf is { } labels)
            OpenLabels(code, labels);
        for (int k = 0; k <= Plan.Passes.Count; k++)
        {
            WritePhase(code, Plan.Phases[k]);
            if (k == Plan.Passes.Count || (Plan.Passes[k].Outputs.Count == 0 && Plan.Picks[k].Count == 0))
                continue;
            WritePassCall(k == 0 ? code : code.Line(), k);
        }

        if (_rows.LabelsOf is not null)
            code.Close();
        code.Close();
    }

    /// <summary>Of several labels each adds its share to the results; these begin at 0.</summary>
    private void OpenLabels(CodeWriter code, ParameterModel labels)
    {
        foreach (ParameterModel slot in _rows.Slots.Where(s => s.Role != Role.Input))
            code.Line(_rows.IsRow(slot) ? $"row.Clear<{_kernel.SlotNameOf(slot)}>();" : $"row.StoreItem<{_kernel.SlotNameOf(slot)}>(0);");
        code.Open("for (int label = 0; label < row.Length; label++)");
        code.Line($"if (row.Load<{_kernel.SlotNameOf(labels)}>(label) == 0)").Line("    continue;");
        code.Line($"{Element} {Plan.Items[_rows.LabelItem].Name} = label;");
    }

    private string StoreMethod => _rows.LabelsOf is null ? "Store" : "Add";

    private void WritePhase(CodeWriter code, RowPart part)
    {
        if (part.Outputs.Count == 0)
            return;
        var names = new Dictionary<int, string>();
        foreach (PartOutput output in part.Outputs.Where(o => o.Target == RowTarget.Item && !names.ContainsKey(o.Node)))
            names[output.Node] = Plan.Items[output.Index].Name;
        IEnumerable<int> taken = part.Outputs.Where(o => _rows.ReceiverOf(o) >= 0 && _rows.SumOf(o) >= 0).Select(o => o.Node);
        IEnumerable<string> own = part.Graph.Parameters;
        Schedule schedule = _rows.ScheduleOf(part, [.. Plan.Items.Select(i => i.Name), .. _rows.Uniforms.Except(own), .. _locals], names, taken);
        foreach (int node in schedule.Inputs.Where(n => schedule.NameOf(n) != Plan.Items[part.InputOf(n).Index].Name))
            code.Line($"{Element} {schedule.NameOf(node)} = {Plan.Items[part.InputOf(node).Index].Name};");
        WriteLocals(code, part.Graph, schedule);
        _locals.AddRange(schedule.Locals.Select(schedule.NameOf));
        foreach (PartOutput output in part.Outputs)
        {
            string value = schedule.Output(output.Node, _spelling).Text;
            if (output.Target == RowTarget.Item && value != Plan.Items[output.Index].Name)
                code.Line($"{Element} {Plan.Items[output.Index].Name} = {value};");
            if (output.Target != RowTarget.Output)
                continue;
            if (_rows.ReceiverOf(output) is >= 0 and var slot)
                code.Line($"row.{StoreMethod}Item<S{Literal.Of(slot)}>({value});");
            if (_rows.SumOf(output) is >= 0 and var sum)
                code.Line($"row.AddTo(ref sums.{GpuPack.Field(sum, _sums.Length)}, {value});");
        }
    }

    private void WritePassCall(CodeWriter code, int pass)
    {
        RowPart part = Plan.Passes[pass];
        foreach (RowPick pick in Plan.Picks[pass])
        {
            ParameterModel slot = _rows.Slots[_rows.SlotOf(pick.Slot)];
            string position = pick.Position < 0 ? Literal.Of(pick.Constant, Scalar) : Plan.Items[pick.Position].Name;
            code.Line($"{Element} {Plan.Items[pick.Item].Name} = row.Gather{(_rows.IsRow(slot) ? "" : "Shared")}<{_kernel.SlotNameOf(slot)}>({position});");
        }

        // A neighbour may write the gradient where this thread has yet to read.
        bool isReduced = Enumerable.Range(pass, Plan.Passes.Count - 1 - pass).Any(p => Plan.Passes[p].Outputs.Any(o => o.IsReduction));
        if (Plan.Picks[pass].Count > 0 && !isReduced)
            code.Line("row.Wait();");
        if (part.Outputs.Count == 0)
            return;

        string row = "row";
        if (Plan.Conditions[pass].Count > 0)
        {
            row += Literal.Of(pass);
            code.Line($"Row {row} = row.Where({string.Join(" | ", Plan.Conditions[pass].Select(i => $"{Plan.Items[i].Name} != 0"))});");
        }

        PartOutput[] reductions = [.. part.Outputs.Where(o => o.IsReduction)];
        if (reductions.Length == 0)
        {
            code.Call($"{row}.Each", [Construction(pass)], ";");
            return;
        }

        string found = "found" + Literal.Of(pass);
        code.Line($"{TypeOf(reductions)} {found} = default;");
        if (_rows.ReducedInput(part) is { } input)
            code.Line($"{row}.Reduce<{_kernel.SlotNameOf(input)}, {TypeOf(reductions)}>(ref {found});");
        else
            code.Call($"{row}.Reduce", [Construction(pass), $"ref {found}"], ";");
        for (int k = 0; k < reductions.Length; k++)
        {
            PartOutput output = reductions[k];
            string value = found + MemberOf(k, reductions.Length);
            if (output.Target == RowTarget.ExpSum)
                code.Line($"{Element} {Plan.Items[output.Largest].Name} = {value}.Largest;");
            code.Line($"{Element} {Plan.Items[output.Index].Name} = {value}.{(output.Target == RowTarget.ExpSum ? "Sum" : "Value")};");
        }
    }

    private void WritePass(CodeWriter code, int pass)
    {
        RowPart part = Plan.Passes[pass];
        if (part.Outputs.Count == 0 || _rows.ReducedInput(part) is not null)
            return;
        Schedule schedule = ScheduleOf(part);
        PartOutput[] reductions = [.. part.Outputs.Where(o => o.IsReduction)];
        string type = reductions.Length == 0 ? "" : TypeOf(reductions);
        string[] fields = [.. FieldsOf(part, schedule).Select(f => $"{Element} {f.Name}")];
        string found = reductions.Length == 0 ? "" : $", {type}";
        code.Line().Open($"file readonly struct {PassName(pass)}{(fields.Length > 0 ? $"({string.Join(", ", fields)})" : "")} : IRowPass<Row{found}>");
        code.Open($"public void Element(ref Row row, int i{(reductions.Length == 0 ? "" : $", ref {type} found")})");
        foreach (int node in schedule.Inputs.Where(n => part.InputOf(n).Source != RowSource.Item))
            code.Line($"{Element} {schedule.NameOf(node)} = {SourceOf(part.InputOf(node))};");
        WriteLocals(code, part.Graph, schedule);
        foreach (PartOutput output in part.Outputs)
        {
            string value = schedule.Output(output.Node, _spelling).Text;
            code.Line(output.IsReduction
                ? $"found{MemberOf(Array.IndexOf(reductions, output), reductions.Length)}.Add({value});"
                : $"row.{StoreMethod}<S{Literal.Of(_rows.SlotOf(output.Name))}>(i, {value});");
        }

        code.Close().Close();
    }

    private string Construction(int pass)
    {
        RowPart part = Plan.Passes[pass];
        return $"new {PassName(pass)}({string.Join(", ", FieldsOf(part, ScheduleOf(part)).Select(f => f.Value))})";
    }

    private static string PassName(int pass) => "Pass" + Literal.Of(pass);

    /// <summary>The row's values and those of the call that a pass takes, by its names and those of the code around.</summary>
    private IEnumerable<(string Name, string Value)> FieldsOf(RowPart part, Schedule schedule) =>
        schedule.Inputs.Where(n => part.InputOf(n).Source == RowSource.Item).Select(n => (schedule.NameOf(n), Plan.Items[part.InputOf(n).Index].Name))
            .Concat(schedule.Uniforms.Select(n => (schedule.NameOf(n), RowKernel.UniformOf(part, n))));

    private string SourceOf(PartInput input)
    {
        if (input.Source == RowSource.Position)
            return "i";
        ParameterModel slot = _rows.Slots[_rows.SlotOf(input.Index)];
        return $"row.{(_rows.IsRow(slot) ? "Load" : "LoadShared")}<{_kernel.SlotNameOf(slot)}>(i)";
    }

    private static string KindOf(PartOutput output) => output.Target switch
    {
        RowTarget.Sum => "Sum",
        RowTarget.ExpSum => "ExpSum",
        _ => "Largest",
    };

    /// <summary>The type of several reductions: the first, and the others.</summary>
    private static string TypeOf(PartOutput[] reductions)
    {
        string type = KindOf(reductions[reductions.Length - 1]);
        for (int k = reductions.Length - 2; k >= 0; k--)
            type = $"Both<{KindOf(reductions[k])}, {type}>";
        return type;
    }

    private static string MemberOf(int index, int count) =>
        string.Concat(Enumerable.Repeat(".Rest", index)) + (index < count - 1 ? ".First" : "");

    private void WriteLocals(CodeWriter code, Graph graph, Schedule schedule)
    {
        foreach (int node in schedule.Locals)
            code.Line($"{(graph[node].IsMask ? "bool" : Element)} {schedule.NameOf(node)} = {schedule.Definition(node, _spelling).Text};");
    }

    private Schedule ScheduleOf(RowPart part) => _rows.ScheduleOf(part, []);
}
