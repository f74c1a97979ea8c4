using LossGen.Generator.Tests.Support;

namespace LossGen.Generator.Tests.Snapshots;

/// <summary>The generated text of losses over rows.</summary>
public sealed class RowCodeTests
{
    private const string Student = """
        private static float Student(Row<float> logits, Row<float> teacher, float t) =>
            -(Row.Softmax(teacher / t) * Row.LogSoftmax(logits / t)).Sum() * t * t;
        """;

    private const string Length = "private static float Length(Row<float> x) => x.Norm();";

    [Theory]
    [InlineData("CrossEntropy.Span", "SoftmaxCrossEntropy", "public static partial float CrossEntropy(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, int classes, Span<float> gradient);")]
    [InlineData("CrossEntropy.View", "SoftmaxCrossEntropy", "public static partial void CrossEntropy(AcceleratorStream stream, ArrayView<float> logits, ArrayView<int> labels, int classes, ArrayView<float> gradient, ArrayView<float> loss);")]
    [InlineData("Smoothed.Span", "SoftmaxCrossEntropy(LabelSmoothing = 0.1)", "public static partial double Smoothed(ReadOnlySpan<double> logits, ReadOnlySpan<long> labels, ReadOnlySpan<double> classWeight, int classes, Span<double> gradient, Span<double> losses);")]
    [InlineData("Smoothed.View", "SoftmaxCrossEntropy(LabelSmoothing = 0.1)", "public static partial void Smoothed(AcceleratorStream stream, ArrayView<double> logits, ArrayView<long> labels, ArrayView<double> classWeight, int classes, ArrayView<double> gradient, ArrayView<double> losses, ArrayView<double> loss);")]
    [InlineData("Dice.Span", "Dice", "public static partial float Overlap(ReadOnlySpan<float> logits, ReadOnlySpan<float> target, int pixels, Span<float> gradient);")]
    [InlineData("Dice.View", "Dice", "public static partial void Overlap(AcceleratorStream stream, ArrayView<float> logits, ArrayView<float> target, int pixels, ArrayView<float> gradient, ArrayView<float> loss);")]
    [InlineData("Student.Span", "Loss(nameof(Student))", "public static partial float StudentLoss(ReadOnlySpan<float> logits, ReadOnlySpan<float> teacher, int classes, float t, Span<float> gradient, out float tGradient);", Student)]
    [InlineData("Student.View", "Loss(nameof(Student))", "public static partial void StudentLoss(AcceleratorStream stream, ArrayView<float> logits, ArrayView<float> teacher, int classes, float t, ArrayView<float> gradient, ArrayView<float> tGradient, ArrayView<float> loss);", Student)]
    [InlineData("Length.Span", "Loss(nameof(Length))", "public static partial float LengthLoss(ReadOnlySpan<float> x, int classes, Span<float> gradient);", Length)]
    [InlineData("Length.View", "Loss(nameof(Length))", "public static partial void LengthLoss(AcceleratorStream stream, ArrayView<float> x, int classes, ArrayView<float> gradient, ArrayView<float> loss);", Length)]
    public async Task Loss(string name, string attribute, string method, string formula = "")
    {
        Compiled compiled = Compiled.Members($"[{attribute}]\n{method}\n\n{formula}");
        Assert.Null(compiled.Exception);
        Assert.Empty(compiled.CompilerProblems());
        await Snapshot.VerifyAsync(this, Assert.Single(compiled.Files).SourceText.ToString(), name);
    }

    /// <summary>Where the label is not known before the one pass that there is, the gradient keeps the comparison, and nothing is written twice.</summary>
    [Fact]
    public void A_gradient_in_a_single_pass_is_not_scattered()
    {
        Compiled compiled = Compiled.Members("""
            [Loss(nameof(Excess))]
            public static partial double ExcessLoss(ReadOnlySpan<double> x, ReadOnlySpan<int> label, int classes, Span<double> gradient);

            private static double Excess(Row<double> x, int label) => (x * x).Sum() - x[label];
            """);

        Assert.Empty(compiled.CompilerProblems());
        Assert.DoesNotContain("Scatter", Assert.Single(compiled.Files).SourceText.ToString(), StringComparison.Ordinal);
    }

    /// <summary>A pass that only writes what it reads is a pass all the same: only one that reduces is the library's.</summary>
    [Theory]
    [InlineData("public static partial void HalfLoss(ReadOnlySpan<float> x, int classes, Span<float> gradient);")]
    [InlineData("public static partial void HalfLoss(AcceleratorStream stream, ArrayView<float> x, int classes, ArrayView<float> gradient);")]
    public void A_gradient_may_be_the_input(string method)
    {
        Compiled compiled = Compiled.Members($"[Loss(nameof(Half), Reduction = LossReduction.Sum)]\n{method}\n\nprivate static float Half(Row<float> x) => 0.5f * (x * x).Sum();");
        Assert.Null(compiled.Exception);
        Assert.Empty(compiled.CompilerProblems());
    }
}
