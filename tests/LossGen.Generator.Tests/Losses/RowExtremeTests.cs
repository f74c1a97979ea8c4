using LossGen.Generator.Ir;

namespace LossGen.Generator.Tests.Losses;

/// <summary>Every loss over rows at values that a careless formula makes infinite or overlooks.</summary>
public sealed class RowExtremeTests
{
    public static TheoryData<int> Cases => [.. Enumerable.Range(0, RowCases.All.Count)];

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

                // The log-probability of another class is no part of a likelihood, nor is another label's score of the share of one.
                bool isPart = row.Key switch
                {
                    "NLL" => i == drawn.Label,
                    "MultiLabelMargin" => input == "target" || i == (int)drawn.One("label") || drawn["target"][i] == 0,
                    _ => true,
                };
                if (isPart)
                    Near.Check(double.NaN, result.One("loss"), 0, $"{row.Key}, {input}");
            }
        }
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
}
