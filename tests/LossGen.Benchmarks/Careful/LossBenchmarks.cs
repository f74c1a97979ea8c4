using BenchmarkDotNet.Attributes;
using LossGen.Benchmarks.Workloads;
using LossGen.Torch;

namespace LossGen.Benchmarks.Careful;

/// <summary>What the losses have in common: every candidate, against the limit.</summary>
public abstract class LossBenchmarks
{
    private Workload? _workload;
    private Func<float>? _call;

    /// <summary>Whether the gradient is computed too.</summary>
    [Params(false, true)]
    public bool Fused { get; set; }

    [Benchmark(Baseline = true)]
    public float Limit() => _call!();

    [Benchmark]
    public float LossGen() => _call!();

    [Benchmark]
    public float TensorPrimitives() => _call!();

    [Benchmark]
    public float Scalar() => _call!();

    [Benchmark]
    public float Torch1() => _call!();

    [Benchmark]
    public float Torch2() => _call!();

    [GlobalSetup(Target = nameof(Limit))]
    public void SetupLimit() => Setup(Who.Limit);

    [GlobalSetup(Target = nameof(LossGen))]
    public void SetupLossGen() => Setup(Who.LossGen);

    [GlobalSetup(Target = nameof(TensorPrimitives))]
    public void SetupTensorPrimitives() => Setup(Who.TensorPrimitives);

    [GlobalSetup(Target = nameof(Scalar))]
    public void SetupScalar() => Setup(Who.Scalar);

    [GlobalSetup(Target = nameof(Torch1))]
    public void SetupTorch1() => Setup(Who.Torch1);

    [GlobalSetup(Target = nameof(Torch2))]
    public void SetupTorch2() => Setup(Who.Torch2);

    [GlobalCleanup]
    public void Cleanup() => _workload?.Dispose();

    private protected abstract Workload Create(bool withTorch);

    private void Setup(Who who)
    {
        var torch = who is Who.Torch1 or Who.Torch2;
        if (torch)
            TorchRuntime.Initialize();
        _workload = Create(torch);
        var candidate = _workload.Candidates.Single(c => c.Who == who);
        candidate.Prepare();
        _call = candidate.Call;
    }
}
