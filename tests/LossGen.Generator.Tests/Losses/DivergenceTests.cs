using LossGen.Generator.Losses;

namespace LossGen.Generator.Tests.Losses;

/// <summary>Divergences where a distribution is 0, and positions between classes.</summary>
public sealed class DivergenceTests
{
    private const double Infinity = double.PositiveInfinity;

    [Fact]
    public void What_is_not_wanted_may_be_impossible()
    {
        var data = new RowData { ["logProbability"] = [Math.Log(0.5), -Infinity, Math.Log(0.5)], ["target"] = [0.25, 0, 0.75] };
        RowData result = new RowKernel("KLDivergence", data).Run(data, 3);
        Near.Check((0.25 * Math.Log(0.5)) + (0.75 * Math.Log(1.5)), result.One("loss"), 1e-15, "loss");
        Near.Check([-0.25, 0, -0.75], result["logProbability"], 0, "logProbability");
        Near.Check([1 + Math.Log(0.5), 0, 1 + Math.Log(1.5)], result["target"], 1e-15, "target");

        data["target"] = [Math.Log(0.25), -Infinity, Math.Log(0.75)];
        RowData ofLog = new RowKernel("KLDivergence", data, new Dictionary<string, double> { ["LogTarget"] = 1 }).Run(data, 3);
        Near.Check(result.One("loss"), ofLog.One("loss"), 1e-15, "loss");
        Near.Check(result["logProbability"], ofLog["logProbability"], 1e-15, "logProbability");
        Near.Check([0.25 * (1 + Math.Log(0.5)), 0, 0.75 * (1 + Math.Log(1.5))], ofLog["target"], 1e-15, "target");
    }

    [Fact]
    public void What_is_wanted_and_impossible_is_infinitely_far()
    {
        var data = new RowData { ["logProbability"] = [0, -Infinity], ["target"] = [0.5, 0.5] };
        RowData result = new RowKernel("KLDivergence", data).Run(data, 2);
        Assert.Equal(Infinity, result.One("loss"));
        Near.Check([-0.5, -0.5], result["logProbability"], 0, "logProbability");
    }

    [Theory]
    [InlineData("KLDivergence.Soft", "logits")]
    [InlineData("JensenShannon", "logits")]
    [InlineData("KLDivergence.Teacher", "teacher")]
    public void A_class_that_both_exclude_changes_nothing(string key, string other)
    {
        var data = new RowData { ["logits"] = [1, -Infinity, 0.5, -2], [other == "teacher" ? other : "target"] = [0.25, 0, 0.5, 0.25] };
        if (other == "teacher")
            data["teacher"] = [0.3, -Infinity, 1, 2];
        var without = new RowData();
        foreach (KeyValuePair<string, double[]> entry in data)
            without[entry.Key] = [entry.Value[0], entry.Value[2], entry.Value[3]];
        var kernel = new RowKernel(key, data);
        RowData result = kernel.Run(data, 4);
        RowData expected = kernel.Run(without, 3);
        Near.Check(expected.One("loss"), result.One("loss"), 1e-15, "loss");
        foreach (string input in data.Keys)
            Near.Check([expected[input][0], 0, expected[input][1], expected[input][2]], result[input], 1e-15, input);
    }

    [Fact]
    public void A_student_like_its_teacher_has_nothing_to_learn()
    {
        var data = new RowData { ["logits"] = [1e4, -3, 2, -1e4], ["teacher"] = [1e4, -3, 2, -1e4], ["temperature"] = [4] };
        RowData result = new RowKernel("KLDivergence.Teacher", data).Run(data, 4);
        Near.Check(0, result.One("loss"), 0, "loss");
        Near.Check([0, 0, 0, 0], result["logits"], 1e-15, "logits");
        Near.Check([0, 0, 0, 0], result["teacher"], 1e-15, "teacher");
    }

    [Fact]
    public void Temperatures_are_for_logits()
    {
        var written = new WrittenSettings(new Dictionary<string, double> { ["Temperature"] = 2 }, []);
        Assert.Equal("Temperature", LossCatalog.ByKey("KLDivergence").Contradiction(written)?.Property);
        Assert.Null(LossCatalog.ByKey("KLDivergence.Soft").Contradiction(written));
        var log = new WrittenSettings(new Dictionary<string, double> { ["LogTarget"] = 1 }, []);
        Assert.Equal("LogTarget", LossCatalog.ByKey("KLDivergence.Teacher").Contradiction(log)?.Property);
    }

    [Fact]
    public void Distributions_that_agree_and_that_exclude_each_other()
    {
        var data = new RowData { ["probability"] = [0.2, 0, 0.8], ["target"] = [0.2, 0, 0.8] };
        var kernel = new RowKernel("JensenShannon.Probability", data);
        RowData same = kernel.Run(data, 3);
        Near.Check(0, same.One("loss"), 0, "loss");
        Near.Check([0, 0, 0], same["probability"], 0, "probability");
        data["target"] = [0, 1, 0];
        RowData apart = kernel.Run(data, 3);
        Near.Check(Math.Log(2), apart.One("loss"), 1e-15, "loss");
        Near.AllFinite(apart, "apart");

        var certain = new RowData { ["logits"] = [-800, 0, -744.5], ["target"] = [0, 1, 0] };
        RowData result = new RowKernel("JensenShannon", certain).Run(certain, 3);
        Near.Check(0, result.One("loss"), 1e-300, "loss");
        Near.AllFinite(result, "certain");
    }

    [Fact]
    public void A_whole_position_is_differentiated_to_the_right_and_the_last_to_the_left()
    {
        double[] logits = [0.3, -1, 2, 0.7];
        double[] log = RowReferences.LogSoftmax(logits);
        foreach ((double y, double slope) in new[] { (0.0, log[0] - log[1]), (1, log[1] - log[2]), (2, log[2] - log[3]), (3, log[2] - log[3]) })
        {
            var data = new RowData { ["logits"] = logits, ["target"] = [y] };
            RowData result = new RowKernel("DistributionFocal", data).Run(data, 4);
            Near.Check(-log[(int)y], result.One("loss"), 1e-15, $"loss at {y}");
            Near.Check(slope, result.One("target"), 1e-15, $"slope at {y}");
        }

        var excluded = new RowData { ["logits"] = [0, -Infinity, -Infinity, 0], ["target"] = [0] };
        RowData beside = new RowKernel("DistributionFocal", excluded).Run(excluded, 4);
        Near.Check(Math.Log(2), beside.One("loss"), 1e-15, "loss");
        Near.Check([-0.5, 0, 0, 0.5], beside["logits"], 1e-15, "logits");
    }
}
