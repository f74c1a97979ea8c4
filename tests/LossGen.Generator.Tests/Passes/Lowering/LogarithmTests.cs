using LossGen.Generator.Ir;
using LossGen.Generator.Passes;
using LossGen.Generator.Passes.Lowering;

namespace LossGen.Generator.Tests.Passes.Lowering;

/// <summary>ln as it is written out, over everything that a float or a double can be: denormals, 0, negative numbers, infinity, NaN.</summary>
public sealed class LogarithmTests
{
    private static readonly Graph s_float = Lowered(Scalar.Float);
    private static readonly Graph s_double = Lowered(Scalar.Double);

    [Fact]
    public void Floats_are_within_1_ulp()
    {
        for (int bits = 1; bits < 0x7F800000 - 9973; bits += 9973)
            AssertFloat(BitConverter.Int32BitsToSingle(bits));
        for (int bits = 1; bits < 3000; bits++)
            AssertFloat(BitConverter.Int32BitsToSingle(bits));
    }

    [Fact]
    public void Doubles_are_within_1_ulp()
    {
        var random = new Random(7);
        for (int i = 0; i < 50_000; i++)
            AssertDouble(BitConverter.Int64BitsToDouble(random.NextInt64(1, 0x7FF0000000000000)));
        for (long bits = 1; bits < 3000; bits++)
            AssertDouble(BitConverter.Int64BitsToDouble(bits));
    }

    [Theory]
    [InlineData(0, double.NegativeInfinity)]
    [InlineData(-0.0, double.NegativeInfinity)]
    [InlineData(-1, double.NaN)]
    [InlineData(double.NegativeInfinity, double.NaN)]
    [InlineData(double.NaN, double.NaN)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData(1, 0)]
    public void Edges_are_right(double x, double expected)
    {
        Assert.Equal((float)expected, Float((float)x));
        Assert.Equal(expected, Double(x));
    }

    private static Graph Lowered(Scalar scalar)
    {
        var builder = new GraphBuilder();
        builder.Output("loss", Value.Log(builder.Input("x")));
        return Simplify.Lowered(LowerFunctions.Run(builder.ToGraph(), scalar), scalar);
    }

    private static void AssertFloat(float x)
    {
        float expected = (float)Math.Log(x), actual = Float(x);
        Assert.True(
            expected == actual || expected == MathF.BitDecrement(actual) || expected == MathF.BitIncrement(actual), $"ln({x:R}) is {actual:R}, not {expected:R}");
    }

    private static void AssertDouble(double x)
    {
        double expected = Math.Log(x), actual = Double(x);
        Assert.True(
            expected == actual || expected == Math.BitDecrement(actual) || expected == Math.BitIncrement(actual), $"ln({x:R}) is {actual:R}, not {expected:R}");
    }

    private static float Float(float x) => (float)Interpreter.Run(s_float, (_, _) => x, round: v => (float)v)[0];

    private static double Double(double x) => Interpreter.Run(s_double, (_, _) => x)[0];
}
