using LossGen.Generator.Ir;
using LossGen.Generator.Passes;
using LossGen.Generator.Passes.Lowering;

namespace LossGen.Generator.Tests.Passes;

/// <summary>Each unstable form is found, keeps its value where it had one, and has one where it had none.</summary>
public sealed class StableFormTests
{
    private static readonly Dictionary<string, Func<Value, Value, Value>> s_forms = new()
    {
        ["log(exp(x))"] = (x, _) => Value.Log(Exp(x)),
        ["log(sigmoid(x))"] = (x, _) => Value.Log(Value.Function(Op.Sigmoid, x)),
        ["log(1 + exp(x))"] = (x, _) => Value.Log(1 + Exp(x)),
        ["log(exp(a) + exp(b))"] = (x, y) => Value.Log(Exp(x) + Exp(y)),
        ["log(1 + x)"] = (x, _) => Value.Log((x * x) + 1),
        ["log(1 - x)"] = (x, _) => Value.Log(1 - -(x * x)) + Value.Log(1 - Value.Function(Op.Tanh, x) / 2.0.Of(x.Builder)),
        ["exp(x) - 1"] = (x, _) => Exp(-(x * x)) - 1,
        ["1 - exp(x)"] = (x, _) => 1 - Exp(-(x * x)),
        ["1 - sigmoid(x)"] = (x, _) => 1 - Value.Function(Op.Sigmoid, x),
        ["1 / (1 + exp(-x))"] = (x, _) => 1 / (1 + Exp(-x)),
        ["exp(x) / (1 + exp(x))"] = (x, _) => Exp(x) / (Exp(x) + 1),
        ["exp(x) + exp(-x)"] = (x, _) => Exp(Bounded(x)) + Exp(-Bounded(x)),
        ["exp(x) - exp(-x)"] = (x, _) => (0.3.Of(x.Builder) * Exp(Bounded(x))) - (Exp(-Bounded(x)) * 0.3.Of(x.Builder)),
        ["sinh(x) / cosh(x)"] = (x, _) => (Exp(x) - Exp(-x)) / (Exp(-x) + Exp(x)),
        ["log(cosh(x))"] = (x, _) => Value.Log((Exp(x) / 2.0.Of(x.Builder)) + (0.5 * Exp(-x))),
        ["softplus(x) - x"] = (x, _) => Value.Function(Op.Softplus, x) - x,
        ["sqrt(x * x)"] = (x, _) => Value.Function(Op.Sqrt, x * x),
        ["x * x / |x|"] = (x, _) => (x * x) / Value.Abs(x),
    };

