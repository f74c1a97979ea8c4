using ILGPU;
using ILGPU.Runtime;
using ILGPU.Runtime.CPU;
using LossGen;

using Context context = Context.Create(builder => builder.CPU(CPUDeviceKind.Default).Optimize(OptimizationLevel.O2));
using Accelerator accelerator = context.CreateCPUAccelerator(0);
using AcceleratorStream stream = accelerator.CreateStream();
using var prediction = accelerator.Allocate1D(new float[] { 2, 3, 5, 6, 1, 2, 4, 5 });
using var target = accelerator.Allocate1D(new float[] { 1, 2, 4, 5, 2, 3, 5, 6 });
using var gradient = accelerator.Allocate1D<float>(8);
using var loss = accelerator.Allocate1D<float>(1);

Losses.Overlap(stream, prediction.View, target.View, gradient.View, loss.View);
stream.Synchronize();

float[] values = gradient.GetAsArray1D();
Print("overlap", loss.GetAsArray1D()[0]);
Print("overlapGradient0", values[0] + values[1] + values[2] + values[3]);
Print("overlapGradient1", values[4] + values[5] + values[6] + values[7]);
Print("overlapGradientX1", values[0]);

using var logits = accelerator.Allocate1D(new float[] { 1, 1, 5, -5, 2, 2 });
using var labels = accelerator.Allocate1D(new int[] { 0, -100, 1 });
using var rowGradient = accelerator.Allocate1D<float>(6);
Losses.Classes(stream, logits.View, labels.View, 2, rowGradient.View, loss.View);
stream.Synchronize();
Print("rows", loss.GetAsArray1D()[0]);
Print("rowsGradient", rowGradient.GetAsArray1D()[0]);

static void Print(string name, double value) => Console.WriteLine(FormattableString.Invariant($"{name}={value:R}"));

internal static partial class Losses
{
    [SoftmaxCrossEntropy]
    public static partial void Classes(
        AcceleratorStream stream, ArrayView<float> logits, ArrayView<int> labels, int classes, ArrayView<float> gradient, ArrayView<float> loss);

    [IoU(Threshold = 0.5f)]
    public static partial void Overlap(
        AcceleratorStream stream, ArrayView<float> prediction, ArrayView<float> target, ArrayView<float> gradient, ArrayView<float> loss);
}
