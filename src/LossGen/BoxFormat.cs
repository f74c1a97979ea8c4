namespace LossGen;

/// <summary>Which four numbers a box is given by, in memory and in a <see cref="Box{T}"/> that a method takes; its gradient is by the same numbers.</summary>
public enum BoxFormat
{
    /// <summary>x1, y1, x2, y2: the smaller corner and the larger one.</summary>
    Xyxy,

    /// <summary>cx, cy, w, h: the centre, the width and the height.</summary>
    Cxcywh,

    /// <summary>x, y, w, h: the smaller corner, the width and the height.</summary>
    Xywh,
}
