namespace LossGen.Generator.Losses;

/// <summary>What one item of a batch is.</summary>
internal enum ItemShape : byte
{
    /// <summary>One value of each input.</summary>
    Element,

    /// <summary>One box of each input: x1, y1, x2, y2.</summary>
    Box,
}

internal static class ItemShapeExtensions
{
    /// <summary>How many values of one input an item has.</summary>
    public static int Width(this ItemShape shape) => shape == ItemShape.Box ? 4 : 1;

    public static string Plural(this ItemShape shape) => shape == ItemShape.Box ? "boxes" : "elements";

    public static string Singular(this ItemShape shape) => shape == ItemShape.Box ? "box" : "element";
}
