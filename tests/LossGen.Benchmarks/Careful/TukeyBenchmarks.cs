using BenchmarkDotNet.Attributes;
using LossGen.Benchmarks.Quick;
using LossGen.Benchmarks.Workloads;

namespace LossGen.Benchmarks.Careful;

/// <summary>Mean Tukey loss, by a formula.</summary>
public class TukeyBenchmarks : LossBenchmarks
{
    /// <summary>The sizes of the batch.</summary>
    public static IEnumerable<int> Sizes => QuickRun.FormulaElements;

    /// <summary>Elements.</summary>
    [ParamsSource(nameof(Sizes))]
    public int Items { get; set; }

    private protected override Workload Create(bool withTorch) => Workload.Tukey(Batch.Elements(Items), Items, Fused, withTorch);
}
