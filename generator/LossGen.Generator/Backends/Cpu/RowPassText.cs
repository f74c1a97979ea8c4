using LossGen.Generator.Backends.Rows;
using LossGen.Generator.Ir;
using LossGen.Generator.Passes;

namespace LossGen.Generator.Backends.Cpu;

/// <summary>A pass or a phase of a plan as CPU code, and how the kernel runs it.</summary>
internal sealed class RowPassText
{
    /// <summary>The values of a row that have a name.</summary>
    private const int NamedValues = 8;

    private RowPassText(string construction, PassText? text, IReadOnlyList<int> values, IReadOnlyList<int> results, string sums)
    {
        Construction = construction;
        Text = text;
        Values = values;
        Results = results;
        Sums = sums;
    }

    /// <summary>The expression that makes the pass.</summary>
    public string Construction { get; }

    /// <summary>The pass; null where the run-time part has it, since nothing is computed.</summary>
    public PassText? Text { get; }

    /// <summary>The row's values that a pass reads.</summary>
    public IReadOnlyList<int> Values { get; }

    /// <summary>The row's values that receive what a pass reduces.</summary>
    public IReadOnlyList<int> Results { get; }

    /// <summary>What a phase adds to.</summary>
    public string Sums { get; }

    public static int OperationsOf(RowPart part, Scalar scalar) => Cost.Operations(part.Graph, scalar);

    /// <summary>What is computed once a row before a pass; more sums than accumulators are taken in turns.</summary>
    public static IEnumerable<RowPassText> Phases(RowKernel rows, int phase)
    {
        RowPart part = rows.Plan.Phases[phase];
        if (part.Outputs.Count == 0)
            yield break;
        int sums = rows.Kernel.Sums.Count;
        for (int first = 0; first == 0 || first < sums; first += PassText.MostShares)
        {
            int[] own = [.. Enumerable.Range(first, Math.Min(PassText.MostShares, sums - first)).Where(k => part.Outputs.Any(o => IsOfSum(rows, o, k)))];
            if (first > 0 && own.Length == 0)
                continue;
            RowPart kept = part.Keeping(o =>
                (first == 0 && (o.Target == RowTarget.Item || rows.ReceiverOf(o) >= 0)) || own.Any(k => IsOfSum(rows, o, k)));
            if (kept.Outputs.Count == 0)
                continue;
            string name = $"Phase{Literal.Of(phase)}{(first == 0 ? "" : "Sums" + Literal.Of(first))}";
            yield return Phase(rows, kept, name, own);
        }
    }

    /// <summary>A pass over elements; more reductions than accumulators are found in turns, before anything is written.</summary>
    /// <param name="rows">The kernel.</param>
    /// <param name="pass">Which pass.</param>
    /// <param name="isScattered">Whether outputs that are scattered are written without the element that is written after them.</param>
    public static IEnumerable<RowPassText> Passes(RowKernel rows, int pass, bool isScattered)
    {
        RowPart part = rows.Plan.Passes[pass].Keeping(o => rows.Plan.Scatters.All(s => o.Name != (isScattered ? s.Output : s.Rest)));
        PartOutput[] reductions = [.. part.Outputs.Where(o => o.IsReduction).OrderBy(o => o.Target == RowTarget.Sum ? 0 : 1)];
        int turns = Math.Max(1, (reductions.Length + PassText.MostShares - 1) / PassText.MostShares);
        for (int turn = 0; turn < turns && part.Outputs.Count > 0; turn++)
        {
            PartOutput[] own = [.. reductions.Skip(turn * PassText.MostShares).Take(PassText.MostShares)];
            bool isLast = turn == turns - 1;
            RowPart kept = part.Keeping(o => own.Contains(o) || (isLast && !o.IsReduction));
            string name = $"Pass{Literal.Of(pass)}{(isScattered ? "Rest" : "")}{(isLast ? "" : "Turn" + Literal.Of(turn))}";
            yield return Library(rows, kept) ?? Pass(rows, kept, name);
        }
    }

    private static bool IsOfSum(RowKernel rows, PartOutput output, int sum) => output.Target == RowTarget.Output && rows.SumOf(output) == sum;

    private static RowPassText? Library(RowKernel rows, RowPart part)
    {
        if (rows.ReducedInput(part) is not { } input)
            return null;
        string name = part.Outputs[0].Target switch
        {
            RowTarget.Sum => "Sum",
            RowTarget.Max => "Largest",
            _ => "LargestNumber",
        };
        return new RowPassText($"new {name}<{rows.Model.Scalar.Keyword()}, {rows.Kernel.SlotNameOf(input)}>()", null, [], [part.Outputs[0].Index], "");
    }

