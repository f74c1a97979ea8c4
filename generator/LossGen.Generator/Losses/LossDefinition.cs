using LossGen.Generator.Collections;
using LossGen.Generator.Ir;

namespace LossGen.Generator.Losses;

/// <summary>A constant of a loss: an attribute property, or a scalar parameter of the same name in camel case.</summary>
internal sealed record LossParameter(string Property, double Default, ValueRange Range)
{
    public string Role { get; init; } = RoleOf(Property);

    public static string RoleOf(string property) => char.ToLowerInvariant(property[0]) + property.Substring(1);
}

/// <summary>
/// A built-in loss: its constants, what they mean together, and its formula as a graph. All else (the gradient, the code,
/// its cost) is derived.
/// </summary>
internal abstract class LossDefinition
{
    /// <summary>The attribute's name without its suffix.</summary>
    public abstract string Name { get; }

    /// <summary>What one item of a batch is: a box as soon as one input is.</summary>
    public abstract ItemShape Shape { get; }

    /// <summary>The formula for people: the first line of the generated file's header says this.</summary>
    public abstract string Formula(LossSettings settings);

    public virtual IReadOnlyList<string> Inputs { get; } = ["prediction", "target"];

    /// <summary>What tells this definition from others of the same attribute.</summary>
    public virtual string Key => Name;

    /// <summary>The definitions under one attribute: which of them a method means, its inputs say. The first is the usual one.</summary>
    public virtual IReadOnlyList<LossDefinition> Variants => [this];

    /// <summary>Inputs that a method may leave out.</summary>
    public virtual IReadOnlyList<string> OptionalInputs { get; } = [];

    /// <summary>The input that every loss may have besides its own.</summary>
    public const string Weight = "weight";

    /// <summary>Whether <see cref="Weight"/> is an input like any other here, and not a factor of the whole loss.</summary>
    public bool HasOwnWeight => Inputs.Contains(Weight);

    /// <summary>The loss's own inputs, and the weight.</summary>
    public virtual IEnumerable<string> AllInputs => HasOwnWeight ? Inputs : [.. Inputs, .. OptionalInputs, Weight];

    public virtual IReadOnlyList<LossParameter> Parameters { get; } = [];

    /// <summary>What one item of an input is; a batch of boxes may have inputs with one value a box.</summary>
    public virtual ItemShape ShapeOf(string input) => input == Weight ? ItemShape.Element : Shape;

    public int WidthOf(string input) => ShapeOf(input).Width();

    /// <summary>The mean of an empty batch, as the field has it: torch says NaN for elements, torchvision 0 for boxes.</summary>
    public virtual double EmptyMean(LossSettings settings) => Shape == ItemShape.Box ? 0 : double.NaN;

    public string MetadataName => $"LossGen.{Name}Attribute";

    /// <returns>Why two properties cannot stand together, and the property to point at; null when they can.</returns>
    public virtual (string Property, string Reason)? Contradiction(WrittenSettings written) => null;

    /// <returns>What the value of an option is called; null for a number.</returns>
    public virtual string? NameOf(string option, double value) => null;

    public LossSettings Resolve(WrittenSettings written) => ResolveConstants(written) with { Format = written.Format ?? BoxFormat.Xyxy };

    protected virtual LossSettings ResolveConstants(WrittenSettings written) =>
        new(Parameters.Select(p => written.Resolve(p.Property, p.Default)).ToEquatableArray());

    /// <summary>The loss of one item.</summary>
    public abstract Value Build(LossScope scope);

    /// <summary>What one item counts in the mean, from its label and the weights of the classes alone; null where each counts 1.</summary>
    public virtual Value? Normalizer(LossScope scope) => null;

    /// <summary>The label of items that do not count; null where there is none.</summary>
    public virtual double? IgnoredLabel(LossSettings settings) => null;

    /// <summary>Whether an input's values are positions in a row, between elements too.</summary>
    public virtual bool IsPosition(string input) => false;

    /// <summary>
    /// The input whose elements, where they are not 0, are the labels of a row that has several: the graph is that of <see cref="OneLabel"/>,
    /// and the loss the sum over them. Null for a loss whose rows have one label or none.
    /// </summary>
    public virtual string? LabelsOf => null;

    /// <summary>The input that a graph of one of several labels has it in.</summary>
    public const string OneLabel = "label";

    /// <summary>What the number of values in a row is called.</summary>
    public virtual IReadOnlyList<string> LengthNames { get; } = [];
}
