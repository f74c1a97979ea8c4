using LossGen.Generator.Backends.Methods;
using LossGen.Generator.Backends.Rows;
using LossGen.Generator.Model;

namespace LossGen.Generator.Backends.Cpu;

/// <summary>A method over spans of rows: the checks, what its mean divides by, the constants of the call, and the tiles that the run-time part drives.</summary>
internal static class RowMethod
{
    private const string Runtime = "global::LossGen.Runtime";

    public static string Write(Kernel kernel)
    {
        LossModel model = kernel.Model;
        var code = new CodeWriter();
        var vectors = new RowKernelWriter(NameScope.Apart(kernel, k => CodeWriter.Write(new RowKernelWriter(k).Write)));
        MethodFrame.Open(code, kernel, vectors.Shape);
        Checks.Write(code, kernel);
        string divisor = kernel.Normalizer is null ? kernel.Items : Kernel.Free(model, "divisor");
        RowChecks.WriteLabels(code, kernel, RowChecks.CountsRows(kernel) ? divisor : null);
        SpanMethod.WriteEmpty(code, kernel);
        WriteCall(code, kernel, vectors, divisor);
        MethodFrame.Close(code, model);
        code.Line();
        vectors.Write(code);
        return code.ToString();
    }

    private static void WriteCall(CodeWriter code, Kernel kernel, RowKernelWriter vectors, string divisor)
    {
        LossModel model = kernel.Model;
        string length = model.Parameter(Role.RowLength)!.Name;
        code.Line().Line($"nuint {kernel.Items} = (nuint){kernel.Counted.Name}.Length / (nuint){length};");
        Schedule call = kernel.Call;
        UniformWriter.WriteRowLength(code, kernel, call, length);
        if (kernel.Normalizer is not null && !RowChecks.CountsRows(kernel))
            RowChecks.WriteDivisor(code, kernel, divisor, call);
        UniformWriter.WriteScale(code, kernel, divisor, kernel.Normalizer is not null && model.Definition.EmptyMean(model.Settings) == 0);
        UniformWriter.Write(code, kernel.Graph, call, new ScalarSpelling(model.Scalar));

        string sums = Kernel.Free(model, "sums");
        int count = kernel.Sums.Count;
        if (count > 0)
            code.Line($"global::System.Span<double> {sums} = stackalloc double[{Literal.Of(count)}];");
        string labels = vectors.Rows.LabelsOf is { } several
            ? Literal.Of(vectors.Rows.Slots.ToList().IndexOf(several))
            : kernel.Label?.Name ?? "default(global::System.ReadOnlySpan<int>)";
        List<string> arguments =
        [
            $"new global::LossGen.Generated.{vectors.Name}({string.Join(", ", call.Uniforms.Select(call.NameOf))})",
            kernel.Items,
            $"(nuint){length}",
            count > 0 ? sums : "default",
            labels,
            .. kernel.SlotsWithoutLabel.Select(s => s.Name),
        ];
        code.Call($"{Runtime}.{(vectors.Rows.LabelsOf is null ? "RowBatch" : "LabelBatch")}.Run", arguments, ";");
        SpanMethod.WriteResults(code, kernel, sums, divisor);
    }
}
