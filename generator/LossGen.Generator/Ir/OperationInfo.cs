namespace LossGen.Generator.Ir;

/// <summary>What an operand or a result is.</summary>
internal enum ValueKind : byte
{
    Number,
    Mask,
}

/// <summary>How the rank of a result follows from those of the operands.</summary>
internal enum RankRule : byte
{
    /// <summary>There are no operands: the rank is the node's own.</summary>
    Leaf,

    /// <summary>The highest rank of an operand.</summary>
    Elementwise,

    /// <summary><see cref="Rank.Item"/>, from a first operand of rank <see cref="Rank.Element"/> and others that are once a row.</summary>
    Reduction,
}

/// <summary>What there is to say of an operation for whoever checks, evaluates, prints or explains a graph.</summary>
/// <param name="Op">The operation.</param>
/// <param name="Rule">How its rank follows from those of the operands.</param>
/// <param name="Result">What it computes.</param>
/// <param name="Operands">What it takes, in order.</param>
internal sealed record OperationInfo(Op Op, RankRule Rule, ValueKind Result, params ValueKind[] Operands)
{
    /// <summary>The operation in the listing of a graph.</summary>
    public string Name { get; } = Op.ToString().ToLowerInvariant();

    public int Arity => Operands.Length;

    public bool IsReduction => Rule == RankRule.Reduction;

    /// <summary>Whether the result has the same bits with the operands exchanged, and one order of them is kept.</summary>
    public bool IsCommutative { get; init; }

    /// <summary>Whether no gradient passes to the operands.</summary>
    public bool StopsGradient { get; init; }

    /// <summary>Of a reduction that takes in every element of a row, the operation that combines two of them.</summary>
    public Op? Combines { get; init; }

    /// <summary>
    /// The result in double, of operands that are there and zeros for those that are not; a mask is 0 or 1. Null for a leaf and for a
    /// reduction, whose value does not follow from single numbers.
    /// </summary>
    public Func<double, double, double, double>? Meaning { get; init; }

    /// <summary>How people write it; null for a leaf, which has a name or a value of its own.</summary>
    public Notation? Notation { get; init; }
}
