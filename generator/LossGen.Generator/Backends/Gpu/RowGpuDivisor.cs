using LossGen.Generator.Backends.Rows;
using LossGen.Generator.Ir;
using LossGen.Generator.Model;

namespace LossGen.Generator.Backends.Gpu;

/// <summary>The kernel that finds what a mean over rows divides by, on the device: the host does not wait for it.</summary>
internal sealed class RowGpuDivisor(Kernel kernel, RowKernel rows, GpuSpelling spelling)
{
    private readonly Graph? _graph = kernel.Normalizer;

    public IEnumerable<string> Types => Inputs.Select(p => p.Type).Append("ArrayView<double>").Append("long").Append("int");

    /// <summary>What the launch passes.</summary>
    public IEnumerable<string> Values => [.. Inputs.Select(p => p.Name), "partials.View", "items", "length"];

    private IEnumerable<ParameterModel> Inputs => rows.Model.Inputs.Where(p => _graph!.Nodes.Any(n => n.Op == Op.Input && _graph.Inputs[n.Slot] == p.Subject));

    public void Write(CodeWriter code)
    {
        Graph graph = _graph!;
        string element = spelling.Scalar.Keyword();
        string[] reserved = ["sum", "i", "stride", "items", "length", "partials", .. Inputs.Select(p => p.Name)];
        var schedule = new Schedule(graph, _ => 1, reserved, abbreviates: false);
        IEnumerable<string> declarations = Inputs.Select(p => $"{p.Type} {p.Name}");
        code.Line().Call("private static void Divisor", [.. declarations, "ArrayView<double> partials", "long items", "int length"], "");
        code.OpenBrace();
        code.Line("double sum = 0;").Line("long stride = (long)Grid.DimX * Group.DimX;");
        code.Open("for (long i = ((long)Grid.IdxX * Group.DimX) + Group.IdxX; i < items; i += stride)");
        for (int k = 0; k < graph.Count; k++)
        {
            Node node = graph[k];
            if (node.Op == Op.Input && node.Rank == Rank.Item)
                code.Line($"{element} {schedule.NameOf(k)} = ({element}){NameOf(graph, node)}[i];");
            else if (node.Op == Op.Pick)
                code.Line($"{element} {schedule.NameOf(k)} = {NameOf(graph, graph[node.A])}[GpuMath.Position({schedule.Output(node.B, spelling).Text}, length)];");
            else if (schedule.Locals.Contains(k))
                code.Line($"{(node.IsMask ? "bool" : element)} {schedule.NameOf(k)} = {schedule.Definition(k, spelling).Text};");
        }

        code.Line($"sum += {schedule.Output(graph.Outputs[0].Node, spelling).Text};");
        code.Close().Line();
        code.Line("Reduction.LeavePartial(sum, 0, partials);");
        code.Close();
    }

    private string NameOf(Graph graph, Node input) => rows.Model.Inputs.First(p => p.Subject == graph.Inputs[input.Slot]).Name;
}
