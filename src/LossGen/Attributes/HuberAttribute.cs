namespace LossGen;

/// <summary>
/// ½d² where |d| ≤ δ, else δ(|d| − ½δ), with d = prediction − target. Its gradient is d, clipped to [−δ, δ].
/// It is δ · <see cref="SmoothL1Attribute"/> with β = δ.
/// Source: <c>torch.nn.HuberLoss</c>; P. J. Huber, "Robust Estimation of a Location Parameter" (1964).
/// </summary>
public sealed class HuberAttribute : LossFunctionAttribute
{
    /// <summary>
    /// Where the loss turns from quadratic to linear, in the unit of the prediction; greater than 0. The default is 1.
    /// A scalar parameter <c>delta</c> of the method replaces it.
    /// </summary>
    public double Delta { get; set; } = 1;
}
