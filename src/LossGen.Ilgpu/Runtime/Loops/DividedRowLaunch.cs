using System.Numerics;
using ILGPU;
using ILGPU.Runtime;

namespace LossGen.Ilgpu.Runtime;

/// <summary>The launches of one kernel over rows whose mean is divided by what the device finds: the host does not wait for that.</summary>
internal static class DividedRowLaunch<T, TReal, TLabel, TUniforms, TSums, TKernel>
    where T : unmanaged, INumber<T>
    where TReal : struct, IReal<T>
    where TLabel : unmanaged
    where TUniforms : unmanaged
    where TSums : unmanaged
    where TKernel : struct, IDividedRowKernel<T, Row<T, TReal, TLabel>, TUniforms, TSums>
{
    private static readonly KernelCache<Action<AcceleratorStream, KernelConfig, Pack<ArrayView<T>>, ArrayView<TLabel>, int, long, ArrayView<double>>> s_divisor =
        new(static accelerator => accelerator.LoadKernel<Pack<ArrayView<T>>, ArrayView<TLabel>, int, long, ArrayView<double>>(
            RowLoops.Divisor<T, TReal, TLabel, TUniforms, TSums, TKernel>));

    private static readonly
        KernelCache<Action<AcceleratorStream, KernelConfig, Pack<ArrayView<T>>, ArrayView<TLabel>, TUniforms, ArrayView<double>, int, int, long, ArrayView<double>>> s_rows =
        new(static accelerator => accelerator.LoadKernel<Pack<ArrayView<T>>, ArrayView<TLabel>, TUniforms, ArrayView<double>, int, int, long, ArrayView<double>>(
            RowLoops.EachDivided<T, TReal, TLabel, TUniforms, TSums, TKernel>));

    public static void Run(
        AcceleratorStream stream,
        long items,
        int length,
        ArrayView<TLabel> labels,
        TUniforms uniforms,
        ReadOnlySpan<ArrayView<T>> sums,
        int means,
        double emptyMean,
        ReadOnlySpan<ArrayView<T>> slots)
    {
        Partials partials = Partials.Of(stream, sums.Length);
        lock (partials)
        {
            if (items == 0)
            {
                for (int k = 0; k < sums.Length; k++)
                    partials.Complete<T, TReal>(stream, k, 0, k < means && emptyMean != 0 ? 0 : 1, sums[k]);
                return;
            }

            Pack<ArrayView<T>> views = Pack.Of(slots);
            KernelConfig counts = LaunchPlan.For(stream, items);
            s_divisor.For(stream)(stream, counts, views, labels, length, items, partials.View);
            partials.Complete<double, DoubleReal>(stream, 0, counts.GridDim.X, 1, partials.Divisor);
            KernelConfig grid = RowLaunch<T, TReal, TLabel, TUniforms, TSums, TKernel>.GridOf(stream, items, length, out int width);
            s_rows.For(stream)(stream, grid, views, labels, uniforms, partials.Divisor, length, width, items, partials.View);
            for (int k = 0; k < sums.Length; k++)
            {
                if (k < means)
                    partials.Divide<T, TReal>(stream, k, grid.GridDim.X, emptyMean == 0, sums[k]);
                else
                    partials.Complete<T, TReal>(stream, k, grid.GridDim.X, 1, sums[k]);
            }
        }
    }
}
