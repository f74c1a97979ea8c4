using System.Globalization;
using LossGen.Generator.Diagnostics;
using LossGen.Generator.Ir;
using LossGen.Generator.Losses;
using LossGen.Generator.Model;
using Microsoft.CodeAnalysis;

namespace LossGen.Generator.Frontend;

/// <summary>Reads the properties that a loss attribute writes out, and checks each against its range.</summary>
internal static class AttributeReader
{
    /// <summary>The property that says how boxes are given.</summary>
    public const string FormatProperty = "Format";

    /// <param name="Reduction">The reduction in force.</param>
    /// <param name="WritesReduction">Whether it is written out.</param>
    /// <param name="Format">The format of boxes, where it is written out.</param>
    /// <param name="Values">The other properties that are written out.</param>
    public sealed record Result(Reduction Reduction, bool WritesReduction, BoxFormat? Format, IReadOnlyDictionary<string, double> Values);

    public static Result Read(AttributeData attribute, LossDefinition loss, List<Problem> problems, CancellationToken cancellation)
    {
        var reduction = Reduction.Mean;
        var values = new Dictionary<string, double>();
        foreach (KeyValuePair<string, TypedConstant> argument in attribute.NamedArguments)
        {
            if (argument.Value.Kind is TypedConstantKind.Error || argument.Value.Value is not { } boxed)
                continue;
            double value = Convert.ToDouble(boxed, CultureInfo.InvariantCulture);
            string? range = RangeOf(loss, argument.Key, argument.Value, value);
            if (range is not null)
            {
                problems.Add(new Problem(
                    Rules.OutOfRange, Locations.Argument(attribute, argument.Key, cancellation), argument.Key, Show(value), range));
            }
            else if (argument.Key == nameof(Reduction))
            {
                reduction = (Reduction)(int)value;
            }
            else if (argument.Key != FormatProperty)
            {
                values[argument.Key] = value;
            }
        }

        return new Result(reduction, attribute.NamedArguments.Any(a => a.Key == nameof(Reduction)), FormatOf(attribute), values);
    }

    /// <summary>The format of boxes that an attribute writes out; null for none, or one that is none.</summary>
    public static BoxFormat? FormatOf(AttributeData attribute) =>
        attribute.NamedArguments.FirstOrDefault(a => a.Key == FormatProperty).Value.Value is int value && Enum.IsDefined(typeof(BoxFormat), (byte)value) ? (BoxFormat)value : null;

    /// <summary>A constant may be in range as it is written, and 0 or infinite as a float.</summary>
    public static void CheckRounded(
        AttributeData attribute, LossDefinition loss, Result written, Scalar scalar, List<Problem> problems, CancellationToken cancellation)
    {
        if (scalar != Scalar.Float)
            return;
        foreach (LossParameter parameter in loss.Parameters)
        {
            if (!written.Values.TryGetValue(parameter.Property, out double value) || parameter.Range.Contains((float)value))
                continue;
            string shown = $"{Show(value)}, which is {Show((float)value)} as a float";
            Location? location = Locations.Argument(attribute, parameter.Property, cancellation);
            problems.Add(new Problem(Rules.OutOfRange, location, parameter.Property, shown, parameter.Range.ToString()));
        }
    }

    private static string Show(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    /// <returns>The range that the value is outside of, or null.</returns>
    private static string? RangeOf(LossDefinition loss, string name, TypedConstant constant, double value)
    {
        if (constant.Kind == TypedConstantKind.Enum)
        {
            IFieldSymbol[] members = [.. constant.Type!.GetMembers().OfType<IFieldSymbol>().Where(f => f.HasConstantValue)];
            return members.Any(f => Convert.ToDouble(f.ConstantValue, CultureInfo.InvariantCulture) == value)
                ? null
                : "one of " + string.Join(", ", members.Select(f => f.Name));
        }

        ValueRange? range = loss.Parameters.FirstOrDefault(p => p.Property == name)?.Range;
        return range is null || range.Contains(value) ? null : range.ToString();
    }
}
