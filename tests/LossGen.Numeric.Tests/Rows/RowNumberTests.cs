using LossGen.Numeric.Tests.Rows.Losses;

namespace LossGen.Numeric.Tests.Rows;

/// <summary>Sums of long rows, squares that leave the range of numbers, products of 0 and infinity, near distributions, powers of negative elements.</summary>
public sealed class RowNumberTests
{
    private static readonly int[] s_lengths = [1, 2, 3, 7, 16, 31, 40, 67, 300, 5000];

    [Theory]
    [InlineData(0.1f)]
    [InlineData(1 / 3f)]
    [InlineData(1.9999f)]
    [InlineData(3e-7f)]
    public void Equal_values_of_long_rows_sum_to_2e_7(float value)
    {
        foreach (int length in (int[])[1000, 1 << 14, (1 << 16) + 13, 1 << 20, 1 << 24])
        {
            float[] x = new float[length];
            x.AsSpan().Fill(value);
            float[] sum = new float[1];
            RowNumbers.Total(x, length, sum);
            Assert.InRange(sum[0] / ((double)value * length), 1 - 2e-7, 1 + 2e-7);

            float[] gradient = new float[length];
            RowNumbers.Squares(x, length, gradient, sum);
            Assert.InRange(sum[0] / ((double)value * value), 1 - 3e-7, 1 + 3e-7);
        }
    }

    [Theory]
    [InlineData(3e-25)]
    [InlineData(1e-38)]
    [InlineData(1e-12)]
    [InlineData(1)]
    [InlineData(1e10)]
    [InlineData(1e20)]
    [InlineData(3e37)]
    public void A_norm_is_right_at_every_size(double scale)
    {
        foreach (int length in s_lengths)
        {
            const int Rows = 70;
            (float[] x, double[] wide) = Draw(Rows * length, scale / Math.Sqrt(length), seed: length);
            float[] gradient = new float[x.Length];
            float[] losses = new float[Rows];
            RowNumbers.Norm(x, length, gradient, losses);
            for (int row = 0; row < Rows; row++)
            {
                double norm = Norm(x.AsSpan(row * length, length));
                // A denormal number has no more digits than that.
                Close(norm, losses[row], 1e-6 + (float.Epsilon / norm), $"the norm of row {row} of {length} elements");
                for (int i = row * length; i < (row + 1) * length; i++)
                    Near(x[i] / norm, gradient[i], 1e-6, $"its gradient at {i}");
            }

            double[] wideGradient = new double[wide.Length];
            double[] wideLosses = new double[Rows];
            double beyond = scale < 1 ? 1e-150 : scale > 1 ? 1e160 : 1;
            for (int i = 0; i < wide.Length; i++)
                wide[i] *= beyond;
            RowNumbers.Norm(wide, length, wideGradient, wideLosses);
            for (int row = 0; row < Rows; row++)
            {
                double norm = beyond * Math.Sqrt(wide.AsSpan(row * length, length).ToArray().Sum(v => (v / beyond) * (v / beyond)));
                Close(norm, wideLosses[row], 1e-13, $"the norm of row {row} of {length} doubles");
                for (int i = row * length; i < (row + 1) * length; i++)
                    Near(wide[i] / norm, wideGradient[i], 1e-13, $"its gradient at {i}");
            }
        }
    }

    [Fact]
    public void Norms_have_zeros_infinities_and_NaN()
    {
        float[] x = [0, 0, float.PositiveInfinity, 1, float.NaN, 1, 3e-25f, 4e-25f, float.Epsilon, 0];
        float[] gradient = new float[10];
        float[] losses = new float[5];
        RowNumbers.Norm(x, 2, gradient, losses);
        Assert.Equal([0, float.PositiveInfinity, float.NaN], losses[..3]);
        Close(5e-25, losses[3], 1e-6, "the norm of (3e-25, 4e-25)");
        Assert.Equal(float.Epsilon, losses[4]);
        Assert.Equal([0, 0], gradient[..2]);
        Near(0.6, gradient[6], 1e-6, "gradient");
        Near(0.8, gradient[7], 1e-6, "gradient");
    }

