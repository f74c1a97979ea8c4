namespace LossGen.Runtime;

/// <summary>
/// One call's chunks, shared out over the thread pool. The calling thread works too, so that a busy pool costs speed and nothing
/// else. A job is kept for the next call once its last worker has left it: a steady state allocates nothing.
/// </summary>
#pragma warning disable CA1001 // The event never makes a handle, and a job has no owner that could dispose of it.
internal sealed class ChunkJob<TWork> : IThreadPoolWorkItem
#pragma warning restore CA1001
    where TWork : struct, IChunkedWork
{
    private static ChunkJob<TWork>? s_idle;

    private readonly ManualResetEventSlim _finished = new(false);
    private TWork _work;
    private long _chunks;
    private double[] _sums = [];
    private long _next;
    private long _remaining;
    private int _users;
    private Exception? _failure;

    public static void Run(TWork work, nuint chunks, int threads, Span<double> sums)
    {
        ChunkJob<TWork> job = Interlocked.Exchange(ref s_idle, null) ?? new ChunkJob<TWork>();
        job.Prepare(work, (long)chunks, threads);
        for (int i = 1; i < threads; i++)
            ThreadPool.UnsafeQueueUserWorkItem(job, preferLocal: false);
        job.Work();
        job._finished.Wait();
        for (long chunk = 0; chunk < (long)chunks; chunk++)
            ChunkSums.Add(job.SumsOf(chunk), sums);
        Exception? failure = job._failure;
        job.Leave();
        if (failure is not null)
            throw new InvalidOperationException("A loss failed on one of its threads.", failure);
    }

    /// <summary>A worker of the pool. One that comes too late finds no chunk left and touches no memory.</summary>
    void IThreadPoolWorkItem.Execute()
    {
        Work();
        Leave();
    }

    private void Prepare(TWork work, long chunks, int threads)
    {
        _work = work;
        _chunks = chunks;
        _failure = null;
        if (_sums.Length < chunks * TWork.Sums)
            _sums = new double[chunks * TWork.Sums];
        _finished.Reset();
        _remaining = chunks;
        _users = threads;
        Volatile.Write(ref _next, 0);
    }

    private void Work()
    {
        while (true)
        {
            long chunk = Interlocked.Increment(ref _next) - 1;
            if (chunk >= _chunks)
                return;
            try
            {
                _work.Run((nuint)chunk, SumsOf(chunk));
            }
#pragma warning disable CA1031 // A pool thread must not end the process; the caller rethrows.
            catch (Exception failure)
#pragma warning restore CA1031
            {
                _failure = failure;
            }

            if (Interlocked.Decrement(ref _remaining) == 0)
                _finished.Set();
        }
    }

    private Span<double> SumsOf(long chunk) => _sums.AsSpan((int)chunk * TWork.Sums, TWork.Sums);

    private void Leave()
    {
        if (Interlocked.Decrement(ref _users) == 0)
            Volatile.Write(ref s_idle, this);
    }
}
