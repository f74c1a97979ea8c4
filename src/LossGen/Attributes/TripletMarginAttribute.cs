namespace LossGen;

/// <summary>
/// max(0, margin + d(anchor, positive) − d(anchor, negative)), where d(a, b) = ‖a − b + ε‖ is the norm of order P. <c>anchor</c>,
/// <c>positive</c> and <c>negative</c> are [N, C], and a parameter <c>features</c> says C. The mean divides by the number of rows. The norm of
/// a row of zeros has the gradient 0.
/// Source: <c>torch.nn.TripletMarginLoss</c>; V. Balntas et al., "Learning local feature descriptors with triplets" (2016).
/// </summary>
public sealed class TripletMarginAttribute : RowLossAttribute
{
    /// <summary>
    /// By how much the negative must be further away than the positive, at least 0. The default is 1.
    /// A scalar parameter <c>margin</c> of the method replaces it.
    /// </summary>
    public double Margin { get; set; } = 1;

    /// <summary>
    /// The order of the norm, greater than 0. The default is 2. 1 and 2 are much faster than others.
    /// A scalar parameter <c>p</c> of the method replaces it.
    /// </summary>
    public double P { get; set; } = 2;

    /// <summary>
    /// Added to each difference, at least 0. The default is 1e-6.
    /// A scalar parameter <c>epsilon</c> of the method replaces it.
    /// </summary>
    public double Epsilon { get; set; } = 1e-6;

    /// <summary>Whether the positive takes the anchor's place where it is the nearer of the two to the negative. The default is false.</summary>
    public bool Swap { get; set; }
}
