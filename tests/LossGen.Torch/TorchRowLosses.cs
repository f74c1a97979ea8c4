using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace LossGen.Torch;

/// <summary>The losses over rows: the loss of each row, of tensors by the names of the inputs.</summary>
public static class TorchRowLosses
{
    /// <summary><c>torch.nn.functional.cross_entropy</c>, of labels or of distributions.</summary>
    public static Tensor CrossEntropy(IReadOnlyDictionary<string, Tensor> x, double smoothing) => functional.cross_entropy(
        x["logits"], x.GetValueOrDefault("labels") ?? x["target"], weight: x.GetValueOrDefault("classWeight"), ignore_index: -100,
        reduction: Reduction.None, label_smoothing: smoothing);

    /// <summary>−α(1 − p)^γ ln p.</summary>
    public static Tensor SoftmaxFocal(IReadOnlyDictionary<string, Tensor> x, double alpha, double gamma)
    {
        Tensor log = OfLabel(functional.log_softmax(x["logits"], 1), x);
        return Kept(x, -alpha * Weight(x) * (1 - log.exp()).pow(gamma) * log);
    }

    /// <summary>−ln p + ε(1 − p).</summary>
    public static Tensor Poly1(IReadOnlyDictionary<string, Tensor> x, double epsilon)
    {
        Tensor log = OfLabel(functional.log_softmax(x["logits"], 1), x);
        return Kept(x, Weight(x) * (epsilon * (1 - log.exp()) - log));
    }

    /// <summary><c>torch.nn.functional.nll_loss</c>.</summary>
    public static Tensor NLL(IReadOnlyDictionary<string, Tensor> x) =>
        functional.nll_loss(x["logProbability"], x["labels"], weight: x["classWeight"], reduction: Reduction.None);

    /// <summary><c>torch.nn.functional.kl_div</c>, summed over the row.</summary>
    public static Tensor KLDivergence(IReadOnlyDictionary<string, Tensor> x, bool isLog) =>
        functional.kl_div(x["logProbability"], x["target"], log_target: isLog, reduction: Reduction.None).sum(1);

    /// <summary>The same of logits that a temperature softens.</summary>
    public static Tensor SoftKLDivergence(IReadOnlyDictionary<string, Tensor> x, double temperature)
    {
        Tensor log = functional.log_softmax(x["logits"] / temperature, 1);
        Tensor each = x.TryGetValue("teacher", out Tensor? teacher)
            ? functional.kl_div(log, functional.log_softmax(teacher / temperature, 1), log_target: true, reduction: Reduction.None)
            : functional.kl_div(log, x["target"], log_target: false, reduction: Reduction.None);
        return temperature * temperature * each.sum(1);
    }

    /// <summary>Two cross-entropies, as mmdetection's <c>distribution_focal_loss</c>; targets are below C − 1.</summary>
    public static Tensor DistributionFocal(IReadOnlyDictionary<string, Tensor> x)
    {
        Tensor log = functional.log_softmax(x["logits"], 1);
        Tensor left = x["target"].detach().floor();
        Tensor near = log.gather(1, left.to(ScalarType.Int64).unsqueeze(1)).squeeze(1);
        Tensor next = log.gather(1, (left + 1).to(ScalarType.Int64).unsqueeze(1)).squeeze(1);
        return -(left + 1 - x["target"]) * near - (x["target"] - left) * next;
    }

    /// <summary><c>torch.nn.functional.multi_margin_loss</c>.</summary>
    public static Tensor MultiMargin(IReadOnlyDictionary<string, Tensor> x) =>
        functional.multi_margin_loss(x["prediction"], x["labels"], reduction: Reduction.None);

    /// <summary>The same with an exponent that torch does not have; relu has no gradient at its kink.</summary>
    public static Tensor MultiMargin(IReadOnlyDictionary<string, Tensor> x, double margin, double p)
    {
        Tensor own = x["prediction"].gather(1, x["labels"].unsqueeze(1));
        Tensor others = 1 - functional.one_hot(x["labels"], x["prediction"].shape[1]).to(own.dtype);
        return Weight(x) * (others * functional.relu(margin - own + x["prediction"]).pow(p)).mean([1]);
    }

