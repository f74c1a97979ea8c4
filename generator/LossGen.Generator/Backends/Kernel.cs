using LossGen.Generator.Collections;
using LossGen.Generator.Ir;
using LossGen.Generator.Losses;
using LossGen.Generator.Model;
using LossGen.Generator.Passes;

namespace LossGen.Generator.Backends;

/// <summary>What the loop adds up over the batch: the loss, or the gradient of a constant.</summary>
/// <param name="Node">The node that has an item's share.</param>
/// <param name="Receiver">The parameter that receives the sum; null for a loss that is returned.</param>
internal readonly record struct BatchSum(int Node, ParameterModel? Receiver)
{
    public bool IsLoss => Receiver is not { Role: Role.ConstantGradient };

    /// <summary>The output that has an item's share.</summary>
    public string Output => IsLoss ? "loss" : Receiver!.Name;
}

/// <summary>A method with its optimised graph: what a back end turns into text.</summary>
/// <param name="Model">The method.</param>
/// <param name="Graph">What to compute, in operations that every back end can spell.</param>
/// <param name="Formula">The same with functions by their names, for people.</param>
/// <param name="Rewrites">What was replaced by a stable form.</param>
internal sealed record Kernel(LossModel Model, Graph Graph, Graph Formula, EquatableArray<string> Rewrites)
{
    /// <summary>The data parameters, inputs first: the slots of the loop.</summary>
    public IReadOnlyList<ParameterModel> Slots { get; } =
    [
        .. Model.Definition.AllInputs.SelectMany(name => Model.Inputs.Where(p => p.Subject == name)),
        .. Model.Gradients,
        .. Model.Parameters.Where(p => p.Role == Role.Losses),
    ];

    /// <summary>The slot that says how many items there are: boxes where there are any.</summary>
    public ParameterModel Counted => Model.IsOverRows
        ? Slots.First(s => Model.ShapeOf(s) == ItemShape.Row)
        : Slots.OrderByDescending(Model.WidthOf).First();

    /// <summary>The label, where rows have one.</summary>
    public ParameterModel? Label => Slots.FirstOrDefault(s => Model.ShapeOf(s) == ItemShape.Label);

    /// <summary>The slots of the element type.</summary>
    public IEnumerable<ParameterModel> SlotsWithoutLabel => Slots.Where(s => Model.ShapeOf(s) != ItemShape.Label);

    /// <summary>What a kernel calls a slot.</summary>
    public string SlotNameOf(ParameterModel slot) => "S" + Literal.Of(SlotsWithoutLabel.ToList().IndexOf(slot));

    /// <summary>All parameters that are views: the slots, and what is reduced.</summary>
    public IEnumerable<ParameterModel> Views => Slots.Concat(Singles);

    /// <summary>The parameters that receive one value for the whole batch.</summary>
    public IEnumerable<ParameterModel> Singles => Model.Parameters.Where(p => p.Role is Role.Loss or Role.ConstantGradient);

    /// <summary>What one item counts in the mean; null where each counts 1.</summary>
    public Graph? Normalizer { get; init; }

    public int InputCount => Model.Inputs.Count();

    public bool HasGradient => Model.HasGradient;

    /// <summary>What the loop adds up.</summary>
    public IReadOnlyList<BatchSum> Sums =>
    [
        .. Model.ReturnsLoss || Model.Parameter(Role.Loss) is not null ? [new BatchSum(LossNode, Model.Parameter(Role.Loss))] : Array.Empty<BatchSum>(),
        .. Model.ConstantGradients.Select(p => new BatchSum(NodesOf(p)[0], p)),
    ];

    public bool Reduces => Sums.Count > 0;

    /// <summary>The scale of the gradient is a name of its own, a parameter's name, or absent.</summary>
    public string? Scale { get; init; }

    /// <summary>The input that has one of several labels.</summary>
    public string OneLabel { get; init; } = LossDefinition.OneLabel;

    /// <summary>What the text around the math calls its own things.</summary>
    public IReadOnlyCollection<string> Taken { get; init; } = [];

    /// <summary>The variable that counts the batch.</summary>
    public string Items => Free(Model, "items");

    /// <summary>The parameters that no node of the graph stands for: names that are taken where the method's body is.</summary>
    public IEnumerable<string> Names => Model.Parameters.Select(p => p.Name).Where(n => !Graph.Parameters.Contains(n));

    /// <summary>What the call computes before the loop, with names that are free beside the parameters.</summary>
    public Schedule Call => new(Graph, Model.Components, [.. Names, .. s_locals.Select(l => Free(Model, l)).Except(Graph.Parameters)], abbreviates: !Model.IsOverRows);

