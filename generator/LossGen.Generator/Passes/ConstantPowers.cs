using LossGen.Generator.Ir;

namespace LossGen.Generator.Passes;

/// <summary>
/// Powers whose exponent is known: products and roots instead of a logarithm and an exponential, where the result is within 2 ulp over the whole
/// range of normal numbers. Other exponents stay powers: x⁶ as a product is off by 3.4 ulp, 1/x⁴ by 3.5.
/// </summary>
internal static class ConstantPowers
{
    public static int? Expand(Matcher g, Node n)
    {
        if (n.Op != Op.Power || !g.IsConstant(n.B))
            return null;
        int x = n.A;
        return g[n.B].Value switch
        {
            0 => g.Constant(1),
            1 => x,
            2 => Square(x),
            3 => Times(Square(x), x),
            4 => Square(Square(x)),
            0.5 => Root(x),
            1.5 => Times(x, Root(x)),
            -1 => Over(g.Constant(1), x),

            // The square of a reciprocal is as exact as the reciprocal of a square, which leaves the normal numbers before the result does.
            -2 => Square(Over(g.Constant(1), x)),
            -3 => Over(Over(g.Constant(1), Square(x)), x),
            -0.5 => Over(g.Constant(1), Root(x)),
            -1.5 => Over(Over(g.Constant(1), Root(x)), x),
            _ => null,
        };

        int Times(int a, int b) => g.Make(Op.Multiply, a, b);

        int Square(int a) => Times(a, a);

        int Over(int a, int b) => g.Make(Op.Divide, a, b);

        int Root(int a) => g.Make(Op.Sqrt, a);
    }
}
