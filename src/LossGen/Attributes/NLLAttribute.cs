namespace LossGen;

/// <summary>
/// The negative log-likelihood: −logProbability[label]. <c>logProbability</c> is [N, C]; <c>labels</c> (int or long) is [N], and a label
/// that is no class is an error. A parameter <c>classWeight</c> of C values multiplies each row by the weight of its label; the mean divides
/// by the sum of these weights, or by the number of rows that count.
/// Source: <c>torch.nn.NLLLoss</c>.
/// </summary>
public sealed class NLLAttribute : RowLossAttribute
{
    /// <summary>The label of rows that do not count: their loss and gradient are exactly 0. The default is −100.</summary>
    public int IgnoreIndex { get; set; } = -100;
}
