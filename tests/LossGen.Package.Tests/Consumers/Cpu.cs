using System.Runtime.Intrinsics;
using LossGen;

// What the generated code asks before it chooses its vectors.
Print("vectorBits", Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : Vector128.IsHardwareAccelerated ? 128 : 0);

// Two boxes that overlap by 4 of 14, and three elements: one on the target, one near it, one far away.
float[] boxes = [2, 3, 5, 6, 1, 2, 4, 5];
float[] targets = [1, 2, 4, 5, 2, 3, 5, 6];
float[] gradient = new float[8];
Print("overlap", Losses.Overlap(boxes, targets, gradient));
Print("overlapGradient0", gradient[0] + gradient[1] + gradient[2] + gradient[3]);
Print("overlapGradient1", gradient[4] + gradient[5] + gradient[6] + gradient[7]);
Print("overlapGradientX1", gradient[0]);

float[] deltas = [0, 0.5f, 3];
float[] deltaGradient = new float[3];
Print("deltas", Losses.Deltas(deltas, [0, 0, 1], deltaGradient));
Print("deltasGradient", deltaGradient[0] + deltaGradient[1] + deltaGradient[2]);

// Enough for several vectors and several chunks.
float[] many = new float[1_000_000];
Array.Fill(many, 3);
Print("many", Losses.Deltas(many, new float[many.Length], many));
Print("manyGradient", many[^1] * many.Length);

// Two classes that are as likely, with a row that does not count, and the same as a formula of the project's own.
float[] logits = [1, 1, 5, -5, 2, 2];
float[] rowGradient = new float[6];
Print("rows", Losses.Classes(logits, [0, -100, 1], 2, rowGradient));
Print("rowsGradient", rowGradient[0]);
Print("rowsIgnored", rowGradient[2]);
Print("rowFormula", Losses.Own(logits, [0, 1, 1], 2, rowGradient));

Print("formula", Formula.IoUThreshold(new Box<float>(2, 3, 5, 6), new Box<float>(1, 2, 4, 5), 0.5f, 1e-6f));
Print("formulaSmoothL1", Formula.SmoothL1(3f, 1f, 1f, out float slope));
Print("formulaGradient", slope);

static void Print(string name, double value) => Console.WriteLine(FormattableString.Invariant($"{name}={value:R}"));

internal static partial class Losses
{
    [IoU(Threshold = 0.5f)]
    public static partial float Overlap(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, Span<float> gradient);

    [SoftmaxCrossEntropy]
    public static partial float Classes(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels, int classes, Span<float> gradient);

    [Loss(nameof(Likelihood))]
    public static partial float Own(ReadOnlySpan<float> logits, ReadOnlySpan<int> label, int classes, Span<float> gradient);

    private static float Likelihood(Row<float> logits, int label) => logits.LogSumExp() - logits[label];

    [SmoothL1]
    public static partial float Deltas(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, Span<float> gradient);
}
