using LossGen.Generator.Losses;
using LossGen.Generator.Model;

namespace LossGen.Generator.Backends.Report;

/// <summary>What a parameter of the method is for, and how its values lie.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Text">A sentence.</param>
internal sealed record ParameterReport(string Name, string Text)
{
    public static ParameterReport Of(LossModel model, ParameterModel parameter) => new(parameter.Name.TrimStart('@'), TextOf(model, parameter));

    private static string TextOf(LossModel model, ParameterModel parameter)
    {
        string item = model.Definition.Shape.Singular();
        return parameter.Role switch
        {
            Role.Input when IsFactor(model, parameter) => $"Multiplies the loss and its gradients{(model.Place.IsBatch ? ": " + Values(model, parameter) : "")}.",
            Role.Input => $"An input of the loss: {Values(model, parameter)}.",
            Role.Gradient => $"Receives ∂/∂{parameter.Subject} of {(model.Reduction == Reduction.None ? $"the loss of each {item}" : Total(model))}{Upstream(model)}: {Values(model, parameter)}.",
            Role.Losses => $"Receives the loss of each {item}.",
            Role.Loss => $"Receives the {KernelReport.Reduced(model)}: a view of length 1.",
            Role.Constant => ConstantText(model, parameter),
            Role.ConstantGradient => $"Receives ∂/∂{parameter.Subject} of {Total(model)}{Upstream(model)}{(model.Place.IsOnDevice ? ": a view of length 1" : "")}.",
            Role.Upstream => "Multiplies the gradients, but not the loss.",
            Role.RowLength => "How many values a row has.",
            Role.Stream => "The stream to launch on. The call does not wait for the kernel.",
            _ => throw new InvalidOperationException($"{parameter.Role} has no description"),
        };
    }

    private static string ConstantText(LossModel model, ParameterModel parameter)
    {
        ValueRange range = model.Definition.Parameters.First(p => p.Property == parameter.Subject).Range;
        string scope = model.Place.IsBatch ? $", the same for all {model.Definition.Shape.Plural()}" : "";
        return $"A constant of the loss{scope}{(range == ValueRange.Any ? "" : $": {range}")}.";
    }

    private static bool IsFactor(LossModel model, ParameterModel parameter) =>
        parameter.Subject == LossDefinition.Weight && !model.Definition.HasOwnWeight;

    /// <summary>What the gradient of a constant is of, and where there is a reduction every other gradient.</summary>
    private static string Total(LossModel model) => model.Place.IsBatch ? "the " + KernelReport.Reduced(model) : "the loss";

    private static string Upstream(LossModel model) => model.Parameter(Role.Upstream) is { } upstream ? ", times " + upstream.Name.TrimStart('@') : "";

    private static string Values(LossModel model, ParameterModel parameter)
    {
        string item = model.Definition.Shape.Singular();
        return (model.ShapeOf(parameter), model.Place.IsBatch) switch
        {
            (ItemShape.Box, false) => model.Settings.Format == BoxFormat.Xyxy ? "one box" : $"one box, by {Numbers(model)}",
            (ItemShape.Box, _) => $"{Numbers(model)} of each box",
            (ItemShape.Row, _) when parameter.IsTensor => "rows along the last dimension",
            (ItemShape.Row, _) => $"rows of length {model.Parameter(Role.RowLength)!.Name.TrimStart('@')}, one after another",
            (ItemShape.Class, _) => "one value for each class, the same for all rows",
            (ItemShape.Label, _) => "the label of each row, a position in it from 0 on" + Ignored(model),
            (_, false) => "one value",
            _ when model.Definition.IsPosition(parameter.Subject) => "a position in each row, from 0 on, which may lie between two elements",
            _ => $"one value for each {item}",
        };
    }

    private static string Numbers(LossModel model) => string.Join(", ", model.Settings.Format.Components());

    private static string Ignored(LossModel model) =>
        model.Definition.IgnoredLabel(model.Settings) is { } ignored ? $"; {Literal.Plain(ignored, model.Scalar)} marks a row that does not count" : "";
}
