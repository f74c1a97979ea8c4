using LossGen.Generator.Ir;

namespace LossGen.Generator.Tests.Losses;

/// <summary>Cosines and norms of rows of zeros, at a margin, and of large values.</summary>
public sealed class DistanceTests
{
    public static TheoryData<double> Orders => [0.5, 0.7, 1, 1.5, 2, 2.5, 3, 7];

    [Fact]
    public void Rows_of_zeros_have_a_cosine()
    {
        var data = new RowData { ["first"] = [0, 0], ["second"] = [3, 4], ["target"] = [1] };
        var kernel = new RowKernel("CosineEmbedding", data);
        RowData result = kernel.Run(data, 2);
        Near.Check(1, result.One("loss"), 0, "loss");
        Near.Check([-6e5, -8e5], result["first"], 1e-6, "first");
        Near.Check([0, 0], result["second"], 0, "second");

        data["second"] = [0, 0];
        Near.Check([0, 0], kernel.Run(data, 2)["first"], 0, "both");
    }

    [Fact]
    public void Cosines_at_the_edges()
    {
        var data = new RowData { ["first"] = [0.1, -0.7, 3], ["second"] = [0.1, -0.7, 3], ["target"] = [1] };
        var kernel = new RowKernel("CosineEmbedding", data);
        Assert.InRange(kernel.Run(data, 3).One("loss"), 0, 1e-12);

        data["target"] = [0.5];
        Near.Check(0, kernel.Run(data, 3).One("loss"), 0, "neither");

        // At the bound a clamp lets the gradient through.
        data = new RowData { ["first"] = [1, 0], ["second"] = [0, 1], ["target"] = [-1] };
        RowData bound = kernel.Run(data, 2);
        Near.Check(0, bound.One("loss"), 0, "bound");
        Near.Check([0, 1], bound["first"], 1e-11, "first");
    }

    [Theory]
    [MemberData(nameof(Orders))]
    public void A_norm_of_nothing_is_flat(double p)
    {
        var rows = new RowData { ["anchor"] = [1, 2, 3], ["positive"] = [1, 2, 3], ["negative"] = [1, 2, 5] };
        foreach ((RowData data, Dictionary<string, double> written) in RowData.OnBothSides("P", p, rows))
        {
            written["Epsilon"] = 0;
            written["Margin"] = 2;
            RowData result = new RowKernel("TripletMargin", data, written).Run(data, 3);
            Near.Check(0, result.One("loss"), 1e-15, "loss");
            Near.Check([0, 0, 0], result["positive"], 0, "positive");

            // The margin is met exactly: a clamp lets the gradient through.
            Near.Check([0, 0, -1], result["negative"], 1e-15, "negative");
        }
    }

    [Theory]
    [MemberData(nameof(Orders))]
    public void A_norm_does_not_overflow_before_it_must(double p)
    {
        var rows = new RowData { ["anchor"] = [1e8, 0, 1e-9], ["positive"] = [0, 0, 0], ["negative"] = [1e8, 1, 0] };
        foreach ((RowData data, Dictionary<string, double> written) in RowData.OnBothSides("P", p, rows))
            Near.AllFinite(new RowKernel("TripletMargin", data, written, Scalar.Float).Run(data, 3, 0.1), $"order {p}");
    }

    [Fact]
    public void Distances_that_are_equal_share_the_gradient_of_a_swap()
    {
        var data = new RowData { ["anchor"] = [1], ["positive"] = [-1], ["negative"] = [0] };
        RowData result = new RowKernel("TripletMargin", data, new Dictionary<string, double> { ["Swap"] = 1, ["Epsilon"] = 0 }).Run(data, 1);
        Near.Check(2, result.One("loss"), 0, "loss");
        Near.Check(0.5, result.One("anchor"), 0, "anchor");
        Near.Check(-0.5, result.One("positive"), 0, "positive");
        Near.Check(0, result.One("negative"), 0, "negative");
    }
}
