namespace LossGen;

/// <summary>
/// The absolute error |d| with d = prediction − target. Its gradient is sign(d), 0 at d = 0.
/// Source: <c>torch.nn.L1Loss</c>.
/// </summary>
public sealed class L1Attribute : LossFunctionAttribute;