    /// <summary>The names of what a kernel is passed.</summary>
    public IEnumerable<string> PassedNames => Model.Parameters.Select(p => p.Name)
        .Concat(Model.Definition.AllInputs)
        .Concat(Graph.Inputs)
        .Concat(Graph.Parameters)
        .Concat(Normalizer is null ? [] : [.. Normalizer.Inputs, .. Normalizer.Parameters])
        .Concat(Scale is null ? [OneLabel] : [OneLabel, Scale]);

    /// <summary>The names of variables in the formula.</summary>
    public IEnumerable<string> VariableNames => Graph.Names.Concat(Normalizer?.Names ?? []).OfType<string>();

    /// <summary>The variables of a method's body.</summary>
    private static readonly string[] s_locals = ["items", "sums", "divisor", "row", "scale", Graph.RowLength];

    public int LossNode => Graph.Outputs.Where(o => o.Name == "loss").Select(o => o.Node).DefaultIfEmpty(-1).First();

    /// <summary>The nodes of one gradient, a component each.</summary>
    public IReadOnlyList<int> NodesOf(ParameterModel gradient) =>
        [.. Graph.Outputs.Where(o => o.Name == gradient.Name).OrderBy(o => o.Component).Select(o => o.Node)];

    public static Kernel Of(LossModel model)
    {
        bool wantsLoss = model.ReturnsLoss || model.Parameters.Any(p => p.Role is Role.Loss or Role.Losses);
        List<Derivative> derivatives =
        [
            .. model.Gradients.Select(p => new Derivative(p.Subject, model.WidthOf(p), p.Name)),
            .. model.ConstantGradients.Select(p => new Derivative(p.Subject, 1, p.Name, IsParameter: true)),
        ];
        string[] inputs = [.. model.Inputs.Select(p => p.Subject)];
        bool weighted = !model.Definition.HasOwnWeight && inputs.Contains(LossDefinition.Weight);
        var request = new KernelRequest(
            model.Definition, model.Settings, model.Scalar, wantsLoss, weighted, ScaleOf(model), derivatives, inputs, model.Place.IsOnDevice);
        CompiledKernel compiled = KernelCompiler.Run(request);
        return new Kernel(model, compiled.Graph, compiled.Formula, compiled.Rewrites)
        {
            Normalizer = model.Reduction == Reduction.Mean ? KernelCompiler.Normalizer(request) : null,
            Scale = ScaleOf(model),
        };
    }

    /// <summary>The same under other names.</summary>
    public Kernel Renamed(Func<string, string> name)
    {
        Graph Of(Graph graph) => graph with
        {
            Inputs = graph.Inputs.Select(name).ToEquatableArray(),
            Parameters = graph.Parameters.Select(name).ToEquatableArray(),
            Names = graph.Names.Select(n => n is null ? null : name(n)).ToEquatableArray(),
            Outputs = graph.Outputs.Select(o => o with { Name = name(o.Name) }).ToEquatableArray(),
        };

        LossModel model = Model with
        {
            Parameters = Model.Parameters.Select(p => p with { Name = name(p.Name), Subject = IsOfInput(p) ? name(p.Subject) : p.Subject }).ToEquatableArray(),
            Renamed = new RenamedLoss(Model.Definition, name),
        };
        return new Kernel(model, Of(Graph), Formula, Rewrites)
        {
            Normalizer = Normalizer is null ? null : Of(Normalizer),
            Scale = Scale is null ? null : name(Scale),
            OneLabel = name(OneLabel),
        };
    }

    private static bool IsOfInput(ParameterModel parameter) => parameter.Role is Role.Input or Role.Gradient;

    /// <summary>The same where nodes that have no name have one each, by their indices.</summary>
    public Kernel WithEveryNodeNamed(Func<int, string> name)
    {
        Graph Of(Graph graph) => graph with { Names = graph.Names.Select((n, k) => n ?? name(k)).ToEquatableArray<string?>() };
        return this with { Graph = Of(Graph), Normalizer = Normalizer is null ? null : Of(Normalizer) };
    }

    private static string? ScaleOf(LossModel model) => !model.HasGradient ? null
        : model.Reduction == Reduction.Mean && model.Place.IsBatch ? Free(model, "scale")
        : model.Parameter(Role.Upstream)?.Name;

    /// <summary>The parameters' names are the user's, and stand beside our variables.</summary>
    public static string Free(LossModel model, string name)
    {
        string free = name;
        for (int k = 2; model.Parameters.Any(p => p.Name == free); k++)
            free = name + Literal.Of(k);
        return free;
    }
}
