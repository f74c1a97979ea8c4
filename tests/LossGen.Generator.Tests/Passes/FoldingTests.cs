using LossGen.Generator.Ir;
using LossGen.Generator.Passes;
using LossGen.Generator.Passes.Lowering;

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

    [Fact]
    public void A_power_with_a_known_exponent_loses_its_edge_cases()
    {
        int Operations(Func<GraphBuilder, Value> exponent)
        {
            var builder = new GraphBuilder();
            builder.Output("loss", Value.Function(Op.Power, builder.Input("x"), exponent(builder)));
            return Cost.Operations(Simplify.Run(LowerFunctions.Run(builder.ToGraph(), Scalar.Float)));
        }

        Assert.True(Operations(b => b.Constant(2.7)) < Operations(b => b.Input("y")) - 25);
    }

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
