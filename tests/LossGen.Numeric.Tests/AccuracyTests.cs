using LossGen.Numeric.Tests.Losses;
using LossGen.Numeric.Tests.Support;

namespace LossGen.Numeric.Tests;

/// <summary>Means over sixteen million float values, against sums in double of losses in double.</summary>
[Collection(nameof(OneAtATime))]
public sealed class AccuracyTests
{
    private const int Values = 16_000_000;
    private const float Beta = 0.5f;
    private const float Epsilon = 1e-7f;
    private const double Tolerance = 1e-6;

    [Fact]
    public void Random_elements_keep_their_mean()
    {
        var random = new Random(81);
        CheckElements(_ => (random.NextSingle() * 4) - 2, _ => (random.NextSingle() * 4) - 2);
    }

    [Fact]
    public void Equal_errors_keep_their_mean() => CheckElements(_ => 0.1f, _ => 0);

    [Fact]
    public void Wildly_different_magnitudes_keep_their_mean()
    {
        var random = new Random(82);
        CheckElements(_ => MathF.ScaleB(random.NextSingle() - 0.5f, random.Next(-30, 24)), _ => random.NextSingle());
    }

    [Fact]
    public void Random_boxes_keep_their_mean()
    {
        var random = new Random(83);
        CheckBoxes(_ => 1, random);
    }

    [Fact]
    public void Equal_boxes_keep_their_mean()
    {
        float[] prediction = Data.Repeat([0f, 0, 0.3f, 0.3f], Values), target = Data.Repeat([0.1f, 0.1f, 0.4f, 0.4f], Values);
        AssertBoxes(prediction, target);
    }

    [Fact]
    public void Boxes_of_wildly_different_sizes_keep_their_mean()
    {
        var random = new Random(84);
        CheckBoxes(_ => MathF.ScaleB(1, random.Next(-8, 12)), random);
    }

    private static void CheckElements(Func<int, float> prediction, Func<int, float> target)
    {
        float[] p = Fill(prediction), t = Fill(target);
        double squares = 0, smooth = 0;
        for (int i = 0; i < p.Length; i++)
        {
            double d = (double)p[i] - t[i], a = Math.Abs(d);
            squares += d * d;
            smooth += a < Beta ? 0.5 * d * d / Beta : a - (0.5 * Beta);
        }

        AssertNear(squares / Values, MSELoss.Forward(p, t), "MSE");
        AssertNear(smooth / Values, SmoothL1Loss.Forward(p, t, Beta), "SmoothL1");
    }

    private static void CheckBoxes(Func<int, float> size, Random random)
    {
        var prediction = new float[Values];
        var target = new float[Values];
        for (int i = 0; i < Values; i += 4)
        {
            float s = size(i);
            Fill(prediction, i, s);
            Fill(target, i, s);
        }

        AssertBoxes(prediction, target);

        void Fill(float[] boxes, int i, float s)
        {
            (boxes[i], boxes[i + 1]) = (s * random.NextSingle(), s * random.NextSingle());
            (boxes[i + 2], boxes[i + 3]) = (boxes[i] + (s * (1 + random.NextSingle())), boxes[i + 1] + (s * (1 + random.NextSingle())));
        }
    }

    private static void AssertBoxes(float[] prediction, float[] target)
    {
        double sum = 0;
        for (int i = 0; i < Values; i += 4)
            sum += 1 - IoU(prediction.AsSpan(i, 4), target.AsSpan(i, 4));
        AssertNear(sum / (Values / 4), IoULinearLoss.Forward(prediction, target, Epsilon), "IoU");
    }

    private static double IoU(ReadOnlySpan<float> p, ReadOnlySpan<float> t)
    {
        double width = Math.Max(0, (double)Math.Min(p[2], t[2]) - Math.Max(p[0], t[0]));
        double height = Math.Max(0, (double)Math.Min(p[3], t[3]) - Math.Max(p[1], t[1]));
        double areas = (((double)p[2] - p[0]) * ((double)p[3] - p[1])) + (((double)t[2] - t[0]) * ((double)t[3] - t[1]));
        return width * height / (areas - (width * height) + Epsilon);
    }

    private static float[] Fill(Func<int, float> value)
    {
        var values = new float[Values];
        for (int i = 0; i < values.Length; i++)
            values[i] = value(i);
        return values;
    }

    private static void AssertNear(double expected, float actual, string what) =>
        Assert.True(Math.Abs(actual - expected) <= Tolerance * expected, $"{what} is {actual:R}, not {expected:R}: off by {Math.Abs(actual - expected) / expected:E2}");
}
