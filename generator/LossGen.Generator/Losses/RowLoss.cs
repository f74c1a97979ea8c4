using LossGen.Generator.Collections;

namespace LossGen.Generator.Losses;

/// <summary>A loss whose item is a row of classes or features.</summary>
internal abstract class RowLoss : LossDefinition
{
    public const string Labels = "labels";

    /// <summary>A weight for each class, which all rows share.</summary>
    public const string ClassWeight = "classWeight";

    /// <summary>The property that says what the mean of no rows is; the numbers of the public enumeration of the same name.</summary>
    private const string EmptyMeanProperty = "EmptyMean";

    public override ItemShape Shape => ItemShape.Row;

    public override IReadOnlyList<string> LengthNames { get; } = ["classes"];

    public override ItemShape ShapeOf(string input) => input switch
    {
        Weight => ItemShape.Element,
        Labels => ItemShape.Label,
        ClassWeight => ItemShape.Class,
        _ => ItemShape.Row,
    };

    public override string? NameOf(string option, double value) =>
        option == EmptyMeanProperty ? (value == 0 ? "NaN" : "Zero") : base.NameOf(option, value);

    /// <summary>The constants, and the options that no parameter replaces.</summary>
    protected override LossSettings ResolveConstants(WrittenSettings written) =>
        new(Parameters.Select(p => written.Resolve(p.Property, DefaultOf(p, written)))
        .Concat(Options.Append((EmptyMeanProperty, 0)).Select(o => new Setting(o.Item1, written.Written.TryGetValue(o.Item1, out double value) ? value : o.Item2)))
        .ToEquatableArray());

    public override double EmptyMean(LossSettings settings) => settings[EmptyMeanProperty] == 0 ? double.NaN : 0;

    /// <summary>The default of a constant, which an option may decide.</summary>
    protected virtual double DefaultOf(LossParameter parameter, WrittenSettings written) => parameter.Default;

    /// <summary>Options and their defaults.</summary>
    protected virtual IReadOnlyList<(string Property, double Default)> Options { get; } = [];
}
