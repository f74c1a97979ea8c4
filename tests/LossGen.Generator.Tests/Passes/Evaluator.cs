using LossGen.Generator.Ir;

namespace LossGen.Generator.Tests.Passes;

/// <summary>Runs a graph in double, one number for each input component and parameter.</summary>
internal static class Evaluator
{
    /// <param name="graph">What to compute.</param>
    /// <param name="input">The inputs, by name and component.</param>
    /// <param name="parameter">The run-time scalars.</param>
    /// <param name="round">What every result is rounded to: a sum, product or quotient of floats rounds alike through double.</param>
    public static double[] Run(
        Graph graph, Func<string, int, double> input, Func<string, double>? parameter = null, Func<double, double>? round = null)
    {
        var values = new double[graph.Count];
        for (int i = 0; i < graph.Count; i++)
        {
            Node n = graph[i];
            double a = n.A >= 0 ? values[n.A] : 0;
            double b = n.B >= 0 ? values[n.B] : 0;
            double c = n.C >= 0 ? values[n.C] : 0;
            values[i] = n.Op switch
            {
                Op.Input => input(graph.Inputs[n.Slot], n.Component),
                Op.Parameter => parameter!(graph.Parameters[n.Slot]),
                Op.Constant => n.Value,
                Op.Negate => -a,
                Op.Abs => Math.Abs(a),
                Op.Sign => a > 0 ? 1 : a < 0 ? -1 : a,
                Op.Log => Math.Log(a),
                Op.Add => a + b,
                Op.Subtract => a - b,
                Op.Multiply => a * b,
                Op.Divide => a / b,
                Op.Minimum => Math.Min(a, b),
                Op.Maximum => Math.Max(a, b),
                Op.CopySign => Math.CopySign(a, b),
                Op.LogExponent => LogParts(a).Exponent,
                Op.LogMantissa => LogParts(a).Mantissa,
                Op.Less => a < b ? 1 : 0,
                Op.LessOrEqual => a <= b ? 1 : 0,
                Op.Equal => a == b ? 1 : 0,
                Op.And => a * b,
                Op.Select => a != 0 ? b : c,
                _ => throw new InvalidOperationException($"{n.Op} is not for evaluating."),
            };
            values[i] = round?.Invoke(values[i]) ?? values[i];
        }

        return [.. graph.Outputs.Select(o => values[o.Node])];
    }

    private static (double Exponent, double Mantissa) LogParts(double x)
    {
        if (!double.IsFinite(x) || x <= 0)
            return (0, x);
        double exponent = Math.ILogB(x);
        double mantissa = Math.ScaleB(x, -(int)exponent);
        return mantissa > Math.Sqrt(2) ? (exponent + 1, mantissa / 2) : (exponent, mantissa);
    }
}