    public static TheoryData<string> Names => [.. StableForms.Rules.Select(r => r.Before)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_form_is_replaced_by_an_equal_one(string before)
    {
        Graph naive = Build(s_forms[before]);
        var applied = new List<Rule>();
        Graph stable = Simplify.Stabilize(naive, applied);
        Assert.Empty(Verifier.Check(stable));
        Assert.Contains(applied, r => r.Before == before);
        foreach ((double x, double y) in new[] { (0.7, -0.3), (-1.3, 2.1), (2.6, 2.5), (-0.01, 0.4) })
            Assert.Equal(At(naive, x, y), At(stable, x, y), 1e-13);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Its_value_and_gradient_are_finite_far_out(string before)
    {
        Graph stable = Simplify.Stabilize(Build(s_forms[before]));
        Graph graph = Simplify.Run(Gradient.Of(stable, [new Derivative("x", 1, "dx"), new Derivative("y", 1, "dy")], null));
        foreach (Scalar scalar in new[] { Scalar.Float, Scalar.Double })
        {
            Graph lowered = Simplify.Lowered(LowerFunctions.Run(graph, scalar), scalar);
            foreach ((double x, double y) in new[] { (1e4, -1e4), (-1e4, 1e4), (1e4, 1e4), (-1e4, -1e4), (0, 0), (90, 0), (-120, 0) })
            {
                double[] values = Interpreter.Run(lowered, (name, _) => name == "x" ? x : y, null, scalar == Scalar.Float ? v => (float)v : null);
                Assert.All(values, v => Assert.True(double.IsFinite(v), $"{before} at ({x}, {y}) in {scalar}: {string.Join(", ", values)}"));
            }
        }
    }

    [Fact]
    public void Equal_infinities_have_a_logarithm_of_their_sum()
    {
        Graph graph = Simplify.Stabilize(Build(s_forms["log(exp(a) + exp(b))"]));
        Assert.Equal(double.PositiveInfinity, At(graph, double.PositiveInfinity, double.PositiveInfinity));
        Assert.Equal(double.NegativeInfinity, At(graph, double.NegativeInfinity, double.NegativeInfinity));
        Assert.Equal(3, At(graph, double.NegativeInfinity, 3));
    }

    [Fact]
    public void The_other_order_of_a_sum_is_found_too()
    {
        Assert.Equal(Op.Softplus, Root((x, _) => Value.Log(x.Builder.Constant(1) + Exp(x))));
        Assert.Equal(Op.Softplus, Root((x, _) => Value.Log(Exp(x) + x.Builder.Constant(1))));
        Assert.Equal(Op.ExpM1, Root((x, _) => -1.0.Of(x.Builder) + Exp(x)));
        Assert.Equal(Op.ExpM1, Root((x, _) => Exp(x) + (-1.0).Of(x.Builder)));
        Assert.Equal(Op.Sigmoid, Root((x, _) => 1 / (Exp(-x) + 1)));
    }

    [Fact]
    public void Cross_entropy_of_a_sigmoid_becomes_two_softplus()
    {
        var applied = new List<Rule>();
        Graph graph = Simplify.Stabilize(
            Build((x, y) => -((y * Value.Log(Value.Function(Op.Sigmoid, x))) + ((1 - y) * Value.Log(1 - Value.Function(Op.Sigmoid, x))))), applied);
        Assert.Equal(2, graph.Nodes.Count(n => n.Op == Op.Softplus));
        Assert.DoesNotContain(graph.Nodes, n => n.Op is Op.Log or Op.LogP1 or Op.Sigmoid);
        Assert.Equal(3, applied.Count);
    }

    [Fact]
    public void Softplus_sigmoid_and_their_mirror_images_share_one_exponential()
    {
        Graph graph = Build((x, _) =>
            (Value.Function(Op.Softplus, x) * Value.Function(Op.Sigmoid, x)) - (Value.Function(Op.Softplus, -x) * Value.Function(Op.Sigmoid, -x)));
        Graph lowered = Simplify.Lowered(LowerFunctions.Run(graph, Scalar.Float), Scalar.Float);
        Assert.Single(lowered.Nodes, n => n.Op == Op.PowerOfTwo);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 0)]
    [InlineData(2, 1)]
    [InlineData(3, 2)]
    [InlineData(4, 2)]
    [InlineData(-1, 1)]
    [InlineData(-2, 2)]
    [InlineData(0.5, 1)]
    [InlineData(1.5, 2)]
    [InlineData(-3, 3)]
    [InlineData(-0.5, 2)]
    [InlineData(-1.5, 3)]
    public void A_power_with_a_small_exponent_is_multiplied_out(double exponent, int operations)
    {
        Graph graph = Simplify.Run(Build((x, _) => Value.Function(Op.Power, x, x.Builder.Constant(exponent))));
        Assert.Equal(operations, Cost.Operations(graph, Scalar.Double));
        Assert.Equal(Math.Pow(1.7, exponent), At(graph, 1.7, 0), 1e-13);
    }

    [Theory]
    [InlineData(2.5)]
    [InlineData(5)]
    [InlineData(-4)]
    [InlineData(0.3)]
    public void Other_powers_stay(double exponent) =>
        Assert.Equal(Op.Power, Root((x, _) => Value.Function(Op.Power, x, x.Builder.Constant(exponent))));

    [Theory]
    [InlineData(1e-4)]
    [InlineData(3e-8)]
    [InlineData(-1e-12)]
    [InlineData(1e-30)]
    [InlineData(0.5)]
    [InlineData(-20)]
    public void The_slopes_of_hyperbolic_functions_do_not_cancel_near_0(double x)
    {
        var slopes = new (Func<Value, Value> Function, double Slope)[]
        {
            (v => Value.Function(Op.Cosh, v), Math.Abs(x) < 0.01 ? x : Math.Sinh(x)),
            (v => (Exp(v) + Exp(-v)) / 2.0.Of(v.Builder), Math.Abs(x) < 0.01 ? x : Math.Sinh(x)),
            (v => (Exp(v) - Exp(-v)) / 2.0.Of(v.Builder), Math.Cosh(x)),
            (v => Value.Log(Value.Function(Op.Cosh, v)), Math.Tanh(x)),
        };
        foreach ((Func<Value, Value> function, double slope) in slopes)
        {
            Graph graph = Gradient.Of(Simplify.Stabilize(Build((v, _) => function(v))), [new Derivative("x", 1, "dx")], null);
            foreach (Scalar scalar in new[] { Scalar.Float, Scalar.Double })
            {
                double at = scalar == Scalar.Float ? (float)x : x;
                double[] values = Interpreter.Run(Simplify.Lowered(LowerFunctions.Run(graph, scalar), scalar), (_, _) => at, null, scalar == Scalar.Float ? v => (float)v : null);
                Assert.Equal(1, values[1] / slope, scalar == Scalar.Float ? 4e-7 : Math.Abs(x) < 0.01 ? 2e-5 : 1e-14);
            }
        }
    }

    private static Value Bounded(Value x) => Value.Function(Op.Tanh, x);

    private static Value Exp(Value x) => Value.Function(Op.Exp, x);

    private static Op Root(Func<Value, Value, Value> expression)
    {
        Graph graph = Simplify.Stabilize(Build(expression));
        return graph[graph.Outputs[0].Node].Op;
    }

    private static double At(Graph graph, double x, double y) => Interpreter.Run(graph, (name, _) => name == "x" ? x : y)[0];

    private static Graph Build(Func<Value, Value, Value> expression)
    {
        var builder = new GraphBuilder();
        Value x = builder.Input("x");
        Value y = builder.Input("y");
        builder.Output("loss", expression(x, y));
        return builder.ToGraph();
    }
}
