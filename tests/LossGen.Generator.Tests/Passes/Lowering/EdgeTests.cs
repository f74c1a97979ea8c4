using LossGen.Generator.Ir;

namespace LossGen.Generator.Tests.Passes.Lowering;

/// <summary>Zeros of both signs, infinities, NaN, overflow and underflow, in float and in double, and in the reference alike.</summary>
public sealed class EdgeTests
{
    private const double Infinity = double.PositiveInfinity;

    private static readonly double[] s_numbers =
        [0, -0.0, 1, -1, 0.5, -0.5, 2, -2, 3, -3, 2.5, 1e30, -1e30, 16777215, 16777216, -8388609, Infinity, -Infinity, double.NaN];

    [Theory]
    [InlineData("LogP1", -1, -Infinity)]
    [InlineData("LogP1", -1.5, double.NaN)]
    [InlineData("LogP1", -0.0, -0.0)]
    [InlineData("LogP1", Infinity, Infinity)]
    [InlineData("Exp", 0, 1)]
    [InlineData("Exp", -0.0, 1)]
    [InlineData("Exp", Infinity, Infinity)]
    [InlineData("Exp", -Infinity, 0)]
    [InlineData("Exp", 1e30, Infinity)]
    [InlineData("Exp", -1e30, 0)]
    [InlineData("RowExpSum", 0, 1)]
    [InlineData("RowExpSum", -0.0, 1)]
    [InlineData("RowExpSum", -Infinity, 0)]
    [InlineData("RowExpSum", -1e30, 0)]
    [InlineData("RowExpSum", -800, 0)]
    [InlineData("Exp2", 3, 8)]
    [InlineData("Exp2", -126, 1.1754943508222875e-38)]
    [InlineData("Exp2", -149, 1.401298464324817e-45)]
    [InlineData("Exp2", 127, 1.7014118346046923e38)]
    [InlineData("Exp2", 1e9, Infinity)]
    [InlineData("Exp2", -Infinity, 0)]
    [InlineData("ExpM1", -0.0, -0.0)]
    [InlineData("ExpM1", -Infinity, -1)]
    [InlineData("ExpM1", Infinity, Infinity)]
    [InlineData("ExpM1", 1e30, Infinity)]
    [InlineData("Tanh", -0.0, -0.0)]
    [InlineData("Tanh", Infinity, 1)]
    [InlineData("Tanh", -Infinity, -1)]
    [InlineData("Tanh", 1e-30, 1e-30)]
    [InlineData("Sigmoid", 0, 0.5)]
    [InlineData("Sigmoid", Infinity, 1)]
    [InlineData("Sigmoid", -Infinity, 0)]
    [InlineData("Sigmoid", -1e4, 0)]
    [InlineData("Softplus", Infinity, Infinity)]
    [InlineData("Softplus", -Infinity, 0)]
    [InlineData("Softplus", 1e4, 1e4)]
    [InlineData("Softplus", -1e4, 0)]
    [InlineData("Sin", -0.0, -0.0)]
    [InlineData("Sin", Infinity, double.NaN)]
    [InlineData("Sin", 1e30, double.NaN)]
    [InlineData("Cos", 0, 1)]
    [InlineData("Cos", -Infinity, double.NaN)]
    [InlineData("Atan", -0.0, -0.0)]
    [InlineData("Atan", 1, Math.PI / 4)]
    [InlineData("Atan", -Infinity, -Math.PI / 2)]
    public void Edges_are_right(string function, double x, double expected)
    {
        Op op = Enum.Parse<Op>(function);
        AssertSame((float)expected, new Lowered(op, Scalar.Float).At((float)x), $"{op}({x}) in float");
        AssertSame(expected, op == Op.Exp2 && x == -149 ? expected : new Lowered(op, Scalar.Double).At(x), $"{op}({x}) in double");
    }

    /// <summary>The bounds that docs/formulas.md states.</summary>
    [Theory]
    [InlineData("Sin")]
    [InlineData("Cos")]
    public void Too_large_an_angle_is_NaN(string function)
    {
        Op op = Enum.Parse<Op>(function);
        (Lowered single, Lowered wide) = (new Lowered(op, Scalar.Float), new Lowered(op, Scalar.Double));
        foreach (int sign in new[] { 1, -1 })
        {
            Assert.InRange(single.At(sign * MathF.BitDecrement(1.3e6f)), -1, 1);
            Assert.Equal(double.NaN, single.At(sign * 1.3e6f));
            Assert.InRange(wide.At(sign * Math.BitDecrement(1.7e15)), -1, 1);
            Assert.Equal(double.NaN, wide.At(sign * 1.7e15));
        }
    }

    [Fact]
    public void NaN_stays_NaN()
    {
        foreach (Op op in Lowered.Functions)
        {
            foreach (Scalar scalar in new[] { Scalar.Float, Scalar.Double })
                Assert.True(double.IsNaN(new Lowered(op, scalar).At(double.NaN, 2)), op.ToString());
        }
    }

    [Theory]
    [InlineData("Atan2")]
    [InlineData("Power")]
    public void Every_pair_of_edges_is_as_in_C(string function)
    {
        Op op = Enum.Parse<Op>(function);
        var single = new Lowered(op, Scalar.Float);
        var wide = new Lowered(op, Scalar.Double);
        foreach (double x in s_numbers)
        {
            foreach (double y in s_numbers)
            {
                double expected = op == Op.Power ? Math.Pow(x, y) : Math.Atan2(x, y);
                AssertNear(expected, wide.At(x, y), 1e-15, $"{op}({x}, {y})");
                AssertNear(expected, ReferenceMath.Evaluate(op, x, y), 1e-15, $"the reference's {op}({x}, {y})");
                (float a, float b) = ((float)x, (float)y);
                AssertNear((float)(op == Op.Power ? Math.Pow(a, b) : Math.Atan2(a, b)), single.At(a, b), 3e-7, $"{op}({a}, {b}) in float");
            }
        }
    }

    [Fact]
    public void The_smallest_numbers_come_through()
    {
        foreach (Op op in new[] { Op.LogP1, Op.ExpM1, Op.Tanh, Op.Sin, Op.Atan })
        {
            Assert.Equal(float.Epsilon, new Lowered(op, Scalar.Float).At(float.Epsilon));
            Assert.Equal(-double.Epsilon, new Lowered(op, Scalar.Double).At(-double.Epsilon));
        }
    }

    private static void AssertNear(double expected, double actual, double relative, string what)
    {
        if (double.IsFinite(expected) && expected != 0)
            Assert.True(Math.Abs(actual - expected) <= relative * Math.Abs(expected), $"{what} is {actual:R}, not {expected:R}");
        else
            AssertSame(expected, actual, what);
    }

    private static void AssertSame(double expected, double actual, string what) => Assert.True(
        double.IsNaN(expected) ? double.IsNaN(actual) : BitConverter.DoubleToInt64Bits(expected) == BitConverter.DoubleToInt64Bits(actual),
        $"{what} is {actual:R}, not {expected:R}");
}
