namespace LossGen.Generator.Losses;

/// <summary>Every built-in loss.</summary>
internal static class LossCatalog
{
    public static IReadOnlyList<LossDefinition> All { get; } =
    [
        new L1(), new MSE(), new SmoothL1(), new Huber(),
        new IoU(), new GIoU(),
        new SoftmaxCrossEntropy(), new SoftmaxFocal(), new Poly1(), new NLL(), new KLDivergence(), new JensenShannon(takesLogits: true),
        new DistributionFocal(), new MultiMargin(), new MultiLabelMargin(), new MultiLabelSoftMargin(), new CosineEmbedding(), new TripletMargin(),
        new Dice(takesLogits: true), new Tversky(takesLogits: true),
    ];

    public static LossDefinition ByName(string name) => All.First(l => l.Name == name);

    public static LossDefinition ByKey(string key) => All.SelectMany(l => l.Variants).First(l => l.Key == key);

    /// <summary>The attributes that the generator looks for.</summary>
    public static IEnumerable<string> MetadataNames => All.Select(l => l.MetadataName).Append($"LossGen.{FormulaLoss.AttributeName}Attribute");

    /// <summary>What a function of the public class <c>Formula</c> computes: the loss, and the option that its name says.</summary>
    public static (LossDefinition Loss, IReadOnlyDictionary<string, double> Written)? ByFunctionName(string name)
    {
        if (All.FirstOrDefault(l => l.Name == name && l.Shape != ItemShape.Row) is { } loss)
            return (loss, new Dictionary<string, double>());
        return IoU.FormByName(name) is { } form ? (ByName(nameof(IoU)), new Dictionary<string, double> { ["Form"] = form }) : null;
    }

    public static LossDefinition? ByMetadataName(string name) => All.FirstOrDefault(l => l.MetadataName == name);
}
