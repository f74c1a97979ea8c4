using LossGen.Generator.Losses;

namespace LossGen.Generator.Tests.Losses;

/// <summary>Focal losses, Poly1 and likelihoods at labels that are certain, impossible or ignored.</summary>
public sealed class LikelihoodTests
{
    private const double Infinity = double.PositiveInfinity;

    public static TheoryData<double> Exponents => [0, 0.01, 0.3, 1, 1.5, 2, 2.5];

    [Theory]
    [MemberData(nameof(Exponents))]
    public void A_focal_loss_is_flat_where_the_label_is_certain(double gamma)
    {
        foreach ((RowData data, Dictionary<string, double> written) in RowData.OnBothSides("Gamma", gamma, new() { ["logits"] = [-1e4, 1e4, 0], ["labels"] = [1] }))
        {
            RowData result = new RowKernel("SoftmaxFocal", data, written).Run(data, 3);
            Near.Check(0, result.One("loss"), 0, "loss");
            Near.Check([0, 0, 0], result["logits"], 0, "logits");
        }
    }

    [Theory]
    [InlineData("SoftmaxFocal", 0.5)]
    [InlineData("SoftmaxFocal", 2)]
    [InlineData("Poly1", 0)]
    public void An_impossible_label_has_the_gradient_of_a_cross_entropy(string key, double gamma)
    {
        var data = new RowData { ["logits"] = [0, -Infinity, Math.Log(3)], ["labels"] = [1] };
        Dictionary<string, double> written = key == "Poly1" ? [] : new() { ["Gamma"] = gamma };
        RowData result = new RowKernel(key, data, written).Run(data, 3);
        Assert.Equal(Infinity, result.One("loss"));
        Near.Check([0.25, -1, 0.75], result["logits"], 1e-15, key);
    }

    [Theory]
    [InlineData("SoftmaxFocal", "logits")]
    [InlineData("Poly1", "logits")]
    [InlineData("NLL", "logProbability")]
    public void An_ignored_row_does_not_count(string key, string input)
    {
        var data = new RowData { [input] = [double.NaN, -Infinity, 1], ["labels"] = [-100], ["classWeight"] = [2, 3, 4] };
        var kernel = new RowKernel(key, data);
        RowData result = kernel.Run(data, 3);
        Near.Check(0, result.One("loss"), 0, "loss");
        Near.Check([0, 0, 0], result[input], 0, input);
        Assert.Equal(0, kernel.Share(data, 3));
        data["labels"] = [2];
        Assert.Equal(4, kernel.Share(data, 3));
        Assert.Equal(-100, LossCatalog.ByKey(key).IgnoredLabel(LossCatalog.ByKey(key).Resolve(new WrittenSettings(new Dictionary<string, double>(), []))));

        data.Remove("classWeight");
        Assert.Equal(1, new RowKernel(key, data).Share(data, 3));
        Assert.Equal(0, new RowKernel(key, data, new Dictionary<string, double> { ["IgnoreIndex"] = 2 }).Share(data, 3));
    }
}
