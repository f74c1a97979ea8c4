using System.Numerics;
using ILGPU;
using ILGPU.Runtime;

namespace LossGen.Ilgpu.Runtime;

/// <summary>The launches of one kernel over elements or boxes.</summary>
internal static class BatchLaunch<T, TReal, TUniforms, TKernel>
    where T : unmanaged, INumber<T>
    where TReal : struct, IReal<T>
    where TUniforms : unmanaged
    where TKernel : struct, IBatchKernel<T, TUniforms>
{
    private static readonly KernelCache<Action<AcceleratorStream, KernelConfig, Pack<ArrayView<T>>, TUniforms, long, ArrayView<double>>> s_narrow =
        new(static accelerator => accelerator.LoadKernel<Pack<ArrayView<T>>, TUniforms, long, ArrayView<double>>(
            BatchLoops.Each<T, TUniforms, TKernel, NarrowItem<T, TReal>>));

    private static readonly KernelCache<Action<AcceleratorStream, KernelConfig, Pack<ArrayView<T>>, TUniforms, long, ArrayView<double>>> s_wide =
        new(static accelerator => accelerator.LoadKernel<Pack<ArrayView<T>>, TUniforms, long, ArrayView<double>>(
            IsOfBoxes ? BatchLoops.Each<T, TUniforms, TKernel, WideBox<T, TReal>> : BatchLoops.Fours<T, TUniforms, TKernel, TReal>));

    private static bool IsOfBoxes => TKernel.Widths.Contains((byte)4);

    public static void Run(
        AcceleratorStream stream, long items, TUniforms uniforms, ReadOnlySpan<ArrayView<T>> sums, double divisor, ReadOnlySpan<ArrayView<T>> slots)
    {
        if (sums.IsEmpty)
        {
            Launch(stream, items, uniforms, slots, default);
            return;
        }

        Partials partials = Partials.Of(stream);
        lock (partials)
        {
            int groups = Launch(stream, items, uniforms, slots, partials.View);
            for (int k = 0; k < sums.Length; k++)
                partials.Complete<T, TReal>(stream, k, groups, k == 0 ? divisor : 1, sums[k]);
        }
    }

    /// <returns>How many groups leave partial sums.</returns>
    private static int Launch(AcceleratorStream stream, long items, TUniforms uniforms, ReadOnlySpan<ArrayView<T>> slots, ArrayView<double> partials)
    {
        if (items == 0)
            return 0;
        KernelConfig grid = LaunchPlan.For(stream, IsOfBoxes ? items : (items + 3) / 4);
        (AreAligned(slots) ? s_wide : s_narrow).For(stream)(stream, grid, Pack.Of(slots), uniforms, items, partials);
        return grid.GridDim.X;
    }

    /// <summary>Whether all that is read and written four values at a time lies so that it can be.</summary>
    private static bool AreAligned(ReadOnlySpan<ArrayView<T>> slots)
    {
        for (int k = 0; k < slots.Length; k++)
        {
            if (TKernel.Widths[k] == (IsOfBoxes ? 4 : 1) && !ViewGuard.IsAligned(slots[k]))
                return false;
        }

        return true;
    }
}
