namespace LossGen.Generator.Ir;

/// <summary>
/// How often a node has a value. A node's rank is the highest of its operands'; broadcasting up is implicit.
/// A reduction (rows only) is what leads down from <see cref="Element"/> to <see cref="Item"/>.
/// </summary>
internal enum Rank : byte
{
    /// <summary>Once a call: computed before the loop.</summary>
    Batch,

    /// <summary>Once an item: an element, a box, or a whole row.</summary>
    Item,

    /// <summary>Once for each element of a row.</summary>
    Element,
}
