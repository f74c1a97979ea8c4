using LossGen.Generator.Ir;
using LossGen.Generator.Losses;
using LossGen.Generator.Model;

namespace LossGen.Generator.Backends.Cpu;

/// <summary>A method over one item: the reference, and a building block.</summary>
internal static class ScalarMethod
{
    private static readonly string[] Properties = ["X1", "Y1", "X2", "Y2"];

    public static string Write(Kernel kernel)
    {
        LossModel model = kernel.Model;
        var code = new CodeWriter();
        FileHeader.Write(code, kernel, ["scalar code; every other form of this loss computes the same bits"]);
        MethodFrame.Open(code, model);
        Checks.WriteConstants(code, model);

        var spelling = new ScalarSpelling(model.Scalar);
        bool box = model.Definition.Shape == ItemShape.Box;
        IEnumerable<string> reserved = model.Parameters.Select(p => p.Name);
        var schedule = new Schedule(kernel.Graph, model.Definition.Shape.Width(), reserved);
        foreach (int node in schedule.Inputs)
        {
            Node input = kernel.Graph[node];
            string name = kernel.Graph.Inputs[input.Slot];
            code.Line($"{model.Scalar.Keyword()} {schedule.NameOf(node)} = {name}{(box && name != "weight" ? "." + Properties[input.Component] : "")};");
        }

        UniformWriter.Write(code, kernel.Graph, schedule, spelling);
        foreach (int node in schedule.Locals)
        {
            string type = kernel.Graph[node].IsMask ? "bool" : model.Scalar.Keyword();
            code.Line($"{type} {schedule.NameOf(node)} = {schedule.Definition(node, spelling).Text};");
        }

        foreach (ParameterModel gradient in model.Gradients)
        {
            string[] values = [.. kernel.NodesOf(gradient).Select(n => schedule.Output(n, spelling).Text)];
            if (values.Length == 1)
                code.Line($"{gradient.Name} = {values[0]};");
            else
                code.Call($"{gradient.Name} = new global::LossGen.Box<{model.Scalar.Keyword()}>", values, ";");
        }

        if (model.ReturnsLoss)
            code.Line($"return {schedule.Output(kernel.LossNode, spelling).Text};");
        MethodFrame.Close(code, model);
        return code.ToString();
    }
}
