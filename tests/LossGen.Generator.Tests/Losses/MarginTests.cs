namespace LossGen.Generator.Tests.Losses;

/// <summary>Hinges at their kinks, and labels that are excluded.</summary>
public sealed class MarginTests
{
    private const double Infinity = double.PositiveInfinity;

    [Fact]
    public void A_hinge_at_its_kink_is_flat()
    {
        var data = new RowData { ["prediction"] = [0, 1, 0.5, -Infinity], ["labels"] = [1] };
        RowData result = new RowKernel("MultiMargin", data).Run(data, 4);
        Near.Check(0.125, result.One("loss"), 0, "loss");
        Near.Check([0, -0.25, 0.25, 0], result["prediction"], 0, "prediction");

        data["prediction"][1] = -Infinity;
        Assert.Equal(Infinity, new RowKernel("MultiMargin", data).Run(data, 4).One("loss"));
    }

    [Fact]
    public void A_label_that_is_not_wanted_may_be_impossible()
    {
        var data = new RowData { ["logits"] = [-Infinity, 0, 800, -800], ["target"] = [0, 1, 1, 0] };
        RowData result = new RowKernel("MultiLabelSoftMargin", data).Run(data, 4);
        Near.Check(Math.Log(2) / 4, result.One("loss"), 1e-16, "loss");
        Near.Check([0, -0.125, 0, 0], result["logits"], 1e-300, "logits");
    }
}
