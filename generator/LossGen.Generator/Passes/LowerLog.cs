using LossGen.Generator.Ir;

namespace LossGen.Generator.Passes;

/// <summary>
/// Writes ln out in terms of the exponent, the mantissa and a polynomial, so that every vector width, the tail, the scalar code and
/// the GPU compute the same bits. The method and its coefficients are FreeBSD msun's (e_log.c, e_logf.c); the error is below 1 ulp.
/// </summary>
internal static class LowerLog
{
    private static readonly double[] FloatCoefficients = [0.66666662693, 0.40000972152, 0.28498786688, 0.24279078841];

    private static readonly double[] DoubleCoefficients =
    [
        6.666666666666735130e-01, 3.999999999940941908e-01, 2.857142874366239149e-01, 2.222219843214978396e-01,
        1.818357216161805012e-01, 1.531383769920937332e-01, 1.479819860511658591e-01,
    ];

    public static Graph Run(Graph graph, Scalar scalar) => Rewriter.Run(graph, (builder, node, map, _) =>
        node.Op == Op.Log ? Expand(new Value(builder, map[node.A]), scalar).Index : builder.Copy(node, map));

    private static Value Expand(Value x, Scalar scalar)
    {
        GraphBuilder b = x.Builder;
        int shift = scalar.DenormalShift();
        Mask tiny = x < scalar.SmallestNormal();
        Value normal = Value.Select(tiny, Math.Pow(2, shift) * x, x);
        Value k = Unary(Op.LogExponent, normal) + Value.Select(tiny, b.Constant(-shift), b.Constant(0));
        Value m = Unary(Op.LogMantissa, normal);

        bool single = scalar == Scalar.Float;
        Value high = b.Constant(single ? 6.9313812256e-01 : 6.93147180369123816490e-01);
        Value low = b.Constant(single ? 9.0580006145e-06 : 1.90821492927058770002e-10);
        Value f = (m - 1).Named("f");
        Value s = (f / (2 + f)).Named("s");
        Value half = (0.5 * (f * f)).Named("halfSquare");
        Value r = Remainder(s * s, single ? FloatCoefficients : DoubleCoefficients);
        Value log = (k * high) - ((half - ((s * (half + r)) + (k * low))) - f);

        Value infinity = b.Constant(double.PositiveInfinity);
        Value edge = Value.Select(x.EqualTo(0), -infinity, b.Constant(double.NaN));
        return Value.Select(b.Constant(0) < x, Value.Select(x < infinity, log, x), edge);
    }

    /// <summary>c₀z + c₁z² + …, even and odd powers apart for shorter chains.</summary>
    private static Value Remainder(Value z, double[] coefficients)
    {
        Value w = z * z;
        return (w * Horner(w, coefficients.Where((_, i) => i % 2 == 1))) + (z * Horner(w, coefficients.Where((_, i) => i % 2 == 0)));
    }

    private static Value Horner(Value w, IEnumerable<double> coefficients)
    {
        double[] c = coefficients.ToArray();
        Value sum = w.Builder.Constant(c[c.Length - 1]);
        for (int i = c.Length - 2; i >= 0; i--)
            sum = c[i] + (w * sum);
        return sum;
    }

    private static Value Unary(Op op, Value x) => new(x.Builder, x.Builder.Operation(op, x.Index));
}
