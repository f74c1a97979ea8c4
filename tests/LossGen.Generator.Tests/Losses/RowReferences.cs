namespace LossGen.Generator.Tests.Losses;

/// <summary>The losses over rows as a textbook has them, in double.</summary>
internal static class RowReferences
{
    public static double SoftmaxFocal(RowData d)
    {
        double p = Softmax(d["logits"])[d.Label];
        return -d.One("alpha") * ClassWeight(d) * Math.Pow(1 - p, d.One("gamma")) * Math.Log(p);
    }

    public static double Poly1(RowData d)
    {
        double p = Softmax(d["logits"])[d.Label];
        return ClassWeight(d) * (-Math.Log(p) + (d.One("epsilon") * (1 - p)));
    }

    public static double NLL(RowData d) => -ClassWeight(d) * d["logProbability"][d.Label];

    public static double KLDivergence(RowData d) => Relative(d["target"], d["logProbability"]);

    public static double KLDivergenceOfLog(RowData d) => Relative([.. d["target"].Select(Math.Exp)], d["logProbability"]);

    public static double SoftKLDivergence(RowData d) => Squared(d) * Relative(d["target"], LogSoftmax(Soft(d, "logits")));

    public static double SoftKLDivergenceOfLog(RowData d) =>
        Squared(d) * Relative([.. d["target"].Select(Math.Exp)], LogSoftmax(Soft(d, "logits")));

    public static double Distillation(RowData d) => Squared(d) * Relative(Softmax(Soft(d, "teacher")), LogSoftmax(Soft(d, "logits")));

    public static double JensenShannon(RowData d)
    {
        double[] p = d.TryGetValue("logits", out double[]? logits) ? Softmax(logits) : d["probability"];
        double[] middle = [.. p.Zip(d["target"], (a, b) => Math.Log((a + b) / 2))];
        return 0.5 * (Relative(p, middle) + Relative(d["target"], middle));
    }

    public static double DistributionFocal(RowData d)
    {
        double[] log = LogSoftmax(d["logits"]);
        double y = d.One("target");
        int left = Math.Max(0, Math.Min((int)Math.Floor(y), log.Length - 2));
        return left + 1 < log.Length ? ((y - left - 1) * log[left]) - ((y - left) * log[left + 1]) : -log[left];
    }

    public static double MultiMargin(RowData d)
    {
        double[] x = d["prediction"];
        double level = d.One("margin") - x[d.Label];
        return ClassWeight(d) / x.Length * x.Where((_, i) => i != d.Label).Sum(v => Math.Pow(Math.Max(0, level + v), d.One("p")));
    }

    /// <summary>The share of one of the labels.</summary>
    public static double MultiLabelMargin(RowData d)
    {
        double[] x = d["prediction"];
        double level = 1 - x[(int)d.One("label")];
        return x.Where((_, i) => d["target"][i] == 0).Sum(v => Math.Max(0, level + v)) / x.Length;
    }

    public static double MultiLabelSoftMargin(RowData d)
    {
        double[] t = d["target"];
        double[] w = d.TryGetValue("classWeight", out double[]? weights) ? weights : [.. t.Select(_ => 1.0)];
        return -d["logits"].Select((x, i) => w[i] * ((t[i] * Math.Log(Sigmoid(x))) + ((1 - t[i]) * Math.Log(Sigmoid(-x))))).Sum() / t.Length;
    }

    public static double CosineEmbedding(RowData d)
    {
        double cosine = Dot(d["first"], d["second"]) / Math.Sqrt((Dot(d["first"], d["first"]) + 1e-12) * (Dot(d["second"], d["second"]) + 1e-12));
        return d.One("target") == 1 ? 1 - cosine : d.One("target") == -1 ? Math.Max(0, cosine - d.One("margin")) : 0;
    }

    public static double TripletMargin(RowData d) =>
        Math.Max(0, d.One("margin") + Distance(d, "anchor", "positive") - Distance(d, "anchor", "negative"));

    public static double SwappedTripletMargin(RowData d) => Math.Max(
        0, d.One("margin") + Distance(d, "anchor", "positive") - Math.Min(Distance(d, "anchor", "negative"), Distance(d, "positive", "negative")));

    public static double Dice(RowData d)
    {
        (double[] p, double[] t) = (Mask(d), d["target"]);
        return 1 - (2 * Dot(p, t) / (Dot(p, p) + Dot(t, t) + (2 * d.One("epsilon"))));
    }

    public static double LinearDice(RowData d)
    {
        (double[] p, double[] t) = (Mask(d), d["target"]);
        return 1 - (((2 * Dot(p, t)) + d.One("epsilon")) / (p.Sum() + t.Sum() + d.One("epsilon")));
    }

    public static double Tversky(RowData d)
    {
        (double[] p, double[] t) = (Mask(d), d["target"]);
        double hit = Dot(p, t) + d.One("epsilon");
        return 1 - (hit / (hit + (d.One("alpha") * Dot(p, [.. t.Select(v => 1 - v)])) + (d.One("beta") * Dot([.. p.Select(v => 1 - v)], t))));
    }

    public static double[] Softmax(double[] x)
    {
        double largest = x.Max();
        double sum = x.Sum(v => Math.Exp(v - largest));
        return [.. x.Select(v => Math.Exp(v - largest) / sum)];
    }

    public static double[] LogSoftmax(double[] x)
    {
        double largest = x.Max();
        double sum = x.Sum(v => Math.Exp(v - largest));
        return [.. x.Select(v => v - largest - Math.Log(sum))];
    }

    private static double Relative(double[] t, double[] log) => t.Zip(log, (a, b) => a == 0 ? 0 : a * (Math.Log(a) - b)).Sum();

    private static double ClassWeight(RowData d) => d.TryGetValue("classWeight", out double[]? weights) ? weights[d.Label] : 1;

    private static double[] Soft(RowData d, string input) => [.. d[input].Select(x => x / d.One("temperature"))];

    private static double Squared(RowData d) => d.One("temperature") * d.One("temperature");

    private static double[] Mask(RowData d) => d.TryGetValue("logits", out double[]? logits) ? [.. logits.Select(Sigmoid)] : d["probability"];

    private static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));

    private static double Dot(double[] a, double[] b) => a.Zip(b, (x, y) => x * y).Sum();

    private static double Distance(RowData d, string a, string b)
    {
        double p = d.One("p");
        return Math.Pow(d[a].Zip(d[b], (x, y) => Math.Pow(Math.Abs(x - y + d.One("epsilon")), p)).Sum(), 1 / p);
    }
}
