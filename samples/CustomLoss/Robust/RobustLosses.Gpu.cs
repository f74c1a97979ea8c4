using ILGPU;
using ILGPU.Runtime;
using ILGPU.Runtime.CPU;

namespace LossGen.Samples.CustomLoss;

/// <content>The same formula as a GPU kernel: only the signature differs.</content>
internal static partial class RobustLosses
{
    /// <summary>The mean, on the device.</summary>
    [Loss(nameof(Tukey))]
    public static partial void TukeyMean(
        AcceleratorStream stream, ArrayView<double> prediction, ArrayView<double> target, double c,
        ArrayView<double> gradient, ArrayView<double> loss, ArrayView<double> cGradient);

    /// <summary>Runs the kernel on ILGPU's CPU accelerator, which every machine has.</summary>
    /// <returns>The loss and its derivative with respect to c.</returns>
    public static (double Loss, double CGradient) TukeyMeanByIlgpu(double[] prediction, double[] target, double c, double[] gradient)
    {
        using Context context = Context.Create(builder => builder.CPU().Optimize(OptimizationLevel.O2));
        using CPUAccelerator accelerator = context.CreateCPUAccelerator(0);
        using AcceleratorStream stream = accelerator.CreateStream();
        using var predictions = accelerator.Allocate1D(prediction);
        using var targets = accelerator.Allocate1D(target);
        using var gradients = accelerator.Allocate1D<double>(gradient.Length);
        using var results = accelerator.Allocate1D<double>(2);
        TukeyMean(
            stream, predictions.View, targets.View, c, gradients.View,
            results.View.SubView(0, 1), results.View.SubView(1, 1));
        stream.Synchronize();
        gradients.CopyToCPU(gradient);
        double[] numbers = results.GetAsArray1D();
        return (numbers[0], numbers[1]);
    }
}
