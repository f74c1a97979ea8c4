using BenchmarkDotNet.Attributes;
using LossGen.Benchmarks.Quick;
using LossGen.Benchmarks.Workloads;

namespace LossGen.Benchmarks.Careful;

/// <summary>Mean distillation at a temperature, by a formula.</summary>
public class DistillationBenchmarks : RowBenchmarks
{
    /// <summary>The sizes of the batch.</summary>
    public static IEnumerable<RowShape> Sizes => QuickRun.FormulaRows;

    /// <summary>Rows, and the values of each.</summary>
    [ParamsSource(nameof(Sizes))]
    public RowShape Shape { get; set; } = QuickRun.FormulaRows[0];

    private protected override Workload Create(bool withTorch) => RowWorkloads.Distillation(Shape, withTorch);
}
