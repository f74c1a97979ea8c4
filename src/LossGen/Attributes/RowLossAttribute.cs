using System.ComponentModel;

namespace LossGen;

/// <summary>
/// What the losses over rows share. An item is a row of classes, features or pixels: a span or view of N · C values, row after row, and a
/// parameter <c>int classes</c>, <c>int features</c> or <c>int pixels</c> that says C. Tensors have it as their last dimension.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class RowLossAttribute : LossFunctionAttribute
{
    private protected RowLossAttribute()
    {
    }

    /// <summary>What the mean of no rows is. The default is <see cref="EmptyMean.NaN"/>, as in PyTorch.</summary>
    public EmptyMean EmptyMean { get; set; }
}
