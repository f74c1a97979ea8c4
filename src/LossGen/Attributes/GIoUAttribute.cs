namespace LossGen;

/// <summary>
/// The generalised IoU loss of two boxes ([N, 4], in a <see cref="BoxFormat"/>): 1 − I/(U + ε) + (C − U)/(C + ε), where C is the area of the smallest box
/// that encloses both. Boxes intersect only where both sides of the intersection are greater than 0.
/// Where a denominator is 0, its quotient is 0 and has no gradient. An inverted box goes through the same formula; where the areas of
/// such boxes differ by more decades than the element type has, so that a quotient overflows, the gradient is not finite.
/// Source: H. Rezatofighi et al., "Generalized Intersection over Union" (2019); <c>torchvision.ops.generalized_box_iou_loss</c>.
/// </summary>
public sealed class GIoUAttribute : BoxLossAttribute
{
    /// <summary>
    /// Added to the denominators; at least 0. The default is 1e-7.
    /// A scalar parameter <c>epsilon</c> of the method replaces it.
    /// </summary>
    public double Epsilon { get; set; } = 1e-7;
}
