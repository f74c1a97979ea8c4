using System.Runtime.InteropServices;

namespace LossGen.Runtime;

/// <summary>A thread's own memory for the tile that it works on, kept for the next call: a steady state allocates nothing.</summary>
internal sealed unsafe class RowScratch
{
    private const nuint Alignment = 64;

    [ThreadStatic]
    private static RowScratch? t_own;

    private void* _memory;
    private nuint _bytes;

    private RowScratch()
    {
    }

    ~RowScratch() => NativeMemory.AlignedFree(_memory);

    /// <summary>At least so many bytes, with whatever was in them.</summary>
    public static void* Of(nuint bytes)
    {
        RowScratch own = t_own ??= new RowScratch();
        if (own._bytes < bytes)
            own.Grow(bytes);
        return own._memory;
    }

    private void Grow(nuint bytes)
    {
        NativeMemory.AlignedFree(_memory);
        _memory = null;
        _bytes = 0;
        _memory = NativeMemory.AlignedAlloc(bytes, Alignment);
        _bytes = bytes;

        // Lanes without a row are computed along with the others; what they hold must be numbers, not traps of slowness.
        NativeMemory.Clear(_memory, bytes);
    }
}
