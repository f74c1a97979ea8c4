namespace LossGen.Numeric.Tests.Rows.Support;

/// <summary>The losses over rows by name, as xunit wants them.</summary>
public static class RowTheory
{
    public static TheoryData<string> All => [.. RowTable.Names];

    /// <summary>The losses of labels.</summary>
    public static TheoryData<string> OfLabels => [.. RowTable.All<float>().Where(l => l.HasLabels).Select(l => l.Name)];

    /// <summary>The losses that may ignore a row.</summary>
    public static TheoryData<string> Ignoring => [.. RowTable.All<float>().Where(l => l.MayIgnore).Select(l => l.Name)];

    /// <summary>The losses of a softmax whose reference is good for logits of any size.</summary>
    public static TheoryData<string> OfSoftmax =>
        ["CrossEntropy", "PlainCrossEntropy", "SoftCrossEntropy", "PlainSoftCrossEntropy", "SoftmaxFocal", "SquaredSoftmaxFocal", "Poly1", "DistributionFocal"];

    /// <summary>A loss, a constant, and a value outside its range.</summary>
    public static TheoryData<string, string, double> Constants => new()
    {
        { "CrossEntropy", "labelSmoothing", -0.1 }, { "CrossEntropy", "labelSmoothing", 1.1 }, { "CrossEntropy", "labelSmoothing", double.NaN },
        { "SoftCrossEntropy", "labelSmoothing", 2 }, { "SoftmaxFocal", "alpha", -1 }, { "SoftmaxFocal", "gamma", -0.5 },
        { "SoftmaxFocal", "gamma", double.PositiveInfinity }, { "Poly1", "epsilon", -1.5 }, { "SoftKLDivergence", "temperature", 0 },
        { "Distillation", "temperature", -1 }, { "Distillation", "temperature", double.PositiveInfinity }, { "MultiMargin", "margin", -1 },
        { "MultiMargin", "p", 0.5 }, { "MultiMargin", "p", 3 }, { "CosineEmbedding", "margin", 1.5 }, { "TripletMargin", "margin", -1 },
        { "TripletMargin", "p", 0 }, { "TripletMargin", "epsilon", -1 }, { "Dice", "epsilon", -1 }, { "LinearDice", "epsilon", double.NaN },
        { "Tversky", "alpha", -1 }, { "Tversky", "beta", -1 }, { "Tversky", "epsilon", -1 },
    };
}
