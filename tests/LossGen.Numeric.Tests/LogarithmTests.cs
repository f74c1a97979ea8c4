using LossGen.Numeric.Tests.Losses;

namespace LossGen.Numeric.Tests;

/// <summary>
/// The polynomial of ln. Boxes that are apart have an IoU of 0, which the log form lifts to epsilon: so its loss is −ln ε, for any
/// ε from the smallest normal number to the largest; below, the smallest normal number stands in for ε.
/// </summary>
public sealed class LogarithmTests
{
    private const float SmallestNormal = 1.17549435e-38f;

    [Fact]
    public void Float_is_within_1_ulp_over_the_whole_domain()
    {
        // A prime stride, so that all exponents and very different mantissas occur.
        for (int bits = 1; bits < 0x7F800000 - 4999; bits += 4999)
            AssertSingle(BitConverter.Int32BitsToSingle(bits));
    }

    [Fact]
    public void Float_is_within_1_ulp_next_to_every_edge()
    {
        foreach (float edge in SingleEdges())
        {
            for (int step = -300; step <= 300; step++)
            {
                int bits = BitConverter.SingleToInt32Bits(edge) + step;
                if (bits is > 0 and < 0x7F800000)
                    AssertSingle(BitConverter.Int32BitsToSingle(bits));
            }
        }
    }

    [Fact]
    public void Double_is_within_1_ulp_over_the_whole_domain()
    {
        var random = new Random(51);
        for (int i = 0; i < 300_000; i++)
            AssertDouble(BitConverter.Int64BitsToDouble(random.NextInt64(1, 0x7FF0000000000000)));
    }

    [Fact]
    public void Double_is_within_1_ulp_next_to_every_edge()
    {
        foreach (double edge in DoubleEdges())
        {
            for (int step = -300; step <= 300; step++)
            {
                long bits = BitConverter.DoubleToInt64Bits(edge) + step;
                if (bits is > 0 and < 0x7FF0000000000000)
                    AssertDouble(BitConverter.Int64BitsToDouble(bits));
            }
        }
    }

    [Fact]
    public void One_has_a_logarithm_of_exactly_0_and_2_that_of_the_constant()
    {
        Assert.Equal(0, Single(1));
        Assert.Equal(0, Double(1));
        Assert.Equal(MathF.Log(2), Single(2));
        Assert.Equal(Math.Log(2), Double(2));
    }

    [Fact]
    public void Lanes_give_the_bits_of_the_scalar_code()
    {
        // IoUs from 0 to 1 in a batch, and below ε.
        const int Count = 4099;
        var prediction = new float[4 * Count];
        var target = new float[4 * Count];
        for (int i = 0; i < Count; i++)
        {
            (prediction[(4 * i) + 2], prediction[(4 * i) + 3]) = (i / (float)Count, 1);
            (target[(4 * i) + 2], target[(4 * i) + 3]) = (1, 1);
        }

        var losses = new float[Count];
        IoULogLoss.Each(prediction, target, 1e-30f, losses, new float[4 * Count], new float[4 * Count]);
        for (int i = 0; i < Count; i++)
        {
            var p = new Box<float>(0, 0, i / (float)Count, 1);
            Assert.Equal(Formula.IoULog(p, new Box<float>(0, 0, 1, 1), 1e-30f), losses[i]);
        }
    }

    private static IEnumerable<float> SingleEdges()
    {
        for (int exponent = -149; exponent < 128; exponent++)
            yield return MathF.ScaleB(1, exponent);
        foreach (float edge in (float[])[MathF.Sqrt(0.5f), MathF.Sqrt(2), MathF.E, float.MaxValue, SmallestNormal])
            yield return edge;
    }

    private static IEnumerable<double> DoubleEdges()
    {
        for (int exponent = -1074; exponent < 1024; exponent += 3)
            yield return Math.ScaleB(1, exponent);
        foreach (double edge in (double[])[1, 2, 0.5, Math.Sqrt(0.5), Math.Sqrt(2), Math.E, double.MaxValue, Math.ScaleB(1, -1022)])
            yield return edge;
    }

    private static float Single(float x) => -Formula.IoULog(new Box<float>(0, 0, 1, 1), new Box<float>(3, 3, 4, 4), x);

    private static double Double(double x) => -Formula.IoULog(new Box<double>(0, 0, 1, 1), new Box<double>(3, 3, 4, 4), x);

    private static void AssertSingle(float x)
    {
        // Rounded from double, this is correctly rounded but for cases nearer to a tie than 2^-29 ulp.
        float expected = (float)Math.Log(MathF.Max(x, SmallestNormal)), actual = Single(x);
        if (expected != actual && expected != MathF.BitDecrement(actual) && expected != MathF.BitIncrement(actual))
            Assert.Fail($"ln({x:R}) is {actual:R}, not {expected:R}");
    }

    private static void AssertDouble(double x)
    {
        // The system's logarithm is itself off by up to a little more than half an ulp.
        double expected = Math.Log(Math.Max(x, Math.ScaleB(1, -1022))), actual = Double(x);
        if (expected != actual && expected != Math.BitDecrement(actual) && expected != Math.BitIncrement(actual))
            Assert.Fail($"ln({x:R}) is {actual:R}, not {expected:R}");
    }
}
