namespace LossGen.BuildTime.Corpus;

/// <summary>A loss as users declare it, in text in which <c>T</c> stands for the element type.</summary>
/// <param name="Attribute">The attribute, in which <c>#</c> stands for a number.</param>
/// <param name="Inputs">The data inputs, by their names.</param>
internal sealed record LossKind(string Attribute, params string[] Inputs)
{
    /// <summary>The parameter that says how many values a row has; null where an item is no row.</summary>
    public string? RowLength { get; init; }

    /// <summary>Whether an item is a box.</summary>
    public bool IsBox { get; init; }

    /// <summary>A scalar of the formula; null where it has none.</summary>
    public string? Constant { get; init; }

    /// <summary>The method that the attribute names; null for a built-in loss.</summary>
    public string? Formula { get; init; }

    /// <summary>
    /// Whether the loss is declared for one item too. A row has no such form; and what is constant for a batch would be an input there, for
    /// which the analyzer warns of denominators.
    /// </summary>
    public bool IsOfOneItem => RowLength is null && Constant is null;

    /// <summary>The kinds that the projects are mixed of.</summary>
    public static IReadOnlyList<LossKind> All { get; } =
    [
        new("SmoothL1(Beta = #)", "prediction", "target"),
        new("SoftmaxCrossEntropy(LabelSmoothing = #)", "logits", "labels") { RowLength = "classes" },
        new("IoU(Threshold = #)", "prediction", "target") { IsBox = true },
        new("Loss(nameof(CrossEntropyOfT))", "prediction", "target")
        {
            Formula = """
                private static T CrossEntropyOfT(T prediction, T target)
                {
                    T p = Formula.Sigmoid(prediction);
                    return -((target * Math.Log(p)) + ((1 - target) * Math.Log(1 - p)));
                }
                """,
        },
        new("Huber(Delta = #)", "prediction", "target"),
        new("Dice(Epsilon = #)", "logits", "target") { RowLength = "pixels" },
        new("GIoU(Epsilon = #)", "prediction", "target") { IsBox = true },
        new("Loss(nameof(TukeyOfT))", "prediction", "target")
        {
            Constant = "c",
            Formula = """
                private static T TukeyOfT(T prediction, T target, T c)
                {
                    T u = (prediction - target) / c;
                    if (Math.Abs(u) >= 1)
                        return c * c / 6;
                    T v = 1 - (u * u);
                    return c * c / 6 * (1 - (v * v * v));
                }
                """,
        },
        new("MSE", "prediction", "target", "weight"),
        new("SoftmaxFocal(Alpha = #)", "logits", "labels") { RowLength = "classes" },
        new("Loss(nameof(MixedOfT))", "prediction", "target")
        {
            IsBox = true,
            Constant = "alpha",
            Formula = """
                private static T MixedOfT(Box<T> prediction, Box<T> target, T alpha) =>
                    ((1 - alpha) * Formula.SmoothL1(prediction, target, beta: 1)) + (alpha * Formula.GIoU(prediction, target));
                """,
        },
        new("KLDivergence", "logits", "teacher") { RowLength = "classes" },
        new("L1", "prediction", "target"),
        new("Loss(nameof(DistillationOfT))", "logits", "teacher")
        {
            RowLength = "classes",
            Constant = "temperature",
            Formula = """
                private static T DistillationOfT(Row<T> logits, Row<T> teacher, T temperature) =>
                    -(Row.Softmax(teacher / temperature) * Row.LogSoftmax(logits / temperature)).Sum() * temperature * temperature;
                """,
        },
        new("TripletMargin(Margin = #)", "anchor", "positive", "negative") { RowLength = "features" },
    ];
}
