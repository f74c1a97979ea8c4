namespace LossGen;

/// <summary>
/// The squared error d² with d = prediction − target. Its gradient is 2d.
/// Source: <c>torch.nn.MSELoss</c>.
/// </summary>
public sealed class MSEAttribute : LossFunctionAttribute;
