namespace LossGen;

/// <summary>
/// A hinge for each wrong class: 1/C Σ max(0, margin − x[label] + x[i])^p over the classes i that are not the label. The scores x are
/// <c>prediction</c>, [N, C]; <c>labels</c> (int or long) is [N], and a label that is no class is an error. A parameter <c>classWeight</c> of
/// C values multiplies each row by the weight of its label. The mean divides by the number of rows. At its kink a hinge has the gradient 0.
/// Source: <c>torch.nn.MultiMarginLoss</c>.
/// </summary>
public sealed class MultiMarginAttribute : RowLossAttribute
{
    /// <summary>
    /// By how much the label's score must exceed the others, at least 0. The default is 1.
    /// A scalar parameter <c>margin</c> of the method replaces it.
    /// </summary>
    public double Margin { get; set; } = 1;

    /// <summary>
    /// The power of each hinge, in [1, 2]; PyTorch has 1 and 2 alone. The default is 1.
    /// A scalar parameter <c>p</c> of the method replaces it.
    /// </summary>
    public double P { get; set; } = 1;
}
