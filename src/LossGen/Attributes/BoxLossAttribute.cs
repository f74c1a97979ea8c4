using System.ComponentModel;

namespace LossGen;

/// <summary>
/// What the losses over boxes share. An item is a box: a span or view of 4·N numbers, box after box, or a <see cref="Box{T}"/>.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class BoxLossAttribute : LossFunctionAttribute
{
    private protected BoxLossAttribute()
    {
    }

    /// <summary>
    /// Which four numbers a box is given by: both boxes and their gradients. The default is <see cref="BoxFormat.Xyxy"/>. Other formats are
    /// converted to corners within the loop, as <c>torchvision.ops.box_convert</c> converts them, and the gradient is that of the numbers given.
    /// </summary>
    public BoxFormat Format { get; set; }
}
