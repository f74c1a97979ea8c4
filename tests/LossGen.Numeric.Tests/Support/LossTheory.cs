namespace LossGen.Numeric.Tests.Support;

/// <summary>The losses by name, as xunit wants them.</summary>
public static class LossTheory
{
    public static TheoryData<string> All => [.. LossTable.Names];

    public static TheoryData<string> Boxes => [.. LossTable.BoxNames];

    public static TheoryData<string, double> BoxesWithEpsilon
    {
        get
        {
            var cases = new TheoryData<string, double>();
            foreach (string name in LossTable.BoxNames)
            {
                // Of no overlap, the logarithm without an epsilon is infinite by its definition: see the test of that.
                foreach (double epsilon in name == "IoULog" ? (double[])[1e-6, 1e-3] : [0, 1e-7, 1e-3])
                    cases.Add(name, epsilon);
            }

            return cases;
        }
    }

    /// <summary>A loss, one of its constants, and a value outside its range.</summary>
    public static TheoryData<string, string, double> BadConstants => new()
    {
        { "SmoothL1", "beta", -1 }, { "SmoothL1", "beta", double.NaN }, { "SmoothL1", "beta", double.PositiveInfinity },
        { "Huber", "delta", 0 }, { "Huber", "delta", -1 }, { "Huber", "delta", double.NaN }, { "Huber", "delta", double.PositiveInfinity },
        { "IoUThreshold", "threshold", 1.5 }, { "IoUThreshold", "threshold", -0.1 }, { "IoUThreshold", "threshold", double.NaN },
        { "IoUThreshold", "epsilon", -1 }, { "IoULinear", "epsilon", -1 }, { "IoULog", "epsilon", -1 }, { "IoUSquare", "epsilon", -1 },
        { "GIoU", "epsilon", -1 }, { "GIoU", "epsilon", double.NaN }, { "GIoU", "epsilon", double.PositiveInfinity },
        { "IoULinear", "epsilon", double.NegativeInfinity },
    };
}
