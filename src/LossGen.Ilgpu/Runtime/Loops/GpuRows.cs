using System.ComponentModel;
using ILGPU;
using ILGPU.Runtime;

namespace LossGen.Ilgpu.Runtime;

/// <summary>Launches kernels over rows. Not meant to be called by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
#pragma warning disable IDE0060 // The kernel and its sums are passed so that all types are inferred.
public static class GpuRows
{
    /// <summary>Runs a kernel over rows, and the second pass of each of its sums.</summary>
    /// <param name="stream">The stream. The call does not wait for the kernel.</param>
    /// <param name="kernel">The kernel, for its type.</param>
    /// <param name="items">How many rows there are.</param>
    /// <param name="length">How long they are.</param>
    /// <param name="labels">Their labels; none where the kernel has no use for them.</param>
    /// <param name="uniforms">The values of the call.</param>
    /// <param name="zeros">The sums of a thread, for their type.</param>
    /// <param name="sums">What receives the sums.</param>
    /// <param name="divisor">What the first sum is divided by.</param>
    /// <param name="slots">The memory of the inputs and outputs.</param>
    public static void Run<TLabel, TUniforms, TSums, TKernel>(
        AcceleratorStream stream,
        TKernel kernel,
        long items,
        int length,
        ArrayView<TLabel> labels,
        TUniforms uniforms,
        TSums zeros,
        ReadOnlySpan<ArrayView<float>> sums,
        double divisor,
        ReadOnlySpan<ArrayView<float>> slots)
        where TLabel : unmanaged
        where TUniforms : unmanaged
        where TSums : unmanaged
        where TKernel : struct, IRowKernel<Row<float, FloatReal, TLabel>, TUniforms, TSums> =>
        RowLaunch<float, FloatReal, TLabel, TUniforms, TSums, TKernel>.Run(stream, items, length, labels, uniforms, sums, divisor, slots);

    /// <inheritdoc cref="Run{TLabel, TUniforms, TSums, TKernel}(AcceleratorStream, TKernel, long, int, ArrayView{TLabel}, TUniforms, TSums, ReadOnlySpan{ArrayView{float}}, double, ReadOnlySpan{ArrayView{float}})"/>
    public static void Run<TLabel, TUniforms, TSums, TKernel>(
        AcceleratorStream stream,
        TKernel kernel,
        long items,
        int length,
        ArrayView<TLabel> labels,
        TUniforms uniforms,
        TSums zeros,
        ReadOnlySpan<ArrayView<double>> sums,
        double divisor,
        ReadOnlySpan<ArrayView<double>> slots)
        where TLabel : unmanaged
        where TUniforms : unmanaged
        where TSums : unmanaged
        where TKernel : struct, IRowKernel<Row<double, DoubleReal, TLabel>, TUniforms, TSums> =>
        RowLaunch<double, DoubleReal, TLabel, TUniforms, TSums, TKernel>.Run(stream, items, length, labels, uniforms, sums, divisor, slots);

    /// <summary>Runs a kernel over rows whose mean is divided by what the device finds.</summary>
    /// <param name="stream">The stream. The call does not wait for the kernel.</param>
    /// <param name="kernel">The kernel, for its type.</param>
    /// <param name="items">How many rows there are.</param>
    /// <param name="length">How long they are.</param>
    /// <param name="labels">Their labels; none where the kernel has no use for them.</param>
    /// <param name="uniforms">The values of the call.</param>
    /// <param name="zeros">The sums of a thread, for their type.</param>
    /// <param name="sums">What receives the sums.</param>
    /// <param name="means">How many of these are divided: 1 with a loss, else 0.</param>
    /// <param name="emptyMean">The mean of nothing.</param>
    /// <param name="slots">The memory of the inputs and outputs.</param>
    public static void RunDivided<TLabel, TUniforms, TSums, TKernel>(
        AcceleratorStream stream,
        TKernel kernel,
        long items,
        int length,
        ArrayView<TLabel> labels,
        TUniforms uniforms,
        TSums zeros,
        ReadOnlySpan<ArrayView<float>> sums,
        int means,
        double emptyMean,
        ReadOnlySpan<ArrayView<float>> slots)
        where TLabel : unmanaged
        where TUniforms : unmanaged
        where TSums : unmanaged
        where TKernel : struct, IDividedRowKernel<float, Row<float, FloatReal, TLabel>, TUniforms, TSums> =>
        DividedRowLaunch<float, FloatReal, TLabel, TUniforms, TSums, TKernel>.Run(stream, items, length, labels, uniforms, sums, means, emptyMean, slots);

    /// <inheritdoc cref="RunDivided{TLabel, TUniforms, TSums, TKernel}(AcceleratorStream, TKernel, long, int, ArrayView{TLabel}, TUniforms, TSums, ReadOnlySpan{ArrayView{float}}, int, double, ReadOnlySpan{ArrayView{float}})"/>
    public static void RunDivided<TLabel, TUniforms, TSums, TKernel>(
        AcceleratorStream stream,
        TKernel kernel,
        long items,
        int length,
        ArrayView<TLabel> labels,
        TUniforms uniforms,
        TSums zeros,
        ReadOnlySpan<ArrayView<double>> sums,
        int means,
        double emptyMean,
        ReadOnlySpan<ArrayView<double>> slots)
        where TLabel : unmanaged
        where TUniforms : unmanaged
        where TSums : unmanaged
        where TKernel : struct, IDividedRowKernel<double, Row<double, DoubleReal, TLabel>, TUniforms, TSums> =>
        DividedRowLaunch<double, DoubleReal, TLabel, TUniforms, TSums, TKernel>.Run(stream, items, length, labels, uniforms, sums, means, emptyMean, slots);
}
#pragma warning restore IDE0060
