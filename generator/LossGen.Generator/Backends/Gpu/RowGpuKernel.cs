using LossGen.Generator.Backends.Rows;
using LossGen.Generator.Ir;
using LossGen.Generator.Losses;
using LossGen.Generator.Model;

namespace LossGen.Generator.Backends.Gpu;

/// <summary>
/// A kernel over rows: as many threads a row as its length asks for, from one to a whole group, pass by pass as on the CPU. The largest
/// element and the sum of exponentials are found in one pass; what is dear is computed again rather than kept.
/// </summary>
internal sealed class RowGpuKernel
{
    /// <summary>Memory is further away than an exponential: nothing is kept between passes.</summary>
    private const int SpillCost = int.MaxValue;

    /// <summary>Elements that a thread adds up before their sum joins the others in double: few enough to keep all digits, and many for each use of double.</summary>
    private const int BlockElements = 16;

    private readonly Kernel _kernel;
    private readonly RowKernel _rows;
    private readonly BatchSum[] _sums;
    private readonly GpuSpelling _spelling;
    private readonly KernelArguments _arguments;

    public RowGpuKernel(Kernel kernel)
    {
        _kernel = kernel;
        _sums = [.. kernel.Sums];
        _spelling = new GpuSpelling(kernel.Model.Scalar);
        _rows = new RowKernel(kernel, SpillCost, seesParameters: true, scatters: false);
        var others = new List<(string Type, string Name, string Value)>();
        if (_rows.Label is { } label)
            others.Add((RowKernel.ViewOf(label), NameOf(label), NameOf(label)));
        if (HasDivisor)
            others.Add(("ArrayView<double>", "divisor", "partials.Divisor"));
        others.Add(("int", "length", "length"));
        others.Add(("int", "width", "width"));
        _arguments = new KernelArguments(Scalar, [.. _rows.Slots.Select(NameOf)], Reduces, [.. Passed], others);
    }

    public string Name => HintName.Kernel(_kernel.Model);

    public RowKernel Rows => _rows;

    public IReadOnlyList<string> Shape =>
    [
        .. _rows.Describe(),
        "1, 32 or 256 threads a row by its length, grid-stride; trees in shared memory over a row;",
        Reduces ? "then over the group in double, and a second pass; no atomics" : "no atomics",
    ];

    /// <summary>Whether what the mean divides by is found on the device, so that nothing waits for it.</summary>
    public bool HasDivisor => _kernel.Normalizer is not null;

    /// <summary>What the launch takes of what is the same for all rows.</summary>
    public IEnumerable<string> Passed => PassedFrom(_kernel, _rows.Schedule);

    /// <summary>Where the device finds the scale, it is passed what that is computed from.</summary>
    /// <param name="kernel">The kernel, under its own names or those of the method.</param>
    /// <param name="schedule">The names.</param>
    public static IEnumerable<string> PassedFrom(Kernel kernel, Schedule schedule) => kernel.Normalizer is null
        ? schedule.Uniforms.Select(schedule.NameOf)
        : schedule.Parameters.Where(n => kernel.Graph.Parameters[kernel.Graph[n].Slot] != kernel.Scale)
            .Select(schedule.HostNameOf)
            .Concat(kernel.Model.Parameter(Role.Upstream) is { Name: var upstream } && !kernel.Graph.Parameters.Contains(upstream) ? [upstream] : []);

    private string? Upstream => _kernel.Model.Parameter(Role.Upstream)?.Name;

    private Scalar Scalar => _kernel.Model.Scalar;

    private string Element => Scalar.Keyword();

    private string Zero => Literal.Of(0, Scalar);

    private bool Reduces => _kernel.Reduces;

    private RowPlan Plan => _rows.Plan;

    public void Write(CodeWriter code)
    {
        code.Open("namespace LossGen.Generated");
        code.Line("using System;").Line("using ILGPU;").Line("using ILGPU.Runtime;").Line("using ILGPU.Util;").Line("using LossGen.Ilgpu.Runtime;").Line();
        code.Open($"file static class {Name}");
        WriteCache(code, "Rows", string.Join(", ", _arguments.Types));
        var divisor = new RowGpuDivisor(_kernel, _rows, _spelling);
        if (HasDivisor)
            WriteCache(code, "Divisor", string.Join(", ", divisor.Types));
        WriteLaunch(code, divisor);
        code.Line();
        WriteRows(code);
        if (HasDivisor)
            divisor.Write(code);
        for (int k = 0; k <= Plan.Passes.Count; k++)
        {
            WritePart(code, $"Phase{Literal.Of(k)}", Plan.Phases[k]);
            if (k < Plan.Passes.Count)
                WritePart(code, $"Pass{Literal.Of(k)}", Plan.Passes[k]);
        }

        if (Plan.Passes.Any(p => p.Outputs.Any(o => o.Target == RowTarget.ExpSum)))
            WriteExponential(code);
        code.Close().Close();
    }

