using LossGen.Generator.Ir;
using LossGen.Generator.Passes;
using LossGen.Generator.Passes.Lowering;
using LossGen.Generator.Tests.Passes.Lowering;

namespace LossGen.Generator.Tests.Passes;

/// <summary>Functions of constants are numbers, masks over constants are decided, and what the graph then does not need is gone.</summary>
public sealed class FoldingTests
{
    [Fact]
    public void Functions_of_constants_are_computed()
    {
        foreach (Op op in new[] { Op.Sqrt, Op.StopGradient, Op.Log, Op.LogP1, Op.Exp, Op.Exp2, Op.ExpM1, Op.Tanh, Op.Sigmoid, Op.Softplus, Op.Sin, Op.Cos, Op.Atan })
        {
            var builder = new GraphBuilder();
            builder.Output("loss", Value.Function(op, builder.Constant(0.3)));
            Graph graph = Simplify.Run(builder.ToGraph());
            Assert.Equal(Op.Constant, graph[graph.Outputs[0].Node].Op);
            Assert.Equal(ReferenceMath.Evaluate(op, 0.3, 0), graph[graph.Outputs[0].Node].Value);
        }
    }

    [Fact]
    public void Connectives_of_masks_are_decided()
    {
        Assert.Equal(1, Chosen((yes, no, _) => yes & !no));
        Assert.Equal(0, Chosen((yes, no, _) => no | !yes));
        Assert.Equal(1, Chosen((yes, _, open) => yes | open));
        Assert.Equal(0, Chosen((_, no, open) => open & no));
        Assert.Null(Chosen((yes, _, open) => yes & open));
        Assert.Null(Chosen((_, no, open) => open | no));
    }

    [Fact]
    public void A_side_that_decides_nothing_falls_away()
    {
        var builder = new GraphBuilder();
        Value x = builder.Input("x");
        Mask open = x < 0.5;
        Mask yes = builder.Constant(1) < builder.Constant(2);
        builder.Output("loss", Value.Select(!!(open & yes), x, -x * x));
        Graph graph = Simplify.Run(builder.ToGraph());
        Assert.Single(graph.Nodes, n => n.IsMask);
    }

    /// <summary>What lowering writes for the rounding of the element type keeps its meaning where one operand is a constant.</summary>
    [Theory]
    [InlineData("Power")]
    [InlineData("Atan2")]
    public void A_constant_gives_the_bits_of_an_operand_of_that_value(string function)
    {
        Op op = Enum.Parse<Op>(function);
        var random = new Random(8);
        foreach (Scalar scalar in new[] { Scalar.Float, Scalar.Double })
        {
            var open = new Lowered(op, scalar);
            double[] constants = [7, -5, 6, 1.6f, 2.7f, -0.3f, 10, 100, 1e-3f, 16777217, .. Enumerable.Range(0, 20).Select(_ => (double)(float)(20 * (random.NextDouble() - 0.5)))];
            foreach (double constant in constants)
            {
                Graph left = Lower(op, scalar, b => (b.Constant(constant), b.Input("x")));
                Graph right = Lower(op, scalar, b => (b.Input("x"), b.Constant(constant)));
                for (int i = 0; i < 200; i++)
                {
                    double x = (float)((random.NextDouble() - 0.5) * Math.Pow(10, random.Next(-3, 4)));
                    AssertSame(open.At(constant, x), Lowered.Run(left, scalar, x), $"{op}({constant}, {x:R}) in {scalar}");
                    AssertSame(open.At(x, constant), Lowered.Run(right, scalar, x), $"{op}({x:R}, {constant}) in {scalar}");
                }
            }
        }
    }

    [Fact]
    public void A_function_of_constants_alone_has_the_bits_of_one_of_operands()
    {
        foreach (Op op in Lowered.Functions.Where(o => o != Op.RowExpSum))
        {
            foreach (Scalar scalar in new[] { Scalar.Float, Scalar.Double })
            {
                var open = new Lowered(op, scalar);
                foreach ((double x, double y) in new[] { (0.3f, 2.5f), (5.75f, -1.25f), (1e-3f, 7), (88, 0.5f) })
                {
                    var builder = new GraphBuilder();
                    builder.Output("loss", Lowered.IsBinary(op) ? Value.Function(op, builder.Constant(x), builder.Constant(y)) : Value.Function(op, builder.Constant(x)));
                    Graph graph = Simplify.Lowered(LowerFunctions.Run(builder.ToGraph(), scalar), scalar);
                    Assert.Equal(Op.Constant, graph[graph.Outputs[0].Node].Op);
                    AssertSame(open.At(x, y), graph[graph.Outputs[0].Node].Value, $"{op}({x}, {y}) in {scalar}");
                }
            }
        }
    }

    [Fact]
    public void What_says_nothing_of_its_operand_is_left_to_the_code()
    {
        foreach ((Op op, double x) in new[] { (Op.PowerOfTwo, 128.0), (Op.PowerOfTwo, 0.5), (Op.LogExponent, -1), (Op.LogMantissa, 1e-40), (Op.LogExponent, double.NaN) })
        {
            var builder = new GraphBuilder();
            builder.Output("loss", Value.Function(op, builder.Constant(x)));
            Assert.Contains(Simplify.Lowered(builder.ToGraph(), Scalar.Float).Nodes, n => n.Op == op);
        }
    }

    private static Graph Lower(Op op, Scalar scalar, Func<GraphBuilder, (Value A, Value B)> operands)
    {
        var builder = new GraphBuilder();
        (Value a, Value b) = operands(builder);
        builder.Output("loss", Value.Function(op, a, b));
        return Simplify.Lowered(LowerFunctions.Run(builder.ToGraph(), scalar), scalar);
    }

    private static void AssertSame(double expected, double actual, string what) => Assert.True(
        double.IsNaN(expected) ? double.IsNaN(actual) : BitConverter.DoubleToInt64Bits(expected) == BitConverter.DoubleToInt64Bits(actual),
        $"{what} is {actual:R}, not {expected:R}");

    private static double? Chosen(Func<Mask, Mask, Mask, Mask> mask)
    {
        var builder = new GraphBuilder();
        Mask yes = builder.Constant(1) < builder.Constant(2);
        Mask no = builder.Constant(2) < builder.Constant(1);
        builder.Output("loss", Value.Select(mask(yes, no, builder.Input("x") < 0.5), builder.Constant(1), builder.Constant(0)));
        Graph graph = Simplify.Run(builder.ToGraph());
        Node root = graph[graph.Outputs[0].Node];
        return root.Op == Op.Constant ? root.Value : null;
    }
}
