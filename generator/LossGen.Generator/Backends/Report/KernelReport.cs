using LossGen.Generator.Collections;
using LossGen.Generator.Ir;
using LossGen.Generator.Losses;
using LossGen.Generator.Model;

namespace LossGen.Generator.Backends.Report;

/// <summary>
/// What there is to say of a kernel, as values. The header of its file and the documentation of its method are renderings of it.
/// </summary>
internal sealed record KernelReport
{
    /// <summary>The attribute as it is in force, with the defaults filled in.</summary>
    public required string Attribute { get; init; }

    /// <summary>What one item of the batch is.</summary>
    public required ItemShape Item { get; init; }

    public required Place Place { get; init; }

    public required Reduction Reduction { get; init; }

    public required Scalar Scalar { get; init; }

    public required PassKind Pass { get; init; }

    public required Derivation Loss { get; init; }

    /// <summary>Null where the method has no gradient.</summary>
    public required Derivation? Gradient { get; init; }

    /// <summary>What was replaced by a stable form.</summary>
    public required EquatableArray<string> StableForms { get; init; }

    /// <summary>What is read and written an item; of rows, an element of a row.</summary>
    public required int Bytes { get; init; }

    /// <summary>Floating-point operations an item; of rows, an element of a row.</summary>
    public required int Flops { get; init; }

    /// <summary>The shape of the loop.</summary>
    public required EquatableArray<string> Loop { get; init; }

    /// <summary>The parameters of the method, in order.</summary>
    public required EquatableArray<ParameterReport> Parameters { get; init; }

    /// <summary>What the method returns; null where it is void.</summary>
    public required string? Returns { get; init; }

    /// <summary>The report in one sentence.</summary>
    public string Title
    {
        get
        {
            string batch = Reduction switch
            {
                _ when !Place.IsBatch => $"one {Item.Singular()}",
                Reduction.Mean => $"mean over {Item.Plural()}",
                Reduction.Sum => $"sum over {Item.Plural()}",
                _ => $"each of the {Item.Plural()}",
            };
            string pass = Pass switch
            {
                PassKind.Loss => "the loss",
                PassKind.Gradient => "the gradient",
                _ => $"the loss and its gradient {(Item == ItemShape.Row ? "together" : "in one pass")}",
            };
            return $"{Attribute}: {batch}, {Scalar.Keyword()}, {pass}.";
        }
    }

    /// <summary>What is once a row hardly counts beside what is for each of its elements.</summary>
    public string Cost
    {
        get
        {
            string item = Item == ItemShape.Row ? "an element of a row" : Item == ItemShape.Element ? "an element" : $"a {Item.Singular()}";
            return $"{Count(Bytes, "byte")} and {Count(Flops, "flop")} {item}";
        }
    }

    public static KernelReport Of(Kernel kernel, IReadOnlyList<string> loop)
    {
        LossModel model = kernel.Model;
        return new KernelReport
        {
            Attribute = AttributeOf(model),
            Item = model.Definition.Shape,
            Place = model.Place,
            Reduction = model.Reduction,
            Scalar = model.Scalar,
            Pass = !kernel.HasGradient ? PassKind.Loss : kernel.LossNode < 0 ? PassKind.Gradient : PassKind.Fused,
            Loss = Derivation.OfLoss(model),
            Gradient = Derivation.OfGradient(kernel),
            StableForms = kernel.Rewrites,
            Bytes = model.Scalar.Size() * (model.IsOverRows ? kernel.Slots.Count(s => model.ShapeOf(s) == ItemShape.Row) : kernel.Slots.Sum(model.WidthOf)),
            Flops = model.IsOverRows ? Passes.Cost.ElementFlops(kernel.Graph, model.Scalar) : Passes.Cost.Flops(kernel.Graph, model.Scalar),
            Loop = loop.ToEquatableArray(),
            Parameters = model.Parameters.Where(p => !p.IsFromShape).Select(p => ParameterReport.Of(model, p)).ToEquatableArray(),
            Returns = !model.ReturnsLoss ? null : model.Place.IsBatch ? $"The {Reduced(model)}." : "The loss.",
        };
    }

    /// <summary>What a batch is reduced to.</summary>
    public static string Reduced(LossModel model) => model.Reduction == Reduction.Mean ? "mean of the losses" : "sum of the losses";

    private static string AttributeOf(LossModel model)
    {
        IEnumerable<string> settings = model.Settings.Settings.Select(s =>
            $"{s.Name} = {(s.Value is not { } value ? "at run time" : model.Definition.NameOf(s.Name, value) ?? Literal.Plain(value, model.Scalar))}");
        if (model.Settings.Format != BoxFormat.Xyxy)
            settings = settings.Append($"Format = {model.Settings.Format}");
        string list = string.Join(", ", settings);
        string name = model.Formula?.Name ?? model.Definition.Name;
        return list.Length == 0 ? name : $"{name}({list})";
    }

    private static string Count(int number, string noun) => $"{Literal.Of(number)} {noun}{(number == 1 ? "" : "s")}";
}
