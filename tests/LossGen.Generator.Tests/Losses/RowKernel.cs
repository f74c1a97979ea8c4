using LossGen.Generator.Ir;
using LossGen.Generator.Losses;
using LossGen.Generator.Passes;

namespace LossGen.Generator.Tests.Losses;

/// <summary>A row's values and the constants, by name.</summary>
internal sealed class RowData : Dictionary<string, double[]>
{
    /// <summary>What there is only one of.</summary>
    public double One(string name) => this[name][0];

    public int Label => (int)One("labels");

    /// <summary>The same, with one value moved.</summary>
    public RowData Moved(string name, int index, double step)
    {
        var moved = new RowData();
        foreach (KeyValuePair<string, double[]> entry in this)
            moved[entry.Key] = [.. entry.Value];
        moved[name][index] += step;
        return moved;
    }
}

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

/// <summary>Compares numbers: NaN is near NaN alone, and an infinity near itself.</summary>
internal static class Near
{
    public static void Check(double[] expected, double[] actual, double tolerance, string what)
    {
        Assert.Equal(expected.Length, actual.Length);
        double scale = expected.Where(double.IsFinite).Select(Math.Abs).Append(1).Max();
        for (int i = 0; i < expected.Length; i++)
            Check(expected[i], actual[i], tolerance * scale, $"{what}[{i}]");
    }

    public static void Check(double expected, double actual, double tolerance, string what)
    {
        bool isNear = expected.Equals(actual) || Math.Abs(expected - actual) <= tolerance;
        Assert.True(isNear, $"{what}: {actual:R}, not {expected:R}");
    }

    public static void AllFinite(RowData result, string what)
    {
        foreach (KeyValuePair<string, double[]> entry in result)
            Assert.True(entry.Value.All(double.IsFinite), $"{what}, {entry.Key}: {string.Join(' ', entry.Value)}");
    }
}
