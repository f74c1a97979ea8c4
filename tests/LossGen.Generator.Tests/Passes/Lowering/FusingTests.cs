using LossGen.Generator.Ir;
using LossGen.Generator.Tests.Support;

namespace LossGen.Generator.Tests.Passes.Lowering;

/// <summary>A device may fuse a product with the sum that it goes into. That changes bits, but must not spoil a rounding error kept in a second word.</summary>
public sealed class FusingTests
{
    public static TheoryData<string> Names => [.. Lowered.Functions.Select(f => f.ToString())];

    [Theory]
    [MemberData(nameof(Names))]
    public void Fused_products_keep_the_bound(string function)
    {
        Op op = Enum.Parse<Op>(function);
        Graph graph = new Lowered(op, Scalar.Float).Graph;
        var random = new Random(4);
        for (int i = 0; i < 40_000; i++)
        {
            (double x, double y) = AccuracyTests.Point(op, Scalar.Float, random, i);
            if (!AccuracyTests.IsInside(op, Scalar.Float, x, y))
                continue;
            double ulps = new Precise(ReferenceMath.Evaluate(Lowered.Reference(op), x, y), 0).Ulps(Fused(graph, x, y), 24, -149);
            // The square in ln cosh doubles what expm1 is off by.
            Assert.True(ulps <= (op == Op.LogCosh ? 4 : 2.2), $"{op}({x:R}, {y:R}) is off by {ulps:F3} ulp");
        }
    }

    /// <summary>Floats, where every product that goes into a sum or difference goes into it unrounded. A double holds it exactly.</summary>
    private static double Fused(Graph graph, double x, double y)
    {
        var values = new double[graph.Count];
        var exact = new double[graph.Count];
        for (int i = 0; i < graph.Count; i++)
        {
            Node n = graph[i];
            bool sums = n.Op is Op.Add or Op.Subtract;
            bool left = sums && graph[n.A].Op == Op.Multiply;
            bool right = sums && !left && graph[n.B].Op == Op.Multiply;
            exact[i] = n.Op switch
            {
                Op.Input => graph.Inputs[n.Slot] == "x" ? x : y,
                Op.Constant => n.Value,
                Op.Select => values[n.A] != 0 ? values[n.B] : values[n.C],
                _ => ReferenceMath.Evaluate(n.Op, left ? exact[n.A] : values[n.A], n.B < 0 ? 0 : right ? exact[n.B] : values[n.B]),
            };
            values[i] = (float)exact[i];
        }

        return values[graph.Outputs[0].Node];
    }
}
