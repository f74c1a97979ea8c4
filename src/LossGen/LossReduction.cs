namespace LossGen;

/// <summary>How the losses of a batch become one number, and what the gradient is the gradient of.</summary>
public enum LossReduction
{
    /// <summary>
    /// The sum of the losses divided by the number of items: elements, boxes, or the rows that count; where classes have weights, by what the attribute says.
    /// The 1/n is part of the gradient. The mean of an empty batch is NaN for losses over elements and rows, and 0 for box losses.
    /// </summary>
    Mean,

    /// <summary>The sum of the losses; 0 for an empty batch.</summary>
    Sum,

    /// <summary>No reduction: the method is void, writes <c>losses</c>, and each gradient is its own item's.</summary>
    None,
}
