using System.Numerics;
using System.Runtime.Intrinsics;
using LossGen.Runtime;

namespace LossGen.Numeric.Tests;

/// <summary>The vector operations that generated code rests on, lane by lane against their scalar meaning.</summary>
public sealed class LanesTests
{
    private static readonly double[] s_values =
        [0, -0.0, 1, -1, 0.5, 3e30, -3e30, double.Epsilon, double.NaN, double.PositiveInfinity, double.NegativeInfinity];

    [Fact]
    public void Minimum_and_maximum_of_floats_keep_NaN_from_either_side() => ForPairs<float>((a, b) =>
    {
        AssertSame(float.Min(a, b), Lanes.Minimum(Vector128.Create(a), Vector128.Create(b))[3]);
        AssertSame(float.Min(a, b), Lanes.Minimum(Vector256.Create(a), Vector256.Create(b))[7]);
        AssertSame(float.Min(a, b), Lanes.Minimum(Vector512.Create(a), Vector512.Create(b))[15]);
        AssertSame(float.Max(a, b), Lanes.Maximum(Vector128.Create(a), Vector128.Create(b))[3]);
        AssertSame(float.Max(a, b), Lanes.Maximum(Vector256.Create(a), Vector256.Create(b))[7]);
        AssertSame(float.Max(a, b), Lanes.Maximum(Vector512.Create(a), Vector512.Create(b))[15]);
    });

    [Fact]
    public void Minimum_and_maximum_of_doubles_keep_NaN_from_either_side() => ForPairs<double>((a, b) =>
    {
        AssertSame(double.Min(a, b), Lanes.Minimum(Vector128.Create(a), Vector128.Create(b))[1]);
        AssertSame(double.Min(a, b), Lanes.Minimum(Vector256.Create(a), Vector256.Create(b))[3]);
        AssertSame(double.Min(a, b), Lanes.Minimum(Vector512.Create(a), Vector512.Create(b))[7]);
        AssertSame(double.Max(a, b), Lanes.Maximum(Vector128.Create(a), Vector128.Create(b))[1]);
        AssertSame(double.Max(a, b), Lanes.Maximum(Vector256.Create(a), Vector256.Create(b))[3]);
        AssertSame(double.Max(a, b), Lanes.Maximum(Vector512.Create(a), Vector512.Create(b))[7]);
    });

    [Fact]
    public void The_sign_of_0_is_0_and_that_of_NaN_is_NaN()
    {
        foreach (double value in s_values)
        {
            double expected = double.IsNaN(value) ? double.NaN : Math.Sign(value);
            AssertSame(expected, Lanes.Sign(value));
            AssertSame(expected, Lanes.Sign(Vector128.Create(value))[1]);
            AssertSame(expected, Lanes.Sign(Vector512.Create(value))[7]);
            float single = (float)value;
            float narrow = float.IsNaN(single) ? float.NaN : Math.Sign(single);
            AssertSame(narrow, Lanes.Sign(single));
            AssertSame(narrow, Lanes.Sign(Vector128.Create(single))[3]);
            AssertSame(narrow, Lanes.Sign(Vector512.Create(single))[15]);
        }
    }

    [Fact]
    public void A_power_of_two_has_the_same_bits_in_every_lane()
    {
        for (int k = -126; k <= 127; k++)
        {
            float expected = MathF.ScaleB(1, k);
            Assert.Equal(expected, Lanes.PowerOfTwo((float)k));
            Assert.Equal(Vector128.Create(expected), Lanes.PowerOfTwo(Vector128.Create((float)k)));
            Assert.Equal(Vector256.Create(expected), Lanes.PowerOfTwo(Vector256.Create((float)k)));
            Assert.Equal(Vector512.Create(expected), Lanes.PowerOfTwo(Vector512.Create((float)k)));
        }

        for (int k = -1022; k <= 1023; k++)
        {
            double expected = Math.ScaleB(1, k);
            Assert.Equal(expected, Lanes.PowerOfTwo((double)k));
            Assert.Equal(Vector128.Create(expected), Lanes.PowerOfTwo(Vector128.Create((double)k)));
            Assert.Equal(Vector256.Create(expected), Lanes.PowerOfTwo(Vector256.Create((double)k)));
            Assert.Equal(Vector512.Create(expected), Lanes.PowerOfTwo(Vector512.Create((double)k)));
        }
    }

    private static void ForPairs<T>(Action<T, T> test)
        where T : IFloatingPointIeee754<T>
    {
        foreach (double a in s_values)
        {
            foreach (double b in s_values)
                test(T.CreateTruncating(a), T.CreateTruncating(b));
        }
    }

    /// <summary>The sign of a zero is nobody's promise.</summary>
    private static void AssertSame<T>(T expected, T actual)
        where T : IFloatingPointIeee754<T> =>
        Assert.True(expected == actual || (T.IsNaN(expected) && T.IsNaN(actual)), $"{actual} instead of {expected}");
}