    private static void WriteCache(CodeWriter code, string kernel, string types)
    {
        code.Line($"private static readonly KernelCache<Action<AcceleratorStream, KernelConfig, {types}>> s_{kernel.ToLowerInvariant()} =");
        code.Line($"    new(static accelerator => accelerator.LoadKernel<{types}>({kernel}));").Line();
    }

    private void WriteLaunch(CodeWriter code, RowGpuDivisor divisor)
    {
        IEnumerable<string> labels = _rows.Label is { } label ? [$"{RowKernel.ViewOf(label)} {NameOf(label)}"] : [];
        code.Call(
            "public static void Launch",
            [
                "AcceleratorStream stream", "long items", "int length", .. _rows.Slots.Concat(_kernel.Singles).Select(v => $"ArrayView<{Element}> {NameOf(v)}"), .. labels,
                .. Passed.Select(u => $"{Element} {u}"),
            ],
            "");
        code.OpenBrace();
        // Threads that go through the labels of a row together must be a group of their own.
        code.Line($"int width = LaunchPlan.ThreadsOfRow(stream, {(_rows.LabelsOf is null ? "length" : "int.MaxValue")});");
        code.Line("KernelConfig grid = LaunchPlan.ForRows(stream, items, width);");
        bool usesPartials = Reduces || HasDivisor;
        if (usesPartials)
            code.Line($"Partials partials = {KernelArguments.PartialsOf(_sums.Length)};").Open("lock (partials)");
        if (HasDivisor)
        {
            code.Line("KernelConfig counts = LaunchPlan.For(stream, items);");
            code.Call("s_divisor.For(stream)", ["stream", "counts", .. divisor.Values], ";");
            code.Line("partials.CompleteDivisor(stream, counts.GridDim.X);");
        }

        code.Call("s_rows.For(stream)", ["stream", "grid", .. _arguments.Values], ";");
        for (int k = 0; k < _sums.Length; k++)
        {
            bool isMean = _sums[k].IsLoss && _kernel.Model.Reduction == Reduction.Mean;
            string by = !isMean ? "1.0" : !HasDivisor ? "items" : EmptyIsZero ? "partials.Divisor, true" : "partials.Divisor, false";
            code.Line($"partials.Complete(stream, {Literal.Of(k)}, grid.GridDim.X, {by}, {NameOf(_sums[k].Receiver!)});");
        }

        if (usesPartials)
            code.Close();
        code.Close();
    }

    private bool EmptyIsZero => _kernel.Model.Definition.EmptyMean(_kernel.Model.Settings) == 0;

    private void WriteRows(CodeWriter code)
    {
        code.Call("private static void Rows", _arguments.Declarations, "");
        code.OpenBrace();
        code.Lines(_arguments.Unpacking);
        WriteScale(code);
        foreach (BatchSum sum in _sums)
            code.Line($"double {SumOf(sum)} = 0;");
        code.Line("int lane = Group.IdxX % width;").Line("int rows = Group.DimX / width;").Line("long stride = (long)Grid.DimX * rows;");
        code.Open("for (long first = (long)Grid.IdxX * rows; first < items; first += stride)");

        // All threads of a group take part in every tree; those without a row of their own look at the last one, and write nothing.
        code.Line("long own = first + (Group.IdxX / width);").Line("bool isRow = own < items;");
        code.Line("long row = Utilities.Select(isRow, own, items - 1);").Line("long start = row * length;").Line("int end = Utilities.Select(isRow, length, 0);");
        foreach (ParameterModel input in _rows.ItemInputs)
            WriteInput(code, input, "");
        if (_rows.Label is { } label)
            WriteInput(code, label, $"({Element})");
        if (_rows.LabelsOf is { } labels)
            OpenLabels(code, labels);
        for (int k = 0; k <= Plan.Passes.Count; k++)
        {
            WritePhase(code, k);
            if (k < Plan.Passes.Count)
                WritePass(code, k);
        }

        if (_rows.LabelsOf is not null)
            code.Close().Close();
        code.Close();
        if (Reduces)
            code.Line();
        for (int k = 0; k < _sums.Length; k++)
            code.Line($"Reduction.LeavePartial({SumOf(_sums[k])}, {Literal.Of(k)}, partials);");
        code.Close();
    }

