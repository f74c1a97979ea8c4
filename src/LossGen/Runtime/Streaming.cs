using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace LossGen.Runtime;

/// <summary>
/// Writes outputs past the caches. The kernel writes a block into a small buffer that stays in the first-level cache; from there it
/// goes to memory in whole aligned lines. So a kernel needs no second form for it, and the sums do not depend on how the memory is
/// aligned.
/// </summary>
internal static unsafe class Streaming
{
    private const int LineBytes = 64;

    /// <summary>Values of one slot in a block.</summary>
    private const int Room = 1024;

    public static double Block<T, TKernel>(TKernel kernel, in Buffers<T> buffers, nuint start, nuint count)
        where T : unmanaged
        where TKernel : struct, IBatchKernel<T>
    {
        int outputs = TKernel.Widths.Length - TKernel.Inputs;
        byte* scratch = stackalloc byte[(outputs * Room * sizeof(T)) + LineBytes];
        T* first = (T*)(((nuint)scratch + LineBytes - 1) & ~(nuint)(LineBytes - 1));
        Buffers<T> redirected = buffers;
        for (int k = 0; k < outputs; k++)
        {
            // The kernel adds the block's start itself.
            nuint width = TKernel.Widths[TKernel.Inputs + k];
            redirected.Set(TKernel.Inputs + k, first + (k * Room) - (width * start));
        }

        double sum = kernel.Block(in redirected, start, count);
        for (int k = 0; k < outputs; k++)
        {
            nuint width = TKernel.Widths[TKernel.Inputs + k];
            Copy((byte*)(first + (k * Room)), (byte*)(buffers.Address(TKernel.Inputs + k) + (width * start)), width * count * (nuint)sizeof(T));
        }

        return sum;
    }

    /// <summary>Makes what went past the caches visible before anything that the thread writes next.</summary>
    public static void Fence()
    {
        if (Sse.IsSupported)
            Sse.StoreFence();
    }

    private static void Copy(byte* source, byte* destination, nuint bytes)
    {
        nuint head = nuint.Min((nuint)(-(nint)destination) & (LineBytes - 1), bytes);
        Unsafe.CopyBlockUnaligned(destination, source, (uint)head);
        source += head;
        destination += head;
        bytes -= head;

        for (; bytes >= LineBytes; bytes -= LineBytes, source += LineBytes, destination += LineBytes)
            CopyLine(source, destination);
        Unsafe.CopyBlockUnaligned(destination, source, (uint)bytes);
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
