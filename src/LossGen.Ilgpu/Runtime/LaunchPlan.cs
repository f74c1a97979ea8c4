using System.Numerics;
using ILGPU;
using ILGPU.Runtime;

namespace LossGen.Ilgpu.Runtime;

/// <summary>
/// How many groups of how many threads work on a batch. It depends on the length of the batch and on the largest group that the
/// accelerator allows, and on nothing else, so that a result is repeatable.
/// </summary>
internal static class LaunchPlan
{
    /// <summary>The largest group; a power of two, as the reduction's tree needs.</summary>
    public const int GroupSize = 256;

    /// <summary>The most groups; each leaves one partial sum. Enough to fill the largest devices.</summary>
    public const int MostGroups = 1024;

    /// <summary>The longest rows that one thread reads alone.</summary>
    private const int ShortRow = 16;

    /// <summary>The longest rows that do not have a group to themselves.</summary>
    private const int LongRow = 1024;

    /// <summary>Threads of a row between the two: those of a warp.</summary>
    private const int RowThreads = 32;

    /// <summary>The grid for this many units of work, at least 1.</summary>
    public static KernelConfig For(AcceleratorStream stream, long units)
    {
        int threads = ThreadsOf(stream);
        return new KernelConfig((int)long.Min((units + threads - 1) / threads, MostGroups), threads);
    }

    /// <summary>How many threads work on one row: short rows have one each, long ones a group.</summary>
    public static int ThreadsOfRow(AcceleratorStream stream, int length) => int.Min(ThreadsOf(stream), length <= ShortRow ? 1 : length <= LongRow ? RowThreads : GroupSize);

    /// <summary>The grid for this many rows, at least 1, of so many threads each.</summary>
    public static KernelConfig ForRows(AcceleratorStream stream, long rows, int threadsOfRow)
    {
        int threads = ThreadsOf(stream);
        int inGroup = threads / threadsOfRow;
        return new KernelConfig((int)long.Min((rows + inGroup - 1) / inGroup, MostGroups), threads);
    }

    /// <summary>The size of a group on this accelerator.</summary>
    internal static int ThreadsOf(AcceleratorStream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        int most = int.Min(GroupSize, stream.Accelerator.MaxNumThreadsPerGroup);
        return 1 << BitOperations.Log2((uint)most);
    }
}
