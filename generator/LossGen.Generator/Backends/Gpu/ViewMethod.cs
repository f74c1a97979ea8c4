using LossGen.Generator.Backends.Methods;
using LossGen.Generator.Ir;
using LossGen.Generator.Losses;
using LossGen.Generator.Model;

namespace LossGen.Generator.Backends.Gpu;

/// <summary>A method over views: the checks, the constants of the call, and the launch. It returns before the device is done.</summary>
internal static class ViewMethod
{
    public static string Write(Kernel kernel)
    {
        LossModel model = kernel.Model;
        var code = new CodeWriter();
        if (model.IsOverRows)
            return WriteRows(kernel, new RowGpuKernel(NameScope.Apart(kernel, k => CodeWriter.Write(new RowGpuKernel(k).Write))));
        var gpu = new GpuKernel(NameScope.Apart(kernel, k => CodeWriter.Write(new GpuKernel(k).Write)));
        MethodFrame.Open(code, kernel, gpu.Shape);
        WriteChecks(code, kernel);
        WriteCall(code, kernel, gpu);
        MethodFrame.Close(code, model);
        code.Line();
        gpu.Write(code);
        return code.ToString();
    }

    private static string WriteRows(Kernel kernel, RowGpuKernel gpu)
    {
        LossModel model = kernel.Model;
        var code = new CodeWriter();
        MethodFrame.Open(code, kernel, gpu.Shape);
        WriteChecks(code, kernel);
        string length = model.Parameter(Role.RowLength)!.Name;
        code.Line().Line($"long {kernel.Items} = {kernel.Counted.Name}.Length / {length};");
        Schedule call = kernel.Call;
        UniformWriter.WriteRowLength(code, kernel, call, length);
        if (!gpu.HasDivisor)
        {
            UniformWriter.WriteScale(code, kernel);
            UniformWriter.Write(code, kernel.Graph, call, new ScalarSpelling(model.Scalar));
        }

        double emptyMean = model.Definition.EmptyMean(model.Settings);
        bool hasMean = model.Reduction == Reduction.Mean && kernel.Sums.Count > 0 && kernel.Sums[0].IsLoss;
        List<string> arguments =
        [
            model.Parameter(Role.Stream)!.Name,
            $"new global::LossGen.Generated.{gpu.Name}()",
            kernel.Items,
            length,
            kernel.Label?.Name ?? "default(global::ILGPU.ArrayView<int>)",
            GpuPack.Of(model.Scalar.Keyword(), [.. RowGpuKernel.PassedFrom(kernel, call)], gpu.UniformCount),
            $"default({GpuPack.QualifiedTypeOf("double", kernel.Sums.Count)})",
            SumsOf(kernel.Sums),
            .. gpu.HasDivisor ? [hasMean ? "1" : "0", Literal.Of(emptyMean, Scalar.Double)] : new[] { DivisorOf(kernel) },
            $"[{string.Join(", ", kernel.SlotsWithoutLabel.Select(s => s.Name))}]",
        ];
        code.Call($"global::LossGen.Ilgpu.Runtime.GpuRows.Run{(gpu.HasDivisor ? "Divided" : "")}", arguments, ";");
        MethodFrame.Close(code, model);
        code.Line();
        gpu.Write(code);
        return code.ToString();
    }

    private static void WriteChecks(CodeWriter code, Kernel kernel)
    {
        string stream = kernel.Model.Parameter(Role.Stream)!.Name;
        foreach (ParameterModel view in kernel.Views)
            code.Line($"global::LossGen.Ilgpu.Runtime.ViewGuard.OnStream({stream}, {view.Name}, \"{view.Name}\");");
        Checks.Write(code, kernel);
    }

    private static void WriteCall(CodeWriter code, Kernel kernel, GpuKernel gpu)
    {
        LossModel model = kernel.Model;
        code.Line().Line($"long {kernel.Items} = {kernel.Counted.Name}.Length{(model.Definition.Shape == ItemShape.Box ? " / 4" : "")};");
        UniformWriter.WriteScale(code, kernel);
        Schedule call = kernel.Call;
        UniformWriter.Write(code, kernel.Graph, call, new ScalarSpelling(model.Scalar));
        foreach ((string name, IEnumerable<int> uniforms, int firstSum, int sums) in gpu.Runs)
        {
            List<string> arguments =
            [
                model.Parameter(Role.Stream)!.Name,
                $"new global::LossGen.Generated.{name}()",
                kernel.Items,
                GpuPack.Of(model.Scalar.Keyword(), [.. uniforms.Select(u => call.NameOf(call.Uniforms[u]))], uniforms.Count()),
                SumsOf(kernel.Sums.Skip(firstSum).Take(sums)),
                firstSum == 0 ? DivisorOf(kernel) : "1",
                $"[{string.Join(", ", kernel.Slots.Select(s => s.Name))}]",
            ];
            code.Call("global::LossGen.Ilgpu.Runtime.GpuBatch.Run", arguments, ";");
        }
    }

    private static string SumsOf(IEnumerable<BatchSum> sums) => $"[{string.Join(", ", sums.Select(s => s.Receiver!.Name))}]";

    /// <summary>What the first sum is divided by. The mean of nothing is NaN, 0 divided by 0, or 0.</summary>
    private static string DivisorOf(Kernel kernel)
    {
        LossModel model = kernel.Model;
        bool isMean = model.Reduction == Reduction.Mean && kernel.Sums.Count > 0 && kernel.Sums[0].IsLoss;
        return !isMean ? "1" : double.IsNaN(model.Definition.EmptyMean(model.Settings)) ? kernel.Items : $"long.Max({kernel.Items}, 1)";
    }
}
