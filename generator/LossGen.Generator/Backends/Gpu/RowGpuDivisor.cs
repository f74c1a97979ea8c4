using LossGen.Generator.Backends.Rows;
using LossGen.Generator.Ir;
using LossGen.Generator.Model;

namespace LossGen.Generator.Backends.Gpu;

/// <summary>The kernel that finds what a mean over rows divides by, on the device: the host does not wait for it.</summary>
internal sealed class RowGpuDivisor(Kernel kernel, RowKernel rows, GpuSpelling spelling)
{
    private readonly Graph? _graph = kernel.Normalizer;

    public IEnumerable<string> Types => Inputs.Select(RowKernel.ViewOf).Append("ArrayView<double>").Append("long").Append("int");

    /// <summary>What the launch passes.</summary>
    public IEnumerable<string> Values => [.. Inputs.Select(p => p.Name), "partials.View", "items", "length"];

    private IEnumerable<ParameterModel> Inputs => rows.Model.Inputs.Where(p => _graph!.Nodes.Any(n => n.Op == Op.Input && _graph.Inputs[n.Slot] == p.Subject));

    public void Write(CodeWriter code)
    {
        string[] reserved = [.. kernel.Taken, .. Inputs.Select(p => p.Name)];
        IEnumerable<string> declarations = Inputs.Select(p => $"{RowKernel.ViewOf(p)} {p.Name}");
        code.Line().Call("private static void Divisor", [.. declarations, "ArrayView<double> partials", "long items", "int length"], "");
        code.OpenBrace();
        code.Line("double sum = 0;").Line("long stride = (long)Grid.DimX * Group.DimX;");
        code.Open("for (long i = ((long)Grid.IdxX * Group.DimX) + Group.IdxX; i < items; i += stride)");
        RowShare.Write(
            code, kernel, spelling, reserved, "sum",
            parameter => $"({spelling.Scalar.Keyword()}){parameter.Name}[i]", position => $"GpuMath.Position({position.Text}, length)");
        code.Close().Line();
        code.Line("Reduction.LeavePartial(sum, 0, partials);");
        code.Close();
    }
}
