namespace LossGen.Generator.Lint;

/// <summary>What can go wrong with a formula in the arithmetic of floating-point numbers.</summary>
internal enum Hazard : byte
{
    /// <summary>The loss is finite, or would be, and its gradient is not.</summary>
    GradientNotFinite,

    /// <summary>A logarithm of 0 or less.</summary>
    Logarithm,

    /// <summary>A division by 0.</summary>
    Division,

    /// <summary>A value on the way leaves the range of the element type, and the result does not.</summary>
    Overflow,

    /// <summary>The gradient is not what finite differences say.</summary>
    Disagreement,
}

/// <summary>One hazard of a formula.</summary>
/// <param name="Hazard">What goes wrong.</param>
/// <param name="Node">The node of the formula's graph that is to blame.</param>
/// <param name="Point">Where: <c>prediction = 0, target = 1</c>.</param>
/// <param name="Result">What comes of it.</param>
/// <param name="IsNeverNegative">Whether the number at fault was 0 or more at every probe, so that a floor under it is a remedy.</param>
internal sealed record Finding(Hazard Hazard, int Node, string Point, string Result, bool IsNeverNegative);
