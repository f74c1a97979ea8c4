using LossGen.Samples.CustomLoss;

namespace LossGen.Numeric.Tests.Samples;

/// <summary>The loss of rotated boxes, over all five numbers of the prediction.</summary>
public sealed class RotatedLossTests
{
    private const int Count = 21;

    [Fact]
    public void Doubles_have_the_formulas_value_and_gradients()
    {
        (double[] boxes, double[] targets) = Pairs();
        GradientCheck.Verify<double>(
            boxes,
            (x, gradient) => RotatedLosses.RotatedSum(
                Of(x, 0), Of(x, 1), Of(x, 2), Of(x, 3), Of(x, 4), Of(targets, 0), Of(targets, 1), Of(targets, 2), Of(targets, 3), Of(targets, 4),
                To(gradient, 0), To(gradient, 1), To(gradient, 2), To(gradient, 3), To(gradient, 4)),
            x => Sum(x, targets));
    }

    [Fact]
    public void Floats_have_the_same()
    {
        (double[] boxes, double[] targets) = Pairs();
        float[] near = [.. boxes.Select(v => (float)v)], far = [.. targets.Select(v => (float)v)];
        GradientCheck.Verify<float>(
            near,
            (x, gradient) => RotatedLosses.RotatedSum(
                Of(x, 0), Of(x, 1), Of(x, 2), Of(x, 3), Of(x, 4), Of<float>(far, 0), Of<float>(far, 1), Of<float>(far, 2), Of<float>(far, 3), Of<float>(far, 4),
                To(gradient, 0), To(gradient, 1), To(gradient, 2), To(gradient, 3), To(gradient, 4)),
            x => Sum(x, [.. far.Select(v => (double)v)]));
    }

    [Fact]
    public void The_same_box_by_other_numbers_costs_nothing()
    {
        Assert.Equal(0, RotatedLosses.RotatedBox(3.0, 4, 20, 5, 0.3, 3, 4, 20, 5, 0.3), 1e-12);
        Assert.Equal(0, RotatedLosses.RotatedBox(3.0, 4, 5, 20, 0.3 + (Math.PI / 2), 3, 4, 20, 5, 0.3), 1e-12);
        Assert.Equal(0, RotatedLosses.RotatedBox(3.0, 4, 20, 5, 0.3 + Math.PI, 3, 4, 20, 5, 0.3), 1e-12);
    }

    [Fact]
    public void The_distance_is_Bhattacharyyas_by_matrices()
    {
        (double[] x, double[] t) = Pairs();
        for (int i = 0; i < Count; i++)
        {
            (double a, double b, double c) = Covariance(Of(x, 2)[i], Of(x, 3)[i], Of(x, 4)[i]);
            (double d, double e, double f) = Covariance(Of(t, 2)[i], Of(t, 3)[i], Of(t, 4)[i]);
            double dx = Of(x, 0)[i] - Of(t, 0)[i], dy = Of(x, 1)[i] - Of(t, 1)[i];
            (double p, double q, double r) = ((a + d) / 2, (b + e) / 2, (c + f) / 2);
            double determinant = (p * r) - (q * q);
            double distance = (((r * dx * dx) - (2 * q * dx * dy) + (p * dy * dy)) / determinant / 8)
                + (0.5 * Math.Log(determinant / Math.Sqrt(((a * c) - (b * b)) * ((d * f) - (e * e)))));
            double loss = RotatedLosses.RotatedOne(
                Of(x, 0)[i], Of(x, 1)[i], Of(x, 2)[i], Of(x, 3)[i], Of(x, 4)[i], Of(t, 0)[i], Of(t, 1)[i], Of(t, 2)[i], Of(t, 3)[i], Of(t, 4)[i], out _);
            Assert.Equal(Math.Log(1 + distance), loss, 1e-9);
        }
    }

    private static (double, double, double) Covariance(double w, double h, double angle)
    {
        (double sin, double cos) = Math.SinCos(angle);
        double along = (w * w / 12) + 1e-6, across = (h * h / 12) + 1e-6;
        return ((along * cos * cos) + (across * sin * sin), (along - across) * sin * cos, (along * sin * sin) + (across * cos * cos));
    }

    /// <summary>Boxes column by column; the first one is its target.</summary>
    private static (double[] Boxes, double[] Targets) Pairs()
    {
        Random random = new(5);
        double[] boxes = new double[5 * Count], targets = new double[5 * Count];
        foreach (double[] values in new[] { boxes, targets })
        {
            for (int i = 0; i < Count; i++)
            {
                To<double>(values, 0)[i] = 20 * random.NextDouble();
                To<double>(values, 1)[i] = 20 * random.NextDouble();
                To<double>(values, 2)[i] = 2 + (20 * random.NextDouble());
                To<double>(values, 3)[i] = 2 + (20 * random.NextDouble());
                To<double>(values, 4)[i] = 6 * (random.NextDouble() - 0.5);
            }
        }

        for (int column = 0; column < 5; column++)
            To<double>(boxes, column)[0] = To<double>(targets, column)[0];
        return (boxes, targets);
    }

    private static double Sum(double[] x, double[] t) => Enumerable.Range(0, Count).Sum(i => RotatedLosses.RotatedBox(
        Of(x, 0)[i], Of(x, 1)[i], Of(x, 2)[i], Of(x, 3)[i], Of(x, 4)[i], Of(t, 0)[i], Of(t, 1)[i], Of(t, 2)[i], Of(t, 3)[i], Of(t, 4)[i]));

    private static ReadOnlySpan<double> Of(double[] values, int column) => values.AsSpan(column * Count, Count);

    private static ReadOnlySpan<T> Of<T>(ReadOnlySpan<T> values, int column) => values.Slice(column * Count, Count);

    private static Span<T> To<T>(Span<T> values, int column) => values.Slice(column * Count, Count);
}