    /// <summary>Which rows a tile has besides is nothing to a row.</summary>
    [Fact]
    public void A_row_has_the_same_bits_beside_rows_that_are_scaled()
    {
        foreach (int length in s_lengths)
        {
            const int Rows = 40;
            (float[] x, _) = Draw(Rows * length, 1, seed: 2);
            for (int row = 0; row < Rows; row += 3)
            {
                for (int i = row * length; i < (row + 1) * length; i++)
                    x[i] *= row % 2 == 0 ? 1e25f : 1e-25f;
            }

            float[] gradient = new float[x.Length];
            float[] losses = new float[Rows];
            RowNumbers.Norm(x, length, gradient, losses);
            for (int row = 0; row < Rows; row++)
            {
                float[] alone = new float[length];
                float[] loss = new float[1];
                RowNumbers.Norm(x.AsSpan(row * length, length), length, alone, loss);
                Assert.Equal(loss[0], losses[row]);
                Assert.Equal(alone, gradient[(row * length)..((row + 1) * length)]);
            }
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(1e10)]
    [InlineData(1e20)]
    [InlineData(3e37)]
    public void A_cosine_is_right_at_every_size(double scale)
    {
        foreach (int length in s_lengths)
        {
            const int Rows = 36;
            (float[] first, _) = Draw(Rows * length, scale / Math.Sqrt(length), seed: length);
            (float[] second, _) = Draw(Rows * length, (length % 2 == 0 ? scale : 1) / Math.Sqrt(length), seed: length + 1);
            float[] target = [.. Enumerable.Range(0, Rows).Select(r => r % 2 == 0 ? 1f : -1f)];
            float[] gradient = new float[first.Length];
            float[] secondGradient = new float[first.Length];
            float[] losses = new float[Rows];
            RowNumbers.Cosine(first, second, target, length, gradient, secondGradient, losses);
            for (int row = 0; row < Rows; row++)
            {
                ReadOnlySpan<float> a = first.AsSpan(row * length, length);
                ReadOnlySpan<float> b = second.AsSpan(row * length, length);
                (double na, double nb) = (Norm(a), Norm(b));
                double cosine = Dot(a, b) / (na * nb);
                Near(target[row] > 0 ? 1 - cosine : Math.Max(0, cosine), losses[row], 2e-6, $"the cosine of row {row} of {length} elements");
                double slope = target[row] > 0 ? -1 : cosine > 0 ? 1 : 0;
                for (int i = 0; i < length; i++)
                {
                    Near(slope * ((b[i] / nb) - (cosine * a[i] / na)), gradient[(row * length) + i] * na, 4e-6, $"its gradient at {i}");
                    Near(slope * ((a[i] / na) - (cosine * b[i] / nb)), secondGradient[(row * length) + i] * nb, 4e-6, $"its second gradient at {i}");
                }
            }
        }
    }

    [Fact]
    public void Equal_rows_have_a_cosine_of_1_at_every_size()
    {
        foreach (double scale in (double[])[1e-3, 1, 1e9, 1e12, 1e20, 1e37])
        {
            (float[] x, double[] wide) = Draw(33, scale, seed: 4);
            float[] losses = new float[1];
            RowNumbers.Cosine(x, x, [1], 33, new float[33], new float[33], losses);
            Assert.InRange(losses[0], 0, scale < 1 ? 1e-6f : 0);
            double[] wideLosses = new double[1];
            for (int i = 0; i < 33; i++)
                wide[i] *= scale > 1 ? 1e150 : 1;
            RowNumbers.Cosine(wide, wide, [1], 33, new double[33], new double[33], wideLosses);

            // The constant under the root is seen by doubles.
            Assert.InRange(wideLosses[0], 0, scale < 1 ? 1e-6 : scale == 1 ? 1e-12 : 0);
        }
    }

    [Theory]
    [InlineData(1e-22)]
    [InlineData(1)]
    [InlineData(1e21)]
    public void Distances_are_right_at_every_size(double scale)
    {
        foreach (int length in s_lengths)
        {
            (float[] anchor, _) = Draw(5 * length, scale, seed: 1);
            (float[] positive, _) = Draw(5 * length, scale, seed: 2);
            (float[] negative, _) = Draw(5 * length, scale, seed: 3);
            float[] gradient = new float[anchor.Length];
            float[] positiveGradient = new float[anchor.Length];
            float[] losses = new float[5];
            RowNumbers.Triplet(anchor, positive, negative, length, gradient, positiveGradient, losses);
            for (int row = 0; row < 5; row++)
            {
                double near = Distance(anchor, positive, row, length);
                double far = Math.Min(Distance(anchor, negative, row, length), Distance(positive, negative, row, length));
                Near(Math.Max(0, 1 + near - far), losses[row], 3e-6 * (1 + near + far), $"row {row} of {length} elements");
                Assert.All(gradient[(row * length)..((row + 1) * length)], g => Assert.InRange(g, -2, 2));
                Assert.All(positiveGradient[(row * length)..((row + 1) * length)], g => Assert.InRange(g, -2, 2));
            }
        }

        static double Distance(float[] a, float[] b, int row, int length) =>
            Math.Sqrt(Enumerable.Range(row * length, length).Sum(i => Math.Pow((float)((float)(a[i] - b[i]) + 1e-6f), 2)));
    }

    [Fact]
    public void What_has_no_weight_may_be_impossible()
    {
        float[] logits = [3, float.NegativeInfinity, 1];
        float[] weight = [1, 0, 1];
        float[] gradient = new float[3];
        float[] losses = new float[1];
        double logSum = Math.Log(Math.Exp(3) + Math.Exp(1));
        RowNumbers.Smoothed(logits, [0], weight, 3, gradient, losses);
        Close((0.9 * (logSum - 3)) + (0.1 / 3 * ((2 * logSum) - 4)), losses[0], 1e-6, "smoothed");
        Assert.All(gradient, g => Assert.True(float.IsFinite(g)));
        Assert.Equal(0, gradient[1]);

        RowNumbers.OpenlySmoothed(logits, [0], [1, 1, 1], 3, 0, gradient, losses);
        Close(logSum - 3, losses[0], 1e-6, "not smoothed");
        Assert.All(gradient, g => Assert.True(float.IsFinite(g)));

        foreach (int label in (int[])[0, 1])
        {
            RowNumbers.Likelihood([-1, float.NegativeInfinity, -2], [label], weight, 3, gradient, losses);
            Close(label == 0 ? 1 : 0, losses[0], 0, "likelihood");
            Assert.All(gradient, g => Assert.True(float.IsFinite(g)));
        }
    }

    [Fact]
    public void What_is_not_wanted_may_be_impossible_on_either_side()
    {
        foreach ((float logit, float target, float weight) in new[] { (float.NegativeInfinity, 0f, 1f), (float.PositiveInfinity, 1f, 1f), (float.PositiveInfinity, 0f, 0f), (float.NegativeInfinity, 1f, 0f) })
        {
            float[] gradient = new float[2];
            float[] losses = new float[1];
            RowNumbers.MultiLabel([logit, 0.5f], [target, 1], [weight, 1], 2, gradient, losses);
            double other = Math.Log(1 + Math.Exp(-0.5)) / 2;
            Close(other, losses[0], 1e-6, $"logit {logit}, target {target}");
            Assert.Equal(0, gradient[0]);
            Close(-0.5 / (1 + Math.Exp(0.5)), gradient[1], 1e-6, "the other gradient");
            if (weight == 0)
                continue;
            RowNumbers.MultiLabel([logit, 0.5f], [target, 1], 2, gradient, losses);
            Close(other, losses[0], 1e-6, $"logit {logit}, target {target} without weights");
            Assert.Equal(0, gradient[0]);
        }
    }

    [Fact]
    public void Near_distributions_keep_their_distance()
    {
        double[] probability = [0.25, 0.25, 0.5, 1e-6, 0.4, 0.6];
        double[] target = [0.251, 0.249, 0.5, 2e-6, 0.4001, 0.5999];
        double[] losses = new double[2];
        double[] gradient = new double[6];
        RowNumbers.Near(probability, target, 3, gradient, losses);
        float[] single = [.. probability.Select(p => (float)p)];
        float[] singleTarget = [.. target.Select(p => (float)p)];
        float[] singleLosses = new float[2];
        float[] singleGradient = new float[6];
        RowNumbers.Near(single, singleTarget, 3, singleGradient, singleLosses);
        for (int row = 0; row < 2; row++)
        {
            double of = 0, ofFloats = 0;
            for (int i = 3 * row; i < 3 * (row + 1); i++)
            {
                of += Share(probability[i], target[i]);
                ofFloats += Share(single[i], singleTarget[i]);
                Near(0.5 * HalfLog(probability[i], target[i]), gradient[i], 1e-15, $"gradient {i}");
                Close(0.5 * HalfLog(single[i], singleTarget[i]), singleGradient[i], 1e-6, $"gradient {i} of floats");
            }

            Close(of, losses[row], 1e-12, $"row {row}");
            Close(ofFloats, singleLosses[row], 1e-3, $"row {row} of floats");
        }

        // Of the whole ½(p ln(p/m) + t ln(t/m)), with z = (p - t)/(p + t), nothing is left to cancel.
        static double Share(double p, double t)
        {
            (double d, double m) = ((p - t) / 2, (p + t) / 2);
            double z = d / m;
            return 0.5 * ((m * LogP1(-z * z)) + (d * LogP1(2 * z / (1 - z))));
        }

        static double HalfLog(double p, double t) => LogP1((p - t) / (p + t));

        static double LogP1(double x) => double.LogP1(x) is var y && Math.Abs(x) < 1e-4 ? x * (1 - (x * (0.5 - (x / 3)))) : y;
    }

    [Fact]
    public void Powers_of_negative_elements_keep_their_sign()
    {
        foreach (int length in s_lengths)
        {
            float[] x = new float[length];
            x[length - 1] = -2;
            float[] gradient = new float[length];
            float[] losses = new float[1];
            RowNumbers.Powers(x, length, gradient, losses);
            Assert.Equal(-128 + 64, losses[0]);
            Assert.Equal(448 - 192, gradient[length - 1]);
        }
    }

    private static (float[] Single, double[] Wide) Draw(int count, double scale, int seed)
    {
        var random = new Random(seed);
        double[] wide = [.. Enumerable.Range(0, count).Select(_ => (float)(scale * (random.NextDouble() - 0.4)))];
        return ([.. wide.Select(v => (float)v)], wide);
    }

    private static double Norm(ReadOnlySpan<float> x) => Math.Sqrt(Dot(x, x));

    private static double Dot(ReadOnlySpan<float> x, ReadOnlySpan<float> y)
    {
        double sum = 0;
        for (int i = 0; i < x.Length; i++)
            sum += (double)x[i] * y[i];
        return sum;
    }

    private static void Close(double expected, double actual, double relative, string what) =>
        Assert.True(expected.Equals(actual) || Math.Abs(actual - expected) <= relative * Math.Abs(expected), $"{what} is {actual:R}, not {expected:R}");

    private static void Near(double expected, double actual, double tolerance, string what) =>
        Assert.True(Math.Abs(actual - expected) <= tolerance, $"{what} is {actual:R}, not {expected:R}");
}
