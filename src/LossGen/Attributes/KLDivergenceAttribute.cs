namespace LossGen;

/// <summary>
/// The Kullback–Leibler divergence of a distribution from a target. All inputs are [N, C], and their names say which it is:
/// with <c>logProbability</c> and <c>target</c>, Σ target · (ln target − logProbability);
/// with <c>logits</c> and <c>target</c>, T² Σ target · (ln target − ln p) with p = softmax(logits / T);
/// with <c>logits</c> and <c>teacher</c>, the same with softmax(teacher / T) as the target.
/// A class whose target is 0 adds nothing, not even to a gradient. The mean divides by the number of rows, as PyTorch's
/// <c>"batchmean"</c> does and its <c>"mean"</c> does not. Stable for logits of any size.
/// Source: <c>torch.nn.KLDivLoss</c>; G. Hinton et al., "Distilling the Knowledge in a Neural Network" (2015).
/// </summary>
public sealed class KLDivergenceAttribute : RowLossAttribute
{
    /// <summary>
    /// What logits are divided by before their softmax, greater than 0; the loss is multiplied by its square. The default is 1.
    /// A scalar parameter <c>temperature</c> of the method replaces it. Where the input is <c>logProbability</c>, there is none.
    /// </summary>
    public double Temperature { get; set; } = 1;

    /// <summary>Whether <c>target</c> is the logarithm of a distribution. The default is false.</summary>
    public bool LogTarget { get; set; }
}
