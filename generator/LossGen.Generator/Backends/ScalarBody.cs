using LossGen.Generator.Ir;
using LossGen.Generator.Losses;
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
    public static void Write(CodeWriter code, Kernel kernel, Schedule schedule, Spelling spelling, string box)
    {
        string element = spelling.Scalar.Keyword();
        bool isBox = kernel.Model.Definition.Shape == ItemShape.Box;
        foreach (int node in schedule.Inputs)
        {
            Node input = kernel.Graph[node];
            string name = kernel.Graph.Inputs[input.Slot];
            code.Line($"{element} {schedule.NameOf(node)} = {name}{(isBox && name != LossDefinition.Weight ? "." + Members[input.Component] : "")};");
        }

        foreach (int node in schedule.Locals)
            code.Line($"{(kernel.Graph[node].IsMask ? "bool" : element)} {schedule.NameOf(node)} = {schedule.Definition(node, spelling).Text};");
        foreach (ParameterModel gradient in kernel.Model.Gradients)
        {
            string[] values = [.. kernel.NodesOf(gradient).Select(n => schedule.Output(n, spelling).Text)];
            if (values.Length == 1)
                code.Line($"{gradient.Name} = {values[0]};");
            else
                code.Call($"{gradient.Name} = new {box}", values, ";");
        }
    }
}
