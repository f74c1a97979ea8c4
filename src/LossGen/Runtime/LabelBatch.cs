using System.ComponentModel;
using System.Numerics;

namespace LossGen.Runtime;

/// <summary>
/// Drives a generated kernel over rows that have several labels: once for each, with the results added up. Not meant to be called by hand.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe class LabelBatch
{
    /// <summary>Values of one slot in a chunk, which is what a thread takes at a time.</summary>
    private const nuint ChunkValues = 1 << 12;

    /// <summary>Labels of a row, where work is estimated before they are counted.</summary>
    private const int UsualLabels = 8;

    /// <summary>Runs a kernel for every element of <paramref name="labels"/> (a slot) that is not 0, and adds to its sums.</summary>
    public static void Run<T, TKernel>(
        TKernel kernel,
        nuint rows,
        nuint length,
        Span<double> sums,
        int labels,
        ReadOnlySpan<T> slot0,
        ReadOnlySpan<T> slot1,
        ReadOnlySpan<T> slot2 = default,
        ReadOnlySpan<T> slot3 = default,
        ReadOnlySpan<T> slot4 = default,
        ReadOnlySpan<T> slot5 = default,
        ReadOnlySpan<T> slot6 = default)
        where T : unmanaged, IFloatingPointIeee754<T>
        where TKernel : struct, IRowKernel<T>
    {
        fixed (T* p0 = slot0, p1 = slot1, p2 = slot2, p3 = slot3, p4 = slot4, p5 = slot5, p6 = slot6)
        {
            var buffers = default(Slots<T>);
            buffers.Set(0, p0);
            buffers.Set(1, p1);
            buffers.Set(2, p2);
            buffers.Set(3, p3);
            buffers.Set(4, p4);
            buffers.Set(5, p5);
            buffers.Set(6, p6);
            nuint chunkRows = nuint.Max(1, ChunkValues / length);
            nuint chunks = (rows + chunkRows - 1) / chunkRows;

            // Each label of a row takes a pass over the row; a few per row are usual.
            int threads = ThreadPolicy.ThreadsFor(chunks, (double)rows * length * TKernel.Operations * UsualLabels, 0);
            ChunkSums.Run(new Work<T, TKernel>(kernel, buffers, labels, rows, length, chunkRows), chunks, threads, sums);
        }
    }

    private readonly struct Work<T, TKernel>(TKernel kernel, Slots<T> buffers, int labels, nuint rows, nuint length, nuint chunkRows) : IChunkedWork
        where T : unmanaged, IFloatingPointIeee754<T>
        where TKernel : struct, IRowKernel<T>
    {
        private readonly Slots<T> _buffers = buffers;

        public static int Sums => TKernel.Sums;

        private static int Outputs => TKernel.Slots.Length - TKernel.Inputs;

        public void Run(nuint chunk, Span<double> sums)
        {
            nuint start = chunk * chunkRows;
            nuint end = start + nuint.Min(chunkRows, rows - start);
            sums.Clear();
            RowLayout<T> layout = RowLayout<T>.OfOneRow(length, TKernel.Spills);
            nuint items = (nuint)TKernel.Items * layout.MostRows;
            nuint room = (nuint)Outputs * length;
            T* scratch = (T*)RowScratch.Of((items + layout.ScratchValues + (2 * room)) * (nuint)sizeof(T));
            T* shares = scratch + items + layout.ScratchValues;
            T* totals = shares + room;
            var tile = default(RowTile<T>);
            layout.Place(ref tile, TKernel.Slots, TKernel.Inputs, scratch, scratch + items);
            tile.Rows = 1;
            for (nuint row = start; row < end; row++)
            {
                int label = Stage(ref tile, row, shares);
                layout.PointAlong(ref tile, TKernel.Slots);
                new Span<T>(totals, (int)room).Clear();
                T* isLabel = _buffers.Address(labels) + (row * length);
                for (nuint i = 0; i < length; i++)
                {
                    if (isLabel[i] == T.Zero)
                        continue;
                    *tile.ItemOf(label, 0) = T.CreateTruncating(i);
                    kernel.Run(in tile, sums);
                    for (int output = 0; output < Outputs; output++)
                        Add(shares + ((nuint)output * length), totals + ((nuint)output * length), Count(output));
                }

                // The inputs of this row have been read for the last time.
                for (int output = 0; output < Outputs; output++)
                {
                    nuint count = Count(output);
                    var total = new ReadOnlySpan<T>(totals + ((nuint)output * length), (int)count);
                    total.CopyTo(new Span<T>(_buffers.Address(TKernel.Inputs + output) + (row * count), (int)count));
                }
            }
        }

        /// <summary>How many values an output has for a row.</summary>
        private nuint Count(int output) => TKernel.Slots[TKernel.Inputs + output] == (byte)RowSlot.Row ? length : 1;

        /// <summary>Points the inputs at a row and the outputs at what one label adds.</summary>
        /// <returns>The item that has the label.</returns>
        private int Stage(ref RowTile<T> tile, nuint row, T* shares)
        {
            int item = 0;
            for (int slot = 0; slot < TKernel.Slots.Length; slot++)
            {
                var kind = (RowSlot)TKernel.Slots[slot];
                T* address = slot >= TKernel.Inputs ? shares + ((nuint)(slot - TKernel.Inputs) * length)
                    : _buffers.Address(slot) + (kind == RowSlot.Row ? row * length : kind == RowSlot.Item ? row : 0);
                tile.SetSlot(slot, address);
                if (kind == RowSlot.Item && slot < TKernel.Inputs)
                    *tile.ItemOf(item++, 0) = *address;
            }

            return item;
        }

        private static void Add(T* share, T* total, nuint count)
        {
            nuint i = 0;
            for (; i + (nuint)Vector<T>.Count <= count; i += (nuint)Vector<T>.Count)
                Vector.Store(Vector.Load(total + i) + Vector.Load(share + i), total + i);
            for (; i < count; i++)
                total[i] += share[i];
        }
    }
}
