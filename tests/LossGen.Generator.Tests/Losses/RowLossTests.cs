using LossGen.Generator.Losses;

namespace LossGen.Generator.Tests.Losses;

/// <summary>Each loss over rows, and every gradient it has, against the textbook at random points.</summary>
public sealed class RowLossTests
{
    private const int Draws = 4;

    /// <summary>Of a five-point difference: what its own error and that of a double leave.</summary>
    private const double Tolerance = 1e-7;

    private static readonly int[] s_lengths = [1, 2, 3, 5, 17];

    public static TheoryData<int> Cases => [.. Enumerable.Range(0, RowCases.All.Count)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Loss_and_gradient_are_the_textbook_s(int number) => Check(RowCases.All[number], atRunTime: false);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Constants_may_come_at_run_time(int number) => Check(RowCases.All[number], atRunTime: true);

    [Fact]
    public void Every_loss_over_rows_has_a_case() => Assert.Empty(LossCatalog.All
        .SelectMany(l => l.Variants).Where(l => l.Shape == ItemShape.Row).Select(l => l.Key)
        .Except(["SoftmaxCrossEntropy", "SoftmaxCrossEntropy.Soft"]).Except(RowCases.All.Select(c => c.Key)));

    [Fact]
    public void Each_definition_has_its_own_key()
    {
        string[] keys = [.. LossCatalog.All.SelectMany(l => l.Variants).Select(l => l.Key)];
        Assert.Equal(keys.Distinct(), keys);
        Assert.All(LossCatalog.All.SelectMany(l => l.Variants), l => Assert.Equal(l.Key, LossCatalog.ByKey(l.Key).Key));
    }

    private static void Check(RowCase row, bool atRunTime)
    {
        var random = new Random(7);
        RowData scalars = row.Scalars();
        RowData template = Joined(row.Draw(random, 1), atRunTime ? scalars : []);
        var kernel = new RowKernel(row.Key, template, atRunTime ? row.OptionsOrNone : row.Written);
        foreach (int length in s_lengths)
        {
            for (int k = 0; k < Draws; k++)
                Check(row, kernel, Joined(row.Draw(random, length), scalars), length);
        }
    }

    private static void Check(RowCase row, RowKernel kernel, RowData data, int length)
    {
        string what = $"{row.Key} {string.Join(' ', row.Written)} of {length}";
        RowData result = kernel.Run(data, length);
        Near.Check(row.Reference(data), result.One("loss"), 1e-12 * Math.Max(1, Math.Abs(row.Reference(data))), what);
        foreach (string source in result.Keys.Where(k => k != "loss" && !(k == "target" && row.Key == "CosineEmbedding")))
        {
            // At the only position, and at the only class, these are at an edge.
            if (length == 1 && (source == "gamma" || (source == "target" && row.Key == "DistributionFocal")))
                continue;
            double[] slopes = [.. Enumerable.Range(0, data[source].Length).Select(i => Slope(row, data, source, i))];
            Near.Check(slopes, result[source], Tolerance, $"{what}, {source}");
        }
    }

    private static double Slope(RowCase row, RowData data, string source, int index)
    {
        double step = source is "target" or "probability" ? Math.Max(1e-9, Math.Min(1e-4, Math.Abs(data[source][index]) / 100)) : 1e-4;
        double far = At(2) - At(-2);
        return ((8 * (At(1) - At(-1))) - far) / (12 * step);

        double At(int steps) => row.Reference(data.Moved(source, index, steps * step));
    }

    private static RowData Joined(RowData a, RowData b)
    {
        var joined = new RowData();
        foreach (KeyValuePair<string, double[]> entry in a.Concat(b))
            joined[entry.Key] = entry.Value;
        return joined;
    }
}
