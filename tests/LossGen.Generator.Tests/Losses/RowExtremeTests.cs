using LossGen.Generator.Ir;
using LossGen.Generator.Losses;

namespace LossGen.Generator.Tests.Losses;

/// <summary>Losses over rows where a careless formula overflows, divides by 0, or multiplies 0 by an infinity.</summary>
public sealed class RowExtremeTests
{
    private const double Infinity = double.PositiveInfinity;

    public static TheoryData<int> Cases => [.. Enumerable.Range(0, RowCases.All.Count)];

    public static TheoryData<double> Exponents => [0, 0.01, 0.3, 1, 1.5, 2, 2.5];

    public static TheoryData<double> Orders => [0.5, 0.7, 1, 1.5, 2, 2.5, 3, 7];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Large_values_stay_finite(int number)
    {
        RowCase row = RowCases.All[number];
        var random = new Random(3);
        foreach (Scalar scalar in new[] { Scalar.Float, Scalar.Double })
        {
            var kernel = new RowKernel(row.Key, row.Draw(random, 1), row.Written, scalar);
            for (int k = 0; k < 5; k++)
            {
                RowData data = row.Draw(random, 5);
                foreach (string input in row.Inputs.Split(' ').Where(i => i.EndsWith(":real", StringComparison.Ordinal)))
                    data[input.Split(':')[0]] = [.. data[input.Split(':')[0]].Select(x => k == 0 ? 0 : x > 1 ? 1e4 : x < -1 ? -1e4 : x)];
                Near.AllFinite(kernel.Run(data, 5), $"{row.Key} {string.Join(' ', row.Written)} in {scalar}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_value_that_is_none_is_noticed(int number)
    {
        RowCase row = RowCases.All[number];
        RowData drawn = row.Draw(new Random(5), 3);
        var kernel = new RowKernel(row.Key, drawn, row.Written);
        foreach (string input in drawn.Keys.Where(k => k != "classWeight" && drawn[k].Length == 3))
        {
            for (int i = 0; i < 3; i++)
            {
                RowData result = kernel.Run(drawn.Moved(input, i, double.NaN), 3);
                if (row.Key != "NLL" || i == drawn.Label)
                    Near.Check(double.NaN, result.One("loss"), 0, $"{row.Key}, {input}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Exponents))]
    public void A_focal_loss_is_flat_where_the_label_is_certain(double gamma)
    {
        foreach ((RowData data, Dictionary<string, double> written) in OnBothSides("Gamma", gamma, new() { ["logits"] = [-1e4, 1e4, 0], ["labels"] = [1] }))
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

    [Theory]
    [InlineData("MultiMargin")]
    [InlineData("KLDivergence.Soft")]
    [InlineData("DistributionFocal")]
    public void Other_means_divide_by_the_rows(string key)
    {
        RowCase row = RowCases.All.First(c => c.Key == key);
        RowData data = row.Draw(new Random(1), 3);
        Assert.Null(new RowKernel(key, data, row.Written).Share(data, 3));
    }

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
        foreach ((RowData data, Dictionary<string, double> written) in OnBothSides("P", p, rows))
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
        foreach ((RowData data, Dictionary<string, double> written) in OnBothSides("P", p, rows))
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

    [Theory]
    [InlineData("Dice.Probability", 0)]
    [InlineData("Dice.Probability", 1)]
    [InlineData("Tversky.Probability", 0)]
    public void Masks_of_nothing(string key, double form)
    {
        var data = new RowData { ["probability"] = [0, 0], ["target"] = [0, 0] };
        var written = new Dictionary<string, double> { ["Epsilon"] = 0, ["Form"] = form };
        RowData result = new RowKernel(key, data, written).Run(data, 2);
        Near.Check(1, result.One("loss"), 0, key);
        Near.Check([0, 0], result["probability"], 0, key);

        data = new RowData { ["probability"] = [1, 0, 1], ["target"] = [1, 0, 1] };
        Near.Check(0, new RowKernel(key, data, written).Run(data, 3).One("loss"), 0, key);
    }

    [Theory]
    [InlineData(0, 1e-3)]
    [InlineData(1, 1e-5)]
    public void A_form_of_the_dice_loss_has_its_own_epsilon(double form, double epsilon)
    {
        LossDefinition dice = LossCatalog.ByKey("Dice");
        Assert.Equal(epsilon, dice.Resolve(new WrittenSettings(new Dictionary<string, double> { ["Form"] = form }, []))["Epsilon"]);
        var written = new Dictionary<string, double> { ["Form"] = form, ["Epsilon"] = 0.5 };
        Assert.Equal(0.5, dice.Resolve(new WrittenSettings(written, []))["Epsilon"]);
        Assert.Equal(((DiceForm)form).ToString(), dice.NameOf("Form", form));
    }

    /// <summary>The constant as a number at build time, and as a scalar of the method.</summary>
    private static IEnumerable<(RowData Data, Dictionary<string, double> Written)> OnBothSides(string property, double value, RowData data)
    {
        yield return (data, new() { [property] = value });
        var with = new RowData { [LossParameter.RoleOf(property)] = [value] };
        foreach (KeyValuePair<string, double[]> entry in data)
            with[entry.Key] = entry.Value;
        yield return (with, []);
    }
}
