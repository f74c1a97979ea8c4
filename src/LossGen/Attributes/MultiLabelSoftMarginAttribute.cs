namespace LossGen;

/// <summary>
/// A binary cross-entropy for each class, averaged over them: −1/C Σ w(t ln σ(x) + (1 − t) ln σ(−x)). The logits x are <c>logits</c> and t
/// is <c>target</c>, 0 or 1 or between, both [N, C]. A parameter <c>classWeight</c> of C values is w. The mean divides by the number of rows.
/// Stable for logits of any size.
/// Source: <c>torch.nn.MultiLabelSoftMarginLoss</c>.
/// </summary>
public sealed class MultiLabelSoftMarginAttribute : RowLossAttribute;
