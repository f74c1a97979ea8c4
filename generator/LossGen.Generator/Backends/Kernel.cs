using LossGen.Generator.Ir;
using LossGen.Generator.Losses;
using LossGen.Generator.Model;
using LossGen.Generator.Passes;

namespace LossGen.Generator.Backends;

/// <summary>A method with its optimised graph: what a back end turns into text.</summary>
internal sealed record Kernel(LossModel Model, Graph Graph)
{
    /// <summary>The data parameters, inputs first: the slots of the loop.</summary>
    public IReadOnlyList<ParameterModel> Slots { get; } =
    [
        .. Model.Definition.Inputs.Append(LossDefinition.Weight).SelectMany(name => Model.Inputs.Where(p => p.Subject == name)),
        .. Model.Gradients,
        .. Model.Parameters.Where(p => p.Role == Role.Losses),
    ];

    /// <summary>All parameters that are views: the slots, and the reduced loss.</summary>
    public IEnumerable<ParameterModel> Views => Slots.Concat(Model.Parameters.Where(p => p.Role == Role.Loss));

    public int InputCount => Model.Inputs.Count();

    public bool HasGradient => Model.Gradients.Any();

    /// <summary>Whether the loop adds up the losses.</summary>
    public bool Reduces => Model.ReturnsLoss || Model.Parameter(Role.Loss) is not null;

    /// <summary>The scale of the gradient is a name of its own, a parameter's name, or absent.</summary>
    public string? Scale => ScaleOf(Model);

    /// <summary>The variable that counts the batch.</summary>
    public string Items => Free(Model, "items");

    public int LossNode => Graph.Outputs.Where(o => o.Name == "loss").Select(o => o.Node).DefaultIfEmpty(-1).First();

    /// <summary>The nodes of one gradient, a component each.</summary>
    public IReadOnlyList<int> NodesOf(ParameterModel gradient) =>
        [.. Graph.Outputs.Where(o => o.Name == gradient.Name).OrderBy(o => o.Component).Select(o => o.Node)];

    public static Kernel Of(LossModel model)
    {
        bool wantsLoss = model.ReturnsLoss || model.Parameters.Any(p => p.Role is Role.Loss or Role.Losses);
        var derivatives = model.Gradients.Select(p => new Derivative(p.Subject, model.WidthOf(p), p.Name)).ToList();
        bool weighted = model.Inputs.Any(p => p.Subject == LossDefinition.Weight);
        return new Kernel(model, KernelCompiler.Compile(new KernelRequest(
            model.Definition, model.Settings, model.Scalar, wantsLoss, weighted, ScaleOf(model), derivatives)));
    }

    private static string? ScaleOf(LossModel model) => !model.Gradients.Any() ? null
        : model.Reduction == Reduction.Mean && model.Place != Place.Scalar ? Free(model, "scale")
        : model.Parameter(Role.Upstream)?.Name;

    /// <summary>A stream may have any name, and its parameter stands beside our variables.</summary>
    private static string Free(LossModel model, string name) => model.Parameters.Any(p => p.Name == name) ? name + "2" : name;
}
