using LossGen.Generator.Ir;
using LossGen.Generator.Model;

namespace LossGen.Generator.Backends;

/// <summary>The math of one item over plain values, up to its gradients: what a scalar method and a GPU thread share.</summary>
internal static class ScalarBody
{
    private static readonly string[] Members = ["X1", "Y1", "X2", "Y2"];

    /// <param name="code">Where to write.</param>
    /// <param name="kernel">What to compute.</param>
    /// <param name="schedule">The names.</param>
    /// <param name="spelling">How operations are written.</param>
    /// <param name="box">The type that holds the four components of a box.</param>
    /// <param name="nameOf">What a parameter is called here.</param>
    public static void Write(CodeWriter code, Kernel kernel, Schedule schedule, Spelling spelling, string box, Func<ParameterModel, string> nameOf)
    {
        string element = spelling.Scalar.Keyword();
        foreach (int node in schedule.Inputs)
        {
            Node input = kernel.Graph[node];
            ParameterModel parameter = kernel.Model.Inputs.First(p => p.Subject == kernel.Graph.Inputs[input.Slot]);
            string value = nameOf(parameter) + (kernel.Model.WidthOf(parameter) > 1 ? "." + Members[input.Component] : "");
            if (value != schedule.NameOf(node))
                code.Line($"{element} {schedule.NameOf(node)} = {value};");
        }

        foreach (int node in schedule.Locals)
            code.Line($"{(kernel.Graph[node].IsMask ? "bool" : element)} {schedule.NameOf(node)} = {schedule.Definition(node, spelling).Text};");
        foreach (ParameterModel gradient in kernel.Model.Gradients)
        {
            string[] values = [.. kernel.NodesOf(gradient).Select(n => schedule.Output(n, spelling).Text)];
            if (values.Length == 1)
                code.Line($"{nameOf(gradient)} = {values[0]};");
            else
                code.Call($"{nameOf(gradient)} = new {box}", values, ";");
        }
    }
}
