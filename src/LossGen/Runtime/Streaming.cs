using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace LossGen.Runtime;

/// <summary>
/// Writes outputs past the caches, for batches that no cache holds: a line that is written whole need not be read first. The kernel
/// writes a block into a buffer that stays in the first-level cache, and from there it goes to memory in aligned lines. So kernels have
/// no second form for it, and the sums do not depend on how the memory is aligned.
/// </summary>
internal static unsafe class Streaming
{
    private const int LineBytes = 64;

    /// <summary>Values of the widest slot in a block.</summary>
    private const int BlockValues = 1024;

    [SkipLocalsInit]
    public static void Run<T, TKernel>(TKernel kernel, in Slots<T> buffers, nuint start, nuint count, Span<double> sums)
        where T : unmanaged
        where TKernel : struct, IBatchKernel<T>
    {
        int outputs = TKernel.Widths.Length - TKernel.Inputs;
        byte* room = stackalloc byte[(outputs * BlockValues * sizeof(T)) + LineBytes];
        T* scratch = (T*)(((nuint)room + LineBytes - 1) & ~(nuint)(LineBytes - 1));
        nuint block = BlockValues / (nuint)(Batch.Shape<T, TKernel>.IsBoxes ? 4 : 1);
        for (nuint done = 0; done < count; done += block)
            Block(kernel, in buffers, scratch, start + done, nuint.Min(block, count - done), sums);

        // What went past the caches is seen before anything that the thread writes next.
        if (Sse.IsSupported)
            Sse.StoreFence();
    }

    private static void Block<T, TKernel>(TKernel kernel, in Slots<T> buffers, T* scratch, nuint start, nuint count, Span<double> sums)
        where T : unmanaged
        where TKernel : struct, IBatchKernel<T>
    {
        Slots<T> redirected = buffers;
        for (int slot = TKernel.Inputs; slot < TKernel.Widths.Length; slot++)
        {
            // The kernel adds the block's start by itself.
            redirected.Set(slot, scratch + ((slot - TKernel.Inputs) * BlockValues) - (TKernel.Widths[slot] * start));
        }

        Batch.Run(kernel, in redirected, start, count, sums);
        for (int slot = TKernel.Inputs; slot < TKernel.Widths.Length; slot++)
        {
            nuint width = TKernel.Widths[slot];
            T* source = scratch + ((slot - TKernel.Inputs) * BlockValues);
            Copy((byte*)source, (byte*)(buffers.Address(slot) + (width * start)), width * count * (nuint)sizeof(T), Next(in buffers, 0), Next(in buffers, int.Min(1, TKernel.Inputs - 1)));
        }

        // The first two inputs are what nearly every loss reads.
        byte* Next(in Slots<T> all, int slot) => (byte*)(all.Address(slot) + (TKernel.Widths[slot] * (start + count)));
    }

    /// <summary>Reading the next block ahead keeps memory busy while this one drains.</summary>
    private static void Copy(byte* source, byte* destination, nuint bytes, byte* next0, byte* next1)
    {
        nuint head = nuint.Min((nuint)(-(nint)destination) & (LineBytes - 1), bytes);
        Unsafe.CopyBlockUnaligned(destination, source, (uint)head);
        nuint i = head;
        for (; i + LineBytes <= bytes; i += LineBytes)
        {
            if (Sse.IsSupported)
            {
                Sse.Prefetch0(next0 + i);
                Sse.Prefetch0(next1 + i);
            }

            CopyLine(source + i, destination + i);
        }

        Unsafe.CopyBlockUnaligned(destination + i, source + i, (uint)(bytes - i));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void CopyLine(byte* source, byte* destination)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            Vector512.Load(source).StoreAlignedNonTemporal(destination);
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            Vector256.Load(source).StoreAlignedNonTemporal(destination);
            Vector256.Load(source + 32).StoreAlignedNonTemporal(destination + 32);
        }
        else
        {
            for (int i = 0; i < LineBytes; i += 16)
                Vector128.Load(source + i).StoreAlignedNonTemporal(destination + i);
        }
    }
}
