using LossGen.Generator.Ir;

namespace LossGen.Generator.Passes;

/// <summary>How a rewrite changes the result.</summary>
internal enum Effect : byte
{
    /// <summary>The same bits, the sign of a NaN aside.</summary>
    Exact,

    /// <summary>The same bits as long as no intermediate value leaves the range of normal numbers.</summary>
    ExactInRange,

    /// <summary>The same bits, but the sign of a zero may differ.</summary>
    ExactButSignOfZero,

    /// <summary>Rounds less often.</summary>
    RoundsLess,

    /// <summary>Equal but for rounding, at a fraction of the cost. At the edges (−0, −∞) a root is a root's, not a power's.</summary>
    Cheaper,

    /// <summary>Equal but for rounding where the other form is well-conditioned, and right where that one overflows or cancels.</summary>
    Stabilizes,
}

/// <summary>One rewrite: what it finds, what it makes of it, and what that does to the result.</summary>
/// <param name="Before">The pattern. c is a constant, p a power of two, f one below 1, u a value of the batch, m a mask.</param>
/// <param name="After">What stands in its place.</param>
/// <param name="Effect">What it does to the result.</param>
/// <param name="Apply">Returns the new node, or null where the pattern is not there.</param>
internal sealed record Rule(string Before, string After, Effect Effect, Func<Matcher, Node, int?> Apply);
