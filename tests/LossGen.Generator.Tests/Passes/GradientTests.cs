using LossGen.Generator.Ir;
using LossGen.Generator.Passes;

namespace LossGen.Generator.Tests.Passes;

/// <summary>Derivatives at smooth points and at kinks, and that an untaken branch contributes nothing.</summary>
public sealed class GradientTests
{
    [Theory]
    [InlineData(2.0, 3.0)]
    [InlineData(-1.5, 0.25)]
    [InlineData(0.5, -4.0)]
    public void Smooth_operations_have_their_textbook_derivatives(double x, double y)
    {
        (double dx, double dy) = Differentiate((a, b) => ((a * b) / (2 + (a * a))) - (b - -a), x, y);
        double q = 2 + (x * x);
        Assert.Equal((y / q) - (2 * x * x * y / (q * q)) - 1, dx, 1e-12);
        Assert.Equal((x / q) - 1, dy, 1e-12);
    }

    [Theory]
    [InlineData(1, 2, 0, 1)]
    [InlineData(2, 1, 1, 0)]
    [InlineData(1, 1, 0.5, 0.5)]
    public void A_maximum_shares_a_tie(double x, double y, double dx, double dy) =>
        Assert.Equal((dx, dy), Differentiate(Value.Maximum, x, y));

    [Theory]
    [InlineData(1, 2, 1, 0)]
    [InlineData(2, 1, 0, 1)]
    [InlineData(1, 1, 0.5, 0.5)]
    public void A_minimum_shares_a_tie(double x, double y, double dx, double dy) =>
        Assert.Equal((dx, dy), Differentiate(Value.Minimum, x, y));

    [Theory]
    [InlineData(3, 1)]
    [InlineData(-3, -1)]
    [InlineData(0, 0)]
    public void The_absolute_value_is_flat_at_0(double x, double dx) => Assert.Equal(dx, Differentiate((a, _) => Value.Abs(a), x, 0).Dx);

    [Theory]
    [InlineData(1, 1)]
    [InlineData(-1, 0)]
    [InlineData(0, 1)]
    public void A_clamp_passes_at_its_bound(double x, double dx) =>
        Assert.Equal(dx, Differentiate((a, _) => Value.ClampMin(a, a.Builder.Constant(0)), x, 0).Dx);

    [Fact]
    public void The_untaken_branch_of_a_select_contributes_nothing()
    {
        // At 0 the logarithm is -∞ and its derivative ∞: multiplying a masked zero onwards would give NaN.
        (double dx, _) = Differentiate((a, b) => Value.Select(a > 0.0, Value.Log(a), a * b), 0, 7);
        Assert.Equal(7, dx);
    }

    [Fact]
    public void A_branch_deep_under_two_selects_contributes_nothing()
    {
        (double dx, double dy) = Differentiate(
            (a, b) => Value.Select(a > 0.0, Value.Select(b > 0.0, Value.Log(a * b), b / a) * a, 3 * a) + b, 0, -1);
        Assert.Equal(3, dx);
        Assert.Equal(1, dy);
    }

    [Fact]
    public void The_losing_side_of_a_maximum_contributes_nothing()
    {
        (double dx, double dy) = Differentiate((a, b) => Value.Maximum(Value.Log(a), b), 0, -5);
        Assert.Equal(0, dx);
        Assert.Equal(1, dy);
    }

    [Fact]
    public void Sequences_of_selects_stay_linear_in_size()
    {
        var builder = new GraphBuilder();
        Value x = builder.Input("x");
        for (int i = 0; i < 40; i++)
            x = Value.Select(x > i / 10.0, x * x, x / 3.0.Of(builder));
        builder.Output("loss", x);
        Graph graph = Simplify.Run(Gradient.Of(builder.ToGraph(), [new Derivative("x", 1, "gradient")], null));
        Assert.InRange(graph.Count, 40, 1000);
        Assert.Empty(Verifier.Check(graph));
    }

    [Fact]
    public void An_input_that_the_loss_ignores_has_the_gradient_0() => Assert.Equal(0, Differentiate((a, _) => a * a, 3, 4).Dy);

    private static (double Dx, double Dy) Differentiate(Func<Value, Value, Value> loss, double x, double y)
    {
        var builder = new GraphBuilder();
        builder.Output("loss", loss(builder.Input("x"), builder.Input("y")));
        Graph graph = Gradient.Of(builder.ToGraph(), [new Derivative("x", 1, "dx"), new Derivative("y", 1, "dy")], null);
        Assert.Empty(Verifier.Check(graph));
        double[] raw = Interpreter.Run(graph, (name, _) => name == "x" ? x : y);

        Graph simple = Simplify.Run(graph);
        Assert.Empty(Verifier.Check(simple));
        double[] simplified = Interpreter.Run(simple, (name, _) => name == "x" ? x : y);
        Assert.Equal(raw[1], simplified[1], 1e-14);
        Assert.Equal(raw[2], simplified[2], 1e-14);
        return (raw[1] + 0.0, raw[2] + 0.0);
    }
}

internal static class Numbers
{
    public static Value Of(this double value, GraphBuilder builder) => builder.Constant(value);
}
