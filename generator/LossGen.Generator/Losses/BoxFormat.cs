using LossGen.Generator.Ir;

namespace LossGen.Generator.Losses;

/// <summary>Which four numbers a box is in memory; the numbers of the public enumeration of the same name.</summary>
internal enum BoxFormat : byte
{
    Xyxy,
    Cxcywh,
    Xywh,
}

internal static class BoxFormatExtensions
{
    private static readonly string[] Corners = ["x1", "y1", "x2", "y2"];
    private static readonly string[] CenterAndSize = ["cx", "cy", "w", "h"];
    private static readonly string[] CornerAndSize = ["x", "y", "w", "h"];

    /// <summary>What the four numbers are called, in order.</summary>
    public static IReadOnlyList<string> Components(this BoxFormat format) => format switch
    {
        BoxFormat.Cxcywh => CenterAndSize,
        BoxFormat.Xywh => CornerAndSize,
        _ => Corners,
    };

    /// <summary>
    /// The corners of a box. Width and height are computed from them afterwards, as torchvision does: the intersection of a box with
    /// itself then has its area, and their IoU is exactly 1.
    /// </summary>
    /// <param name="format">What the numbers are.</param>
    /// <param name="numbers">The four numbers.</param>
    /// <param name="name">What the box is called.</param>
    public static BoxValue ToCorners(this BoxFormat format, IReadOnlyList<Value> numbers, string name)
    {
        switch (format)
        {
            case BoxFormat.Cxcywh:
                Value halfWidth = (0.5 * numbers[2]).Named(name + "HalfWidth");
                Value halfHeight = (0.5 * numbers[3]).Named(name + "HalfHeight");
                return new BoxValue(
                    (numbers[0] - halfWidth).Named(name + "X1"),
                    (numbers[1] - halfHeight).Named(name + "Y1"),
                    (numbers[0] + halfWidth).Named(name + "X2"),
                    (numbers[1] + halfHeight).Named(name + "Y2"));
            case BoxFormat.Xywh:
                return new BoxValue(numbers[0], numbers[1], (numbers[0] + numbers[2]).Named(name + "X2"), (numbers[1] + numbers[3]).Named(name + "Y2"));
            default:
                return new BoxValue(numbers[0], numbers[1], numbers[2], numbers[3]);
        }
    }
}
