namespace LossGen;

/// <summary>
/// How far two masks are from overlapping, where what is predicted in vain and what is missed weigh differently:
/// 1 − (Σpt + ε) / (Σpt + αΣp(1 − t) + βΣ(1 − p)t + ε). A row is the pixels of one mask: the inputs are [N, C], and a parameter
/// <c>pixels</c> says C. They are <c>target</c>, which is t, and either <c>logits</c>, whose sigmoid is p, or <c>probability</c>, which is p.
/// Where it would divide by 0, the loss is 1 and has no gradient. The mean divides by the number of rows.
/// Source: S. S. M. Salehi et al., "Tversky loss function for image segmentation" (2017); MONAI's <c>TverskyLoss</c>.
/// </summary>
public sealed class TverskyAttribute : RowLossAttribute
{
    /// <summary>
    /// What a pixel weighs that is predicted in vain, at least 0. The default is 0.5: with both at 0.5 this is a linear Dice loss.
    /// A scalar parameter <c>alpha</c> of the method replaces it.
    /// </summary>
    public double Alpha { get; set; } = 0.5;

    /// <summary>
    /// What a pixel weighs that is missed, at least 0. The default is 0.5.
    /// A scalar parameter <c>beta</c> of the method replaces it.
    /// </summary>
    public double Beta { get; set; } = 0.5;

    /// <summary>
    /// Added to both sides of the quotient, at least 0. The default is 1e-5.
    /// A scalar parameter <c>epsilon</c> of the method replaces it.
    /// </summary>
    public double Epsilon { get; set; } = 1e-5;
}
