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

    /// <summary>From this many bytes of data on, outputs are written past the caches; below, a large cache still holds them.</summary>
    private const long StreamingBytes = 64 << 20;

    /// <summary>Runs a kernel over all items and adds to its sums; the order of the slots is the kernel's.</summary>
    public static void Run<T, TKernel>(
        TKernel kernel,
        nuint items,
        Span<double> sums,
        ReadOnlySpan<T> slot0,
        ReadOnlySpan<T> slot1 = default,
        ReadOnlySpan<T> slot2 = default,
        ReadOnlySpan<T> slot3 = default,
        ReadOnlySpan<T> slot4 = default,
        ReadOnlySpan<T> slot5 = default,
        ReadOnlySpan<T> slot6 = default,
        ReadOnlySpan<T> slot7 = default,
        ReadOnlySpan<T> slot8 = default,
        ReadOnlySpan<T> slot9 = default,
        ReadOnlySpan<T> slot10 = default,
        ReadOnlySpan<T> slot11 = default,
        ReadOnlySpan<T> slot12 = default,
        ReadOnlySpan<T> slot13 = default,
        ReadOnlySpan<T> slot14 = default,
        ReadOnlySpan<T> slot15 = default)
        where T : unmanaged
        where TKernel : struct, IBatchKernel<T>
    {
        fixed (T* p0 = slot0, p1 = slot1, p2 = slot2, p3 = slot3, p4 = slot4, p5 = slot5, p6 = slot6, p7 = slot7)
        fixed (T* p8 = slot8, p9 = slot9, p10 = slot10, p11 = slot11, p12 = slot12, p13 = slot13, p14 = slot14, p15 = slot15)
        {
            Unsafe.SkipInit(out Slots<T> buffers);
            buffers.Set(0, p0);
            buffers.Set(1, p1);
            buffers.Set(2, p2);
            buffers.Set(3, p3);
            buffers.Set(4, p4);
            buffers.Set(5, p5);
            buffers.Set(6, p6);
            buffers.Set(7, p7);
            if (TKernel.Widths.Length > 8)
            {
                buffers.Set(8, p8);
                buffers.Set(9, p9);
                buffers.Set(10, p10);
                buffers.Set(11, p11);
                buffers.Set(12, p12);
                buffers.Set(13, p13);
                buffers.Set(14, p14);
                buffers.Set(15, p15);
            }

            if (items <= Shape<T, TKernel>.ChunkItems)
                Run(kernel, in buffers, 0, items, sums);
            else
                RunChunks(kernel, buffers, items, sums);
        }
    }

    /// <summary>Works through items and adds what they come to.</summary>
    [SkipLocalsInit]
    internal static void Run<T, TKernel>(TKernel kernel, in Slots<T> buffers, nuint start, nuint count, Span<double> sums)
        where T : unmanaged
        where TKernel : struct, IBatchKernel<T>
    {
        Unsafe.SkipInit(out Memory<T> memory);
        for (int slot = 0; slot < TKernel.Widths.Length; slot++)
            memory.Slots.Set(slot, buffers.Address(slot) + (TKernel.Widths[slot] * start));
        PassRunner.Run(kernel, in memory, count, Shape<T, TKernel>.IsBoxes, sums);
    }

    private static void RunChunks<T, TKernel>(TKernel kernel, Slots<T> buffers, nuint items, Span<double> sums)
        where T : unmanaged
        where TKernel : struct, IBatchKernel<T>
    {
        nuint chunks = (items + Shape<T, TKernel>.ChunkItems - 1) / Shape<T, TKernel>.ChunkItems;
        long bytes = (long)items * Shape<T, TKernel>.Values * sizeof(T);
        bool streams = bytes >= StreamingBytes && HasOutputsOfTheirOwn<T, TKernel>(in buffers);
        int threads = ThreadPolicy.ThreadsFor(chunks, (double)items * TKernel.Operations, bytes);
        ChunkSums.Run(new Work<T, TKernel>(kernel, buffers, items, streams), chunks, threads, sums);
    }

    /// <summary>What stands in place of an input was just read, and is in the cache: going past it would gain nothing.</summary>
    private static bool HasOutputsOfTheirOwn<T, TKernel>(in Slots<T> buffers)
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

    /// <summary>What follows from a kernel's slots: constants once its code is optimised.</summary>
    internal static class Shape<T, TKernel>
        where T : unmanaged
        where TKernel : struct, IBatchKernel<T>
    {
        public static readonly bool IsBoxes = TKernel.Widths.Contains((byte)4);

        /// <summary>How many values an item has in all slots.</summary>
        public static readonly int Values = ValuesOf();

        /// <summary>How many items a chunk has.</summary>
        public static readonly nuint ChunkItems = ChunkValues / (nuint)(IsBoxes ? 4 : 1);

        private static int ValuesOf()
        {
            int values = 0;
            foreach (byte width in TKernel.Widths)
                values += width;
            return values;
        }
    }

    private readonly struct Work<T, TKernel>(TKernel kernel, Slots<T> buffers, nuint items, bool streams) : IChunkedWork
        where T : unmanaged
        where TKernel : struct, IBatchKernel<T>
    {
        private readonly Slots<T> _buffers = buffers;

        public static int Sums => TKernel.Sums;

        public void Run(nuint chunk, Span<double> sums)
        {
            nuint start = chunk * Shape<T, TKernel>.ChunkItems;
            nuint count = nuint.Min(Shape<T, TKernel>.ChunkItems, items - start);
            sums.Clear();
            if (streams)
                Streaming.Run(kernel, in _buffers, start, count, sums);
            else
                Batch.Run(kernel, in _buffers, start, count, sums);
        }
    }
}
