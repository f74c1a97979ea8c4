using LossGen.Generator.Ir;

namespace LossGen.Generator.Passes.Lowering;

/// <summary>The steps that lowerings share, for one element type. Sums and products in two words are Dekker's.</summary>
internal sealed class Steps(GraphBuilder builder, Scalar scalar, bool callsLibrary = false)
{
    /// <summary>Whether what the library has is a call, or written out.</summary>
    public bool CallsLibrary { get; } = callsLibrary;

    public GraphBuilder Builder { get; } = builder;

    public Scalar Scalar { get; } = scalar;

    public bool IsFloat => Scalar == Scalar.Float;

    /// <summary>The numbers from which on every one is whole: 2²³ or 2⁵².</summary>
    public double Whole => IsFloat ? 8388608 : 4503599627370496;

    public Value Constant(double value) => Builder.Constant(value);

    public double Pick(double single, double wide) => IsFloat ? single : wide;

    public double[] Pick(double[] single, double[] wide) => IsFloat ? single : wide;

    /// <summary>The nearest whole number, for |x| below a quarter of <see cref="Whole"/>: no pass and no compiler here reassociates.</summary>
    public Value Round(Value x) => (x + (1.5 * Whole)) - (1.5 * Whole);

    public static Value PowerOfTwo(Value k) => Value.Function(Op.PowerOfTwo, k);

    public static Value CopySign(Value magnitude, Value sign) => Value.Function(Op.CopySign, magnitude, sign);

    public Value Select(Mask mask, Value a, double b) => Value.Select(mask, a, Constant(b));

    public Value Select(Mask mask, double a, Value b) => Value.Select(mask, Constant(a), b);

    public Value Select(Mask mask, double a, double b) => Value.Select(mask, Constant(a), Constant(b));

    /// <summary>Not below a bound; NaN stays.</summary>
    public Value AtLeast(Value x, double bound) => Select(x < bound, bound, x);

    /// <summary>Not above a bound; NaN stays.</summary>
    public Value AtMost(Value x, double bound) => Select(x > bound, bound, x);

    /// <summary>c₀ + c₁z + c₂z² + …</summary>
    public Value Polynomial(Value z, double[] c)
    {
        Value sum = Constant(c[c.Length - 1]);
        for (int i = c.Length - 2; i >= 0; i--)
            sum = c[i] + (z * sum);
        return sum;
    }

    /// <summary>a + b, for |a| ≥ |b| or a = 0, and what rounding took from it.</summary>
    public static (Value Sum, Value Error) Add(Value a, Value b)
    {
        Value sum = a + b;
        return (sum, (a - sum) + b);
    }

    /// <summary>
    /// A product that stays rounded: where a device fuses multiplication and addition, what compares the rounded product with its parts
    /// would see the exact one. No device fuses through a sign.
    /// </summary>
    /// <param name="a">A factor.</param>
    /// <param name="b">A factor.</param>
    /// <param name="sign">Anything of the product's sign.</param>
    public static Value Rounded(Value a, Value b, Value sign) => CopySign(a * b, sign);

    /// <summary>a · b, of a known sign, and what rounding took from it.</summary>
    public (Value Product, Value Error) Multiply(Value a, Value b, Value sign)
    {
        Value product = Rounded(a, b, sign);
        (Value ah, Value al) = Split(a);
        (Value bh, Value bl) = Split(b);
        return (product, ((((ah * bh) - product) + (ah * bl)) + (al * bh)) + (al * bl));
    }

    /// <summary>Two halves of a number, whose products are exact.</summary>
    private (Value High, Value Low) Split(Value x)
    {
        Value c = Rounded(Constant(Pick(4097, 134217729)), x, x);
        Value high = c - (c - x);
        return (high, x - high);
    }
}
