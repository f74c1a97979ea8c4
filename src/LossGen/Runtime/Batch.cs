using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace LossGen.Runtime;

/// <summary>
/// Drives a generated kernel over a batch. The batch is cut into chunks and these into blocks, at places that depend on nothing but
/// its length; sums are in the element type within a block, in double across blocks, and added in order. So the result has the same
/// bits for any number of threads. Not meant to be called by hand.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe class Batch
{
    /// <summary>Values of the widest slot in a block: few enough that float sums stay exact to the last bits.</summary>
    private const int BlockValues = 1024;

    /// <summary>Blocks in a chunk, which is what a thread takes at a time.</summary>
    private const int ChunkBlocks = 64;

    /// <summary>Below this many bytes of data in all slots, waking a second thread costs more than it saves.</summary>
    private const long ThreadingBytes = 4 << 20;

    /// <summary>Outputs of at least this many bytes are written past the caches, where they would only push the inputs out.</summary>
    private const long StreamingBytes = 4 << 20;

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
            return items <= BlockItems<T, TKernel>() ? kernel.Block(in buffers, 0, items) : RunChunks(kernel, buffers, items);
        }
    }

    /// <summary>The sum over one chunk. Only its index and the length of the batch decide where it begins and ends.</summary>
    internal static double RunChunk<T, TKernel>(TKernel kernel, in Buffers<T> buffers, nuint items, nuint chunk, bool streams)
        where T : unmanaged
        where TKernel : struct, IBatchKernel<T>
    {
        nuint block = BlockItems<T, TKernel>();
        nuint start = chunk * block * ChunkBlocks;
        nuint end = nuint.Min(start + (block * ChunkBlocks), items);
        double sum = 0;
        for (nuint i = start; i < end; i += block)
        {
            nuint count = nuint.Min(block, end - i);
            sum += streams ? Streaming.Block(kernel, in buffers, i, count) : kernel.Block(in buffers, i, count);
        }

        if (streams)
            Streaming.Fence();
        return sum;
    }

    /// <summary>How many items a block has: a constant once the kernel is known.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static nuint BlockItems<T, TKernel>()
        where T : unmanaged
        where TKernel : struct, IBatchKernel<T> => BlockValues / (nuint)Widest<T, TKernel>();

    private static double RunChunks<T, TKernel>(TKernel kernel, Buffers<T> buffers, nuint items)
        where T : unmanaged
        where TKernel : struct, IBatchKernel<T>
    {
        nuint chunkItems = BlockItems<T, TKernel>() * ChunkBlocks;
        nuint chunks = (items + chunkItems - 1) / chunkItems;
        bool streams = Streams<T, TKernel>(in buffers, items);
        int threads = (int)nuint.Min((nuint)LossThreads.Maximum, chunks);
        if (threads > 1 && Bytes<T, TKernel>(items, 0) >= ThreadingBytes)
            return ChunkJob<T, TKernel>.Run(kernel, buffers, items, chunks, threads, streams);

        double sum = 0;
        for (nuint chunk = 0; chunk < chunks; chunk++)
            sum += RunChunk(kernel, in buffers, items, chunk, streams);
        return sum;
    }

    /// <summary>Memory that was just read is in the cache already: an output in place of an input gains nothing by going past it.</summary>
    private static bool Streams<T, TKernel>(in Buffers<T> buffers, nuint items)
        where T : unmanaged
        where TKernel : struct, IBatchKernel<T>
    {
        if (Bytes<T, TKernel>(items, TKernel.Inputs) < StreamingBytes)
            return false;
        for (int output = TKernel.Inputs; output < TKernel.Widths.Length; output++)
        {
            for (int input = 0; input < TKernel.Inputs; input++)
            {
                if (buffers.Address(output) == buffers.Address(input))
                    return false;
            }
        }

        return true;
    }

    private static long Bytes<T, TKernel>(nuint items, int fromSlot)
        where T : unmanaged
        where TKernel : struct, IBatchKernel<T>
    {
        long values = 0;
        for (int slot = fromSlot; slot < TKernel.Widths.Length; slot++)
            values += TKernel.Widths[slot];
        return values * (long)items * sizeof(T);
    }

    private static int Widest<T, TKernel>()
        where T : unmanaged
        where TKernel : struct, IBatchKernel<T>
    {
        int widest = 1;
        foreach (byte width in TKernel.Widths)
            widest = int.Max(widest, width);
        return widest;
    }
}
