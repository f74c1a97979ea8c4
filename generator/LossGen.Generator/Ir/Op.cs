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

    /// <summary>Which element of its row an element is, from 0.</summary>
    Position,

    Negate,
    Abs,

    /// <summary>−1, 0 or 1; NaN and the sign of zero pass through.</summary>
    Sign,

    /// <summary>The identity, through which no gradient passes. Gone once the gradient is there.</summary>
    StopGradient,

    /// <summary>The second operand, with the derivative of the first. Gone once the gradient is there.</summary>
    Given,

    Sqrt,

    /// <summary>The cube root, of negative numbers too. Lowered before code is written.</summary>
    Cbrt,

    /// <summary>The natural logarithm. Code calls it, like all functions down to <see cref="Atan"/>.</summary>
    Log,

    /// <summary>ln(1 + x).</summary>
    LogP1,

    /// <summary>ln(1 + x), for an x from 0 to 1. Only arises from lowering.</summary>
    LogP1OfUnit,

    /// <summary>e to the x.</summary>
    Exp,

    /// <summary>e to the x, for an x that is at most 0. Only arises from lowering, like all that say so.</summary>
    ExpNegative,

    /// <summary>
    /// e to the x times 2 to the b, for an x that is at most 0 and a constant b that keeps the result a normal number: what it is to be divided by
    /// can wait until a row is summed. Only arises from lowering.
    /// </summary>
    ShiftedExp,

    /// <summary>2 to the x.</summary>
    Exp2,

    /// <summary>e to the x, less 1.</summary>
    ExpM1,

    Sinh,
    Cosh,
    Tanh,

    /// <summary>ln cosh x.</summary>
    LogCosh,

    /// <summary>1 / (1 + e^-x).</summary>
    Sigmoid,

    /// <summary>ln(1 + e^x).</summary>
    Softplus,

    Sin,
    Cos,
    Atan,

    /// <summary>2 to the k, for a whole k whose power is a normal number.</summary>
    PowerOfTwo,

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

    /// <summary>b where a is smaller, else a; NaN of a stays. One instruction where a comparison and a select are two. Only arises from lowering.</summary>
    AtLeast,

    /// <summary>
    /// 2 to the a − b, for a sum a that has rounded itself to b and a whole number: b is the constant whose lowest bits are the bias of the
    /// exponent, so that a's own bits, shifted, are the power; 0 below the normal numbers. Only arises from lowering.
    /// </summary>
    RoundedPower,

    /// <summary>The magnitude of a with the sign of b.</summary>
    CopySign,

    /// <summary>The angle of the point (b, a).</summary>
    Atan2,

    /// <summary>a to the b. Lowered before code is written.</summary>
    Power,

    /// <summary>A mask: a &lt; b.</summary>
    Less,

    /// <summary>A mask: a ≤ b.</summary>
    LessOrEqual,

    /// <summary>A mask: a = b.</summary>
    Equal,

    /// <summary>A mask: both masks.</summary>
    And,

    /// <summary>A mask: either mask, or both.</summary>
    Or,

    /// <summary>A mask: where the other does not hold.</summary>
    Not,

    /// <summary>The second operand where the mask (the first) holds, else the third.</summary>
    Select,

    /// <summary>The sum over a row.</summary>
    RowSum,

    /// <summary>The largest element of a row; NaN when one is.</summary>
    RowMax,

    /// <summary>
    /// The sum over a row where the second operand, a value of the row, is not 0; elsewhere of no use to anyone, so that a tile without such a
    /// row is not read. Has no derivative.
    /// </summary>
    RowSumWhere,

    /// <summary>The largest element of a row where the second operand is not 0, as <see cref="RowSumWhere"/>.</summary>
    RowMaxWhere,

    /// <summary>
    /// What exponentials of a row are taken relative to: the row's largest element (the operand), or 0 where that is −∞ and would leave nothing
    /// but NaN. No gradient passes through: it cancels.
    /// </summary>
    RowAnchor,

    /// <summary>
    /// Σ exp(x − m) over a row, where m is the row's <see cref="RowAnchor"/>. A back end may find both in one pass; where it does not, this is
    /// lowered to a <see cref="RowSum"/>.
    /// </summary>
    RowExpSum,

    /// <summary>The element of a row (an input) at a position that is the same for the whole row.</summary>
    Pick,
}
