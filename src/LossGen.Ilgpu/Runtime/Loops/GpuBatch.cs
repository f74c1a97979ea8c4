using System.ComponentModel;
using ILGPU;
using ILGPU.Runtime;

namespace LossGen.Ilgpu.Runtime;

/// <summary>Launches kernels over elements and boxes. Not meant to be called by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
#pragma warning disable IDE0060 // The kernel is passed so that all types are inferred.
public static class GpuBatch
{
    /// <summary>Runs a kernel over a batch, and the second pass of each of its sums.</summary>
    /// <param name="stream">The stream. The call does not wait for the kernel.</param>
    /// <param name="kernel">The kernel, for its type.</param>
    /// <param name="items">How many items there are.</param>
    /// <param name="uniforms">The values of the call.</param>
    /// <param name="sums">What receives the sums.</param>
    /// <param name="divisor">What the first sum is divided by.</param>
    /// <param name="slots">The memory of the inputs and outputs.</param>
    public static void Run<TUniforms, TKernel>(
        AcceleratorStream stream, TKernel kernel, long items, TUniforms uniforms, ReadOnlySpan<ArrayView<float>> sums, double divisor, ReadOnlySpan<ArrayView<float>> slots)
        where TUniforms : unmanaged
        where TKernel : struct, IBatchKernel<float, TUniforms> =>
        BatchLaunch<float, FloatReal, TUniforms, TKernel>.Run(stream, items, uniforms, sums, divisor, slots);

    /// <inheritdoc cref="Run{TUniforms, TKernel}(AcceleratorStream, TKernel, long, TUniforms, ReadOnlySpan{ArrayView{float}}, double, ReadOnlySpan{ArrayView{float}})"/>
    public static void Run<TUniforms, TKernel>(
        AcceleratorStream stream, TKernel kernel, long items, TUniforms uniforms, ReadOnlySpan<ArrayView<double>> sums, double divisor, ReadOnlySpan<ArrayView<double>> slots)
        where TUniforms : unmanaged
        where TKernel : struct, IBatchKernel<double, TUniforms> =>
        BatchLaunch<double, DoubleReal, TUniforms, TKernel>.Run(stream, items, uniforms, sums, divisor, slots);
}
#pragma warning restore IDE0060
