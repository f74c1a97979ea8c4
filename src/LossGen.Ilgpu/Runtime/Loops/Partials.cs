using System.Runtime.CompilerServices;
using ILGPU;
using ILGPU.Runtime;

namespace LossGen.Ilgpu.Runtime;

/// <summary>
/// Room for the partial sums of every group, kept for the life of a stream: calls on one stream run one after another. Threads that launch on
/// the same stream lock it over both passes.
/// </summary>
internal sealed class Partials
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

    /// <summary>Launches the second pass: <paramref name="result"/> becomes the total of one of the sums divided by a number.</summary>
    internal void Complete<T, TReal>(AcceleratorStream stream, int index, int groups, double divisor, ArrayView<T> result)
        where T : unmanaged
        where TReal : struct, IReal<T> =>
        SecondPass<T, TReal>.Finish(stream, View.SubView(index * groups, long.Max(groups, 1)), groups, divisor, result);

    /// <summary>The same divided by what <see cref="Divisor"/> has, or 0 where that is 0 and the mean of nothing is.</summary>
    internal void Divide<T, TReal>(AcceleratorStream stream, int index, int groups, bool emptyIsZero, ArrayView<T> result)
        where T : unmanaged
        where TReal : struct, IReal<T> =>
        SecondPass<T, TReal>.Divide(stream, View.SubView(index * groups, groups), groups, Divisor, emptyIsZero, result);
}
