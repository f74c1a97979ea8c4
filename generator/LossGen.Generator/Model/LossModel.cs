using LossGen.Generator.Collections;
using LossGen.Generator.Ir;
using LossGen.Generator.Losses;

namespace LossGen.Generator.Model;

/// <summary>The numbers of the public enumeration of the same name.</summary>
internal enum Reduction : byte
{
    Mean,
    Sum,
    None,
}

/// <summary>What a parameter of the method is for.</summary>
internal enum Role : byte
{
    /// <summary>An input of the loss; the subject is its name.</summary>
    Input,

    /// <summary>Receives a gradient; the subject is the input's name.</summary>
    Gradient,

    /// <summary>Receives each item's loss.</summary>
    Losses,

    /// <summary>Receives the reduced loss on the device.</summary>
    Loss,

    /// <summary>A constant at run time; the subject is the property's name.</summary>
    Constant,

    /// <summary>Receives the gradient of a constant, summed over the batch; the subject is the constant's role.</summary>
    ConstantGradient,

    /// <summary>Multiplies the gradient.</summary>
    Upstream,

    /// <summary>How many values a row has.</summary>
    RowLength,

    /// <summary>The accelerator stream to launch on.</summary>
    Stream,
}

/// <summary>One parameter as it has to be written out again.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type, fully qualified.</param>
/// <param name="Modifiers"><c>out</c>, <c>this</c>, <c>scoped</c>: with a blank behind, or empty.</param>
/// <param name="Role">What it is for.</param>
/// <param name="Subject">What the role is about.</param>
internal sealed record ParameterModel(string Name, string Type, string Modifiers, Role Role, string Subject)
{
    /// <summary>Whether it is a span with a shape.</summary>
    public bool IsTensor { get; init; }

    /// <summary>Whether the method does not have it: a shape says it.</summary>
    public bool IsFromShape { get; init; }
}

/// <summary>The types around a method.</summary>
/// <param name="Namespace">The namespace; empty for the global one.</param>
/// <param name="Declarations">Outermost first: <c>partial class Losses</c>.</param>
/// <param name="Names">The same by their bare names.</param>
internal sealed record TypeModel(string Namespace, EquatableArray<string> Declarations, EquatableArray<string> Names);

/// <summary>
/// A declared loss in plain values: all that the rest of the generator knows of it. Equal declarations are equal models, and
/// nothing in it points back into the compilation.
/// </summary>
internal sealed record LossModel(
    TypeModel Type,
    string Method,
    string Modifiers,
    bool ReturnsLoss,
    EquatableArray<ParameterModel> Parameters,
    string Loss,
    FormulaModel? Formula,
    LossSettings Settings,
    Reduction Reduction,
    Scalar Scalar,
    Place Place)
{
    public LossDefinition Definition => Renamed ?? (Formula is null ? LossCatalog.ByKey(Loss) : new FormulaLoss(Formula));

    /// <summary>Whether the user's half has documentation, which that on the generated half would replace.</summary>
    public bool IsDocumented { get; init; }

    /// <summary>The definition of a kernel whose inputs go by other names; null for what is declared.</summary>
    public LossDefinition? Renamed { get; init; }

    /// <summary>What the method's other half repeats.</summary>
    public SignatureModel Signature => new(
        Type,
        Method,
        "",
        Modifiers,
        ReturnsLoss ? Scalar.Keyword() : "void",
        Parameters.Where(p => !p.IsFromShape).Select(p => (p.Modifiers + p.Type, p.Name)).ToEquatableArray(),
        "");

    public ParameterModel? Parameter(Role role) => Parameters.FirstOrDefault(p => p.Role == role);

    public IEnumerable<ParameterModel> Inputs => Parameters.Where(p => p.Role == Role.Input);

    public IEnumerable<ParameterModel> Gradients => Parameters.Where(p => p.Role == Role.Gradient);

    public IEnumerable<ParameterModel> ConstantGradients => Parameters.Where(p => p.Role == Role.ConstantGradient);

    /// <summary>The numbers that an item of each input has.</summary>
    public ItemComponents Components => new(Definition.WidthOf, Settings.Format.Components());

    public bool IsOverRows => Definition.Shape == ItemShape.Row;

    /// <summary>What one item of an input, or of its gradient, is; everything else has one value an item.</summary>
    public ItemShape ShapeOf(ParameterModel parameter) =>
        parameter.Role is Role.Input or Role.Gradient ? Definition.ShapeOf(parameter.Subject) : ItemShape.Element;

    public bool HasGradient => Parameters.Any(p => p.Role is Role.Gradient or Role.ConstantGradient);

    /// <summary>How many values of a parameter one item has.</summary>
    public int WidthOf(ParameterModel parameter) =>
        parameter.Role is Role.Input or Role.Gradient ? Definition.WidthOf(parameter.Subject) : 1;
}
