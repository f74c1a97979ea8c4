using LossGen.Samples.FasterRcnn;

namespace LossGen.Numeric.Tests.Samples;

/// <summary>The detector sample's loss between smooth L1 and GIoU.</summary>
public sealed class ProgressiveLossTests
{
    [Theory]
    [InlineData(0f)]
    [InlineData(0.3f)]
    [InlineData(1f)]
    public void Value_and_gradient_are_the_formulas(float alpha)
    {
        float[] target = [10, 20, 40, 60, 5, 5, 30, 25, 0, 0, 10, 10];
        float[] prediction = [12, 18.5f, 43, 59.5f, 4, 7.25f, 28, 26, 20, 20, 32, 29];
        GradientCheck.Verify<float>(
            prediction, (x, gradient) => DetectionLosses.BoxProgressive(x, target, alpha, gradient), x => Mean(x, target, alpha));
    }

    private static double Mean(double[] x, float[] target, double alpha)
    {
        double sum = 0;
        for (int i = 0; i < x.Length; i += 4)
            sum += Written(new(x[i], x[i + 1], x[i + 2], x[i + 3]), new(target[i], target[i + 1], target[i + 2], target[i + 3]), alpha);
        return sum / (x.Length / 4);
    }

    private static double Written(Box<double> p, Box<double> t, double alpha)
    {
        double dx = 0.5 * (p.X1 + p.X2 - t.X1 - t.X2), dy = 0.5 * (p.Y1 + p.Y2 - t.Y1 - t.Y2);
        return ((1 - alpha) / 8 * Formula.SmoothL1(p, t, 1)) + (alpha * Formula.GIoU(p, t))
            + (0.5 * ((dx * dx) + (dy * dy)) / ((t.Width * t.Width) + (t.Height * t.Height) + 1e-7));
    }
}
