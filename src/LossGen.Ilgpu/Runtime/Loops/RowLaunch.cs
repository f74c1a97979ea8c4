using System.Numerics;
using ILGPU;
using ILGPU.Runtime;

namespace LossGen.Ilgpu.Runtime;

/// <summary>The launches of one kernel over rows.</summary>
internal static class RowLaunch<T, TReal, TLabel, TUniforms, TSums, TKernel>
    where T : unmanaged, INumber<T>
    where TReal : struct, IReal<T>
    where TLabel : unmanaged
    where TUniforms : unmanaged
    where TSums : unmanaged
    where TKernel : struct, IRowKernel<Row<T, TReal, TLabel>, TUniforms, TSums>
{
    private static readonly KernelCache<Action<AcceleratorStream, KernelConfig, Pack<ArrayView<T>>, ArrayView<TLabel>, TUniforms, int, int, long, ArrayView<double>>> s_rows =
        new(static accelerator => accelerator.LoadKernel<Pack<ArrayView<T>>, ArrayView<TLabel>, TUniforms, int, int, long, ArrayView<double>>(
            RowLoops.Each<T, TReal, TLabel, TUniforms, TSums, TKernel>));

    public static void Run(
        AcceleratorStream stream,
        long items,
        int length,
        ArrayView<TLabel> labels,
        TUniforms uniforms,
        ReadOnlySpan<ArrayView<T>> sums,
        double divisor,
        ReadOnlySpan<ArrayView<T>> slots)
    {
        if (sums.IsEmpty)
        {
            Launch(stream, items, length, labels, uniforms, slots, default);
            return;
        }

        Partials partials = Partials.Of(stream, sums.Length);
        lock (partials)
        {
            int groups = Launch(stream, items, length, labels, uniforms, slots, partials.View);
            for (int k = 0; k < sums.Length; k++)
                partials.Complete<T, TReal>(stream, k, groups, k == 0 ? divisor : 1, sums[k]);
        }
    }

    /// <summary>How many threads a row has, and the grid.</summary>
    public static KernelConfig GridOf(AcceleratorStream stream, long items, int length, out int width)
    {
        width = LaunchPlan.ThreadsOfRow(stream, TKernel.NeedsGroup ? int.MaxValue : length);
        return LaunchPlan.ForRows(stream, items, width);
    }

    /// <returns>How many groups leave partial sums.</returns>
    private static int Launch(
        AcceleratorStream stream, long items, int length, ArrayView<TLabel> labels, TUniforms uniforms, ReadOnlySpan<ArrayView<T>> slots, ArrayView<double> partials)
    {
        if (items == 0)
            return 0;
        KernelConfig grid = GridOf(stream, items, length, out int width);
        s_rows.For(stream)(stream, grid, Pack.Of(slots), labels, uniforms, length, width, items, partials);
        return grid.GridDim.X;
    }
}
