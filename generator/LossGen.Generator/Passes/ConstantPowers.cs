using LossGen.Generator.Ir;

namespace LossGen.Generator.Passes;

/// <summary>Powers whose exponent is known: products and roots instead of a logarithm and an exponential.</summary>
internal static class ConstantPowers
{
    /// <summary>The largest whole exponent that is multiplied out.</summary>
    private const int Largest = 8;

    public static int? Expand(Matcher g, Node n)
    {
        if (n.Op != Op.Power || !g.IsConstant(n.B))
            return null;
        double exponent = g[n.B].Value;
        if (exponent == 0)
            return g.Constant(1);
        if (!(Math.Abs(exponent) <= Largest) || 2 * exponent != Math.Floor(2 * exponent))
            return null;
        int whole = (int)Math.Floor(Math.Abs(exponent));
        bool half = whole != Math.Abs(exponent);

        // Beyond x·√x a power is the better form: its one rounding is less than those of a root and several products.
        if (half && whole > 1)
            return null;
        int power = whole == 0 ? -1 : Product(g, n.A, whole);
        if (half)
        {
            int root = g.Make(Op.Sqrt, n.A);
            power = power < 0 ? root : g.Make(Op.Multiply, power, root);
        }

        return exponent > 0 ? power : g.Make(Op.Divide, g.Constant(1), power);
    }

    private static int Product(Matcher g, int x, int exponent)
    {
        if (exponent == 1)
            return x;
        int square = Product(g, x, exponent / 2);
        square = g.Make(Op.Multiply, square, square);
        return exponent % 2 == 0 ? square : g.Make(Op.Multiply, square, x);
    }
}
