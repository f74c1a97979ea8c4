using ILGPU;
using ILGPU.Runtime;

namespace LossGen.Ilgpu.Runtime;

/// <summary>The launches of the second pass of a reduction, by one group.</summary>
internal static class SecondPass<T, TReal>
    where T : unmanaged
    where TReal : struct, IReal<T>
{
    private static readonly KernelCache<Action<AcceleratorStream, KernelConfig, ArrayView<double>, int, double, ArrayView<T>>> s_finish =
        new(static accelerator => accelerator.LoadKernel<ArrayView<double>, int, double, ArrayView<T>>(Reduction.Finish<T, TReal>));

    private static readonly KernelCache<Action<AcceleratorStream, KernelConfig, ArrayView<double>, int, ArrayView<double>, int, ArrayView<T>>> s_divide =
        new(static accelerator => accelerator.LoadKernel<ArrayView<double>, int, ArrayView<double>, int, ArrayView<T>>(Reduction.Divide<T, TReal>));

    public static void Finish(AcceleratorStream stream, ArrayView<double> partials, int groups, double divisor, ArrayView<T> result) =>
        s_finish.For(stream)(stream, GridOf(stream), partials, groups, divisor, result);

    public static void Divide(AcceleratorStream stream, ArrayView<double> partials, int groups, ArrayView<double> divisor, bool emptyIsZero, ArrayView<T> result) =>
        s_divide.For(stream)(stream, GridOf(stream), partials, groups, divisor, emptyIsZero ? 1 : 0, result);

    private static KernelConfig GridOf(AcceleratorStream stream) => new(1, LaunchPlan.ThreadsOf(stream));
}
