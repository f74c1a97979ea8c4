using System.Numerics;
using ILGPU;

namespace LossGen.Ilgpu.Runtime;

/// <summary>The kernels over rows: groups take as many rows as they have threads for, with the stride of the grid.</summary>
internal static class RowLoops
{
    public static void Each<T, TReal, TLabel, TUniforms, TSums, TKernel>(
        Pack<ArrayView<T>> slots, ArrayView<TLabel> labels, TUniforms uniforms, int length, int width, long items, ArrayView<double> partials)
        where T : unmanaged, INumber<T>
        where TReal : struct, IReal<T>
        where TLabel : unmanaged
        where TUniforms : unmanaged
        where TSums : unmanaged
        where TKernel : struct, IRowKernel<Row<T, TReal, TLabel>, TUniforms, TSums>
    {
        var row = new Row<T, TReal, TLabel>(in slots, labels, length, width);
        TSums sums = default;
        int rows = Group.DimX / width;
        long stride = (long)Grid.DimX * rows;
        for (long first = (long)Grid.IdxX * rows; first < items; first += stride)
        {
            row.MoveTo(first + (Group.IdxX / width), items);
            default(TKernel).Run(ref row, in uniforms, ref sums);
        }

        default(TKernel).Leave(in sums, partials);
    }

    public static void EachDivided<T, TReal, TLabel, TUniforms, TSums, TKernel>(
        Pack<ArrayView<T>> slots, ArrayView<TLabel> labels, TUniforms uniforms, ArrayView<double> divisor, int length, int width, long items, ArrayView<double> partials)
        where T : unmanaged, INumber<T>
        where TReal : struct, IReal<T>
        where TLabel : unmanaged
        where TUniforms : unmanaged
        where TSums : unmanaged
        where TKernel : struct, IDividedRowKernel<T, Row<T, TReal, TLabel>, TUniforms, TSums> =>
        Each<T, TReal, TLabel, TUniforms, TSums, TKernel>(slots, labels, default(TKernel).Divide(in uniforms, divisor[0]), length, width, items, partials);

    /// <summary>What the mean divides by: a thread a row.</summary>
    public static void Divisor<T, TReal, TLabel, TUniforms, TSums, TKernel>(
        Pack<ArrayView<T>> slots, ArrayView<TLabel> labels, int length, long items, ArrayView<double> partials)
        where T : unmanaged, INumber<T>
        where TReal : struct, IReal<T>
        where TLabel : unmanaged
        where TUniforms : unmanaged
        where TSums : unmanaged
        where TKernel : struct, IDividedRowKernel<T, Row<T, TReal, TLabel>, TUniforms, TSums>
    {
        var row = new Row<T, TReal, TLabel>(in slots, labels, length, 1);
        double sum = 0;
        long stride = (long)Grid.DimX * Group.DimX;
        for (long i = ((long)Grid.IdxX * Group.DimX) + Group.IdxX; i < items; i += stride)
        {
            row.MoveTo(i, items);
            sum += TReal.Widen(default(TKernel).Share(ref row));
        }

        Reduction.LeavePartial(sum, 0, partials);
    }
}
