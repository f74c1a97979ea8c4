namespace LossGen;

/// <summary>
/// A hinge for each pair of a label and another class: 1/C ΣΣ max(0, 1 − x[j] + x[i]) over the classes j that a row has and the classes i
/// that it has not. The scores x are <c>prediction</c>, [N, C]; <c>target</c>, [N, C], is 0 for the classes that a row has not, and anything
/// else for those that it has. (PyTorch has a list of labels there that ends with −1.) The mean divides by the number of rows.
/// At its kink a hinge has the gradient 0. On the CPU the gradient may stand where the prediction does; on a device it may not.
/// Source: <c>torch.nn.MultiLabelMarginLoss</c>.
/// </summary>
public sealed class MultiLabelMarginAttribute : RowLossAttribute;
