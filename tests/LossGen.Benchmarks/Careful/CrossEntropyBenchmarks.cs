using BenchmarkDotNet.Attributes;
using LossGen.Benchmarks.Quick;
using LossGen.Benchmarks.Workloads;

namespace LossGen.Benchmarks.Careful;

/// <summary>Mean cross-entropy of logits, by a formula.</summary>
public class CrossEntropyBenchmarks : LossBenchmarks
{
    /// <summary>The sizes of the batch.</summary>
    public static IEnumerable<int> Sizes => QuickRun.FormulaElements;

    /// <summary>Elements.</summary>
    [ParamsSource(nameof(Sizes))]
    public int Items { get; set; }

    private protected override Workload Create(bool withTorch) => Workload.CrossEntropy(Batch.Logits(Items), Items, Fused, withTorch);
}
