using LossGen.Generator.Collections;
using LossGen.Generator.Ir;
using LossGen.Generator.Losses;
using LossGen.Generator.Passes.Lowering;

namespace LossGen.Generator.Passes;

/// <summary>What one method asks of a loss.</summary>
/// <param name="Loss">The loss.</param>
/// <param name="Settings">Its constants.</param>
/// <param name="Scalar">The element type.</param>
/// <param name="WantsLoss">Whether the value of the loss is used at all.</param>
/// <param name="IsWeighted">Whether each item's loss is multiplied by an input <c>weight</c>.</param>
/// <param name="Scale">The run-time scalar that multiplies the gradient, or null.</param>
/// <param name="Derivatives">What to differentiate with respect to.</param>
/// <param name="Inputs">The inputs that the method has.</param>
/// <param name="IsOnDevice">Whether a device runs it: what the host cannot look at there is marked in the result.</param>
internal sealed record KernelRequest(
    LossDefinition Loss,
    LossSettings Settings,
    Scalar Scalar,
    bool WantsLoss,
    bool IsWeighted,
    string? Scale,
    IReadOnlyList<Derivative> Derivatives,
    IReadOnlyCollection<string>? Inputs = null,
    bool IsOnDevice = false);

/// <summary>A finished graph.</summary>
/// <param name="Graph">The loss and its gradient, in operations that every back end can spell.</param>
/// <param name="Formula">The same as a person would write it, with functions by their names.</param>
/// <param name="Rewrites">Which <see cref="StableForms"/> the formula was given: "log(sigmoid(x)) -> -softplus(-x)".</param>
internal sealed record CompiledKernel(Graph Graph, Graph Formula, EquatableArray<string> Rewrites);

/// <summary>The passes, in the order they run in.</summary>
internal static class KernelCompiler
{
    public static CompiledKernel Run(KernelRequest request)
    {
        var applied = new List<Rule>();
        Graph forward = Verifier.Verified(Simplify.Stabilize(Verifier.Verified(Forward(request)), applied));
        EquatableArray<string> rewrites = applied.Select(r => $"{r.Before} -> {r.After}").Distinct().ToEquatableArray();
        return Differentiated(forward, request) with { Rewrites = rewrites };
    }

    private static CompiledKernel Differentiated(Graph forward, KernelRequest request)
    {
        if (request.Derivatives.Count == 0)
            return Finish(forward, request);
        if (request.Scale is null)
            return Finish(Gradient.Of(forward, request.Derivatives, null), request);

        // Where the scale enters is a matter of cost alone: once at the seed, or once for each output.
        CompiledKernel atSeed = Finish(Gradient.Of(forward, request.Derivatives, request.Scale), request);
        CompiledKernel atOutput = Finish(ScaleOutputs(Gradient.Of(forward, request.Derivatives, null), request.Scale), request);
        return Cost.Total(atSeed.Graph, request.Scalar) < Cost.Total(atOutput.Graph, request.Scalar) ? atSeed : atOutput;
    }

    private static Graph Forward(KernelRequest request)
    {
        var builder = new GraphBuilder();
        foreach (string input in request.Loss.Inputs)
        {
            if (request.Loss.Shape == ItemShape.Row)
                builder.Declare(input);
            else
                builder.Input(input);
        }

        Value loss = request.Loss.Build(new LossScope(builder, request.Settings, request.Scalar, request.Inputs));
        if (request.IsOnDevice)
            loss = MarkWrongLabels(builder, request, loss);
        builder.Output("loss", request.IsWeighted ? builder.Input(LossDefinition.Weight) * loss.Named("unweighted") : loss.Named("loss"));
        return builder.ToGraph();
    }

    /// <summary>What one item counts in the mean; null where each counts 1.</summary>
    public static Graph? Normalizer(KernelRequest request)
    {
        var builder = new GraphBuilder();
        if (request.Loss.Normalizer(new LossScope(builder, request.Settings, request.Scalar, request.Inputs)) is not { } share)
            return null;
        builder.Output("normalizer", share.Named("share"));
        return Verifier.Verified(Simplify.Lowered(builder.ToGraph(), request.Scalar));
    }

    /// <summary>The host cannot look at labels on a device before they are used: a row whose label is none has NaN for all its results.</summary>
    private static Value MarkWrongLabels(GraphBuilder builder, KernelRequest request, Value loss)
    {
        foreach (string input in request.Loss.Inputs.Where(i => request.Loss.ShapeOf(i) == ItemShape.Label))
        {
            Value label = builder.Input(input);
            Mask isLabel = label >= builder.Constant(0) & label < builder.RowLength();
            if (request.Loss.IgnoredLabel(request.Settings) is { } ignored)
                isLabel |= label.EqualTo(ignored);
            loss *= Value.Select(isLabel, builder.Constant(1), builder.Constant(double.NaN));
        }

        foreach (string input in request.Loss.Inputs.Where(request.Loss.IsPosition))
        {
            Value position = builder.Input(input);
            Mask isPosition = position >= builder.Constant(0) & position <= builder.RowLength() - 1;
            loss *= Value.Select(isPosition, builder.Constant(1), builder.Constant(double.NaN));
        }

        return loss;
    }

    private static CompiledKernel Finish(Graph graph, KernelRequest request)
    {
        if (!request.WantsLoss)
            graph = graph.Without("loss");
        Graph formula = Verifier.Verified(Simplify.Run(StopMarks.Remove(Verifier.Verified(graph))));
        graph = Verifier.Verified(Simplify.Lowered(LowerFunctions.Run(formula, request.Scalar, request.IsOnDevice, callsLibrary: true), request.Scalar));
        return new CompiledKernel(Verifier.Verified(Hoist.Run(graph, request.Scalar)), Hoist.Run(formula), EquatableArray<string>.Empty);
    }

    private static Graph ScaleOutputs(Graph graph, string scale)
    {
        GraphBuilder builder = GraphBuilder.Continuing(graph);
        Value factor = builder.Parameter(scale);
        foreach (Output output in graph.Outputs)
        {
            var value = new Value(builder, output.Node);
            builder.Output(output.Name, output.Name == "loss" ? value : factor * value, output.Component);
        }

        return builder.ToGraph();
    }
}
