using LossGen.Benchmarks.Workloads;

namespace LossGen.Benchmarks.Quick;

/// <summary>All workloads in a minute or two, as ratios. For numbers to publish there is BenchmarkDotNet.</summary>
internal static class QuickRun
{
    /// <summary>Batches of elements.</summary>
    public static readonly int[] Elements = [64, 1 << 10, 1 << 14, 1 << 17, 1 << 20, 1 << 24];

    /// <summary>Batches of boxes.</summary>
    public static readonly int[] Boxes = [128, 1 << 12, 1 << 16, 1 << 20, 1 << 22];

    /// <summary>Batches of elements for formulas of the user's own.</summary>
    public static readonly int[] FormulaElements = [1 << 10, 1 << 14, 1 << 17, 1 << 20];

    private const double BudgetSeconds = 1;

    /// <summary>Measures and prints.</summary>
    /// <param name="smoothL1">Whether to measure smooth L1.</param>
    /// <param name="iou">Whether to measure IoU.</param>
    /// <param name="formula">Whether to measure formulas of the user's own.</param>
    /// <param name="withTorch">Whether libtorch is there.</param>
    public static void Run(bool smoothL1, bool iou, bool formula, bool withTorch)
    {
        Machine.Print();
        Console.WriteLine($"LossGen may use {LossThreads.Maximum} threads, where a batch is large enough.");
        Console.WriteLine("Ratios are medians over interleaved rounds. Torch runs through TorchSharp, whose cost a call counts.");
        if (smoothL1)
            Run("SmoothL1", Elements, Batch.Elements(Elements[^1]), Workload.SmoothL1, withTorch);
        if (iou)
            Run("IoU, threshold form", Boxes, Batch.Boxes(Boxes[^1]), Workload.IoU, withTorch);
        if (!formula)
            return;
        Run("Cross-entropy of logits, a formula", FormulaElements, Batch.Logits(FormulaElements[^1]), Workload.CrossEntropy, withTorch);
        Run("Tukey, a formula", FormulaElements, Batch.Elements(FormulaElements[^1]), Workload.Tukey, withTorch);
    }

    private static void Run(string name, int[] sizes, Batch batch, Func<Batch, int, bool, bool, Workload> create, bool withTorch)
    {
        foreach (var fused in (bool[])[false, true])
        {
            using (var small = create(batch, sizes[1], fused, withTorch))
            {
                small.Verify();
                Sampler.Compile(small.Candidates);
            }

            Table.Begin($"{name}, {(fused ? "forward and gradient" : "forward")}");
            foreach (var items in sizes)
            {
                using var workload = create(batch, items, fused, withTorch);
                Table.Row(workload, Sampler.Measure(workload.Candidates, BudgetSeconds));
            }
        }
    }
}
