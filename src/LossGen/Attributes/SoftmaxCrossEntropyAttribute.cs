namespace LossGen;

/// <summary>
/// The cross-entropy of a softmax. With a parameter <c>labels</c> (int or long, one a row): −ln softmax(logits)[label]; a label that is no
/// class is an error. With a parameter <c>target</c> (a distribution a row): −Σ target · ln softmax(logits).
/// A parameter <c>classWeight</c> of C values multiplies each class's share. The mean divides by the weights of the labels, or by the number
/// of rows where the target is a distribution. Stable for logits of any size.
/// Source: <c>torch.nn.CrossEntropyLoss</c>.
/// </summary>
public sealed class SoftmaxCrossEntropyAttribute : RowLossAttribute
{
    /// <summary>
    /// How much of the target is spread evenly over all classes, in [0, 1]. The default is 0.
    /// A scalar parameter <c>labelSmoothing</c> of the method replaces it.
    /// Source: C. Szegedy et al., "Rethinking the Inception Architecture" (2016).
    /// </summary>
    public double LabelSmoothing { get; set; }

    /// <summary>The label of rows that do not count: their loss and gradient are exactly 0. The default is −100.</summary>
    public int IgnoreIndex { get; set; } = -100;
}
