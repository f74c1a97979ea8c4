using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Runtime;

/// <summary>
/// Drives a generated kernel over rows, tile by tile. The batch is cut into chunks at places that depend on nothing but its size, and
/// their sums are added in order. Not meant to be called by hand.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe class RowBatch
{
    /// <summary>Values of one slot in a chunk, which is what a thread takes at a time.</summary>
    private const nuint ChunkValues = 1 << 14;

    /// <summary>Values of one slot in a tile of long rows: a few slots and what is kept of them stay in the first-level cache.</summary>
    private const nuint TileValues = 1 << 12;

    /// <summary>Runs a kernel over all rows and adds to its sums; the order of the slots is the kernel's.</summary>
    public static void Run<T, TLabel, TKernel>(
        TKernel kernel,
        nuint rows,
        nuint length,
        Span<double> sums,
        ReadOnlySpan<TLabel> labels,
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
        where TLabel : unmanaged
        where TKernel : struct, IRowKernel<T>
    {
        fixed (TLabel* pinnedLabels = labels)
        fixed (T* p0 = slot0, p1 = slot1, p2 = slot2, p3 = slot3, p4 = slot4, p5 = slot5, p6 = slot6, p7 = slot7)
        fixed (T* p8 = slot8, p9 = slot9, p10 = slot10, p11 = slot11, p12 = slot12, p13 = slot13, p14 = slot14, p15 = slot15)
        {
            var buffers = default(Slots<T>);
            buffers.Set(0, p0);
            buffers.Set(1, p1);
            buffers.Set(2, p2);
            buffers.Set(3, p3);
            buffers.Set(4, p4);
            buffers.Set(5, p5);
            buffers.Set(6, p6);
            buffers.Set(7, p7);
            buffers.Set(8, p8);
            buffers.Set(9, p9);
            buffers.Set(10, p10);
            buffers.Set(11, p11);
            buffers.Set(12, p12);
            buffers.Set(13, p13);
            buffers.Set(14, p14);
            buffers.Set(15, p15);

            nuint chunkRows = nuint.Max(1, ChunkValues / length);
            if (chunkRows > RowLayout<T>.MostTileRows)
                chunkRows -= chunkRows % RowLayout<T>.MostTileRows;
            nuint chunks = (rows + chunkRows - 1) / chunkRows;
            int threads = ThreadPolicy.ThreadsFor(chunks, (double)rows * length * TKernel.Operations, 0);
            ChunkSums.Run(new Work<T, TLabel, TKernel>(kernel, buffers, pinnedLabels, rows, length, chunkRows), chunks, threads, sums);
        }
    }

    private readonly struct Work<T, TLabel, TKernel>(TKernel kernel, Slots<T> buffers, TLabel* labels, nuint rows, nuint length, nuint chunkRows) : IChunkedWork
        where T : unmanaged
        where TLabel : unmanaged
        where TKernel : struct, IRowKernel<T>
    {
        private readonly Slots<T> _buffers = buffers;
        private readonly TLabel* _labels = labels;

        public static int Sums => TKernel.Sums;

        public void Run(nuint chunk, Span<double> sums)
        {
            nuint start = chunk * chunkRows;
            nuint end = start + nuint.Min(chunkRows, rows - start);
            sums.Clear();

            var layout = new RowLayout<T>(length, TKernel.Slots, TKernel.Spills, TileValues);
            nuint items = (nuint)TKernel.Items * layout.MostRows;
            T* scratch = (T*)RowScratch.Of((items + layout.ScratchValues) * (nuint)sizeof(T));
            var tile = default(RowTile<T>);
            PointAt(ref tile, start);
            layout.Place(ref tile, TKernel.Slots, TKernel.Inputs, scratch, scratch + items);
            for (nuint row = start; row < end; row += layout.TileRows)
            {
                tile.Rows = nuint.Min(layout.TileRows, end - row);
                PointAt(ref tile, row);
                Stage(ref tile, row);
                layout.PointAlong(ref tile, TKernel.Slots);
                layout.TransposeIn(ref tile, TKernel.Slots, TKernel.Inputs);
                kernel.Run(in tile, sums);
                layout.TransposeOut(ref tile, TKernel.Slots, TKernel.Inputs);
            }
        }

        /// <summary>Points the slots at a tile's first row.</summary>
        private void PointAt(ref RowTile<T> tile, nuint row)
        {
            for (int slot = 0; slot < TKernel.Slots.Length; slot++)
            {
                var kind = (RowSlot)TKernel.Slots[slot];
                tile.SetSlot(slot, _buffers.Address(slot) + (kind == RowSlot.Row ? row * length : kind == RowSlot.Item ? row : 0));
            }
        }

        /// <summary>Copies what rows have once.</summary>
        private void Stage(ref RowTile<T> tile, nuint row)
        {
            int item = 0;
            for (int slot = 0; slot < TKernel.Inputs; slot++)
            {
                if (TKernel.Slots[slot] == (byte)RowSlot.Item)
                    new ReadOnlySpan<T>(tile.Slot(slot), (int)tile.Rows).CopyTo(new Span<T>(tile.ItemOf(item++, 0), (int)tile.Rows));
            }

            if (!TKernel.HasLabels)
                return;
            nuint i = 0;
            if (typeof(T) == typeof(float) && typeof(TLabel) == typeof(int))
            {
                for (; i + 8 <= tile.Rows; i += 8)
                    Vector256.ConvertToSingle(Vector256.Load((int*)_labels + row + i)).Store((float*)tile.ItemOf(item, i));
            }

            for (; i < tile.Rows; i++)
                *tile.ItemOf(item, i) = ToElement(_labels[row + i]);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static T ToElement(TLabel label)
        {
            long whole = typeof(TLabel) == typeof(int) ? Unsafe.BitCast<TLabel, int>(label) : Unsafe.BitCast<TLabel, long>(label);
            return typeof(T) == typeof(float) ? Unsafe.BitCast<float, T>(whole) : Unsafe.BitCast<double, T>(whole);
        }
    }
}
