using System.Diagnostics;

namespace LossGen.Benchmarks.Workloads;

/// <summary>Who computes the loss.</summary>
internal enum Who
{
    /// <summary>A pass over the same bytes.</summary>
    Limit,

    /// <summary>The same by two threads.</summary>
    Limit2,

    /// <summary>The generated code.</summary>
    LossGen,

    /// <summary>The same, kept to two threads.</summary>
    LossGen2,

    /// <summary>Calls of TensorPrimitives.</summary>
    TensorPrimitives,

    /// <summary>The plain loop.</summary>
    Scalar,

    /// <summary>libtorch with one thread.</summary>
    Torch1,

    /// <summary>libtorch with two threads.</summary>
    Torch2,
}

/// <summary>One way to compute one loss over one batch.</summary>
/// <param name="Who">Which.</param>
/// <param name="Call">Computes it once.</param>
/// <param name="Gradient">The gradient of the last call; null when there is none to compare.</param>
/// <param name="Threads">How many threads LossGen may use in its turn; as many as ever where null.</param>
internal sealed record Candidate(Who Who, Func<float> Call, Func<float[]>? Gradient, int? Threads = null)
{
    private int _threadsOfOthers;

    /// <summary>What has to be set before this candidate's turn, outside of its time.</summary>
    public void Prepare()
    {
        if (Who is Who.Torch1 or Who.Torch2)
            TorchSharp.torch.set_num_threads(Who == Who.Torch1 ? 1 : 2);
        if (Threads is not { } threads)
            return;
        _threadsOfOthers = LossThreads.Maximum;
        LossThreads.Maximum = threads;
    }

    /// <summary>What has to pass after this candidate's turn, outside of its time.</summary>
    public void Rest()
    {
        if (Threads is not null)
            LossThreads.Maximum = _threadsOfOthers;
        if (Who != Who.Torch2)
            return;

        // Its second thread spins for some milliseconds, waiting for more work, and would take a core from the next in turn.
        // This thread spins too: one that sleeps may wake up on the core of a neighbour.
        var start = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(start).TotalMilliseconds < 6)
            Thread.SpinWait(20);
    }
}
