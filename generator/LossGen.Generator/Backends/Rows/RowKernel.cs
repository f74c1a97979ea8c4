using LossGen.Generator.Ir;
using LossGen.Generator.Losses;
using LossGen.Generator.Model;
using LossGen.Generator.Passes;

namespace LossGen.Generator.Backends.Rows;

/// <summary>A kernel over rows with its plan: what both back ends start from.</summary>
internal sealed class RowKernel
{
    /// <param name="kernel">The kernel.</param>
    /// <param name="spillCost">From how many operations on an element is kept for a later pass.</param>
    /// <param name="seesParameters">Whether the code around has the parameters by their names.</param>
    /// <param name="scatters">Whether outputs may be written in two steps: all elements, then one of them again.</param>
    public RowKernel(Kernel kernel, int spillCost, bool seesParameters, bool scatters)
    {
        Kernel = kernel;
        Schedule = new Schedule(kernel.Graph, kernel.Model.Components, [.. kernel.Taken, .. kernel.Names], abbreviates: false);
        Slots = [.. kernel.SlotsWithoutLabel];
        Label = kernel.Label;
        ItemInputs = [.. Slots.Where(s => s.Role == Role.Input && kernel.Model.ShapeOf(s) == ItemShape.Element)];
        LabelsOf = Slots.FirstOrDefault(s => s.Role == Role.Input && s.Subject == kernel.Model.Definition.LabelsOf);
        ParameterModel[] once = Label is null ? [.. ItemInputs] : [.. ItemInputs, Label];
        IEnumerable<string> parameters = kernel.Model.Parameters.Where(p => seesParameters || !once.Contains(p)).Select(p => p.Name);
        RowPlan PlanOf(Graph graph, IReadOnlyList<Scatter> found) => RowPlanner.Plan(
            graph,
            n => Schedule.Uniforms.Contains(n) ? Schedule.NameOf(n) : null,
            name => IsRowOutput(name) || found.Any(s => s.Rest == name),
            [.. once.Select(p => p.Subject), .. LabelsOf is null ? Array.Empty<string>() : [kernel.OneLabel]],
            [.. kernel.Taken, .. parameters, .. Uniforms],
            kernel.Model.Scalar,
            spillCost,
            found);

        // Whether a position is known before the pass that writes is seen only in a plan: what it refuses is not prepared in the next one.
        var complete = new HashSet<string>();
        IReadOnlyList<Scatter> prepared;
        do
        {
            (Graph graph, prepared) = scatters && LabelsOf is null ? Scattering.Run(kernel.Graph, o => IsRowOutput(o) && !complete.Contains(o)) : (kernel.Graph, []);
            Plan = PlanOf(graph, prepared);
            complete.UnionWith(prepared.Select(s => s.Output).Except(Plan.Scatters.Select(s => s.Output)));
        }
        while (Plan.Scatters.Count < prepared.Count);
    }

    public Kernel Kernel { get; }

    public LossModel Model => Kernel.Model;

    /// <summary>The names of what is computed once a call.</summary>
    public Schedule Schedule { get; }

    public RowPlan Plan { get; }

    /// <summary>The data parameters of the element type, inputs first.</summary>
    public IReadOnlyList<ParameterModel> Slots { get; }

    /// <summary>The label, where rows have one.</summary>
    public ParameterModel? Label { get; }

    /// <summary>The input whose elements say which labels a row has, where it has several: the kernel is run for each of them.</summary>
    public ParameterModel? LabelsOf { get; }

    public bool HasLabels => Label is not null || LabelsOf is not null;

    /// <summary>The item that has the label; −1 where rows have none.</summary>
    public int LabelItem => HasLabels ? ItemInputs.Count : -1;

    /// <summary>The inputs with one value a row, in the order of the first items.</summary>
    public IReadOnlyList<ParameterModel> ItemInputs { get; }

    public IReadOnlyList<string> Uniforms => [.. Schedule.Uniforms.Select(Schedule.NameOf)];

