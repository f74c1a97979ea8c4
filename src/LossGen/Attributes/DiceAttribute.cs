namespace LossGen;

/// <summary>
/// How far two masks are from overlapping: 1 − 2Σpt / (Σp² + Σt² + 2ε), or as <see cref="Form"/> says. A row is the pixels of one mask:
/// the inputs are [N, C], and a parameter <c>pixels</c> says C. They are <c>target</c>, which is t, and either <c>logits</c>, whose sigmoid
/// is p, or <c>probability</c>, which is p. Where it would divide by 0, the loss is 1 and has no gradient. The mean divides by the number of rows.
/// Source: F. Milletari et al., "V-Net" (2016); mmdetection's and MONAI's <c>DiceLoss</c>.
/// </summary>
public sealed class DiceAttribute : RowLossAttribute
{
    /// <summary>What the overlap is divided by. The default is <see cref="DiceForm.Squared"/>.</summary>
    public DiceForm Form { get; set; }

    /// <summary>
    /// What keeps the divisor from 0, at least 0. The default is 1e-3, or 1e-5 for the linear form.
    /// A scalar parameter <c>epsilon</c> of the method replaces it.
    /// </summary>
    public double Epsilon { get; set; }
}
