using LossGen.Generator.Backends.Methods;
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
        var vectors = new BatchKernelWriter(NameScope.Apart(kernel, k => CodeWriter.Write(new BatchKernelWriter(k).Write)));
        MethodFrame.Open(code, kernel, vectors.Shape);
        Checks.Write(code, kernel);
        WriteEmpty(code, kernel);
        WriteCall(code, kernel, vectors);
        MethodFrame.Close(code, model);
        code.Line();
        vectors.Write(code);
        return code.ToString();
    }

    /// <summary>No item has a share in the gradient of a constant.</summary>
    public static void WriteEmpty(CodeWriter code, Kernel kernel)
    {
        LossModel model = kernel.Model;
        double value = model.Reduction == Reduction.Mean ? model.Definition.EmptyMean(model.Settings) : 0;
        string result = model.ReturnsLoss ? " " + Literal.Of(value, model.Scalar) : "";
        string test = $"if ({kernel.Slots[0].Name}.IsEmpty)";
        if (!model.ConstantGradients.Any())
        {
            code.Line(test).Line($"    return{result};");
            return;
        }

        code.Open(test);
        foreach (ParameterModel gradient in model.ConstantGradients)
            code.Line($"{gradient.Name} = 0;");
        code.Line($"return{result};").Close();
    }

    private static void WriteCall(CodeWriter code, Kernel kernel, BatchKernelWriter vectors)
    {
        LossModel model = kernel.Model;
        string length = $"(nuint){kernel.Counted.Name}.Length";
        code.Line().Line($"nuint {kernel.Items} = {length}{(model.Definition.Shape == ItemShape.Box ? " / 4" : "")};");
        UniformWriter.WriteScale(code, kernel);
        Schedule call = kernel.Call;
        UniformWriter.Write(code, kernel.Graph, call, new ScalarSpelling(model.Scalar));

        string sums = Kernel.Free(model, "sums");
        int count = kernel.Sums.Count;
        if (count > 0)
            code.Line($"global::System.Span<double> {sums} = stackalloc double[{Literal.Of(count)}];");
        foreach ((string name, IEnumerable<int> uniforms, int firstSum) in vectors.Runs)
        {
            List<string> arguments =
            [
                $"new global::LossGen.Generated.{name}({string.Join(", ", uniforms.Select(u => call.NameOf(call.Uniforms[u])))})",
                kernel.Items,
                count == 0 ? "default" : firstSum == 0 ? sums : $"{sums}.Slice({Literal.Of(firstSum)})",
                .. kernel.Slots.Select(s => s.Name),
            ];
            code.Call($"{Runtime}.Batch.Run", arguments, ";");
        }

        WriteResults(code, kernel, sums, kernel.Items);
    }

    /// <summary>What the loop has added up, handed out and returned.</summary>
    public static void WriteResults(CodeWriter code, Kernel kernel, string sums, string divisor)
    {
        LossModel model = kernel.Model;
        string cast = model.Scalar == Scalar.Float ? "(float)" : "";
        for (int i = 0; i < kernel.Sums.Count; i++)
        {
            string sum = $"{sums}[{Literal.Of(i)}]";
            if (kernel.Sums[i].Receiver is { } receiver)
                code.Line($"{receiver.Name} = {cast}{sum};");
        }

        if (!model.ReturnsLoss)
            return;
        string loss = model.Reduction != Reduction.Mean ? $"{sums}[0]"
            : cast.Length > 0 ? $"({sums}[0] / {divisor})"
            : $"{sums}[0] / {divisor}";
        if (divisor != kernel.Items && model.Reduction == Reduction.Mean && model.Definition.EmptyMean(model.Settings) == 0)
            code.Line($"if ({divisor} == 0)").Line("    return 0;");
        code.Line($"return {cast}{loss};");
    }
}
