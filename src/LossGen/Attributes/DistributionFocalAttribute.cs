namespace LossGen;

/// <summary>
/// The cross-entropy of a real-valued target between two positions: (⌊y⌋ + 1 − y)(−ln p[⌊y⌋]) + (y − ⌊y⌋)(−ln p[⌊y⌋ + 1]) with
/// p = softmax(logits). <c>logits</c> is [N, C]; <c>target</c> is [N], each in [0, C − 1]. The mean divides by the number of rows. Stable for
/// logits of any size.
/// Source: X. Li et al., "Generalized Focal Loss" (2020); mmdetection's <c>DistributionFocalLoss</c>, where a target of C − 1 is an error.
/// </summary>
public sealed class DistributionFocalAttribute : RowLossAttribute;
