using LossGen.Generator.Collections;
using LossGen.Generator.Ir;
using LossGen.Generator.Model;
using LossGen.Generator.Passes;

namespace LossGen.Generator.Backends;

/// <summary>A kernel over elements or boxes with some of its sums: more than a loop has accumulators for are taken in turns.</summary>
/// <param name="Name">What the kernel of this turn is called.</param>
/// <param name="Graph">Its math.</param>
/// <param name="Schedule">Its names.</param>
/// <param name="FirstSum">From which of the kernel's sums on it adds.</param>
/// <param name="Sums">What it adds.</param>
/// <param name="Writes">Whether it writes what is one an item.</param>
internal sealed record SumTurn(string Name, Graph Graph, Schedule Schedule, int FirstSum, IReadOnlyList<BatchSum> Sums, bool Writes)
{
    /// <summary>The values of the call that the kernel takes.</summary>
    public IEnumerable<string> Uniforms => Schedule.Uniforms.Select(Schedule.NameOf);

    /// <summary>The turns in the order in which they run. What is written comes last: it may stand where inputs do.</summary>
    /// <param name="kernel">The kernel.</param>
    /// <param name="whole">The names of all its graph.</param>
    /// <param name="most">How many accumulators a loop has.</param>
    public static IEnumerable<SumTurn> Of(Kernel kernel, Schedule whole, int most)
    {
        if (kernel.Sums.Count <= most)
            return [new SumTurn(HintName.Kernel(kernel.Model), kernel.Graph, whole, 0, kernel.Sums, true)];
        int turns = (kernel.Sums.Count + most - 1) / most;
        return Enumerable.Range(0, turns).Select(k => most * (turns - 1 - k)).Select(first => Cut(kernel, whole, first, most));
    }

    /// <summary>The names of a kernel's graph, or of a part of it. A loss that is written and added up is computed once.</summary>
    public static Schedule ScheduleOf(Kernel kernel, Graph graph)
    {
        bool isTakenTwice = kernel.Model.Parameter(Role.Losses) is not null && kernel.Sums.Any(s => s.Node == kernel.LossNode);
        IEnumerable<int> losses = graph.Outputs.Where(o => o.Name == "loss").Select(o => o.Node);
        return new Schedule(graph, kernel.Model.Components, [.. kernel.Names, .. kernel.Taken], taken: isTakenTwice ? losses : []);
    }

    /// <summary>The node that has an item's share.</summary>
    public int NodeOf(BatchSum sum) => Graph.Outputs.First(o => o.Name == sum.Output).Node;

    /// <summary>The variables of the numbers that an item of an input has; null for what is not used.</summary>
    /// <param name="input">The input's name.</param>
    /// <param name="width">How many numbers there are.</param>
    public string?[] LanesOf(string input, int width)
    {
        var lanes = new string?[width];
        foreach (int node in Schedule.Inputs.Where(n => Graph.Inputs[Graph[n].Slot] == input))
            lanes[Graph[node].Component] = Schedule.NameOf(node);
        return lanes;
    }

    /// <summary>The nodes of an output, one for each number of an item.</summary>
    public int[] NodesOf(string output) => [.. Graph.Outputs.Where(o => o.Name == output).OrderBy(o => o.Component).Select(o => o.Node)];

    private static SumTurn Cut(Kernel kernel, Schedule whole, int first, int most)
    {
        BatchSum[] sums = [.. kernel.Sums.Skip(first).Take(most)];
        bool writes = first == 0;
        IEnumerable<Output> outputs = kernel.Graph.Outputs.Where(o => sums.Any(s => s.Output == o.Name) || (writes && IsWritten(kernel, o)));
        Graph graph = DeadNodes.Run(WithUniformsAsParameters(kernel.Graph with { Outputs = outputs.ToEquatableArray() }, whole));
        string name = HintName.Kernel(kernel.Model) + (writes ? "" : $"Sums{Literal.Of(first)}");
        return new SumTurn(name, graph, ScheduleOf(kernel, graph), first, sums, writes);
    }

    /// <summary>What is computed once a call is passed to the kernel of each turn alike.</summary>
    private static Graph WithUniformsAsParameters(Graph graph, Schedule schedule) => Rewriter.Run(graph, (builder, node, map, index) =>
        schedule.Uniforms.Contains(index) ? builder.Parameter(schedule.NameOf(index)).Index : builder.Copy(node, map));

    private static bool IsWritten(Kernel kernel, Output output) =>
        kernel.Model.Gradients.Any(g => g.Name == output.Name) || (output.Name == "loss" && kernel.Model.Parameter(Role.Losses) is not null);
}