    /// <summary>The value of the call that a parameter of a part stands for.</summary>
    public static string UniformOf(RowPart part, int node) => part.Graph.Parameters[part.Graph[node].Slot];

    private bool IsRowOutput(string name) => Model.Gradients.Any(g => g.Name == name && IsRow(g));

    public bool IsRow(ParameterModel parameter) => Model.ShapeOf(parameter) == ItemShape.Row;

    /// <summary>The slot that an input of the graph is read from.</summary>
    public int SlotOf(int input) => Slots.ToList().FindIndex(s => s.Role == Role.Input && s.Subject == Kernel.Graph.Inputs[input]);

    /// <summary>The slot that an output is written to; what is not complete has that of the output.</summary>
    public int SlotOf(string output) => SlotNamed(Plan.Scatters.Where(s => s.Rest == output).Select(s => s.Output).DefaultIfEmpty(output).First());

    private int SlotNamed(string output) => Slots.ToList().FindIndex(s => s.Role != Role.Input && s.Name == output);

    /// <summary>The rows that a pass reduces as they are: the run-time part has such a pass. Null where it computes or writes anything.</summary>
    public ParameterModel? ReducedInput(RowPart part)
    {
        if (part.Outputs.Count != 1 || !part.Outputs[0].IsReduction || part.Graph[part.Outputs[0].Node].Op != Op.Input
            || part.InputOf(part.Outputs[0].Node) is not { Source: RowSource.Element } input)
            return null;
        ParameterModel slot = Slots[SlotOf(input.Index)];
        return IsRow(slot) ? slot : null;
    }

    /// <summary>The slot that receives a value of the row; −1 where none does.</summary>
    public int ReceiverOf(PartOutput output) =>
        SlotOf(output.Name == "loss" ? Model.Parameter(Role.Losses)?.Name ?? "" : output.Name);

    /// <summary>The sum over the batch that a value of the row is added to; −1 where there is none.</summary>
    public int SumOf(PartOutput output) => Kernel.Sums.ToList().FindIndex(s => output.Name == s.Output);

    /// <summary>The type of a view where ILGPU is at hand.</summary>
    public static string ViewOf(ParameterModel parameter) => parameter.Type.Replace("global::ILGPU.", "");

    /// <summary>Names of variables for a part of the plan.</summary>
    /// <param name="part">The part.</param>
    /// <param name="around">Names that the code around uses.</param>
    /// <param name="given">Nodes that the code around knows by names.</param>
    /// <param name="taken">Nodes that the code around takes once more.</param>
    public Schedule ScheduleOf(RowPart part, IEnumerable<string> around, IReadOnlyDictionary<int, string>? given = null, IEnumerable<int>? taken = null) =>
        new(part.Graph, ItemComponents.One, [.. Kernel.Taken, .. around, .. part.Inputs.Select(i => i.Name)], inputsAreValues: true, abbreviates: false, taken, given);

    /// <summary>The passes in one line each: what they find, or write.</summary>
    public IEnumerable<string> Describe()
    {
        for (int k = 0; k < Plan.Passes.Count; k++)
        {
            IEnumerable<string> found = Plan.Passes[k].Outputs.Where(o => o.IsReduction)
                .Select(o => o.Largest >= 0 ? $"{Plan.Items[o.Largest].Name} and {Plan.Items[o.Index].Name}" : Plan.Items[o.Index].Name);
            IEnumerable<string> kept = Plan.Passes[k].Outputs.Where(o => o.Target == RowTarget.Spill).Select(_ => "what a later pass needs again");
            IEnumerable<string> written = Plan.Passes[k].Outputs.Where(o => o.Target == RowTarget.Output).Select(o => o.Name);
            string[] parts = [.. found, .. kept.Distinct(), .. written];
            if (parts.Length > 0)
                yield return $"pass {Literal.Of(k + 1)}{(Plan.Conditions[k].Count > 0 ? ", for rows that need it" : "")}: {string.Join(", ", parts)};";
        }
    }
}