    private static RowPassText Pass(RowKernel rows, RowPart part, string name)
    {
        PartOutput[] reductions = [.. part.Outputs.Where(o => o.IsReduction).OrderBy(o => o.Target == RowTarget.Sum ? 0 : 1)];
        Schedule schedule = rows.ScheduleOf(part, []);
        var values = new List<int>();
        var loads = new List<string>();
        foreach (int node in schedule.Inputs)
        {
            PartInput input = part.InputOf(node);
            if (input.Source == RowSource.Item)
                values.Add(input.Index);
            string read = input.Source switch
            {
                RowSource.Item => ValueAt(values.Count - 1),
                RowSource.Position => "Position(i)",
                RowSource.Spill => $"LoadKept<{Slot(rows, input)}>(i)",
                _ when !rows.IsRow(rows.Slots[rows.SlotOf(input.Index)]) => $"LoadShared<{Slot(rows, input)}>(i)",
                _ => $"Load<{Slot(rows, input)}>(i)",
            };
            loads.Add($"var {schedule.NameOf(node)} = at.{read};");
        }

        IEnumerable<PassStore> stores = part.Outputs.Where(o => !o.IsReduction)
            .Select(o => new PassStore($"{(o.Target == RowTarget.Spill ? "Keep" : "Store")}<{SlotOf(rows, o)}>", "i", [o.Node]));
        var text = new PassText(
            name, part.Graph, schedule, Fields(schedule), loads, [.. stores],
            [.. reductions.Select(o => new PassShare(o.Node, o.Target == RowTarget.Sum ? ShareKind.Sum : ShareKind.Maximum))])
        {
            Unroll = OperationsOf(part, rows.Model.Scalar) switch
            {
                <= 8 => 4,
                <= 40 => 2,
                _ => 1,
            },
            Values = values.Count,
            MayDropNaN = reductions.Any(o => o.Target == RowTarget.LargestNumber) && reductions.All(o => o.Target is RowTarget.Sum or RowTarget.LargestNumber),
        };
        return new RowPassText(Make(part, schedule, name), text, values, [.. reductions.Select(o => o.Index)], "");
    }

    private static RowPassText Phase(RowKernel rows, RowPart part, string name, int[] sums)
    {
        Schedule schedule = rows.ScheduleOf(part, []);
        IEnumerable<string> loads = schedule.Inputs.Select(n => $"var {schedule.NameOf(n)} = at.Item({Literal.Of(part.InputOf(n).Index)}, i);");
        var stores = new List<PassStore>();
        foreach (PartOutput output in part.Outputs)
        {
            if (output.Target == RowTarget.Item)
                stores.Add(new PassStore("SetItem", $"{Literal.Of(output.Index)}, i", [output.Node]));
            else if (rows.ReceiverOf(output) is >= 0 and int slot)
                stores.Add(new PassStore($"Store<S{Literal.Of(slot)}>", "i", [output.Node]));
        }

        // A sum that this phase does not have keeps its place.
        var shares = new List<PassShare>();
        int first = sums.Length == 0 ? 0 : sums[0];
        for (int k = first; sums.Length > 0 && k <= sums[sums.Length - 1]; k++)
            shares.Add(new PassShare(part.Outputs.Where(o => IsOfSum(rows, o, k)).Select(o => o.Node).DefaultIfEmpty(-1).First(), ShareKind.Sum));
        var text = new PassText(name, part.Graph, schedule, Fields(schedule), [.. loads], stores, shares);
        string receiver = sums.Length == 0 ? "default" : first == 0 ? "sums" : $"sums.Slice({Literal.Of(first)})";
        return new RowPassText(Make(part, schedule, name), text, [], [], receiver);
    }

    private static IReadOnlyList<string> Fields(Schedule schedule) => [.. schedule.Uniforms.Select(schedule.NameOf)];

    private static string Make(RowPart part, Schedule schedule, string name) =>
        $"new {name}({string.Join(", ", schedule.Uniforms.Select(n => RowKernel.UniformOf(part, n)))})";

    private static string ValueAt(int index) => index < NamedValues ? $"Value<V{Literal.Of(index)}>()" : $"Value({Literal.Of(index)})";

    private static string Slot(RowKernel rows, PartInput input) =>
        "S" + Literal.Of(input.Source == RowSource.Spill ? rows.Slots.Count + input.Index : rows.SlotOf(input.Index));

    private static string SlotOf(RowKernel rows, PartOutput output) =>
        "S" + Literal.Of(output.Target == RowTarget.Spill ? rows.Slots.Count + output.Index : rows.SlotOf(output.Name));
}
