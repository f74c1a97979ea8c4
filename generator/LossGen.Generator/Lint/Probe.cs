using System.Globalization;
using LossGen.Generator.Ir;

namespace LossGen.Generator.Lint;

/// <summary>One point at which a formula is tried: a number for each component of its inputs, and for each run-time scalar.</summary>
internal sealed class Probe(double[][] inputs, double[] parameters)
{
    public double Input(int slot, int component) => inputs[slot][component];

    public double Parameter(int slot) => parameters[slot];

    /// <summary>The same point with one component of an input elsewhere.</summary>
    public Probe Moved(int slot, int component, double value)
    {
        double[][] moved = [.. inputs.Select(i => (double[])i.Clone())];
        moved[slot][component] = value;
        return new Probe(moved, parameters);
    }

    public string Describe(Graph graph)
    {
        IEnumerable<string> values = graph.Inputs.Select((name, slot) => $"{name} = {Show(inputs[slot])}")
            .Concat(graph.Parameters.Select((name, slot) => $"{name} = {Show([parameters[slot]])}").Where((_, slot) => graph.Parameters[slot] != Graph.RowLength));
        return string.Join(", ", values);
    }

    private static string Show(double[] values)
    {
        string list = string.Join(", ", values.Select(v => v.ToString("R", CultureInfo.InvariantCulture)));
        return values.Length == 1 ? list : $"[{list}]";
    }
}
