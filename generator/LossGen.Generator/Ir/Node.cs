namespace LossGen.Generator.Ir;

/// <summary>
/// One operation of a <see cref="Graph"/>. Operands are indices of earlier nodes, −1 where there is none. Two nodes that are
/// equal compute the same value, which is what hash-consing rests on.
/// </summary>
internal readonly record struct Node
{
    private Node(Op op, Rank rank, int a, int b, int c, int slot, int component, long bits)
    {
        Op = op;
        Rank = rank;
        A = a;
        B = b;
        C = c;
        Slot = slot;
        Component = component;
        Bits = bits;
    }

    public Op Op { get; }

    public Rank Rank { get; }

    public int A { get; }

    public int B { get; }

    public int C { get; }

    /// <summary>Which input or which parameter.</summary>
    public int Slot { get; }

    /// <summary>Which coordinate of a box; 0 for an element.</summary>
    public int Component { get; }

    /// <summary>A constant's bits: +0 and −0 differ, and NaN equals itself.</summary>
    private long Bits { get; }

    public double Value => BitConverter.Int64BitsToDouble(Bits);

    public bool IsLeaf => A < 0;

    public bool IsMask => Operations.Of(Op).Result == ValueKind.Mask;

    /// <summary>The operands there are, in order.</summary>
    public IEnumerable<int> Operands
    {
        get
        {
            if (A >= 0)
                yield return A;
            if (B >= 0)
                yield return B;
            if (C >= 0)
                yield return C;
        }
    }

    public int Arity => C >= 0 ? 3 : B >= 0 ? 2 : A >= 0 ? 1 : 0;

    public static Node Input(int slot, int component, Rank rank) => new(Op.Input, rank, -1, -1, -1, slot, component, 0);

    public static Node Parameter(int slot) => new(Op.Parameter, Rank.Batch, -1, -1, -1, slot, 0, 0);

    public static Node Constant(double value) => new(Op.Constant, Rank.Batch, -1, -1, -1, 0, 0, BitConverter.DoubleToInt64Bits(value));

    public static Node Position { get; } = new(Op.Position, Rank.Element, -1, -1, -1, 0, 0, 0);

    /// <summary>Whether it leads from the elements of a row to one value for the row.</summary>
    public bool IsReduction => Operations.Of(Op).IsReduction;

    public static Node Operation(Op op, Rank rank, int a, int b = -1, int c = -1) => new(op, rank, a, b, c, 0, 0, 0);

    public bool IsConstant(double value) => Op == Op.Constant && Bits == BitConverter.DoubleToInt64Bits(value);
}
