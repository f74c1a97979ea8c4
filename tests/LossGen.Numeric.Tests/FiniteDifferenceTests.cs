using LossGen.Numeric.Tests.Support;

namespace LossGen.Numeric.Tests;

/// <summary>Gradients against what the forward code itself does when its inputs are moved a little.</summary>
public sealed class FiniteDifferenceTests
{
    private const double Upstream = 1.75;

    /// <summary>The step at which a central difference's truncation and rounding are about equal: the cube root of the roundoff.</summary>
    private static readonly double Step = Math.Cbrt(Math.ScaleB(1, -53));

    [Theory]
    [MemberData(nameof(LossTheory.All), MemberType = typeof(LossTheory))]
    public void Every_gradient_is_the_slope_of_the_forward_code(string name)
    {
        TestLoss<double> loss = LossTable.Get<double>(name);
        var random = new Random(11);
        for (int i = 0; i < 300; i++)
        {
            double[] inputs = SmoothPoint(loss, random);
            double[] gradient = GradientAt(loss, inputs);
            for (int k = 0; k < inputs.Length; k++)
            {
                double h = Step * Math.Max(1, Math.Abs(inputs[k]));
                double slope = Upstream * (LossAt(loss, inputs, k, h) - LossAt(loss, inputs, k, -h)) / (2 * h);

                // The third derivatives here are at most some hundreds, and h² is some 1e-11.
                Close.AssertWithin(slope, gradient[k], 1e-7, $"input {k} at ({string.Join(' ', inputs)})");
            }
        }
    }

    /// <summary>Prediction, target and weight, far enough from every kink that a step does not reach it.</summary>
    private static double[] SmoothPoint(TestLoss<double> loss, Random random)
    {
        while (true)
        {
            double[] inputs = [.. Item(), .. Item(), 0.5 + random.NextDouble()];
            if (loss.IsBox ? IsSmoothBox(loss, inputs) : IsSmooth(loss, inputs[0] - inputs[1]))
                return inputs;
        }

        double[] Item()
        {
            if (!loss.IsBox)
                return [(6 * random.NextDouble()) - 3];
            double x = 4 * random.NextDouble(), y = 4 * random.NextDouble();
            return [x, y, x + 1 + (4 * random.NextDouble()), y + 1 + (4 * random.NextDouble())];
        }
    }

    private static bool IsSmooth(TestLoss<double> loss, double d) =>
        loss.Constants.Append(0).All(kink => Math.Abs(Math.Abs(d) - kink) > 1e-3);

    private static bool IsSmoothBox(TestLoss<double> loss, double[] x)
    {
        double width = Math.Min(x[2], x[6]) - Math.Max(x[0], x[4]), height = Math.Min(x[3], x[7]) - Math.Max(x[1], x[5]);
        double least = Enumerable.Range(0, 4).Min(k => Math.Abs(x[k] - x[k + 4]));

        // The logarithm's slope grows without bound towards no overlap, and a step's error with it.
        double margin = loss.Name == "IoULog" ? 0.3 : 1e-3;
        return least > 1e-3 && (loss.Name == "IoULog" ? Math.Min(width, height) > margin : Math.Min(Math.Abs(width), Math.Abs(height)) > margin);
    }

    private static double LossAt(TestLoss<double> loss, double[] inputs, int k, double h)
    {
        double[] moved = [.. inputs];
        moved[k] += h;
        return Call(loss, moved, new double[loss.Width], new double[loss.Width], out _);
    }

    private static double[] GradientAt(TestLoss<double> loss, double[] inputs)
    {
        double[] gradient = new double[loss.Width], targetGradient = new double[loss.Width];
        Call(loss, inputs, gradient, targetGradient, out double weightGradient);
        return [.. gradient, .. targetGradient, weightGradient];
    }

    private static double Call(TestLoss<double> loss, double[] inputs, double[] gradient, double[] targetGradient, out double weightGradient) =>
        loss.WeightedItem(
            inputs.AsSpan(0, loss.Width), inputs.AsSpan(loss.Width, loss.Width), inputs[^1], loss.Constants, Upstream,
            gradient, targetGradient, out weightGradient);
}
