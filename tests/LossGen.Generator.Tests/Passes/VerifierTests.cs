using LossGen.Generator.Ir;
using LossGen.Generator.Losses;
using LossGen.Generator.Passes;

namespace LossGen.Generator.Tests.Passes;

/// <summary>The verifier finds what passes must not do, and passes do not do it.</summary>
public sealed class VerifierTests
{
    public static TheoryData<string> Names => [.. LossCatalog.All.SelectMany(l => l.Variants).Select(l => l.Key)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_loss_is_sound_after_every_pass(string name)
    {
        LossDefinition loss = LossCatalog.ByKey(name);
        foreach (Scalar scalar in new[] { Scalar.Float, Scalar.Double })
        {
            LossSettings settings = loss.Resolve(new WrittenSettings(new Dictionary<string, double>(), []));
            Derivative[] derivatives = [.. loss.Inputs.Select(i => new Derivative(i, loss.Shape.Width(), i + "Gradient"))];
            Graph graph = KernelCompiler.Run(new KernelRequest(loss, settings, scalar, true, true, "scale", derivatives)).Graph;
            Assert.Empty(Verifier.Check(graph));
            Assert.Equal(1 + (loss.Inputs.Count * loss.Shape.Width()), graph.Outputs.Length);
        }
    }

    [Fact]
    public void A_graph_holds_each_expression_once()
    {
        var builder = new GraphBuilder();
        Value x = builder.Input("x");
        Value y = builder.Input("y");
        Assert.Equal((x + y).Index, (y + x).Index);
        Assert.Equal((x * y).Index, (y * x).Index);
        Assert.NotEqual((x - y).Index, (y - x).Index);
        Assert.NotEqual(builder.Constant(0.0).Index, builder.Constant(-0.0).Index);
        Assert.Equal(builder.Constant(double.NaN).Index, builder.Constant(double.NaN).Index);
    }

    [Fact]
    public void A_mask_where_a_number_should_be_is_found()
    {
        var builder = new GraphBuilder();
        Value x = builder.Input("x");
        builder.Output("loss", builder.Operation(Op.Add, (x < 0.5).Index, x.Index));
        Assert.Contains(Verifier.Check(builder.ToGraph()), p => p.Contains("mask", StringComparison.Ordinal));
    }

    [Fact]
    public void An_anchor_of_each_element_is_found()
    {
        var builder = new GraphBuilder();
        builder.Output("loss", Value.RowSum(Value.Function(Op.RowAnchor, builder.Input("row", 0, Rank.Element))));
        Assert.Contains(Verifier.Check(builder.ToGraph()), p => p.Contains("RowAnchor", StringComparison.Ordinal));
    }

    [Fact]
    public void A_sum_of_exponentials_relative_to_another_row_is_found()
    {
        var builder = new GraphBuilder();
        Value row = builder.Input("row", 0, Rank.Element);
        Value anchor = Value.Function(Op.RowAnchor, Value.RowMax(row));
        builder.Output("own", Value.Function(Op.RowExpSum, row, anchor));
        Assert.Empty(Verifier.Check(builder.ToGraph()));

        builder.Output("other", Value.Function(Op.RowExpSum, 2 * row, anchor));
        Assert.Contains(Verifier.Check(builder.ToGraph()), p => p.Contains("RowExpSum", StringComparison.Ordinal));
    }

    [Fact]
    public void Ranks_rise_through_operations()
    {
        var builder = new GraphBuilder();
        Value x = builder.Input("x");
        Value beta = builder.Parameter("beta");
        Assert.Equal(Rank.Batch, builder[(1 / beta).Index].Rank);
        Assert.Equal(Rank.Item, builder[(x * beta).Index].Rank);
        Assert.Equal(Rank.Element, builder[(x * builder.Input("row", 0, Rank.Element)).Index].Rank);
    }
}