    /// <summary>Of several labels each adds its share to the results; these begin at 0.</summary>
    private void OpenLabels(CodeWriter code, ParameterModel labels)
    {
        foreach (ParameterModel slot in _rows.Slots.Where(s => s.Role != Role.Input))
        {
            if (_rows.IsRow(slot))
                code.Line("for (int i = lane; i < end; i += width)").Line($"    {NameOf(slot)}[start + i] = 0;");
            else
                code.Line("if (lane == 0)").Line($"    {NameOf(slot)}[row] = 0;");
        }

        code.Open("for (int label = 0; label < length; label++)");
        code.Open($"if ({NameOf(labels)}[start + label] != 0)");
        code.Line($"{Element} {Plan.Items[_rows.LabelItem].Name} = label;");
    }

    private string Assignment => _rows.LabelsOf is null ? "=" : "+=";

    /// <summary>Where the device finds what the mean divides by, it computes what follows from it too.</summary>
    private void WriteScale(CodeWriter code)
    {
        if (!HasDivisor)
            return;
        if (_kernel.Scale is { } scale)
        {
            string quotient = $"{Upstream ?? "1.0"} / divisor[0]";
            if (Scalar == Scalar.Float)
                quotient = $"(float)({quotient})";
            code.Line($"{Element} {scale} = {(EmptyIsZero ? $"Utilities.Select(divisor[0] == 0, {Zero}, {quotient})" : quotient)};");
        }

        foreach (int node in _rows.Schedule.HostLocals)
            code.Line($"{(_kernel.Graph[node].IsMask ? "bool" : Element)} {_rows.Schedule.HostNameOf(node)} = {_rows.Schedule.HostDefinition(node, _spelling).Text};");
    }

    private void WriteInput(CodeWriter code, ParameterModel input, string cast)
    {
        RowItem item = Plan.Items[_rows.ItemInputs.Concat(_rows.Label is { } label ? [label] : []).ToList().IndexOf(input)];
        if (item.Node >= 0)
            code.Line($"{Element} {item.Name} = {cast}{NameOf(input)}[row];");
    }

    private void WritePhase(CodeWriter code, int phase)
    {
        RowPart part = Plan.Phases[phase];
        if (part.Outputs.Count == 0)
            return;
        string[] results = [.. part.Outputs.Select((o, k) => o.Target == RowTarget.Item ? Plan.Items[o.Index].Name : o.Name + "Value")];
        WriteCall(code, $"Phase{Literal.Of(phase)}", part, results, _ => "");
        string[] written = [.. part.Outputs.SelectMany((o, k) => o.Target == RowTarget.Output ? WrittenOnce(o, results[k]) : [])];
        if (written.Length == 0)
            return;
        code.Open("if (isRow & lane == 0)").Lines(written).Close();
        if (phase < Plan.Passes.Count)
            code.Line();
    }

    private IEnumerable<string> WrittenOnce(PartOutput output, string value)
    {
        string receiver = output.Name == "loss" ? _kernel.Model.Parameter(Role.Losses)?.Name ?? "" : output.Name;
        if (_rows.Slots.FirstOrDefault(s => s.Role != Role.Input && s.Name == receiver) is { } slot)
            yield return $"{NameOf(slot)}[row] {Assignment} {value};";
        foreach (BatchSum sum in _sums.Where(s => output.Name == (s.IsLoss ? "loss" : s.Receiver!.Name)))
            yield return $"{SumOf(sum)} += {value};";
    }

