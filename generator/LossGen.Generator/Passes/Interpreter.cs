using LossGen.Generator.Ir;

namespace LossGen.Generator.Passes;

/// <summary>Runs a graph in double, before or after lowering, for one number in each input component and parameter.</summary>
internal static class Interpreter
{
    /// <summary>The values of the outputs, in their order.</summary>
    /// <inheritdoc cref="Values"/>
    public static double[] Run(
        Graph graph, Func<string, int, double> input, Func<string, double>? parameter = null, Func<double, double>? round = null)
    {
        double[] values = Values(graph, input, parameter, round);
        return [.. graph.Outputs.Select(o => values[o.Node])];
    }

    /// <summary>The value of every node; a mask is 0 or 1.</summary>
    /// <param name="graph">What to compute.</param>
    /// <param name="input">The inputs, by name and component.</param>
    /// <param name="parameter">The run-time scalars.</param>
    /// <param name="round">What every result is rounded to: a sum, product, quotient or root of floats rounds alike through double.</param>
    /// <param name="evaluate">What each operation means; by itself what <see cref="ReferenceMath"/> says.</param>
    public static double[] Values(
        Graph graph,
        Func<string, int, double> input,
        Func<string, double>? parameter = null,
        Func<double, double>? round = null,
        Func<Op, double, double, double, double>? evaluate = null)
    {
        evaluate ??= ReferenceMath.Evaluate;
        var values = new double[graph.Count];
        for (int i = 0; i < values.Length; i++)
        {
            Node n = graph[i];
            double value = n.Op switch
            {
                Op.Input => input(graph.Inputs[n.Slot], n.Component),
                Op.Parameter => parameter!(graph.Parameters[n.Slot]),
                Op.Constant => n.Value,
                _ => evaluate(n.Op, values[n.A], n.B < 0 ? 0 : values[n.B], n.C < 0 ? 0 : values[n.C]),
            };
            values[i] = round is null ? value : round(value);
        }

        return values;
    }
}
