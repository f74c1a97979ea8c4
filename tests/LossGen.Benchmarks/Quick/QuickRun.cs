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

    /// <summary>Batches of rows: detection, ImageNet, a language model's vocabulary, segmentation, two classes.</summary>
    public static readonly RowShape[] Rows = [new(1024, 81), new(256, 1000), new(64, 32000), new(8192, 21), new(65536, 2)];

    /// <summary>Batches of rows for formulas of the user's own.</summary>
    public static readonly RowShape[] FormulaRows = [new(1024, 81), new(256, 1000)];

    private const double BudgetSeconds = 1;

    /// <summary>Measures and prints.</summary>
    /// <param name="smoothL1">Whether to measure smooth L1.</param>
    /// <param name="iou">Whether to measure IoU.</param>
    /// <param name="formula">Whether to measure formulas of the user's own.</param>
    /// <param name="rows">Whether to measure losses over rows.</param>
    /// <param name="withTorch">Whether libtorch is there.</param>
    public static void Run(bool smoothL1, bool iou, bool formula, bool rows, bool withTorch)
    {
        Machine.Print();
        Console.WriteLine($"LossGen may use {LossThreads.Maximum} threads, where a batch is large enough.");
        Console.WriteLine("Ratios are medians over interleaved rounds. Torch runs through TorchSharp, whose cost a call counts.");
        if (smoothL1)
            Run("SmoothL1", Elements, Batch.Elements(Elements[^1]), Workload.SmoothL1, withTorch);
        if (iou)
            Run("IoU, threshold form", Boxes, Batch.Boxes(Boxes[^1]), Workload.IoU, withTorch);
        if (formula)
        {
            Run("Cross-entropy of logits, a formula", FormulaElements, Batch.Logits(FormulaElements[^1]), Workload.CrossEntropy, withTorch);
            Run("Tukey, a formula", FormulaElements, Batch.Elements(FormulaElements[^1]), Workload.Tukey, withTorch);
        }

        if (!rows)
            return;
        Run("SoftmaxCrossEntropy", Rows, RowWorkloads.SoftmaxCrossEntropy, withTorch);
        Run("Distillation at a temperature, a formula over rows", FormulaRows, RowWorkloads.Distillation, withTorch);
    }

    private static void Run(string name, RowShape[] shapes, Func<RowShape, bool, Workload> create, bool withTorch)
    {
        // Long rows and short ones go through different code.
        foreach (var shape in (RowShape[])[shapes[0], shapes[^1]])
        {
            using var workload = create(shape, withTorch);
            Sampler.Compile(workload.Candidates);
        }

        RowTable.Begin($"{name}, forward and gradient");
        foreach (var shape in shapes)
        {
            using var workload = create(shape, withTorch);
            workload.Verify();
            RowTable.Row(shape, workload, Sampler.Measure(workload.Candidates, BudgetSeconds));
        }
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
