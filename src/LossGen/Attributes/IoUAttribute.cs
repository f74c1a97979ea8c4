namespace LossGen;

/// <summary>
/// A loss of the intersection over union of two boxes ([N, 4], in a <see cref="BoxFormat"/>): IoU = I / (U + ε), where the sides of the intersection
/// are clamped at 0. Four forms: 1 − IoU (the default), (IoU − threshold)², −ln IoU and 1 − IoU².
/// Setting <see cref="Threshold"/>, or a scalar parameter <c>threshold</c> of the method, chooses the threshold form.
/// Where U + ε is 0, the IoU is 0 and has no gradient.
/// Source: J. Yu et al., "UnitBox" (2016); mmdetection's <c>IoULoss</c> for the linear, log and square forms.
/// </summary>
public sealed class IoUAttribute : BoxLossAttribute
{
    /// <summary>
    /// Which function of the IoU is the loss. The default is <see cref="IoUForm.Linear"/>,
    /// or <see cref="IoUForm.Threshold"/> when a threshold is given.
    /// </summary>
    public IoUForm Form { get; set; }

    /// <summary>
    /// The IoU at which the threshold form is 0, in [0, 1]. The default of that form is 0.5; no other form has a threshold.
    /// A scalar parameter <c>threshold</c> of the method replaces it.
    /// </summary>
    public double Threshold { get; set; } = 0.5;

    /// <summary>
    /// Added to the union, and for the log form the smallest IoU whose logarithm is taken (with 0, the smallest normal number); at least 0.
    /// The default is 1e-6 for the threshold and log forms and 1e-7 for the others.
    /// A scalar parameter <c>epsilon</c> of the method replaces it.
    /// </summary>
    public double Epsilon { get; set; }
}
