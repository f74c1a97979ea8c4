using LossGen.Generator.Ir;
using LossGen.Generator.Losses;
using LossGen.Generator.Passes;

namespace LossGen.Generator.Tests.Losses;

/// <summary>The graph of a loss over rows, with every derivative it has, run on one row.</summary>
internal sealed class RowKernel
{
    private readonly LossDefinition _loss;
    private readonly KernelRequest _request;
    private readonly CompiledKernel _kernel;

    /// <param name="key">Which loss.</param>
    /// <param name="data">What the method has: the loss's inputs and, as scalars, its constants.</param>
    /// <param name="written">What the attribute says.</param>
    /// <param name="scalar">What it is computed in.</param>
    public RowKernel(string key, RowData data, IReadOnlyDictionary<string, double>? written = null, Scalar scalar = Scalar.Double)
    {
        _loss = LossCatalog.ByKey(key);
        string[] inputs = [.. _loss.AllInputs.Where(data.ContainsKey)];
        LossParameter[] constants = [.. _loss.Parameters.Where(p => data.ContainsKey(p.Role))];
        LossSettings settings = _loss.Resolve(new WrittenSettings(written ?? new Dictionary<string, double>(), [.. constants.Select(c => c.Property)]));
        Derivative[] derivatives =
        [
            .. inputs.Where(i => _loss.ShapeOf(i) is ItemShape.Row or ItemShape.Element).Select(i => new Derivative(i, 1, i)),
            .. constants.Select(c => new Derivative(c.Role, 1, c.Role, true)),
        ];
        _request = new KernelRequest(_loss, settings, scalar, true, data.ContainsKey(LossDefinition.Weight), null, derivatives, inputs);
        _kernel = KernelCompiler.Run(_request);
        Assert.Empty(Verifier.Check(_kernel.Graph));
    }

    /// <summary>The loss, and the gradient of each input and constant by its name.</summary>
    /// <param name="data">The row.</param>
    /// <param name="length">How many elements it has.</param>
    /// <param name="lost">What floats may lose, as a share of the result.</param>
    public RowData Run(RowData data, int length, double lost = 1e-4)
    {
        RowData written = Run(_kernel.Formula, data, length, null);
        RowData result = Run(_kernel.Graph, data, length, _request.Scalar == Scalar.Float ? x => (float)x : null);
        foreach (KeyValuePair<string, double[]> entry in result)
            Near.Check(written[entry.Key], entry.Value, _request.Scalar == Scalar.Float ? lost : 1e-11, $"{_loss.Key}: what is lowered, {entry.Key}");
        return result;
    }

    /// <summary>What the row counts in the mean; null where each counts 1.</summary>
    public double? Share(RowData data, int length) => KernelCompiler.Normalizer(_request) is { } graph
        ? Run(graph, data, length, null).One("normalizer")
        : null;

    private RowData Run(Graph graph, RowData data, int length, Func<double, double>? round)
    {
        Graph flat = Unroll.Run(graph, length, name => name != "loss" && _loss.AllInputs.Contains(name) && _loss.ShapeOf(name) == ItemShape.Row);
        double[] values = Interpreter.Run(flat, (name, k) => data[name][k], name => data[name][0], round);
        var result = new RowData();
        foreach (IGrouping<string, double> output in flat.Outputs.Zip(values).GroupBy(o => o.First.Name, o => o.Second))
            result[output.Key] = [.. output];
        return result;
    }
}