    /// <summary><c>torch.nn.functional.multilabel_soft_margin_loss</c>.</summary>
    public static Tensor MultiLabelSoftMargin(IReadOnlyDictionary<string, Tensor> x) =>
        functional.multilabel_soft_margin_loss(x["logits"], x["target"], weight: x["classWeight"], reduction: Reduction.None);

    /// <summary><c>torch.nn.functional.cosine_embedding_loss</c>.</summary>
    public static Tensor CosineEmbedding(IReadOnlyDictionary<string, Tensor> x, double margin) =>
        functional.cosine_embedding_loss(x["first"], x["second"], x["target"], margin: margin, reduction: Reduction.None);

    /// <summary><c>torch.nn.functional.triplet_margin_loss</c>.</summary>
    public static Tensor TripletMargin(IReadOnlyDictionary<string, Tensor> x, double margin, int p, bool swap) => functional.triplet_margin_loss(
        x["anchor"], x["positive"], x["negative"], margin: margin, p: p, eps: 1e-6, swap: swap, reduction: Reduction.None);

    /// <summary>mmdetection's, with ε twice.</summary>
    public static Tensor Dice(IReadOnlyDictionary<string, Tensor> x, double epsilon)
    {
        Tensor p = Mask(x);
        return 1 - 2 * (p * x["target"]).sum(1) / (p.square().sum(1) + x["target"].square().sum(1) + 2 * epsilon);
    }

    /// <summary>MONAI's.</summary>
    public static Tensor LinearDice(IReadOnlyDictionary<string, Tensor> x, double epsilon)
    {
        Tensor p = Mask(x);
        return 1 - (2 * (p * x["target"]).sum(1) + epsilon) / (p.sum(1) + x["target"].sum(1) + epsilon);
    }

    /// <summary>MONAI's.</summary>
    public static Tensor Tversky(IReadOnlyDictionary<string, Tensor> x, double alpha, double beta, double epsilon)
    {
        Tensor p = Mask(x), t = x["target"];
        Tensor hit = (p * t).sum(1) + epsilon;
        return 1 - hit / (hit + alpha * (p * (1 - t)).sum(1) + beta * ((1 - p) * t).sum(1));
    }

    /// <summary>½ KL(p, m) + ½ KL(t, m).</summary>
    public static Tensor JensenShannon(IReadOnlyDictionary<string, Tensor> x)
    {
        Tensor p = x.TryGetValue("logits", out Tensor? logits) ? functional.softmax(logits, 1) : x["probability"];
        Tensor t = x["target"], m = ((p + t) / 2).log();
        return (p * (p.log() - m)).sum(1) / 2 + (t * (t.log() - m)).sum(1) / 2;
    }

    private static Tensor Mask(IReadOnlyDictionary<string, Tensor> x) => x.TryGetValue("logits", out Tensor? logits) ? logits.sigmoid() : x["probability"];

    private static Tensor Positions(IReadOnlyDictionary<string, Tensor> x) => x["labels"].clamp(min: 0);

    private static Tensor OfLabel(Tensor rows, IReadOnlyDictionary<string, Tensor> x) => rows.gather(1, Positions(x).unsqueeze(1)).squeeze(1);

    private static Tensor Weight(IReadOnlyDictionary<string, Tensor> x) =>
        x.TryGetValue("classWeight", out Tensor? weight) ? weight.index_select(0, Positions(x)) : ones(1, dtype: x.First().Value.dtype);

    /// <summary>0, and without a gradient, where the label does not count.</summary>
    private static Tensor Kept(IReadOnlyDictionary<string, Tensor> x, Tensor losses) => where(x["labels"].ge(0), losses, zeros_like(losses));
}
