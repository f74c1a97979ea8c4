using LossGen.Generator.Backends.Methods;
using LossGen.Generator.Ir;
using LossGen.Generator.Model;

namespace LossGen.Generator.Backends.Cpu;

/// <summary>A method over one item: the reference, and a building block.</summary>
internal static class ScalarMethod
{
    public static string Write(Kernel kernel)
    {
        LossModel model = kernel.Model;
        var code = new CodeWriter();
        MethodFrame.Open(code, kernel, ["scalar code; every other form of this loss computes the same bits"]);
        Checks.WriteConstants(code, model);

        var spelling = new ScalarSpelling(model.Scalar);
        var schedule = new Schedule(kernel.Graph, model.Components, kernel.Names, inputsAreValues: true);
        UniformWriter.Write(code, kernel.Graph, schedule, spelling);
        ScalarBody.Write(code, kernel, schedule, spelling, $"global::LossGen.Box<{model.Scalar.Keyword()}>", p => p.Name);
        foreach (ParameterModel gradient in model.ConstantGradients)
            code.Line($"{gradient.Name} = {schedule.Output(kernel.NodesOf(gradient)[0], spelling).Text};");
        if (model.ReturnsLoss)
            code.Line($"return {schedule.Output(kernel.LossNode, spelling).Text};");
        MethodFrame.Close(code, model);
        return code.ToString();
    }
}
