namespace LossGen.Generator.Ir;

/// <summary>
/// What generated code computes, bit for bit: each operation that is left after lowering, rounded to the element type. A double holds any
/// sum, product, quotient and root of floats so far that rounding it gives the float's own result.
/// </summary>
internal static class ElementMath
{
    /// <summary>A constant as the element type has it.</summary>
    public static double Round(Scalar scalar, double value) => scalar == Scalar.Float ? (float)value : value;

    /// <summary>Whether a constant is a normal number of the element type, so that it can be a factor like any other.</summary>
    public static bool IsNormal(Scalar scalar, double value) =>
        Round(scalar, value) == value && Math.Abs(value) >= scalar.SmallestNormal() && !double.IsInfinity(value);

    /// <returns>The result; null where the operation says nothing of such operands, or is none that is left after lowering.</returns>
    public static double? Evaluate(Scalar scalar, Op op, double a, double b) => op switch
    {
        Op.PowerOfTwo => IsExponent(scalar, a) ? ReferenceMath.Evaluate(op, a, b) : null,
        Op.LogExponent or Op.LogMantissa => a > 0 && IsNormal(scalar, a) ? ReferenceMath.Evaluate(op, a, b) : null,
        Op.RoundedPower => IsExponent(scalar, a - b) ? ReferenceMath.Evaluate(op, a, b) : null,
        Op.Negate or Op.Abs or Op.Sign or Op.Sqrt or Op.Add or Op.Subtract or Op.Multiply or Op.Divide or Op.Minimum or Op.Maximum or Op.AtLeast
            or Op.CopySign or Op.Less or Op.LessOrEqual or Op.Equal => Round(scalar, ReferenceMath.Evaluate(op, a, b)),
        _ => null,
    };

    private static bool IsExponent(Scalar scalar, double k)
    {
        int most = scalar == Scalar.Float ? 127 : 1023;
        return k == Math.Floor(k) && k > -most && k <= most;
    }
}
