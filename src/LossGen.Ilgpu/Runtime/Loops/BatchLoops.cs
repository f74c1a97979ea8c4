using System.Numerics;
using ILGPU;

namespace LossGen.Ilgpu.Runtime;

/// <summary>The kernels over elements and boxes: each thread takes items with the stride of the grid, and leaves its sums to its group.</summary>
internal static class BatchLoops
{
    /// <summary>An item at a time.</summary>
    public static void Each<T, TUniforms, TKernel, TItem>(Pack<ArrayView<T>> slots, TUniforms uniforms, long items, ArrayView<double> partials)
        where T : unmanaged
        where TUniforms : unmanaged
        where TKernel : struct, IBatchKernel<T, TUniforms>
        where TItem : struct, IGridItem<T>
    {
        var item = new TItem();
        item.Begin(in slots, default);
        for (long i = Start; i < items; i += Stride)
        {
            item.MoveTo(i);
            default(TKernel).Item(ref item, in uniforms);
        }

        Reduction.LeavePartials(item.Sums, TKernel.Sums, partials);
    }

    /// <summary>Four elements at a time, then those that are left.</summary>
    public static void Fours<T, TUniforms, TKernel, TReal>(Pack<ArrayView<T>> slots, TUniforms uniforms, long items, ArrayView<double> partials)
        where T : unmanaged, INumber<T>
        where TUniforms : unmanaged
        where TKernel : struct, IBatchKernel<T, TUniforms>
        where TReal : struct, IReal<T>
    {
        long fours = items / 4;
        var four = new FourElements<T, TReal>();
        four.Begin(in slots);
        for (long i = Start; i < fours; i += Stride)
        {
            four.MoveTo(i, 0);
            default(TKernel).Item(ref four, in uniforms);
            four.MoveTo(i, 1);
            default(TKernel).Item(ref four, in uniforms);
            four.MoveTo(i, 2);
            default(TKernel).Item(ref four, in uniforms);
            four.MoveTo(i, 3);
            default(TKernel).Item(ref four, in uniforms);
        }

        var item = new NarrowItem<T, TReal>();
        item.Begin(in slots, four.Sums);
        for (long i = (4 * fours) + Start; i < items; i += Stride)
        {
            item.MoveTo(i);
            default(TKernel).Item(ref item, in uniforms);
        }

        Reduction.LeavePartials(item.Sums, TKernel.Sums, partials);
    }

    private static long Start => ((long)Grid.IdxX * Group.DimX) + Group.IdxX;

    private static long Stride => (long)Grid.DimX * Group.DimX;
}
