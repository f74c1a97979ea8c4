using LossGen.Generator.Ir;
using LossGen.Generator.Passes;

namespace LossGen.Generator.Tests.Formulas;

/// <summary>
/// What the front end makes of formulas over rows: their graph has the value of the formula called directly, and the gradient that
/// differences say.
/// </summary>
public sealed class RowFormulaTests
{
    private static readonly Lazy<RowFormulas> s_formulas = new(() => RowFormulas.Of(RowConstructs.All, RowConstructs.Helpers, RowConstructs.Outside));

    private static readonly Lazy<RowFormulas> s_special = new(() => RowFormulas.Of(
        new Dictionary<string, string>()
        {
            ["norm"] = "=> (x - y).Norm()",
            ["largest"] = "=> x.Max()",
            ["smallest"] = "=> x.Min()",
            ["stopped"] = "=> (Row.StopGradient(x) * x).Sum() + Formula.StopGradient(y).Sum()",
            ["naive logsumexp"] = "=> Math.Log(Row.Exp(x).Sum())",
            ["naive mean of exponentials"] = "=> Math.Log(Row.Exp(x).Mean())",
            ["naive softmax"] = "=> (Row.Exp(x) / Row.Exp(x).Sum() * y).Sum()",
            ["naive softmax of an element"] = "=> (Row.Exp(x) / Row.Exp(x).Sum())[label]",
            ["naive logsoftmax"] = "=> (Row.Log(Row.Exp(x) / Row.Exp(x).Sum()) * y).Sum()",
            ["naive logsoftmax of an element"] = "=> Row.Log(Row.Exp(x) / Row.Exp(x).Sum())[label]",
            ["softmax by hand"] = "{ var e = Row.Exp(x - x.Max()); return (e / e.Sum() * y).Sum(); }",
            ["logsumexp by hand"] = "{ double m = x.Max(); return m + Math.Log(Row.Exp(x - m).Sum()); }",
        },
        "",
        ""));

    public static TheoryData<string> Constructs => [.. RowConstructs.All.Keys];

    [Theory]
    [MemberData(nameof(Constructs))]
    public void A_formula_over_rows_is_what_it_is_in_CSharp(string construct)
    {
        var random = new Random(7);
        Graph graph = s_formulas.Value.Compile(construct, 4);
        Func<double[], double[], int, double, double> direct = s_formulas.Value.Direct(construct);
        for (int i = 0; i < 20; i++)
        {
            double[] x = [.. Enumerable.Range(0, 4).Select(_ => (6 * random.NextDouble()) - 3)];
            double[] y = [.. Enumerable.Range(0, 4).Select(_ => (6 * random.NextDouble()) - 3)];
            double c = 0.5 + random.NextDouble();
            double[] actual = RowFormulas.Run(graph, x, y, i % 4, c);
            double[] expected =
            [
                direct(x, y, i % 4, c),
                .. Enumerable.Range(0, 4).Select(k => Difference(t => direct([.. x.Select((v, j) => j == k ? t : v)], y, i % 4, c), x[k])),
                .. Enumerable.Range(0, 4).Select(k => Difference(t => direct(x, [.. y.Select((v, j) => j == k ? t : v)], i % 4, c), y[k])),
                Difference(t => direct(x, y, i % 4, t), c),
            ];
            Assert.Equal(expected.Length, actual.Length);
            Assert.Equal(expected[0], actual[0], 1e-11 * Math.Max(1, Math.Abs(expected[0])));
            Assert.All(actual, (v, k) => Assert.Equal(expected[k], v, 1e-6 * Math.Max(1, Math.Abs(expected[k]))));
        }
    }

    [Fact]
    public void A_norm_has_no_gradient_at_0() =>
        Assert.All(Values("norm", [1, 2, 3], [1, 2, 3]), v => Assert.Equal(0, v));

    [Theory]
    [InlineData("largest", new double[] { 2, 1, 2 })]
    [InlineData("smallest", new double[] { 2, 3, 2 })]
    public void Equal_extrema_share_the_gradient(string formula, double[] x) =>
        Assert.Equal([2, 0.5, 0, 0.5, 0, 0, 0, 0], Values(formula, x, [0, 0, 0]));

    [Fact]
    public void Nothing_is_differentiated_through_a_stop() =>
        Assert.Equal([14 + 3, 1, 2, 3, 0, 0, 0, 0], Values("stopped", [1, 2, 3], [1, 1, 1]));

    [Theory]
    [InlineData("naive logsumexp", "log(sum(exp(x)))")]
    [InlineData("naive mean of exponentials", "log(sum(exp(x)) / u)")]
    [InlineData("naive softmax", "exp(x) / sum(exp(x))")]
    [InlineData("naive softmax of an element", "exp(x) / sum(exp(x))")]
    [InlineData("naive logsoftmax", "log(softmax(x))")]
    [InlineData("naive logsoftmax of an element", "log(softmax(x))")]
    public void A_naive_form_is_replaced_and_finite_far_out(string formula, string form)
    {
        var applied = new List<Rule>();
        s_special.Value.Compile(formula, 3, applied);
        Assert.Contains(applied, r => r.Before == form);
        foreach (double[] x in new double[][] { [1000, 0, 1000], [-1000, -1000, -1000], [1e5, -1e5, 0], [0, 0, 0] })
            Assert.All(Values(formula, x, [1, 2, 3]), v => Assert.True(double.IsFinite(v)));
    }

    [Theory]
    [InlineData("softmax by hand", 1)]
    [InlineData("logsumexp by hand", 0)]
    public void What_is_stable_by_hand_finds_the_largest_once(string formula, int replaced)
    {
        var applied = new List<Rule>();
        Graph stable = Simplify.Stabilize(s_special.Value.Graph(formula), applied);
        Assert.Equal(replaced, applied.Count);
        Assert.Single(stable.Nodes, n => n.Op == Op.RowMax);
        Assert.All(Values(formula, [1000, 0, 1000], [1, 2, 3]), v => Assert.True(double.IsFinite(v)));
    }

    private static double[] Values(string formula, double[] x, double[] y) => RowFormulas.Run(s_special.Value.Compile(formula, x.Length), x, y, 1, 1);

    /// <summary>Central differences of the fourth order.</summary>
    private static double Difference(Func<double, double> f, double x)
    {
        const double H = 1e-4;
        return ((8 * (f(x + H) - f(x - H))) - (f(x + (2 * H)) - f(x - (2 * H)))) / (12 * H);
    }
}
