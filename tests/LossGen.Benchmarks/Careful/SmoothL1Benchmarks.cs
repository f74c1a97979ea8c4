using BenchmarkDotNet.Attributes;
using LossGen.Benchmarks.Quick;
using LossGen.Benchmarks.Workloads;

namespace LossGen.Benchmarks.Careful;

/// <summary>Mean smooth L1, β = 1.</summary>
public class SmoothL1Benchmarks : LossBenchmarks
{
    /// <summary>The sizes of the batch.</summary>
    public static IEnumerable<int> Sizes => QuickRun.Elements;

    /// <summary>Elements.</summary>
    [ParamsSource(nameof(Sizes))]
    public int Items { get; set; }

    private protected override Workload Create(bool withTorch) => Workload.SmoothL1(Batch.Elements(Items), Items, Fused, withTorch);
}