    private void WritePass(CodeWriter code, int pass)
    {
        RowPart part = Plan.Passes[pass];
        foreach (RowPick pick in Plan.Picks[pass])
        {
            ParameterModel slot = _rows.Slots[_rows.SlotOf(pick.Slot)];
            string position = pick.Position < 0 ? Literal.Of(pick.Constant, Scalar) : Plan.Items[pick.Position].Name;
            code.Line($"{Element} {Plan.Items[pick.Item].Name} = {NameOf(slot)}[{(_rows.IsRow(slot) ? "start + " : "")}GpuMath.Position({position}, length)];");
        }

        // A neighbour may write the gradient where this thread has yet to read.
        bool isReduced = Enumerable.Range(pass, Plan.Passes.Count - 1 - pass).Any(p => Plan.Passes[p].Outputs.Any(IsReduction));
        if (Plan.Picks[pass].Count > 0 && !isReduced)
            code.Line("Group.Barrier();");
        if (part.Outputs.Count == 0)
            return;

        foreach (PartOutput output in part.Outputs)
        {
            if (output.Target == RowTarget.ExpSum)
                code.Line($"{Element} {Plan.Items[output.Largest].Name} = {Element}.NegativeInfinity;");
            if (IsSum(output))
                code.Line($"double {TotalOf(output)} = 0;");
            else if (IsReduction(output))
                code.Line($"{Element} {Plan.Items[output.Index].Name} = {Element}.NegativeInfinity;");
        }

        string[] results = [.. part.Outputs.Select((o, k) => "share" + Literal.Of(k))];
        bool isInBlocks = part.Outputs.Any(IsSum);
        string last = "end";
        if (Plan.Conditions[pass].Count > 0)
        {
            string isNeeded = string.Join(" | ", Plan.Conditions[pass].Select(i => $"{Plan.Items[i].Name} != 0"));
            code.Line($"int needed{Literal.Of(pass)} = Utilities.Select({isNeeded}, end, 0);");
            last = $"needed{Literal.Of(pass)}";
        }

        if (isInBlocks)
            OpenBlock(code, part, ref last);
        code.Open($"for (int i = {(isInBlocks ? "block" : "lane")}; i < {last}; i += width)");
        WriteCall(code, $"Pass{Literal.Of(pass)}", part, results, n => SourceOf(part.InputOf(n)));
        for (int k = 0; k < results.Length; k++)
            WriteResult(code, part.Outputs[k], results[k]);
        code.Close();
        if (isInBlocks)
            CloseBlock(code, part);
        if (pass < Plan.Passes.Count - 1 || part.Outputs.Any(IsReduction) || Plan.Phases[pass + 1].Outputs.Count > 0)
            code.Line();
        foreach (PartOutput output in part.Outputs.Where(IsReduction))
            WriteReduction(code, output);
    }

    /// <summary>A thread's sums stay short: what a block comes to is added in double.</summary>
    private void OpenBlock(CodeWriter code, RowPart part, ref string last)
    {
        code.Open($"for (int block = lane; block < {last}; block += {Literal.Of(BlockElements)} * width)");
        foreach (PartOutput output in part.Outputs.Where(IsSum))
        {
            code.Line($"{Element} {BlockOf(output)} = 0;");
            if (output.Target == RowTarget.ExpSum)
                code.Line($"{Element} {Plan.Items[output.Largest].Name}Before = {Plan.Items[output.Largest].Name};");
        }

        code.Line($"int blockEnd = IntrinsicMath.Min({last}, block + ({Literal.Of(BlockElements)} * width));");
        last = "blockEnd";
    }

    private void CloseBlock(CodeWriter code, RowPart part)
    {
        code.Line();
        foreach (PartOutput output in part.Outputs.Where(IsSum))
        {
            if (output.Target == RowTarget.ExpSum)
            {
                // A sum of blocks is relative to the largest element before the last of them.
                string largest = Plan.Items[output.Largest].Name;
                code.Line($"if ({largest}Before != {Element}.NegativeInfinity & {largest}Before < {largest})");
                code.Line($"    {TotalOf(output)} *= Exp({largest}Before - {largest});");
            }

            code.Line($"{TotalOf(output)} += {BlockOf(output)};");
        }

        code.Close();
    }

    private void WriteResult(CodeWriter code, PartOutput output, string value)
    {
        switch (output.Target)
        {
            case RowTarget.Sum:
                code.Line($"{BlockOf(output)} += {value};");
                break;
            case RowTarget.Max or RowTarget.LargestNumber:
                string item = Plan.Items[output.Index].Name;
                code.Line($"{item} = GpuMath.Maximum({item}, {value});");
                break;
            case RowTarget.ExpSum:
                // One exponential an element: the sum so far, or the element, relative to the larger of the two.
                string sum = BlockOf(output);
                string largest = Plan.Items[output.Largest].Name;
                code.Line($"bool {value}IsLarger = {value} > {largest};");
                code.Line($"{Element} {value}Power = Utilities.Select({value} == {Element}.NegativeInfinity, {Zero}, Exp(-IntrinsicMath.Abs({value} - {largest})));");
                code.Line($"{sum} = Utilities.Select({value}IsLarger, ({sum} * {value}Power) + 1, {sum} + {value}Power);");
                code.Line($"{largest} = Utilities.Select({value}IsLarger, {value}, {largest});");
                break;
            default:
                code.Line($"{NameOf(_rows.Slots[_rows.SlotOf(output.Name)])}[start + i] {Assignment} {value};");
                break;
        }
    }

