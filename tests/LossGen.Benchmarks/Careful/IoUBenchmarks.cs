using BenchmarkDotNet.Attributes;
using LossGen.Benchmarks.Quick;
using LossGen.Benchmarks.Workloads;

namespace LossGen.Benchmarks.Careful;

/// <summary>Mean (IoU − ½)².</summary>
public class IoUBenchmarks : LossBenchmarks
{
    /// <summary>The sizes of the batch.</summary>
    public static IEnumerable<int> Sizes => QuickRun.Boxes;

    /// <summary>Boxes.</summary>
    [ParamsSource(nameof(Sizes))]
    public int Items { get; set; }

    private protected override Workload Create(bool withTorch) => Workload.IoU(Batch.Boxes(Items), Items, Fused, withTorch);
}
