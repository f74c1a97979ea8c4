using System.Numerics;

namespace LossGen.Numeric.Tests.Rows.Support;

/// <summary>The losses over rows as a textbook has them.</summary>
internal static class RowReference<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    public static RowVariable<T> CrossEntropy(RowInputs<T> d)
    {
        RowVariable<T> log = RowVariable<T>.LogSoftmax(d["logits"]);
        double smoothing = d.Constant("labelSmoothing");
        RowVariable<T> own = (1 - (RowVariable<T>)smoothing) * d.LabelWeight * -log.At(d.Label);
        return smoothing == 0 ? own : own + ((smoothing / (RowVariable<T>)d.Length) * Total(d["classWeight"] * -log));
    }

    public static RowVariable<T> SoftCrossEntropy(RowInputs<T> d)
    {
        double smoothing = d.Constant("labelSmoothing");
        RowVariable<T> target = smoothing == 0 ? d["target"] : ((1 - (RowVariable<T>)smoothing) * d["target"]) + (smoothing / (RowVariable<T>)d.Length);
        return Total((d.Has("classWeight") ? d["classWeight"] * target : target) * -RowVariable<T>.LogSoftmax(d["logits"]));
    }

    public static RowVariable<T> SoftmaxFocal(RowInputs<T> d)
    {
        RowVariable<T> likelihood = Likelihood(d);
        RowVariable<T> factor = RowVariable<T>.Power(RowVariable<T>.Missing(likelihood), d.Constant("gamma"));
        return d.LabelWeight * d.Constant("alpha") * factor * likelihood;
    }

    public static RowVariable<T> Poly1(RowInputs<T> d)
    {
        RowVariable<T> likelihood = Likelihood(d);
        return d.LabelWeight * (likelihood + (d.Constant("epsilon") * RowVariable<T>.Missing(likelihood)));
    }

    public static RowVariable<T> NLL(RowInputs<T> d) => d.LabelWeight * -d["logProbability"].At(d.Label);

    public static RowVariable<T> KLDivergence(RowInputs<T> d) => Total(d["target"] * (RowVariable<T>.Log(d["target"]) - d["logProbability"]));

    public static RowVariable<T> LogKLDivergence(RowInputs<T> d) => Total(RowVariable<T>.Exp(d["target"]) * (d["target"] - d["logProbability"]));

    public static RowVariable<T> SoftKLDivergence(RowInputs<T> d) =>
        Square(d.Constant("temperature")) * Total(d["target"] * (RowVariable<T>.Log(d["target"]) - RowVariable<T>.LogSoftmax(Soft(d, "logits"))));

    public static RowVariable<T> Distillation(RowInputs<T> d)
    {
        RowVariable<T> teacher = RowVariable<T>.LogSoftmax(Soft(d, "teacher"));
        RowVariable<T> student = RowVariable<T>.LogSoftmax(Soft(d, "logits"));
        return Square(d.Constant("temperature")) * Total(RowVariable<T>.Exp(teacher) * (teacher - student));
    }

    public static RowVariable<T> DistributionFocal(RowInputs<T> d)
    {
        RowVariable<T> log = RowVariable<T>.LogSoftmax(d["logits"]);
        RowVariable<T> y = d["target"];
        if (d.Length == 1)
            return -log.At(0);
        int left = (int)Math.Floor(y.Value[0].Value);
        return ((y - (left + 1)) * log.At(left)) - ((y - left) * log.At(left + 1));
    }

    public static RowVariable<T> MultiMargin(RowInputs<T> d)
    {
        RowVariable<T> x = d["prediction"];
        var others = RowVariable<T>.Constant([.. Enumerable.Range(0, d.Length).Select(i => i == d.Label ? 0.0 : 1.0)]);
        RowVariable<T> hinge = RowVariable<T>.Hinge(d.Constant("margin") + (x - x.At(d.Label)));
        return d.LabelWeight * (1 / (RowVariable<T>)d.Length) * Total(others * RowVariable<T>.Power(hinge, d.Constant("p")));
    }

    public static RowVariable<T> MultiLabelSoftMargin(RowInputs<T> d)
    {
        RowVariable<T> t = d["target"];
        RowVariable<T> loss = (t * RowVariable<T>.Softplus(-d["logits"])) + ((1 - t) * RowVariable<T>.Softplus(d["logits"]));
        return (1 / (RowVariable<T>)d.Length) * Total(d["classWeight"] * loss);
    }

    public static RowVariable<T> CosineEmbedding(RowInputs<T> d)
    {
        RowVariable<T> lengths = (Total(Square(d["first"])) + 1e-12) * (Total(Square(d["second"])) + 1e-12);
        RowVariable<T> cosine = Total(d["first"] * d["second"]) / RowVariable<T>.Sqrt(lengths);
        return d["target"].Value[0].Value == 1 ? 1 - cosine : RowVariable<T>.Hinge(cosine - d.Constant("margin"));
    }

    public static RowVariable<T> TripletMargin(RowInputs<T> d)
    {
        RowVariable<T> near = Distance(d, "anchor", "positive");
        RowVariable<T> far = Distance(d, "anchor", "negative");
        if (d.Constant("swap") != 0 && Distance(d, "positive", "negative") is { } between && between.Value[0].Value < far.Value[0].Value)
            far = between;
        return RowVariable<T>.Hinge(d.Constant("margin") + near - far);
    }

    public static RowVariable<T> Dice(RowInputs<T> d)
    {
        RowVariable<T> p = RowVariable<T>.Sigmoid(d["logits"]);
        RowVariable<T> t = d["target"];
        return 1 - ((2 * Total(p * t)) / (Total(Square(p)) + Total(Square(t)) + (2 * d.Constant("epsilon"))));
    }

    public static RowVariable<T> LinearDice(RowInputs<T> d)
    {
        RowVariable<T> p = d["probability"];
        RowVariable<T> t = d["target"];
        return 1 - (((2 * Total(p * t)) + d.Constant("epsilon")) / (Total(p) + Total(t) + d.Constant("epsilon")));
    }

    public static RowVariable<T> Tversky(RowInputs<T> d)
    {
        RowVariable<T> p = d.Has("logits") ? RowVariable<T>.Sigmoid(d["logits"]) : d["probability"];
        RowVariable<T> t = d["target"];
        RowVariable<T> hit = Total(p * t) + d.Constant("epsilon");
        RowVariable<T> vain = d.Constant("alpha") * Total(p * (1 - t));
        RowVariable<T> missed = d.Constant("beta") * Total((1 - p) * t);
        return 1 - (hit / (hit + vain + missed));
    }

    public static RowVariable<T> JensenShannon(RowInputs<T> d)
    {
        RowVariable<T> p = d.Has("logits") ? RowVariable<T>.Exp(RowVariable<T>.LogSoftmax(d["logits"])) : d["probability"];
        RowVariable<T> t = d["target"];
        RowVariable<T> middle = 0.5 * (p + t);
        return 0.5 * (Total(p * RowVariable<T>.Log(p / middle)) + Total(t * RowVariable<T>.Log(t / middle)));
    }

    private static RowVariable<T> Total(RowVariable<T> row) => RowVariable<T>.Sum(row);

    private static RowVariable<T> Square(RowVariable<T> x) => x * x;

    private static RowVariable<T> Likelihood(RowInputs<T> d)
    {
        // What is left when the label's class is nearly certain is the logarithm of a sum, not a difference.
        RowVariable<T> shifted = RowVariable<T>.Shifted(d["logits"]);
        return RowVariable<T>.Log(Total(RowVariable<T>.Exp(shifted))) - shifted.At(d.Label);
    }

    private static RowVariable<T> Soft(RowInputs<T> d, string input) => d[input] * (1 / (RowVariable<T>)d.Constant("temperature"));

    private static RowVariable<T> Distance(RowInputs<T> d, string a, string b)
    {
        RowVariable<T> difference = d[a] - d[b] + d.Constant("epsilon");
        double p = d.Constant("p");
        return p switch
        {
            1 => Total(RowVariable<T>.Abs(difference)),
            2 => RowVariable<T>.Sqrt(Total(Square(difference))),
            _ => RowVariable<T>.Power(Total(RowVariable<T>.Power(RowVariable<T>.Abs(difference), p)), 1 / p),
        };
    }
}
