using LossGen.Generator.Collections;
using LossGen.Generator.Ir;
using LossGen.Generator.Losses;
using LossGen.Generator.Model;
using LossGen.Generator.Passes;

namespace LossGen.Generator.Backends.Report;

/// <summary>A computation in the notation of the field, a step a line.</summary>
/// <param name="Name">What is computed.</param>
/// <param name="Steps">The steps; the last ones are the results.</param>
internal sealed record Derivation(string Name, EquatableArray<string> Steps)
{
    /// <summary>A longer list is the generated code once more, and tells a reader nothing that the code does not.</summary>
    public const int MostLines = 12;

    /// <summary>The steps, or how many they are where they are too many to read.</summary>
    public IReadOnlyList<string> Lines => Steps.Length <= MostLines ? [.. Steps] : [$"{Name}, in {Literal.Of(Steps.Length)} steps"];

    /// <summary>A built-in loss as the field writes it; a user's own, step by step, as it is after the rewrites.</summary>
    public static Derivation OfLoss(LossModel model)
    {
        string weight = !model.Definition.HasOwnWeight && model.Inputs.Any(p => p.Subject == LossDefinition.Weight) ? ", times weight" : "";
        string name = model.Definition.Formula(model.Settings) + weight;
        if (model.Formula is not { } formula)
            return new Derivation(name, new[] { name }.ToEquatableArray());
        Graph graph = StopMarks.Remove(Simplify.Stabilize(formula.Graph));
        var spelling = new MathSpelling(model.Scalar);

        // A formula knows boxes by their corners, whatever they are in memory.
        var corners = new ItemComponents(model.Definition.WidthOf, BoxFormat.Xyxy.Components());
        var schedule = new Schedule(graph, corners, [], abbreviates: !model.IsOverRows);
        int loss = graph.Outputs.Single().Node;
        bool isStep = schedule.Locals.Contains(loss);
        Expression result = isStep ? schedule.Definition(loss, spelling) : schedule.Output(loss, spelling);
        IEnumerable<string> steps = StepsOf(schedule, spelling, except: loss).Append(result.Text + weight);
        return new Derivation(name, steps.ToEquatableArray());
    }

    /// <summary>The gradients that the method asks for; null where there are none.</summary>
    public static Derivation? OfGradient(Kernel kernel)
    {
        LossModel model = kernel.Model;
        if (!kernel.HasGradient)
            return null;
        var spelling = new MathSpelling(model.Scalar);
        Graph graph = DeadNodes.Run(kernel.Formula.Without("loss"));
        var schedule = new Schedule(graph, model.Components, [], abbreviates: !model.IsOverRows);
        IEnumerable<string> steps = StepsOf(schedule, spelling)
            .Concat(model.Gradients.SelectMany(g => ResultsOf(g, model, graph, schedule, spelling)))
            .Concat(model.ConstantGradients.Select(g =>
            {
                int node = graph.Outputs.First(o => o.Name == g.Name).Node;
                return $"∂/∂{g.Subject} = {(model.Place.IsBatch ? "Σ " : "")}{schedule.Output(node, spelling).Text}";
            }));
        string name = string.Join(", ", model.Gradients.Concat(model.ConstantGradients).Select(g => "∂/∂" + g.Subject));
        return new Derivation(name, steps.ToEquatableArray());
    }

    private static IEnumerable<string> ResultsOf(ParameterModel gradient, LossModel model, Graph graph, Schedule schedule, Spelling spelling)
    {
        Output[] outputs = [.. graph.Outputs.Where(o => o.Name == gradient.Name).OrderBy(o => o.Component)];
        foreach (Output output in outputs)
        {
            string lane = model.IsOverRows ? gradient.Subject : outputs.Length == 1 ? schedule.LaneName(gradient.Subject, 0) : schedule.LaneName(gradient.Subject, output.Component);
            yield return $"∂/∂{lane} = {schedule.Output(output.Node, spelling).Text}";
        }
    }

    private static IEnumerable<string> StepsOf(Schedule schedule, Spelling spelling, int except = -1) =>
    [
        .. schedule.HostLocals.Select(n => $"{schedule.HostNameOf(n)} = {schedule.HostDefinition(n, spelling).Text}"),
        .. schedule.Locals.Where(n => n != except).Select(n => $"{schedule.NameOf(n)} = {schedule.Definition(n, spelling).Text}"),
    ];
}
