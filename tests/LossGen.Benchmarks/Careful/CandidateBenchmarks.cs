using BenchmarkDotNet.Attributes;
using LossGen.Benchmarks.Workloads;
using LossGen.Torch;

namespace LossGen.Benchmarks.Careful;

/// <summary>Takes one candidate of a workload, and lets it compute.</summary>
public abstract class CandidateBenchmarks
{
    private Workload? _workload;
    private Candidate? _candidate;
    private Func<float>? _call;

    [GlobalCleanup]
    public void Cleanup()
    {
        _candidate?.Rest();
        _workload?.Dispose();
    }

    private protected abstract Workload Create(bool withTorch);

    private protected float Call() => _call!();

    private protected void Setup(Who who)
    {
        var torch = who is Who.Torch1 or Who.Torch2;
        if (torch)
            TorchRuntime.Initialize();
        _workload = Create(torch);
        _candidate = _workload.Candidates.Single(c => c.Who == who);
        _candidate.Prepare();
        _call = _candidate.Call;
    }
}
