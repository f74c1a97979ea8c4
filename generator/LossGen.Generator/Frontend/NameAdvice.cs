using LossGen.Generator.Losses;
using LossGen.Generator.Model;
using Microsoft.CodeAnalysis;

namespace LossGen.Generator.Frontend;

/// <summary>What to do instead of a parameter whose name is clear, but which the loss does not have.</summary>
internal static class NameAdvice
{
    private static readonly HashSet<string> s_lengths =
        [.. LossCatalog.All.SelectMany(l => l.Variants).SelectMany(l => l.LengthNames).Concat(FormulaLoss.RowLengths)];

    private static readonly string s_overRows = LossCatalog.All.First(l => l.Shape == ItemShape.Row).Name;

    public static bool IsRowLength(string name) => s_lengths.Contains(name);

    /// <returns>A clause for the message, or null.</returns>
    public static string? For(string name, IMethodSymbol method, LossDefinition loss, Place place)
    {
        if (Rival(name, loss) is { } rival)
            return $"'{name}' stands instead of '{rival}', and not beside it";
        if (IsRowLength(name) && loss.Shape != ItemShape.Row)
        {
            string owner = loss is FormulaLoss ? "a formula with a parameter of Row<float> or Row<double> has" : $"losses over rows, such as [{s_overRows}], have";
            return $"'{name}' says how many values a row has, and this loss is over {loss.Shape.Plural()}; {owner} it";
        }

        if (loss.AllInputs.FirstOrDefault(i => i.TrimStart('@') + "Gradient" == name) is { } input && loss.ShapeOf(input) is ItemShape.Label or ItemShape.Class)
            return WithoutGradient(input.TrimStart('@'), loss.ShapeOf(input));
        return name.Replace("_", "").ToLowerInvariant() switch
        {
            "hessian" or "hess" or "hessians" or "secondderivative" or "secondderivatives" =>
                "second derivatives are not written; take differences of gradients",
            "mask" or "masks" or "ignoremask" or "validmask" => method.Parameters.Any(p => p.Name == LossDefinition.Weight)
                ? "multiply it into 'weight', where 0 leaves an item out"
                : "a 'weight' of 0 leaves an item out, and one of 1 takes it in",
            "normalizer" or "normaliser" or "avgfactor" or "divisor" =>
                $"{(place.IsBatch ? "use LossReduction.Sum, " : "")}divide the loss, and pass 1 / {name} as 'upstream', which multiplies the gradient",
            _ => null,
        };
    }

    private static string WithoutGradient(string input, ItemShape shape) => shape == ItemShape.Label
        ? $"whole numbers such as '{input}' have no gradient"
        : $"the gradient of '{input}' is not written";

    /// <summary>The input that another form of the loss has the named one in place of.</summary>
    private static string? Rival(string name, LossDefinition loss) => LossCatalog.All
        .Where(l => l.Variants.Any(v => v.Key == loss.Key))
        .SelectMany(l => l.Variants)
        .Where(v => v.Inputs.Contains(name))
        .Select(v => loss.Inputs.FirstOrDefault(i => !v.Inputs.Contains(i)))
        .FirstOrDefault();
}
