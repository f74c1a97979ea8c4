using BenchmarkDotNet.Attributes;
using LossGen.Benchmarks.Quick;
using LossGen.Benchmarks.Workloads;

namespace LossGen.Benchmarks.Careful;

/// <summary>The mean cross-entropy of a softmax.</summary>
public class SoftmaxCrossEntropyBenchmarks : RowBenchmarks
{
    /// <summary>The sizes of the batch.</summary>
    public static IEnumerable<RowShape> Sizes => QuickRun.Rows;

    /// <summary>Rows, and the values of each.</summary>
    [ParamsSource(nameof(Sizes))]
    public RowShape Shape { get; set; } = QuickRun.Rows[0];

    private protected override Workload Create(bool withTorch) => RowWorkloads.SoftmaxCrossEntropy(Shape, withTorch);
}
