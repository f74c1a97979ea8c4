using LossGen.Generator.Ir;
using LossGen.Generator.Losses;
using LossGen.Generator.Model;

namespace LossGen.Generator.Backends.Rows;

/// <summary>What only losses over rows check, and what their mean divides by.</summary>
internal static class RowChecks
{
    private const string Guard = "global::LossGen.Runtime.Guard";

    /// <summary>Every parameter's length, by what it has values for.</summary>
    public static void WriteLengths(CodeWriter code, Kernel kernel)
    {
        LossModel model = kernel.Model;
        string length = model.Parameter(Role.RowLength)!.Name;
        ParameterModel first = kernel.Counted;

        // A formula may read an element at a position that it names.
        int least = model.Formula?.LeastRowLength ?? 1;
        code.Line($"{Guard}.RowLength({length}, \"{length}\", {(model.Scalar == Scalar.Float ? "1 << 24" : "int.MaxValue")}{(least > 1 ? ", " + Literal.Of(least) : "")});");
        code.Line($"{Guard}.WholeRows({first.Name}.Length, {length}, \"{first.Name}\", \"{length}\");");
        foreach (ParameterModel slot in kernel.Slots.Where(s => s != first))
        {
            code.Line(model.ShapeOf(slot) switch
            {
                ItemShape.Row => $"{Guard}.SameLength({slot.Name}.Length, {first.Name}.Length, \"{slot.Name}\", \"{first.Name}\");",
                ItemShape.Class => $"{Guard}.OnePerClass({slot.Name}.Length, {length}, \"{slot.Name}\", \"{length}\");",
                _ => $"{Guard}.OnePerRow({slot.Name}.Length, {first.Name}.Length, {length}, \"{slot.Name}\", \"{first.Name}\");",
            });
        }
    }

    /// <summary>Labels and positions are looked at before anything is written.</summary>
    /// <param name="code">Where to write.</param>
    /// <param name="kernel">The kernel.</param>
    /// <param name="divisor">What the mean divides by, where that is the number of rows that count; else null.</param>
    public static void WriteLabels(CodeWriter code, Kernel kernel, string? divisor)
    {
        LossModel model = kernel.Model;
        string length = model.Parameter(Role.RowLength)!.Name;
        foreach (ParameterModel label in model.Inputs.Where(p => model.ShapeOf(p) == ItemShape.Label))
        {
            string ignored = model.Definition.IgnoredLabel(model.Settings) is { } value ? $", {((long)value).ToString(System.Globalization.CultureInfo.InvariantCulture)}" : "";
            code.Line($"{(divisor is null ? "" : $"double {divisor} = ")}{Guard}.Labels({label.Name}, {length}, \"{label.Name}\"{ignored});");
        }

        foreach (ParameterModel position in model.Inputs.Where(p => model.Definition.IsPosition(p.Subject)))
            code.Line($"{Guard}.Positions({position.Name}, {length}, \"{position.Name}\");");
    }

    /// <summary>Whether every row that counts counts 1.</summary>
    public static bool CountsRows(Kernel kernel) => kernel.Normalizer is { } graph
        && graph.Nodes.All(n => n.Op != Op.Pick) && graph.Nodes.Count(n => n.Op == Op.Input) == 1
        && graph[graph.Outputs[0].Node] is { Op: Op.Select } share && graph[share.B].IsConstant(1) && graph[share.C].IsConstant(0)
        && graph[share.A] is { Op: Op.Not } kept && graph[kept.A].Op == Op.Equal;

    /// <summary>The sum of what the rows count in the mean.</summary>
    /// <param name="code">Where to write.</param>
    /// <param name="kernel">The kernel.</param>
    /// <param name="divisor">The sum's name.</param>
    /// <param name="call">What the call computes later, in the same scope.</param>
    public static void WriteDivisor(CodeWriter code, Kernel kernel, string divisor, Schedule call)
    {
        Graph graph = kernel.Normalizer!;
        LossModel model = kernel.Model;
        string row = Kernel.Free(model, "row");
        string[] inputs = [.. graph.Nodes.Where(n => n.Op == Op.Input && n.Rank == Rank.Item).Select(n => graph.Inputs[n.Slot]).Distinct()];
        if (inputs.Length == 0)
        {
            code.Line($"double {divisor} = {kernel.Items};");
            return;
        }

        IEnumerable<string> taken = model.Parameters.Select(p => p.Name).Concat(call.Uniforms.Select(call.NameOf)).Concat(call.HostLocals.Select(call.HostNameOf));
        code.Line($"double {divisor} = 0;");
        code.Open($"for (int {row} = 0; {row} < (int){kernel.Items}; {row}++)");
        RowShare.Write(
            code, kernel, new ScalarSpelling(model.Scalar), [.. taken, row, divisor, kernel.Items], $"{divisor} += ",
            parameter => $"{parameter.Name}[{row}]", (parameter, position) => $"{parameter.Name}[(int){position.Within(Precedence.Primary)}]");
        code.Close();
    }
}
