using LossGen.Generator.Backends.Rows;
using LossGen.Generator.Ir;
using LossGen.Generator.Losses;
using LossGen.Generator.Model;

namespace LossGen.Generator.Backends.Gpu;

/// <summary>What a mean over rows divides by where the device finds it, and the values of the call that follow from it.</summary>
internal sealed class RowGpuDivisor(Kernel kernel, RowKernel rows, GpuSpelling spelling)
{
    private string Element => spelling.Scalar.Keyword();

    public void Write(CodeWriter code, string uniforms, int count)
    {
        code.Open($"public {Element} Share(ref Row row)");
        RowShare.Write(code, kernel, spelling, kernel.Taken, "return ", Input, (slot, position) => $"row.GatherShared<{kernel.SlotNameOf(slot)}>({position.Text})");
        code.Close().Line();

        code.Open($"public {uniforms} Divide(in {uniforms} passed, double divisor)");
        string[] names = [.. RowGpuKernel.PassedFrom(kernel, rows.Schedule)];
        for (int k = 0; k < names.Length; k++)
            code.Line($"{Element} {names[k]} = passed.{GpuPack.Field(k, count)};");
        WriteScale(code);
        foreach (int node in rows.Schedule.HostLocals)
            code.Line($"{(kernel.Graph[node].IsMask ? "bool" : Element)} {rows.Schedule.HostNameOf(node)} = {rows.Schedule.HostDefinition(node, spelling).Text};");
        code.Line($"{uniforms} divided = default;");
        for (int k = 0; k < rows.Schedule.Uniforms.Count; k++)
            code.Line($"divided.{GpuPack.Field(k, count)} = {rows.Schedule.HostNameOf(rows.Schedule.Uniforms[k])};");
        code.Line("return divided;");
        code.Close();
    }

    private void WriteScale(CodeWriter code)
    {
        if (kernel.Scale is not { } scale)
            return;
        string quotient = $"{kernel.Model.Parameter(Role.Upstream)?.Name ?? "1.0"} / divisor";
        if (spelling.Scalar == Scalar.Float)
            quotient = $"(float)({quotient})";
        bool emptyIsZero = kernel.Model.Definition.EmptyMean(kernel.Model.Settings) == 0;
        code.Line($"{Element} {scale} = {(emptyIsZero ? $"Utilities.Select(divisor == 0, {Literal.Of(0, spelling.Scalar)}, {quotient})" : quotient)};");
    }

    private string Input(ParameterModel input) => kernel.Model.ShapeOf(input) == ItemShape.Label ? $"({Element})row.Label" : $"row.Item<{kernel.SlotNameOf(input)}>()";
}
