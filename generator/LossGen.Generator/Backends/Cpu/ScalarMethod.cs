using LossGen.Generator.Backends.Methods;
using LossGen.Generator.Ir;
using LossGen.Generator.Model;

namespace LossGen.Generator.Backends.Cpu;

/// <summary>A method over one item: the reference, and a building block.</summary>
internal static class ScalarMethod
{
    /// <summary>The numbers of a box, whatever they stand for.</summary>
    private static readonly string[] s_members = ["X1", "Y1", "X2", "Y2"];

    public static string Write(Kernel kernel)
    {
        LossModel model = kernel.Model;
        var code = new CodeWriter();
        MethodFrame.Open(code, kernel, ["scalar code; every other form of this loss computes the same bits"]);
        Checks.WriteConstants(code, model);

        var spelling = new ScalarSpelling(model.Scalar);
        var schedule = new Schedule(kernel.Graph, model.Components, kernel.Names, inputsAreValues: true);
        UniformWriter.Write(code, kernel.Graph, schedule, spelling);
        WriteInputs(code, kernel, schedule);
        foreach (int node in schedule.Locals)
            code.Line($"{(kernel.Graph[node].IsMask ? "bool" : model.Scalar.Keyword())} {schedule.NameOf(node)} = {schedule.Definition(node, spelling).Text};");
        foreach (ParameterModel gradient in model.Gradients)
            WriteGradient(code, gradient, [.. kernel.NodesOf(gradient).Select(n => schedule.Output(n, spelling).Text)], model.Scalar);
        foreach (ParameterModel gradient in model.ConstantGradients)
            code.Line($"{gradient.Name} = {schedule.Output(kernel.NodesOf(gradient)[0], spelling).Text};");
        if (model.ReturnsLoss)
            code.Line($"return {schedule.Output(kernel.LossNode, spelling).Text};");
        MethodFrame.Close(code, model);
        return code.ToString();
    }

    private static void WriteInputs(CodeWriter code, Kernel kernel, Schedule schedule)
    {
        foreach (int node in schedule.Inputs)
        {
            Node input = kernel.Graph[node];
            ParameterModel parameter = kernel.Model.Inputs.First(p => p.Subject == kernel.Graph.Inputs[input.Slot]);
            string value = parameter.Name + (kernel.Model.WidthOf(parameter) > 1 ? "." + s_members[input.Component] : "");
            if (value != schedule.NameOf(node))
                code.Line($"{kernel.Model.Scalar.Keyword()} {schedule.NameOf(node)} = {value};");
        }
    }

    private static void WriteGradient(CodeWriter code, ParameterModel gradient, string[] values, Scalar scalar)
    {
        if (values.Length == 1)
            code.Line($"{gradient.Name} = {values[0]};");
        else
            code.Call($"{gradient.Name} = new global::LossGen.Box<{scalar.Keyword()}>", values, ";");
    }
}
