using LossGen.Generator.Tests.Support;

namespace LossGen.Generator.Tests.Snapshots;

/// <summary>The generated text of losses by formulas.</summary>
public sealed class FormulaCodeTests
{
    private const string Tukey = """
        private static float Tukey(float prediction, float target, float c)
        {
            float u = (prediction - target) / c;
            if (MathF.Abs(u) >= 1)
                return c * c / 6;
            float v = 1 - u * u;
            return c * c / 6 * (1 - v * v * v);
        }
        """;

    private const string Mixed = """
        private static float Mixed(Box<float> prediction, Box<float> target, float alpha) =>
            (1 - alpha) * Formula.SmoothL1(prediction, target, beta: 1) + alpha * Formula.GIoU(prediction, target);
        """;

    private const string Series = """
        private static T Series<T>(T x, T y) where T : System.Numerics.IFloatingPointIeee754<T>
        {
            T sum = T.Zero;
            T power = x - y;
            for (int k = 1; k <= 3; k++)
            {
                sum += power / T.CreateChecked(k);
                power *= x;
            }

            return sum * sum;
        }
        """;

    [Theory]
    [InlineData("Tukey.Span", Tukey, "public static partial float TukeyLoss(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, float c, Span<float> gradient, out float cGradient);")]
    [InlineData("Mixed.Span", Mixed, "public static partial float MixedLoss(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, float alpha, Span<float> gradient);")]
    [InlineData("Mixed.View", Mixed, "public static partial void MixedLoss(AcceleratorStream stream, ArrayView<float> prediction, ArrayView<float> target, float alpha, ArrayView<float> gradient, ArrayView<float> loss);")]
    [InlineData("Series.Scalar", Series, "public static partial double SeriesLoss(double x, double y, out double gradient, out double yGradient);")]
    public async Task Loss(string name, string formula, string method)
    {
        Compiled compiled = Compiled.Members($"[Loss(nameof({name.Split('.')[0]}))]\n{method}\n\n{formula}");
        Assert.Null(compiled.Exception);
        Assert.Empty(compiled.CompilerProblems());
        await Snapshot.VerifyAsync(this, Assert.Single(compiled.Files).SourceText.ToString(), name);
    }
}
