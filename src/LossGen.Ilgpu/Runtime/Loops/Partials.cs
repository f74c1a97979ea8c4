using System.ComponentModel;
using System.Runtime.CompilerServices;
using ILGPU;
using ILGPU.Runtime;

namespace LossGen.Ilgpu.Runtime;

/// <summary>
/// Room for the partial sums of every group, kept for the life of a stream: calls on one stream run one after another. Threads that launch on
/// the same stream lock it over both passes. Not meant to be used by hand.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class Partials
{
    private static readonly ConditionalWeakTable<AcceleratorStream, Partials> s_partials = [];

    /// <summary>The sums of nearly any kernel: a loss, and gradients of constants.</summary>
    private const int UsualSums = 16;

    /// <summary>A place of its own behind the sums, aligned like them.</summary>
    private const int DivisorRoom = 32;

    private readonly MemoryBuffer1D<double, Stride1D.Dense> _buffer;
    private readonly Accelerator _accelerator;
    private readonly int _sums;
    private readonly Lock _growth = new();
    private Partials? _larger;

    private Partials(Accelerator accelerator, int sums)
    {
        _accelerator = accelerator;
        _sums = sums;
        _buffer = accelerator.Allocate1D<double>((sums * LaunchPlan.MostGroups) + DivisorRoom);
    }

    /// <summary>The memory.</summary>
    public ArrayView<double> View => _buffer.View;

    /// <summary>What a mean divides by, where the device finds it.</summary>
    public ArrayView<double> Divisor => View.SubView(_sums * LaunchPlan.MostGroups, 1);

    /// <summary>The partial sums of a stream.</summary>
    public static Partials Of(AcceleratorStream stream) => s_partials.GetValue(stream, static s => new Partials(s.Accelerator, UsualSums));

    /// <summary>The partial sums of a stream, with room for as many as a kernel leaves.</summary>
    public static Partials Of(AcceleratorStream stream, int sums)
    {
        Partials partials = Of(stream);
        while (partials._sums < sums)
            partials = partials.Larger();
        return partials;
    }

    /// <summary>Memory of its own beside this one: kernels that have been launched may still write here.</summary>
    private Partials Larger()
    {
        lock (_growth)
            return _larger ??= new Partials(_accelerator, 2 * _sums);
    }

    /// <summary>Launches the second pass: <paramref name="loss"/> becomes the total of one of the sums divided by a number.</summary>
    public void Complete(AcceleratorStream stream, int index, int groups, double divisor, ArrayView<float> loss) =>
        Complete<float, FloatReal>(stream, index, groups, divisor, loss);

    /// <inheritdoc cref="Complete(AcceleratorStream, int, int, double, ArrayView{float})"/>
    public void Complete(AcceleratorStream stream, int index, int groups, double divisor, ArrayView<double> loss) =>
        Complete<double, DoubleReal>(stream, index, groups, divisor, loss);

    /// <summary>Launches the pass that adds up what a mean divides by.</summary>
    public void CompleteDivisor(AcceleratorStream stream, int groups) => Complete(stream, 0, groups, 1.0, Divisor);

    /// <summary>
    /// Launches the second pass: <paramref name="loss"/> becomes the total of one of the sums divided by a number on the device, or 0 where
    /// that is 0 and the mean of nothing is.
    /// </summary>
    public void Complete(AcceleratorStream stream, int index, int groups, ArrayView<double> divisor, bool emptyIsZero, ArrayView<float> loss) =>
        SecondPass<float, FloatReal>.Divide(stream, View.SubView(index * groups, groups), groups, divisor, emptyIsZero, loss);

    /// <inheritdoc cref="Complete(AcceleratorStream, int, int, ArrayView{double}, bool, ArrayView{float})"/>
    public void Complete(AcceleratorStream stream, int index, int groups, ArrayView<double> divisor, bool emptyIsZero, ArrayView<double> loss) =>
        SecondPass<double, DoubleReal>.Divide(stream, View.SubView(index * groups, groups), groups, divisor, emptyIsZero, loss);

    internal void Complete<T, TReal>(AcceleratorStream stream, int index, int groups, double divisor, ArrayView<T> result)
        where T : unmanaged
        where TReal : struct, IReal<T> =>
        SecondPass<T, TReal>.Finish(stream, View.SubView(index * groups, long.Max(groups, 1)), groups, divisor, result);
}
