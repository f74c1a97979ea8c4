namespace LossGen.Runtime;

/// <summary>How many threads a call is worth: one policy for elements, boxes and rows, by what they cost.</summary>
internal static class ThreadPolicy
{
    /// <summary>Below this many operations, some 25 µs of one thread, waking a second one costs more than it saves.</summary>
    private const double Operations = 2e6;

    /// <summary>The same in bytes, for what is so cheap that memory is all that counts.</summary>
    private const long Bytes = 2 << 20;

    /// <param name="chunks">Into how many chunks the work is cut.</param>
    /// <param name="operations">Operations on all items.</param>
    /// <param name="bytes">Bytes that are read and written.</param>
    public static int ThreadsFor(nuint chunks, double operations, long bytes) =>
        operations < Operations && bytes < Bytes ? 1 : (int)nuint.Min((nuint)LossThreads.Maximum, chunks);
}
