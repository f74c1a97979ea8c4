namespace LossGen;

/// <summary>
/// Quadratic near the target and linear beyond: ½d²/β where |d| &lt; β, else |d| − ½β, with d = prediction − target.
/// Its gradient is d/β inside and sign(d) beyond. With β = 0 it is exactly <see cref="L1Attribute"/>.
/// Source: <c>torch.nn.SmoothL1Loss</c>; R. Girshick, "Fast R-CNN" (2015).
/// </summary>
public sealed class SmoothL1Attribute : LossFunctionAttribute
{
    /// <summary>
    /// Where the loss turns from quadratic to linear, in the unit of the prediction; at least 0. The default is 1.
    /// A scalar parameter <c>beta</c> of the method replaces it.
    /// A β smaller than the smallest normal number of the element type counts as 0.
    /// </summary>
    public double Beta { get; set; } = 1;
}
