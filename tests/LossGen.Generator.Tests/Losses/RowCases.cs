namespace LossGen.Generator.Tests.Losses;

/// <summary>Every loss over rows with each of its forms, and constants on both sides of what the graph tells apart.</summary>
internal static class RowCases
{
    public static IReadOnlyList<RowCase> All { get; } =
    [
        .. new[] { 0, 0.3, 1, 1.5, 2 }.Select(g => new RowCase(
            "SoftmaxFocal", RowReferences.SoftmaxFocal, "logits:real labels:label classWeight:weight", new Dictionary<string, double> { ["Alpha"] = 0.7, ["Gamma"] = g })),
        new("SoftmaxFocal", RowReferences.SoftmaxFocal, "logits:real labels:label", new Dictionary<string, double> { ["Alpha"] = 1, ["Gamma"] = 2 }),
        new("Poly1", RowReferences.Poly1, "logits:real labels:label classWeight:weight", new Dictionary<string, double> { ["Epsilon"] = -0.5 }),
        new("Poly1", RowReferences.Poly1, "logits:real labels:label", new Dictionary<string, double> { ["Epsilon"] = 2 }),
        new("NLL", RowReferences.NLL, "logProbability:log labels:label"),
        new("NLL", RowReferences.NLL, "logProbability:log labels:label classWeight:weight"),
        new("KLDivergence", RowReferences.KLDivergence, "logProbability:log target:share"),
        new("KLDivergence", RowReferences.KLDivergenceOfLog, "logProbability:log target:log", null, new Dictionary<string, double> { ["LogTarget"] = 1 }),
        .. new[] { 1, 3, 0.5 }.SelectMany(t => new RowCase[]
        {
            new("KLDivergence.Soft", RowReferences.SoftKLDivergence, "logits:real target:share", new Dictionary<string, double> { ["Temperature"] = t }),
            new(
                "KLDivergence.Soft", RowReferences.SoftKLDivergenceOfLog, "logits:real target:log",
                new Dictionary<string, double> { ["Temperature"] = t }, new Dictionary<string, double> { ["LogTarget"] = 1 }),
            new("KLDivergence.Teacher", RowReferences.Distillation, "logits:real teacher:real", new Dictionary<string, double> { ["Temperature"] = t }),
        }),
        new("JensenShannon", RowReferences.JensenShannon, "logits:real target:share"),
        new("JensenShannon", RowReferences.JensenShannon, "logits:real target:unit"),
        new("JensenShannon.Probability", RowReferences.JensenShannon, "probability:share target:share"),
        new("DistributionFocal", RowReferences.DistributionFocal, "logits:real target:position"),
        .. new[] { 1, 1.5, 2 }.SelectMany(p => new[] { "", " classWeight:weight" }.Select(w => new RowCase(
            "MultiMargin", RowReferences.MultiMargin, "prediction:real labels:label" + w, new Dictionary<string, double> { ["Margin"] = 0.8, ["P"] = p }))),
        new("MultiLabelMargin", RowReferences.MultiLabelMargin, "prediction:real target:mask label:label"),
        new("MultiLabelSoftMargin", RowReferences.MultiLabelSoftMargin, "logits:real target:unit"),
        new("MultiLabelSoftMargin", RowReferences.MultiLabelSoftMargin, "logits:real target:unit classWeight:weight"),
        new("CosineEmbedding", RowReferences.CosineEmbedding, "first:real second:real target:sign", new Dictionary<string, double> { ["Margin"] = -0.2 }),
        .. new[] { 1, 2, 3, 0.7, 2.5, 7 }.SelectMany(p => new RowCase[]
        {
            new(
                "TripletMargin", RowReferences.TripletMargin, "anchor:real positive:real negative:real",
                new Dictionary<string, double> { ["Margin"] = 9, ["P"] = p, ["Epsilon"] = 1e-6 }),
            new(
                "TripletMargin", RowReferences.SwappedTripletMargin, "anchor:real positive:real negative:real",
                new Dictionary<string, double> { ["Margin"] = 9, ["P"] = p, ["Epsilon"] = 0.01 }, new Dictionary<string, double> { ["Swap"] = 1 }),
        }),
        .. new[] { ("", "logits:real"), (".Probability", "probability:unit") }.SelectMany(v => new RowCase[]
        {
            new("Dice" + v.Item1, RowReferences.Dice, v.Item2 + " target:unit", new Dictionary<string, double> { ["Epsilon"] = 1e-3 }),
            new(
                "Dice" + v.Item1, RowReferences.LinearDice, v.Item2 + " target:unit",
                new Dictionary<string, double> { ["Epsilon"] = 1e-5 }, new Dictionary<string, double> { ["Form"] = 1 }),
            new(
                "Tversky" + v.Item1, RowReferences.Tversky, v.Item2 + " target:unit",
                new Dictionary<string, double> { ["Alpha"] = 0.3, ["Beta"] = 0.6, ["Epsilon"] = 1e-5 }),
        }),
    ];
}
