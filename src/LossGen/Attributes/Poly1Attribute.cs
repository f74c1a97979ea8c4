namespace LossGen;

/// <summary>
/// A cross-entropy with its first term changed: −ln p + ε(1 − p) with p = softmax(logits)[label]. <c>logits</c> is [N, C]; <c>labels</c>
/// (int or long) is [N], and a label that is no class is an error. A parameter <c>classWeight</c> of C values multiplies each row by the
/// weight of its label; the mean divides by the sum of these weights, or by the number of rows that count. Stable for logits of any size.
/// Source: Z. Leng et al., "PolyLoss" (2022).
/// </summary>
public sealed class Poly1Attribute : RowLossAttribute
{
    /// <summary>
    /// The factor of 1 − p, at least −1. The default is 2, the paper's for images.
    /// A scalar parameter <c>epsilon</c> of the method replaces it.
    /// </summary>
    public double Epsilon { get; set; } = 2;

    /// <summary>The label of rows that do not count: their loss and gradient are exactly 0. The default is −100.</summary>
    public int IgnoreIndex { get; set; } = -100;
}
