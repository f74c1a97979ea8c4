using LossGen.Generator.Ir;
using LossGen.Generator.Losses;
using LossGen.Generator.Model;

namespace LossGen.Generator.Backends.Rows;

/// <summary>What one row counts in the mean, as scalar code: in a loop on the host, and in a kernel on a device.</summary>
internal static class RowShare
{
    /// <param name="code">Where to write.</param>
    /// <param name="kernel">The kernel whose mean it is.</param>
    /// <param name="spelling">How operations are written.</param>
    /// <param name="taken">Names that the code around uses.</param>
    /// <param name="use">What becomes of the share, up to it.</param>
    /// <param name="input">A row's value of a parameter.</param>
    /// <param name="gather">The element of a parameter at a position.</param>
    public static void Write(
        CodeWriter code, Kernel kernel, Spelling spelling, IEnumerable<string> taken, string use, Func<ParameterModel, string> input, Func<ParameterModel, Expression, string> gather)
    {
        Graph graph = kernel.Normalizer!;
        string element = spelling.Scalar.Keyword();
        var schedule = new Schedule(graph, ItemComponents.One, taken, abbreviates: false);
        for (int i = 0; i < graph.Count; i++)
        {
            Node node = graph[i];
            if (node.Op == Op.Input && node.Rank == Rank.Item)
                code.Line($"{element} {schedule.NameOf(i)} = {input(ParameterOf(kernel, node))};");
            else if (node.Op == Op.Pick)
                code.Line($"{element} {schedule.NameOf(i)} = {gather(ParameterOf(kernel, graph[node.A]), schedule.Output(node.B, spelling))};");
            else if (schedule.Locals.Contains(i))
                code.Line($"{(node.IsMask ? "bool" : element)} {schedule.NameOf(i)} = {schedule.Definition(i, spelling).Text};");
        }

        code.Line($"{use}{schedule.Output(graph.Outputs[0].Node, spelling).Text};");
    }

    private static ParameterModel ParameterOf(Kernel kernel, Node input) =>
        kernel.Model.Inputs.First(p => p.Subject == kernel.Normalizer!.Inputs[input.Slot]);
}
