namespace LossGen.BuildTime.Corpus;

/// <summary>Where the data of a method is.</summary>
internal enum Place
{
    /// <summary>Spans.</summary>
    Span,

    /// <summary>ILGPU views.</summary>
    View,

    /// <summary>One item by value, for kinds that have this form; the others are over spans.</summary>
    Scalar,
}

/// <summary>The form in which a loss is declared.</summary>
internal sealed record LossForm(Place Place, string Element, bool IsFused)
{
    /// <summary>Where a loss is declared once, it is in the form that training needs on a CPU.</summary>
    public static LossForm SpanFused { get; } = new(Place.Span, "float", true);

    /// <summary>The forms that each kind is declared in.</summary>
    public static IReadOnlyList<LossForm> All { get; } =
    [
        SpanFused,
        new(Place.Span, "float", false),
        new(Place.View, "float", true),
        new(Place.Scalar, "double", true),
        new(Place.Span, "double", true),
        new(Place.Span, "double", false),
        new(Place.View, "double", false),
        new(Place.Scalar, "float", false),
    ];

    /// <summary>The declaration of a loss, without its attribute.</summary>
    /// <param name="kind">The loss.</param>
    /// <param name="name">The name of the method.</param>
    /// <param name="isPartial">Whether the generator completes it; it has a body otherwise.</param>
    public string Declare(LossKind kind, string name, bool isPartial)
    {
        List<string> parameters = Place == Place.View ? ["AcceleratorStream stream"] : [];
        parameters.AddRange(kind.Inputs.Select(i => Input(kind, i)));
        if (kind.RowLength is { } length)
            parameters.Add("int " + length);
        if (kind.Constant is { } constant)
            parameters.Add($"{Element} {constant}");
        if (IsFused)
            parameters.Add(Output(kind, kind.Inputs[0] == "prediction" ? "gradient" : kind.Inputs[0] + "Gradient"));
        if (Place == Place.View)
            parameters.Add($"ArrayView<{Element}> loss");
        string result = Place == Place.View ? "void" : Element;
        return $"public static {(isPartial ? "partial " : "")}{result} {name}({string.Join(", ", parameters)}){(isPartial ? "" : " => throw null!")};";
    }

    private string Input(LossKind kind, string input)
    {
        string element = input == "labels" ? "int" : Element;
        return (Place, kind) switch
        {
            (Place.View, _) => $"ArrayView<{element}> {input}",
            (Place.Scalar, { IsOfOneItem: true }) => $"{Item(kind, input)} {input}",
            _ => $"ReadOnlySpan<{element}> {input}",
        };
    }

    private string Output(LossKind kind, string output) => (Place, kind) switch
    {
        (Place.View, _) => $"ArrayView<{Element}> {output}",
        (Place.Scalar, { IsOfOneItem: true }) => $"out {Item(kind, output)} {output}",
        _ => $"Span<{Element}> {output}",
    };

    private string Item(LossKind kind, string name) => kind.IsBox && name != "weight" ? $"Box<{Element}>" : Element;
}
