using LossGen.Generator.Ir;
using LossGen.Generator.Passes;
using LossGen.Generator.Passes.Lowering;
using LossGen.Generator.Tests.Support;

namespace LossGen.Generator.Tests.Passes.Lowering;

/// <summary>Powers with a constant exponent, and their gradients, over the whole range of normal numbers; and powers of a constant.</summary>
public sealed class PowerTests
{
    private const int Count = 20_000;

    public static TheoryData<double> Exponents =>
    [
        -20, -7, -6, -5, -4, -3, -2.5f, -2, -1.6f, -1.5, -1, -2.0 / 3, -0.5, -1e-3f, 1e-3f, 0.1f, 1 / 3.0, 0.5, 0.75, 1.1f, 1.5, 1.6f, 2, 2.5, 3, 3.7f, 4, 5, 6, 7, 8, 9, 16,
        31, 60,
    ];

    [Theory]
    [MemberData(nameof(Exponents))]
    public void Floats_are_within_2_ulp(double exponent)
    {
        Graph graph = Lower(x => Value.Function(Op.Power, x, x.Builder.Constant(exponent)), Scalar.Float);
        foreach (float x in Floats(exponent))
        {
            double exact = Math.Pow(x, exponent);
            Assert.InRange(new Precise(exact, 0).Ulps(Lowered.Run(graph, Scalar.Float, x), 24, -149), 0, 2);
        }
    }

    [Theory]
    [MemberData(nameof(Exponents))]
    public void Doubles_are_within_2_ulp(double exponent)
    {
        Graph graph = Lower(x => Value.Function(Op.Power, x, x.Builder.Constant(exponent)), Scalar.Double);
        var random = new Random(6);
        for (int i = 0; i < Count / 4; i++)
        {
            double x = Math.Exp((random.NextDouble() - 0.5) * Math.Min(2 * 700 / Math.Abs(exponent), 1400));
            Precise exact = Precise.Power(x, exponent);
            Assert.InRange(exact.Ulps(Lowered.Run(graph, Scalar.Double, x), 53, -1074), 0, 2);
        }
    }

    [Theory]
    [MemberData(nameof(Exponents))]
    public void The_gradient_is_within_3_ulp_and_has_the_sign_of_the_power(double exponent)
    {
        Graph graph = Gradient.Of(Build(x => Value.Function(Op.Power, x, x.Builder.Constant(exponent))), [new Derivative("x", 1, "dx")], null).Without("loss");
        graph = Simplify.Lowered(LowerFunctions.Run(Simplify.Run(graph), Scalar.Float), Scalar.Float);
        bool isWhole = exponent == Math.Floor(exponent);
        foreach (float x in Floats(exponent - 1))
        {
            double exact = exponent * Math.Pow(x, exponent - 1);
            if (Math.Abs(exact) is < 1.2e-38 or > 3.4e38)
                continue;
            Assert.InRange(new Precise(exact, 0).Ulps(Lowered.Run(graph, Scalar.Float, x), 24, -149), 0, 3);
            double negative = Lowered.Run(graph, Scalar.Float, -x);
            if (isWhole)
                Assert.InRange(new Precise(exponent * Math.Pow(-x, exponent - 1), 0).Ulps(negative, 24, -149), 0, 3);
            else
                Assert.True(double.IsNaN(negative), $"the gradient of x^{exponent} at {-x:R} is {negative:R}");
        }
    }

    [Theory]
    [InlineData(7, -2, -128)]
    [InlineData(6, -3, 729)]
    [InlineData(5, -2, -32)]
    [InlineData(-5, -2, -1 / 32.0)]
    [InlineData(-3, -2, -0.125)]
    [InlineData(101, -1, -1)]
    [InlineData(100, -1, 1)]
    [InlineData(16777215, -1, -1)]
    [InlineData(1.6f, -2, double.NaN)]
    [InlineData(0.5, -2, double.NaN)]
    [InlineData(7, double.NegativeInfinity, double.NegativeInfinity)]
    [InlineData(-7, -0.0, double.NegativeInfinity)]
    public void Whole_exponents_keep_the_sign_and_others_have_no_power_of_a_negative_number(double exponent, double x, double expected)
    {
        foreach (Scalar scalar in new[] { Scalar.Float, Scalar.Double })
            Assert.Equal(expected, Lowered.Run(Lower(v => Value.Function(Op.Power, v, v.Builder.Constant(exponent)), scalar), scalar, x));
    }

    [Theory]
    [InlineData(10)]
    [InlineData(2)]
    [InlineData(0.1f)]
    [InlineData(1.0001f)]
    [InlineData(1e30f)]
    public void Powers_of_a_constant_are_within_2_ulp(double constant)
    {
        Graph graph = Lower(x => Value.Function(Op.Power, x.Builder.Constant(constant), x), Scalar.Float);
        double range = Math.Min(87 / Math.Abs(Math.Log(constant)), 1e5);
        var random = new Random(7);
        for (int i = 0; i < Count; i++)
        {
            float y = i == 0 ? 5 : (float)(2 * range * (random.NextDouble() - 0.5));
            if (Math.Abs(y * Math.Log(constant)) < 87)
                Assert.InRange(new Precise(Math.Pow(constant, y), 0).Ulps(Lowered.Run(graph, Scalar.Float, y), 24, -149), 0, 2);
        }
    }

    /// <summary>y - 1 of an exponent that is known at run time only loses bits of y; the slope does not.</summary>
    [Fact]
    public void The_gradient_of_an_open_exponent_is_within_3_ulp()
    {
        var builder = new GraphBuilder();
        builder.Output("loss", Value.Function(Op.Power, builder.Input("x"), builder.Input("y")));
        Graph graph = Gradient.Of(builder.ToGraph(), [new Derivative("x", 1, "dx")], null).Without("loss");
        graph = Simplify.Lowered(LowerFunctions.Run(Simplify.Run(graph), Scalar.Float), Scalar.Float);
        var random = new Random(9);
        for (int i = 0; i < Count; i++)
        {
            float x = (float)Math.Exp(160 * (random.NextDouble() - 0.5));
            float y = (float)((random.NextDouble() - 0.5) * Math.Pow(10, random.Next(-4, 1)));
            double power = Math.Pow(x, y - 1.0);
            double exact = y * power;
            if (power is < 1.2e-38 or > 3.4e38 || Math.Abs(exact) < 1.2e-38)
                continue;
            double actual = Interpreter.Run(graph, (name, _) => name == "x" ? x : y, null, v => (float)v)[0];
            Assert.InRange(new Precise(exact, 0).Ulps(actual, 24, -149), 0, 3);
        }
    }

    /// <summary>Positive floats whose power is a normal number.</summary>
    private static IEnumerable<float> Floats(double exponent)
    {
        var random = new Random(5);
        double range = exponent == 0 ? 87 : Math.Min(87.3 / Math.Abs(exponent), 87.3);
        for (int i = 0; i < Count; i++)
        {
            float x = (float)Math.Exp(i % 4 == 0 ? random.NextDouble() - 0.5 : 2 * range * (random.NextDouble() - 0.5));
            if (float.IsNormal(x) && Math.Pow(x, exponent) is > 1.2e-38 and < 3.4e38)
                yield return x;
        }
    }

    private static Graph Lower(Func<Value, Value> function, Scalar scalar) => Simplify.Lowered(LowerFunctions.Run(Simplify.Run(Build(function)), scalar), scalar);

    private static Graph Build(Func<Value, Value> function)
    {
        var builder = new GraphBuilder();
        builder.Output("loss", function(builder.Input("x")));
        return builder.ToGraph();
    }
}
