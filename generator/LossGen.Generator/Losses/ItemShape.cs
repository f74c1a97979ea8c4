namespace LossGen.Generator.Losses;

/// <summary>What one item of a batch is, and what one item of an input is.</summary>
internal enum ItemShape : byte
{
    /// <summary>One value.</summary>
    Element,

    /// <summary>One box: x1, y1, x2, y2.</summary>
    Box,

    /// <summary>A row of as many values as the method says.</summary>
    Row,

    /// <summary>Of an input only: one row, which all items share.</summary>
    Class,

    /// <summary>Of an input only: one whole number, which is a position in a row.</summary>
    Label,
}

internal static class ItemShapeExtensions
{
    /// <summary>How many components an item has: nodes of a graph, of which a row has one for all its elements.</summary>
    public static int Width(this ItemShape shape) => shape == ItemShape.Box ? 4 : 1;

    public static string Plural(this ItemShape shape) => shape switch
    {
        ItemShape.Box => "boxes",
        ItemShape.Row => "rows",
        _ => "elements",
    };

    public static string Singular(this ItemShape shape) => shape switch
    {
        ItemShape.Box => "box",
        ItemShape.Row => "row",
        _ => "element",
    };
}
