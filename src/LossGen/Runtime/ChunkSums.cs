namespace LossGen.Runtime;

/// <summary>Runs chunks one after another or on several threads, and adds their sums in order.</summary>
internal static class ChunkSums
{
    public static void Run<TWork>(TWork work, nuint chunks, int threads, Span<double> sums)
        where TWork : struct, IChunkedWork
    {
        if (threads > 1)
        {
            ChunkJob<TWork>.Run(work, chunks, threads, sums);
            return;
        }

        Span<double> part = stackalloc double[TWork.Sums];
        for (nuint chunk = 0; chunk < chunks; chunk++)
        {
            work.Run(chunk, part);
            Add(part, sums);
        }
    }

    public static void Add(ReadOnlySpan<double> part, Span<double> sums)
    {
        for (int i = 0; i < part.Length; i++)
            sums[i] += part[i];
    }
}
