using System.ComponentModel;
using System.Runtime.CompilerServices;
using ILGPU;
using ILGPU.Runtime;

namespace LossGen.Ilgpu.Runtime;

/// <summary>
/// Room for one partial sum a group, kept for the life of a stream: calls on one stream run one after another. Threads that launch on
/// the same stream lock it over both passes. Not meant to be used by hand.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class Partials
{
    private static readonly ConditionalWeakTable<AcceleratorStream, Partials> s_partials = [];

    private static readonly KernelCache<Action<AcceleratorStream, KernelConfig, ArrayView<double>, int, double, ArrayView<float>>> s_finishFloat =
        new(static accelerator => accelerator.LoadKernel<ArrayView<double>, int, double, ArrayView<float>>(Reduction.Finish));

    private static readonly KernelCache<Action<AcceleratorStream, KernelConfig, ArrayView<double>, int, double, ArrayView<double>>> s_finishDouble =
        new(static accelerator => accelerator.LoadKernel<ArrayView<double>, int, double, ArrayView<double>>(Reduction.Finish));

    private readonly MemoryBuffer1D<double, Stride1D.Dense> _buffer;

    private Partials(Accelerator accelerator) => _buffer = accelerator.Allocate1D<double>(LaunchPlan.MostGroups);

    /// <summary>The memory.</summary>
    public ArrayView<double> View => _buffer.View;

    /// <summary>The partial sums of a stream.</summary>
    public static Partials Of(AcceleratorStream stream) => s_partials.GetValue(stream, static s => new Partials(s.Accelerator));

    /// <summary>Launches the second pass: <paramref name="loss"/> becomes the sum of the partial sums divided by a number.</summary>
    public void Complete(AcceleratorStream stream, int groups, double divisor, ArrayView<float> loss) =>
        s_finishFloat.For(stream)(stream, new KernelConfig(1, LaunchPlan.ThreadsOf(stream)), View, groups, divisor, loss);

    /// <inheritdoc cref="Complete(AcceleratorStream, int, double, ArrayView{float})"/>
    public void Complete(AcceleratorStream stream, int groups, double divisor, ArrayView<double> loss) =>
        s_finishDouble.For(stream)(stream, new KernelConfig(1, LaunchPlan.ThreadsOf(stream)), View, groups, divisor, loss);
}
