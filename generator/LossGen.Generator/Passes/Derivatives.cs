using LossGen.Generator.Ir;

namespace LossGen.Generator.Passes;

/// <summary>
/// An adjoint times the derivative of a function, as accurate as the function itself: a saturated sigmoid's tail is computed, not left
/// over from a subtraction.
/// </summary>
internal sealed class Derivatives(GraphBuilder builder)
{
    private const double Ln2 = 0.69314718055994531;

    /// <param name="node">A function of its first operand.</param>
    /// <param name="index">Where the function's value is.</param>
    /// <param name="adjoint">What multiplies the derivative.</param>
    public int Of(Node node, int index, int adjoint)
    {
        Value v = At(adjoint);
        Value x = At(node.A);
        Value y = At(index);
        Value result = node.Op switch
        {
            Op.Sqrt => v / (2 * y),
            Op.Log => v / x,
            Op.LogP1 => v / (1 + x),
            Op.Exp => v * y,
            Op.Exp2 => v * (Ln2 * y),
            Op.ExpM1 => v * Value.Function(Op.Exp, x),
            Op.Cbrt => v / (3 * (y * y)),
            Op.Sinh => v * Value.Function(Op.Cosh, x),
            Op.Cosh => v * Value.Function(Op.Sinh, x),
            Op.LogCosh => v * Value.Function(Op.Tanh, x),
            Op.Tanh => v * (4 * Slope(2 * x, Value.Function(Op.Sigmoid, 2 * x))),
            Op.Sigmoid => v * Slope(x, y),
            Op.Softplus => v * Value.Function(Op.Sigmoid, x),
            Op.Sin => v * Value.Function(Op.Cos, x),
            Op.Cos => -(v * Value.Function(Op.Sin, x)),
            Op.Atan => v / (1 + (x * x)),
            Op.CopySign => v * (Value.Function(Op.Sign, x) * Value.Function(Op.CopySign, builder.Constant(1), At(node.B))),
            _ => throw new InvalidOperationException($"{node.Op} has no gradient; it only arises from lowering, which comes later"),
        };
        return result.Index;
    }

    /// <summary>v · y · x^(y − 1); exactly 0 for y = 0, also where x is.</summary>
    public int OfBase(Node node, int adjoint)
    {
        Value x = At(node.A);
        Value y = At(node.B);
        Value slope = At(adjoint) * (y * Value.Function(Op.Power, x, y - 1));
        return Value.Select(y.EqualTo(0), builder.Constant(0), slope).Index;
    }

    /// <summary>v · x^y · ln x; exactly 0 for x = 0 and y ≥ 0.</summary>
    public int OfExponent(Node node, int index, int adjoint)
    {
        Value x = At(node.A);
        Value zero = builder.Constant(0);
        return Value.Select(x.EqualTo(0) & zero <= At(node.B), zero, At(adjoint) * (At(index) * Value.Log(x))).Index;
    }

    /// <summary>v · x / (x² + y²), of atan2(y, x).</summary>
    public int OfOrdinate(Node node, int adjoint)
    {
        (Value divisor, Value square) = Radius(node);
        return ((At(adjoint) * ((At(node.B) / divisor) / square)) / divisor).Index;
    }

    /// <summary>−v · y / (x² + y²), of atan2(y, x).</summary>
    public int OfAbscissa(Node node, int adjoint)
    {
        (Value divisor, Value square) = Radius(node);
        return (-((At(adjoint) * ((At(node.A) / divisor) / square)) / divisor)).Index;
    }

    /// <summary>The longer side, and the square of the radius divided by it, which is between 1 and 2; both 1 at the origin.</summary>
    private (Value Divisor, Value Square) Radius(Node node)
    {
        Value y = At(node.A);
        Value x = At(node.B);
        Value longer = Value.Maximum(Value.Abs(x), Value.Abs(y));
        Mask origin = longer.EqualTo(0);
        Value divisor = Value.Select(origin, builder.Constant(1), longer);
        Value p = x / divisor;
        Value q = y / divisor;
        return (divisor, Value.Select(origin, builder.Constant(1), (p * p) + (q * q)));
    }

    /// <summary>sigmoid(x) · sigmoid(−x).</summary>
    private static Value Slope(Value x, Value sigmoid) => sigmoid * Value.Function(Op.Sigmoid, -x);

    private Value At(int index) => new(builder, index);
}
