using LossGen.Generator.Losses;

namespace LossGen.Generator.Tests.Report;

/// <summary>Every built-in loss as a method with every role that it may have.</summary>
internal static class CatalogueDeclarations
{
    /// <summary>Each loss, and each of its forms with other inputs.</summary>
    public static IEnumerable<LossDefinition> Losses => LossCatalog.All.SelectMany(l => l.Variants);

    /// <summary>The declaration over spans, views or one item, without documentation.</summary>
    public static string Of(LossDefinition loss, string place)
    {
        List<string> parameters = place == "View" ? ["AcceleratorStream stream"] : [];
        parameters.AddRange(loss.AllInputs.Select(i => $"{Input(loss, i, place)} {i}"));
        if (loss.Shape == ItemShape.Row)
            parameters.Add("int " + loss.LengthNames[0]);
        parameters.AddRange(Constants(loss).Select(c => "float " + c));
        parameters.Add("float upstream");
        parameters.Add($"{Output(loss, loss.Inputs[0], place)} {loss.Inputs[0]}Gradient");
        parameters.AddRange(Constants(loss).Select(c => $"{(place == "View" ? "ArrayView<float>" : "out float")} {c}Gradient"));
        if (place != "Scalar")
            parameters.Add(Batch(place, "float", isOutput: true) + " losses");
        if (place == "View")
            parameters.Add("ArrayView<float> loss");
        return $"[{loss.Name}]\npublic static partial {(place == "View" ? "void" : "float")} Method({string.Join(", ", parameters)});";
    }

    /// <summary>The constants that a method may take at run time beside each other.</summary>
    private static IEnumerable<string> Constants(LossDefinition loss) =>
        loss.Parameters.Where(p => p.Property is "Beta" or "Delta" or "Threshold" or "Epsilon" or "Margin" or "Temperature").Select(p => p.Role);

    private static string Input(LossDefinition loss, string input, string place) => (place, loss.ShapeOf(input)) switch
    {
        ("Scalar", ItemShape.Box) => "Box<float>",
        ("Scalar", _) => "float",
        (_, ItemShape.Label) => Batch(place, "int", isOutput: false),
        _ => Batch(place, "float", isOutput: false),
    };

    private static string Output(LossDefinition loss, string input, string place) =>
        place == "Scalar" ? "out " + Input(loss, input, place) : Batch(place, "float", isOutput: true);

    private static string Batch(string place, string element, bool isOutput) =>
        place == "View" ? $"ArrayView<{element}>" : isOutput ? $"Span<{element}>" : $"ReadOnlySpan<{element}>";
}
