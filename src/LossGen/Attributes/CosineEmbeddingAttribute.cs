namespace LossGen;

/// <summary>
/// 1 − cos of two rows that belong together, and max(0, cos − margin) of two that do not. <c>first</c> and <c>second</c> are [N, C], and a
/// parameter <c>features</c> says C; <c>target</c> is [N], 1 for rows that belong together and −1 for others; the loss of any other target is 0.
/// 1e-12 is added to each squared length, so that rows of zeros have a gradient too. The mean divides by the number of rows.
/// Source: <c>torch.nn.CosineEmbeddingLoss</c>.
/// </summary>
public sealed class CosineEmbeddingAttribute : RowLossAttribute
{
    /// <summary>
    /// The cosine that rows that do not belong together may have, in [−1, 1]. The default is 0.
    /// A scalar parameter <c>margin</c> of the method replaces it.
    /// </summary>
    public double Margin { get; set; }
}
