using BenchmarkDotNet.Attributes;
using LossGen.Benchmarks.Workloads;

namespace LossGen.Benchmarks.Careful;

/// <summary>What the losses have in common: every candidate, against the limit.</summary>
public abstract class LossBenchmarks : CandidateBenchmarks
{
    /// <summary>Whether the gradient is computed too.</summary>
    [Params(false, true)]
    public bool Fused { get; set; }

    [Benchmark(Baseline = true)]
    public float Limit() => Call();

    [Benchmark]
    public float LossGen() => Call();

    [Benchmark]
    public float TensorPrimitives() => Call();

    [Benchmark]
    public float Scalar() => Call();

    [Benchmark]
    public float Torch1() => Call();

    [Benchmark]
    public float Torch2() => Call();

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
}
