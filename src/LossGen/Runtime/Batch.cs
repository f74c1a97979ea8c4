using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace LossGen.Runtime;

/// <summary>
/// Drives a generated kernel over a batch. The batch is cut into chunks at places that depend on nothing but its length, and their sums
/// are added in order. So the result has the same bits for any number of threads. Not meant to be called by hand.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe class Batch
{
    /// <summary>Values of the widest slot in a chunk, which is what a thread takes at a time.</summary>
    private const int ChunkValues = 1 << 16;

    /// <summary>Below this many bytes of data in all slots, waking a second thread costs more than it saves.</summary>
    private const long ThreadingBytes = 2 << 20;

    /// <summary>From this many bytes of data on, outputs are written past the caches; below, a large cache still holds them.</summary>
    private const long StreamingBytes = 64 << 20;

    /// <summary>Runs a kernel over all items; the order of the slots is the kernel's.</summary>
    /// <returns>The sum of the losses.</returns>
    public static double Run<T, TKernel>(
        TKernel kernel,
        nuint items,
        ReadOnlySpan<T> slot0,
        ReadOnlySpan<T> slot1,
        ReadOnlySpan<T> slot2 = default,
        ReadOnlySpan<T> slot3 = default,
        ReadOnlySpan<T> slot4 = default,
        ReadOnlySpan<T> slot5 = default,
        ReadOnlySpan<T> slot6 = default,
        ReadOnlySpan<T> slot7 = default)
        where T : unmanaged
        where TKernel : struct, IBatchKernel<T>
    {
        fixed (T* p0 = slot0, p1 = slot1, p2 = slot2, p3 = slot3, p4 = slot4, p5 = slot5, p6 = slot6, p7 = slot7)
        {
            var buffers = default(Buffers<T>);
            buffers.Set(0, p0);
            buffers.Set(1, p1);
            buffers.Set(2, p2);
            buffers.Set(3, p3);
            buffers.Set(4, p4);
            buffers.Set(5, p5);
            buffers.Set(6, p6);
            buffers.Set(7, p7);
            return items <= ChunkItems<T, TKernel>() ? kernel.Run(in buffers, 0, items) : RunChunks(kernel, buffers, items);
        }
    }

    /// <summary>The sum over one chunk. Only its index and the length of the batch decide where it begins and ends.</summary>
    internal static double RunChunk<T, TKernel>(TKernel kernel, in Buffers<T> buffers, nuint items, nuint chunk, bool streams)
        where T : unmanaged
        where TKernel : struct, IBatchKernel<T>
    {
        nuint most = ChunkItems<T, TKernel>();
        nuint start = chunk * most;
        nuint count = nuint.Min(most, items - start);
        return streams ? Streaming.Run(kernel, in buffers, start, count) : kernel.Run(in buffers, start, count);
    }

    /// <summary>How many items a chunk has: a constant once the kernel is known.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nuint ChunkItems<T, TKernel>()
        where T : unmanaged
        where TKernel : struct, IBatchKernel<T> => ChunkValues / (nuint)TKernel.Widest;

    private static double RunChunks<T, TKernel>(TKernel kernel, Buffers<T> buffers, nuint items)
        where T : unmanaged
        where TKernel : struct, IBatchKernel<T>
    {
        nuint chunks = (items + ChunkItems<T, TKernel>() - 1) / ChunkItems<T, TKernel>();
        int threads = (int)nuint.Min((nuint)LossThreads.Maximum, chunks);
        long bytes = (long)items * TKernel.Values * sizeof(T);
        bool streams = bytes >= StreamingBytes && HasOutputsOfTheirOwn<T, TKernel>(in buffers);
        if (threads > 1 && bytes >= ThreadingBytes)
            return ChunkJob<T, TKernel>.Run(kernel, buffers, items, chunks, threads, streams);

        double sum = 0;
        for (nuint chunk = 0; chunk < chunks; chunk++)
            sum += RunChunk(kernel, in buffers, items, chunk, streams);
        return sum;
    }

    /// <summary>What stands in place of an input was just read, and is in the cache: going past it would gain nothing.</summary>
    private static bool HasOutputsOfTheirOwn<T, TKernel>(in Buffers<T> buffers)
        where T : unmanaged
        where TKernel : struct, IBatchKernel<T>
    {
        for (int output = TKernel.Inputs; output < TKernel.Widths.Length; output++)
        {
            for (int input = 0; input < TKernel.Inputs; input++)
            {
                if (buffers.Address(output) == buffers.Address(input))
                    return false;
            }
        }

        return TKernel.Inputs < TKernel.Widths.Length;
    }
}
