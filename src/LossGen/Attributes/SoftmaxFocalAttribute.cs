namespace LossGen;

/// <summary>
/// The focal loss of a softmax: −α(1 − p)^γ ln p with p = softmax(logits)[label]. <c>logits</c> is [N, C]; <c>labels</c> (int or long) is
/// [N], and a label that is no class is an error. A parameter <c>classWeight</c> of C values multiplies each row by the weight of its
/// label; the mean divides by the sum of these weights, or by the number of rows that count. Stable for logits of any size, and its gradient
/// is finite for each γ, also where p is 1.
/// Source: T.-Y. Lin et al., "Focal Loss for Dense Object Detection" (2017); Kornia's <c>focal_loss</c>.
/// </summary>
public sealed class SoftmaxFocalAttribute : RowLossAttribute
{
    /// <summary>
    /// The factor of the whole loss, at least 0. The default is 1; different ones for different classes are what <c>classWeight</c> is for.
    /// A scalar parameter <c>alpha</c> of the method replaces it.
    /// </summary>
    public double Alpha { get; set; } = 1;

    /// <summary>
    /// How little a row counts whose label is likely already, at least 0; with 0 the loss is a cross-entropy. The default is 2.
    /// A scalar parameter <c>gamma</c> of the method replaces it.
    /// </summary>
    public double Gamma { get; set; } = 2;

    /// <summary>The label of rows that do not count: their loss and gradient are exactly 0. The default is −100.</summary>
    public int IgnoreIndex { get; set; } = -100;
}
