using LossGen.Generator.Ir;
using LossGen.Generator.Passes;

namespace LossGen.Generator.Tests.Passes;

/// <summary>The derivative of every function, against differences of its values and at the points where it has none.</summary>
public sealed class DerivativeTests
{
    [Theory]
    [InlineData("Sqrt", 0.3, 2, 70)]
    [InlineData("Log", 0.3, 2, 70)]
    [InlineData("LogP1", -0.9, 0.001, 5)]
    [InlineData("Exp", -30, 0.2, 30)]
    [InlineData("Exp2", -30, 0.2, 30)]
    [InlineData("ExpM1", -5, 0.001, 30)]
    [InlineData("Tanh", -3, 0.1, 4)]
    [InlineData("Sigmoid", -30, 0.1, 8)]
    [InlineData("Softplus", -30, 0.1, 30)]
    [InlineData("Sin", -9, 0.1, 9)]
    [InlineData("Cos", -9, 0.1, 9)]
    [InlineData("Atan", -50, 0.1, 50)]
    public void Functions_of_one_number_have_their_derivatives(string function, double low, double middle, double high)
    {
        Op op = Enum.Parse<Op>(function);
        foreach (double x in (double[])[low, middle, high])
        {
            double step = Math.Max(1e-5, 1e-5 * Math.Abs(x));
            double expected = Difference(t => ReferenceMath.Evaluate(op, t, 0), x, step);
            Assert.Equal(1, At((a, _) => Value.Function(op, a), x, 0).Dx / expected, 1e-6);
        }
    }

    [Theory]
    [InlineData("Power", 1.7, 2.3)]
    [InlineData("Power", 0.2, -1.4)]
    [InlineData("Power", 30, 0.1)]
    [InlineData("Atan2", 1, 2)]
    [InlineData("Atan2", -3, -0.5)]
    [InlineData("Atan2", 0.01, -4)]
    public void Functions_of_two_numbers_have_both_derivatives(string function, double x, double y)
    {
        Op op = Enum.Parse<Op>(function);
        (double dx, double dy) = At((a, b) => Value.Function(op, a, b), x, y);
        Assert.Equal(1, dx / Difference(t => ReferenceMath.Evaluate(op, t, y), x, 1e-6), 1e-6);
        Assert.Equal(1, dy / Difference(t => ReferenceMath.Evaluate(op, x, t), y, 1e-6), 1e-6);
    }

    [Fact]
    public void A_saturated_function_still_has_a_derivative()
    {
        Assert.Equal(1, At((a, _) => Value.Function(Op.Sigmoid, a), 100, 0).Dx / Math.Exp(-100), 1e-12);
        Assert.Equal(1, At((a, _) => Value.Function(Op.Tanh, a), 50, 0).Dx / (4 * Math.Exp(-100)), 1e-12);
        Assert.Equal(1, At((a, _) => Value.Function(Op.Softplus, a), -200, 0).Dx / Math.Exp(-200), 1e-12);
        Assert.Equal(0, At((a, _) => Value.Function(Op.Sigmoid, a), 1e4, 0).Dx);
        Assert.Equal(1, At((a, _) => Value.Function(Op.Softplus, a), 1e4, 0).Dx);
    }

    [Fact]
    public void A_stop_lets_nothing_through()
    {
        (double dx, double dy) = At((a, b) => Value.Function(Op.StopGradient, a * b) * a, 3, 5);
        Assert.Equal(15, dx);
        Assert.Equal(0, dy);
    }

    [Fact]
    public void A_power_is_flat_where_its_exponent_is_0()
    {
        Assert.Equal(0, At((a, b) => Value.Function(Op.Power, a, b), 0, 0).Dx);
        Assert.Equal(0, At((a, _) => Value.Function(Op.Power, a, a.Builder.Constant(0)), 0, 0).Dx);
        Assert.Equal(0, At((a, b) => Value.Function(Op.Power, a, b), 0, 2).Dy);
        Assert.Equal(0, At((a, b) => Value.Function(Op.Power, a, b), 0, 0).Dy);
        Assert.Equal(6, At((a, _) => Value.Function(Op.Power, a, a.Builder.Constant(2)), 3, 0).Dx);
        Assert.Equal(0, At((a, _) => Value.Function(Op.Power, a, a.Builder.Constant(3)), 0, 0).Dx);
    }

    [Fact]
    public void An_angle_has_finite_derivatives_wherever_they_exist()
    {
        Assert.Equal((0, 0), At((a, b) => Value.Function(Op.Atan2, a, b), 0, 0));
        (double dy, double dx) = At((a, b) => Value.Function(Op.Atan2, a, b), 3e200, 4e200);
        Assert.Equal(1, dy / (4e-200 / 25), 1e-12);
        Assert.Equal(1, dx / (-3e-200 / 25), 1e-12);
    }

    [Fact]
    public void The_root_of_0_is_as_steep_as_in_torch() => Assert.Equal(double.PositiveInfinity, At((a, _) => Value.Function(Op.Sqrt, a), 0, 0).Dx);

    [Fact]
    public void An_untaken_root_or_power_contributes_nothing()
    {
        Assert.Equal(2, At((a, _) => Value.Select(a > 0.0, Value.Function(Op.Sqrt, a), 2 * a), 0, 0).Dx);
        Assert.Equal(2, At((a, b) => Value.Select(a > 0.0, Value.Function(Op.Power, a, b), 2 * a), 0, -3).Dx);
        Assert.Equal(2, At((a, _) => Value.Select(a > 0.0, Value.Function(Op.Exp, -1 / a), 2 * a), 0, 0).Dx);
    }

    [Theory]
    [InlineData(3, -2, -1)]
    [InlineData(-3, -2, 1)]
    [InlineData(-3, 2, -1)]
    [InlineData(0, 2, 0)]
    public void The_magnitude_of_a_signed_copy_moves_with_its_own_sign(double x, double y, double dx) =>
        Assert.Equal((dx, 0), At((a, b) => Value.Function(Op.CopySign, a, b), x, y));

    private static double Difference(Func<double, double> f, double x, double step) => (f(x + step) - f(x - step)) / (2 * step);

    private static (double Dx, double Dy) At(Func<Value, Value, Value> loss, double x, double y)
    {
        var builder = new GraphBuilder();
        builder.Output("loss", loss(builder.Input("x"), builder.Input("y")));
        Graph graph = Gradient.Of(Simplify.Run(builder.ToGraph()), [new Derivative("x", 1, "dx"), new Derivative("y", 1, "dy")], null);
        Graph simple = Simplify.Run(graph);
        Assert.Empty(Verifier.Check(simple));
        double[] values = Interpreter.Run(simple, (name, _) => name == "x" ? x : y);
        return (values[1] + 0.0, values[2] + 0.0);
    }
}