    private void WriteReduction(CodeWriter code, PartOutput output)
    {
        string item = Plan.Items[output.Index].Name;
        if (output.Target is RowTarget.Max or RowTarget.LargestNumber)
        {
            code.Line($"{item} = RowReduction.Largest({item}, width);");
            return;
        }

        string factor = "";
        if (output.Target == RowTarget.ExpSum)
        {
            string largest = Plan.Items[output.Largest].Name;
            code.Line($"{Element} {largest}Own = {largest};");
            code.Line($"{largest} = RowReduction.Largest({largest}, width);");
            code.Line($"{Element} {largest}Anchor = Utilities.Select({largest} == {Element}.NegativeInfinity, {Zero}, {largest});");
            factor = $" * Exp({largest}Own - {largest}Anchor)";
        }

        code.Line($"{Element} {item} = {(Scalar == Scalar.Float ? "(float)" : "")}RowReduction.Sum({TotalOf(output)}{factor}, width);");
    }

    private string TotalOf(PartOutput output) => Plan.Items[output.Index].Name + "Total";

    private string BlockOf(PartOutput output) => Plan.Items[output.Index].Name + "Block";

    private static bool IsSum(PartOutput output) => output.Target is RowTarget.Sum or RowTarget.ExpSum;

    private static bool IsReduction(PartOutput output) => output.Target is RowTarget.Sum or RowTarget.Max or RowTarget.LargestNumber or RowTarget.ExpSum;

    private void WriteCall(CodeWriter code, string name, RowPart part, string[] results, Func<int, string> elementOf)
    {
        Schedule schedule = ScheduleOf(part);
        IEnumerable<string> inputs = schedule.Inputs.Select(n => part.InputOf(n) is { Source: RowSource.Item } input ? Plan.Items[input.Index].Name : elementOf(n));
        IEnumerable<string> uniforms = schedule.Uniforms.Select(n => RowKernel.UniformOf(part, n));
        code.Call(name, [.. inputs, .. uniforms, .. results.Select(r => $"out {Element} {r}")], ";");
    }

    private string SourceOf(PartInput input) => input.Source == RowSource.Position
        ? $"({Element})i"
        : $"{NameOf(_rows.Slots[_rows.SlotOf(input.Index)])}[{(_rows.IsRow(_rows.Slots[_rows.SlotOf(input.Index)]) ? "start + i" : "i")}]";

    private void WritePart(CodeWriter code, string name, RowPart part)
    {
        if (part.Outputs.Count == 0)
            return;
        Schedule schedule = ScheduleOf(part);
        string[] results = [.. part.Outputs.Select((_, k) => "result" + Literal.Of(k))];
        IEnumerable<string> inputs = schedule.Inputs.Concat(schedule.Uniforms).Select(n => $"{Element} {schedule.NameOf(n)}");
        code.Line().Call($"private static void {name}", [.. inputs, .. results.Select(r => $"out {Element} {r}")], "");
        code.OpenBrace();
        WriteLocals(code, part.Graph, schedule);
        for (int k = 0; k < results.Length; k++)
            code.Line($"{results[k]} = {schedule.Output(part.Outputs[k].Node, _spelling).Text};");
        code.Close();
    }

    private void WriteLocals(CodeWriter code, Graph graph, Schedule schedule)
    {
        foreach (int node in schedule.Locals)
            code.Line($"{(graph[node].IsMask ? "bool" : Element)} {schedule.NameOf(node)} = {schedule.Definition(node, _spelling).Text};");
    }

    private Schedule ScheduleOf(RowPart part) =>
        _rows.ScheduleOf(part, [.. Enumerable.Range(0, part.Outputs.Count).Select(k => "result" + Literal.Of(k))]);

    /// <summary>e^x for an x that is at most 0, as the passes have it.</summary>
    private void WriteExponential(CodeWriter code)
    {
        Graph graph = Passes.KernelCompiler.ExponentialOfNegative(Scalar);
        var schedule = new Schedule(graph, ItemComponents.One, [], inputsAreValues: true, abbreviates: false);
        code.Line().Open($"private static {Element} Exp({Element} x)");
        WriteLocals(code, graph, schedule);
        code.Line($"return {schedule.Output(graph.Outputs[0].Node, _spelling).Text};");
        code.Close();
    }

    private static string NameOf(ParameterModel parameter) => parameter.Name;

    private string SumOf(BatchSum sum) => sum == _sums[0] ? "sum" : NameOf(sum.Receiver!) + "Sum";
}
