namespace LossGen.Generator.Ir;

/// <summary>
/// What a node does. A back end spells each of these and nothing else, so an operation is added here only when
/// a loss, a gradient rule or a lowering needs it.
/// </summary>
internal enum Op : byte
{
    /// <summary>One component of an input (an element, or a coordinate of a box).</summary>
    Input,

    /// <summary>A scalar that is known only at run time and is the same for the whole batch.</summary>
    Parameter,

    /// <summary>A number known at build time.</summary>
    Constant,

    Negate,
    Abs,

    /// <summary>−1, 0 or 1; NaN and the sign of zero pass through.</summary>
    Sign,

    /// <summary>The natural logarithm. Lowered before code is written.</summary>
    Log,

    /// <summary>k of x = m · 2^k with m in [√½, √2); x is normal and positive.</summary>
    LogExponent,

    /// <summary>m of x = m · 2^k with m in [√½, √2); x is normal and positive.</summary>
    LogMantissa,

    Add,
    Subtract,
    Multiply,
    Divide,

    /// <summary>NaN when either side is.</summary>
    Minimum,

    /// <summary>NaN when either side is.</summary>
    Maximum,

    /// <summary>The positive magnitude a with the sign of b, which is neither 0 nor NaN where the result is used.</summary>
    CopySign,

    /// <summary>A mask: a &lt; b.</summary>
    Less,

    /// <summary>A mask: a ≤ b.</summary>
    LessOrEqual,

    /// <summary>A mask: a = b.</summary>
    Equal,

    /// <summary>A mask: both masks.</summary>
    And,

    /// <summary>The second operand where the mask (the first) holds, else the third.</summary>
    Select,
}
