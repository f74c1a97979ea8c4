using LossGen.Generator.Ir;
using LossGen.Generator.Losses;
using LossGen.Generator.Model;

namespace LossGen.Generator.Backends.Cpu;

/// <summary>A method over spans: the checks, the constants of the call, and the loop over blocks that the run-time part drives.</summary>
internal static class SpanMethod
{
    private const string Runtime = "global::LossGen.Runtime";

    public static string Write(Kernel kernel)
    {
        LossModel model = kernel.Model;
        var code = new CodeWriter();
        var vectors = new VectorKernel(kernel);
        FileHeader.Write(code, kernel, vectors.Shape);
        MethodFrame.Open(code, model);
        Checks.Write(code, kernel);
        WriteEmpty(code, kernel);
        WriteCall(code, kernel, vectors);
        MethodFrame.Close(code, model);
        code.Line();
        vectors.Write(code);
        return code.ToString();
    }

    private static void WriteEmpty(CodeWriter code, Kernel kernel)
    {
        LossModel model = kernel.Model;
        double value = model.Reduction == Reduction.Mean ? model.Definition.EmptyMean : 0;
        string result = model.ReturnsLoss ? " " + Literal.Of(value, model.Scalar) : "";
        code.Line($"if ({kernel.Slots[0].Name}.IsEmpty)").Line($"    return{result};");
    }

    private static void WriteCall(CodeWriter code, Kernel kernel, VectorKernel vectors)
    {
        LossModel model = kernel.Model;
        string length = $"(nuint){kernel.Slots[0].Name}.Length";
        code.Line().Line($"nuint items = {length}{(model.Definition.Shape == ItemShape.Box ? " / 4" : "")};");
        UniformWriter.WriteScale(code, kernel);
        UniformWriter.Write(code, kernel.Graph, vectors.Schedule, new ScalarSpelling(model.Scalar));

        List<string> arguments = [$"new global::LossGen.Generated.{vectors.Name}({string.Join(", ", vectors.Uniforms)})", "items", .. kernel.Slots.Select(s => s.Name)];
        code.Call($"{(model.ReturnsLoss ? "double sum = " : "")}{Runtime}.Batch.Run", arguments, ";");
        if (model.ReturnsLoss)
        {
            string cast = model.Scalar == Scalar.Float ? "(float)" : "";
            code.Line(model.Reduction == Reduction.Mean ? $"return {(cast.Length > 0 ? cast + "(sum / items)" : "sum / items")};" : $"return {cast}sum;");
        }
    }
}
