using LossGen.Generator.Ir;

namespace LossGen.Generator.Tests.Passes;

/// <summary>Runs a graph in double, one number for each input component and parameter.</summary>
internal static class Evaluator
{
    public static double[] Run(Graph graph, Func<string, int, double> input, Func<string, double>? parameter = null)
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
                Op.Less => a < b ? 1 : 0,
                Op.LessOrEqual => a <= b ? 1 : 0,
                Op.Equal => a == b ? 1 : 0,
                Op.And => a * b,
                Op.Select => a != 0 ? b : c,
                _ => throw new InvalidOperationException($"{n.Op} is not for evaluating."),
            };
        }

        return [.. graph.Outputs.Select(o => values[o.Node])];
    }
}
