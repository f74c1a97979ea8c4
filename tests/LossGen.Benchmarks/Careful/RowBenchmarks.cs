using BenchmarkDotNet.Attributes;
using LossGen.Benchmarks.Workloads;

namespace LossGen.Benchmarks.Careful;

/// <summary>What losses over rows have in common: every candidate, LossGen with one thread and with two, against the limit.</summary>
public abstract class RowBenchmarks : CandidateBenchmarks
{
    [Benchmark(Baseline = true)]
    public float Limit() => Call();

    [Benchmark]
    public float Limit2() => Call();

    [Benchmark]
    public float LossGen() => Call();

    [Benchmark]
    public float LossGen2() => Call();

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

    [GlobalSetup(Target = nameof(Limit2))]
    public void SetupLimit2() => Setup(Who.Limit2);

    [GlobalSetup(Target = nameof(LossGen))]
    public void SetupLossGen() => Setup(Who.LossGen);

    [GlobalSetup(Target = nameof(LossGen2))]
    public void SetupLossGen2() => Setup(Who.LossGen2);

    [GlobalSetup(Target = nameof(TensorPrimitives))]
    public void SetupTensorPrimitives() => Setup(Who.TensorPrimitives);

    [GlobalSetup(Target = nameof(Scalar))]
    public void SetupScalar() => Setup(Who.Scalar);

    [GlobalSetup(Target = nameof(Torch1))]
    public void SetupTorch1() => Setup(Who.Torch1);

    [GlobalSetup(Target = nameof(Torch2))]
    public void SetupTorch2() => Setup(Who.Torch2);
}
