using System.Numerics;
using LossGen.Numeric.Tests.Support;

namespace LossGen.Numeric.Tests;

/// <summary>The gradients of a built-in loss's constants, which are sums over the whole batch.</summary>
[Collection(nameof(OneAtATime))]
public sealed class ConstantGradientTests
{
    private const double Upstream = 1.75;

    /// <summary>Between the points of the grid that items lie on, so that no step in a constant crosses a kink.</summary>
    public static TheoryData<string, double, double> Constants => new()
    {
        { "SmoothL1", 0.7, 0 }, { "SmoothL1", 2.33, 0 }, { "Huber", 0.7, 0 }, { "Huber", 2.33, 0 },
        { "IoULinear", 0.01, 0 }, { "IoULinear", 0.5, 0 }, { "IoUThreshold", 0.4, 0.02 }, { "IoUThreshold", 0.9, 0.3 },
        { "IoULog", 0.0123, 0 }, { "IoULog", 0.2345, 0 }, { "IoUSquare", 0.01, 0 }, { "GIoU", 0.01, 0 }, { "GIoU", 0.7, 0 },
    };

    [Theory]
    [MemberData(nameof(Constants))]
    public void They_are_the_slopes_of_the_reduced_loss(string name, double first, double second)
    {
        ConstantCalls<double> calls = ConstantCalls<double>.Get(name);
        double[] constants = name == "IoUThreshold" ? [first, second] : [first];
        foreach (int items in new[] { 1, 2, 7, 1001 })
        {
            (double[] prediction, double[] target) = Data.Pairs(LossTable.Get<double>(name), items, seed: 121);
            double[] weights = Data.Weights<double>(items, seed: 122);
            foreach (ConstantCalls<double>.Reduced call in new[] { calls.Mean, calls.Sum })
            {
                Check(items, (c, s) => call(prediction, target, weights, c, 1, new double[prediction.Length], s), Upstream, (c, s) =>
                    call(prediction, target, weights, c, Upstream, new double[prediction.Length], s));
            }

            Check(items, (c, s) => calls.Alone(prediction, target, c, s), 1, (c, s) => calls.Alone(prediction, target, c, s));
        }

        void Check(int items, Func<double[], double[], double> loss, double upstream, Func<double[], double[], double> scaled)
        {
            var slopes = new double[constants.Length];
            scaled(constants, slopes);
            for (int k = 0; k < constants.Length; k++)
            {
                double At(double h)
                {
                    double[] moved = [.. constants];
                    moved[k] += h;
                    return loss(moved, new double[moved.Length]);
                }

                const double H = 1.0 / (1 << 16);
                double wide = (At(H) - At(-H)) / (2 * H), narrow = (At(H / 2) - At(-H / 2)) / H;
                double slope = upstream * (narrow + ((narrow - wide) / 3));
                Close.AssertWithin(slope, slopes[k], 1e-8 * Math.Max(1, Math.Max(Math.Abs(At(0)), Math.Abs(slope))), $"{items} items: slope {k}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Constants))]
    public void Floats_have_those_of_doubles(string name, double first, double second)
    {
        ConstantCalls<float> calls = ConstantCalls<float>.Get(name);
        ConstantCalls<double> precise = ConstantCalls<double>.Get(name);
        float[] constants = name == "IoUThreshold" ? [(float)first, (float)second] : [(float)first];
        double[] wideConstants = Items.Wide<float>(constants);
        foreach (int items in new[] { 1, 3, 16, 17, 1001, 70_003 })
        {
            (float[] prediction, float[] target) = Data.Pairs(LossTable.Get<float>(name), items, seed: 123);
            float[] weights = Data.Weights<float>(items, seed: 124), slopes = new float[constants.Length];
            double[] expected = new double[constants.Length];
            foreach (bool mean in new[] { true, false })
            {
                double loss = (mean ? precise.Mean : precise.Sum)(
                    Items.Wide<float>(prediction), Items.Wide<float>(target), Items.Wide<float>(weights), wideConstants, Upstream, new double[prediction.Length], expected);
                float actual = (mean ? calls.Mean : calls.Sum)(
                    prediction, target, weights, constants, (float)Upstream, new float[prediction.Length], slopes);
                double scale = mean ? 1 : items;
                Close.AssertWithin(loss, actual, 1e-5 * Math.Max(Math.Abs(loss), scale), $"{items} items: loss");
                for (int k = 0; k < expected.Length; k++)
                    Close.AssertWithin(expected[k], slopes[k], 1e-5 * Math.Max(Math.Abs(expected[k]), scale), $"{items} items, mean: {mean}: slope {k}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Constants))]
    public void Of_nothing_they_are_0(string name, double first, double second)
    {
        Nothing<float>(name, [first, second]);
        Nothing<double>(name, [first, second]);
    }

    [Theory]
    [InlineData("SmoothL1", 400_003)]
    [InlineData("Huber", 400_003)]
    [InlineData("IoUThreshold", 150_001)]
    [InlineData("IoULog", 150_001)]
    [InlineData("GIoU", 150_001)]
    public void Any_number_of_threads_gives_the_same_bits(string name, int items)
    {
        Threads<float>(name, items);
        Threads<double>(name, items);
    }

    /// <summary>Whole numbers of sixteenths, whose sums are exact in any order.</summary>
    [Fact]
    public void Exact_sums_are_exact_for_any_length()
    {
        foreach (int items in (int[])[.. Enumerable.Range(1, 130), 1023, 1024, 1025, 65535, 65536, 65537, 200_001])
        {
            float[] prediction = [.. Enumerable.Range(0, items).Select(i => i % 3 == 0 ? 0.25f : 2)];
            float[] target = new float[items], weights = [.. Enumerable.Repeat(2f, items)], slopes = new float[1];
            int inside = (items + 2) / 3;

            // ½d²/β has −½d²/β² inside, and |d| − ½β has −½ beyond; ½d² has 0, and δ(|d| − ½δ) has |d| − δ.
            ConstantCalls<float>.Get("SmoothL1").Sum(prediction, target, weights, [1f], 1, new float[items], slopes);
            Assert.Equal((float)((2 * inside * -0.03125) + (2 * (items - inside) * -0.5)), slopes[0]);
            ConstantCalls<float>.Get("Huber").Sum(prediction, target, weights, [1f], 1, new float[items], slopes);
            Assert.Equal(2f * (items - inside), slopes[0]);
        }
    }

    private static void Nothing<T>(string name, double[] values)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ConstantCalls<T> calls = ConstantCalls<T>.Get(name);
        T[] constants = Items.Narrow<T>(name == "IoUThreshold" ? values : values[..1]), slopes = new T[constants.Length];
        Array.Fill(slopes, T.NaN);
        calls.Mean([], [], [], constants, T.One, [], slopes);
        Assert.All(slopes, s => Assert.Equal(T.Zero, s));
        Array.Fill(slopes, T.NaN);
        Assert.Equal(T.Zero, calls.Sum([], [], [], constants, T.One, [], slopes));
        Assert.All(slopes, s => Assert.Equal(T.Zero, s));
    }

    private static void Threads<T>(string name, int items)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        const int Period = 5003;
        ConstantCalls<T> calls = ConstantCalls<T>.Get(name);
        TestLoss<T> loss = LossTable.Get<T>(name);
        (T[] prediction, T[] target) = Data.Pairs(loss, Period, seed: 125);
        prediction = Data.Repeat(prediction, items * loss.Width);
        target = Data.Repeat(target, items * loss.Width);
        T[] weights = Data.Repeat(Data.Weights<T>(Period - 1, seed: 126), items);
        T[] gradient = new T[prediction.Length], slopes = new T[loss.Constants.Length];
        foreach (ConstantCalls<T>.Reduced call in new[] { calls.Mean, calls.Sum })
        {
            T expectedLoss;
            T[] expected, expectedGradient;
            using (new ThreadLimit(1))
            {
                expectedLoss = call(prediction, target, weights, loss.Constants, T.CreateChecked(Upstream), gradient, slopes);
                (expected, expectedGradient) = ([.. slopes], [.. gradient]);
            }

            foreach (int threads in new[] { 2, 3 })
            {
                using var limit = new ThreadLimit(threads);
                Array.Clear(slopes);
                Array.Clear(gradient);
                T actual = call(prediction, target, weights, loss.Constants, T.CreateChecked(Upstream), gradient, slopes);
                Bits.AssertSame(expectedLoss, actual, $"{threads} threads: loss");
                Bits.AssertSame<T>(expected, slopes, $"{threads} threads: slopes");
                Bits.AssertSame<T>(expectedGradient, gradient, $"{threads} threads: gradient");
            }
        }
    }
}
