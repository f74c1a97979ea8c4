namespace LossGen.Generator.Ir;

/// <summary>
/// What leads from the elements of a row to one value for the row. Of what is the same for all elements there is nothing to reduce, and an
/// element is picked from the inputs alone: what was to be picked from is computed at that one position.
/// </summary>
internal static class RowReduction
{
    public static int Of(GraphBuilder builder, Op op, int row, int other) => op switch
    {
        Op.Pick => Pick(builder, row, other, []),
        _ when builder[row].Rank == Rank.Element => builder.Add(Node.Operation(op, Rank.Item, row, other)),
        Op.RowExpSum => Of(builder, Op.RowSum, builder.Operation(Op.Exp, builder.Operation(Op.Subtract, row, other)), -1),
        _ => Operations.Of(op).Combines == Op.Add ? builder.Operation(Op.Multiply, row, builder.RowLength().Index) : row,
    };

    private static int Pick(GraphBuilder builder, int row, int position, Dictionary<int, int> known)
    {
        Node node = builder[row];
        if (node.Rank != Rank.Element)
            return row;
        if (known.TryGetValue(row, out int picked))
            return picked;
        picked = node.Op switch
        {
            Op.Input => builder.Add(Node.Operation(Op.Pick, Rank.Item, row, position)),
            Op.Position => position,
            _ => builder.Operation(
                node.Op,
                Pick(builder, node.A, position, known),
                node.B < 0 ? -1 : Pick(builder, node.B, position, known),
                node.C < 0 ? -1 : Pick(builder, node.C, position, known)),
        };
        known.Add(row, picked);
        return picked;
    }
}
