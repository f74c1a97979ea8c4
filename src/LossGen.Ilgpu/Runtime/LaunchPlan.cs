using System.ComponentModel;
using System.Numerics;
using ILGPU;
using ILGPU.Runtime;

namespace LossGen.Ilgpu.Runtime;

/// <summary>
/// How many groups of how many threads work on a batch. It depends on the length of the batch and on the largest group that the
/// accelerator allows, and on nothing else, so that a result is repeatable. Not meant to be used by hand.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class LaunchPlan
{
    /// <summary>The largest group; a power of two, as the reduction's tree needs.</summary>
    public const int GroupSize = 256;

    /// <summary>The most groups; each leaves one partial sum. Enough to fill the largest devices.</summary>
    public const int MostGroups = 1024;

    /// <summary>The grid for this many units of work, at least 1.</summary>
    public static KernelConfig For(AcceleratorStream stream, long units)
    {
        int threads = ThreadsOf(stream);
        return new KernelConfig((int)long.Min((units + threads - 1) / threads, MostGroups), threads);
    }

    /// <summary>The size of a group on this accelerator.</summary>
    internal static int ThreadsOf(AcceleratorStream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        int most = int.Min(GroupSize, stream.Accelerator.MaxNumThreadsPerGroup);
        return 1 << BitOperations.Log2((uint)most);
    }
}
