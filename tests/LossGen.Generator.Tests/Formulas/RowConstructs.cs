namespace LossGen.Generator.Tests.Formulas;

/// <summary>A formula for each thing that can be done with rows, over rows x and y of four, a label and a number c.</summary>
internal static class RowConstructs
{
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>()
    {
        ["softened labels"] = "=> -(Row.Softmax(y / c) * Row.LogSoftmax(x / c)).Sum() * c * c",
        ["cross entropy"] = "=> x.LogSumExp() - x[label]",
        ["focal"] = "{ double p = Row.LogSoftmax(x)[label]; return -Math.Pow(1 - Math.Exp(p), 2) * p; }",
        ["triplet margin"] = "=> Math.Max(0, (x - y).Norm() - x.Norm() + c)",
        ["cosine"] = "=> 1 - x.Dot(y) / Math.Sqrt(x.Dot(x) * y.Dot(y) + 1e-8)",
        ["multi margin"] = "=> (Row.Max(c + x - x[label], 0.0) * (1 - x.OneHot(label))).Sum() / x.Length",
        ["ranked probability"] = "{ Row<double> d = Row.Softmax(x) - y.OneHot(label); return (d * d * (x.Position + 1)).Mean(); }",
        ["smoothed labels"] = "{ double off = 0.1 / (x.Length - 1); var t = x.OneHot(label) * (0.9 - off) + off; return -(t * Row.LogSoftmax(x)).Sum(); }",
        ["operators of rows"] = "=> ((x + y) * (x - y) / (4 + y * y) + -x - +y).Sum()",
        ["operators of a row and a number"] = "=> ((x + 1) * c - (x - c) / 3 + 2 * x).Sum()",
        ["operators of a number and a row"] = "=> (1 + x + c * (c - y) - 2 / (5 + y)).Sum()",
        ["compound assignment"] = "{ var v = x; v *= y; v += c; v -= x; v /= 2; return v.Sum(); }",
        ["mean"] = "=> (x * x * y).Mean()",
        ["largest"] = "=> x.Max() * c + (x * y).Max()",
        ["smallest"] = "=> x.Min() * c + (x * y).Min()",
        ["norm"] = "=> (x - y).Norm() * c",
        ["dot"] = "=> x.Dot(y) * x.Dot(x)",
        ["smooth maximum"] = "=> (x * c).LogSumExp() + Row.LogSumExp(y)",
        ["softmax"] = "=> (Row.Softmax(x) * y).Sum()",
        ["softmax at the label"] = "=> Row.Softmax(x)[label] * c",
        ["elements at constants"] = "=> x[0] * x[3] + y[2] * c",
        ["elements in a loop"] = "{ double v = 0; for (int k = 1; k < 4; k++) v += (x[k] - x[k - 1]) * (x[k] - x[k - 1]) * k; return v; }",
        ["elements of computed rows"] = "=> Row.Exp(x * 0.3)[label] + (x.Position * y)[3] + (x - x.Max())[1] + y.OneHot(label)[label]",
        ["element at a long"] = "{ long k = 2; return x[k] * x[(long)label]; }",
        ["label as a number"] = "=> (x.Sum() - label) * (double)label",
        ["functions of the label"] = "{ int far = Math.Abs(label - 1), near = Math.Max(2, label); return far * x[0] + near * y[1] * y[1] + Math.Sqrt(label) * c; }",
        ["label in conditions"] = "=> label == 0 ? x.Sum() : label > 2 ? y[label] * c : label != 1 ? x[2] * x[1] : x[0]",
        ["label in arithmetic"] = "{ int next = label + 1, twice = 2 * label; return twice * x[0] + (next >= x.Length ? c : -next) * y[1] * y[1]; }",
        ["label in a switch"] = "=> label switch { 0 => x[0], 1 or 2 => x[1] * x[2], _ => x.Sum() } * c",
        ["label reassigned"] = "{ double v = x[label]; label = 1; v *= x[label]; label++; return v * label * c; }",
        ["label and length in patterns"] = "=> label is 1 or > 2 && x.Length is 4 ? x.Sum() : x.Dot(y)",
        ["length"] = "=> x.Sum() / x.Length + (x.Length > 3 ? x[3] : c)",
        ["position"] = "=> (x * x.Position).Sum() + (y * (x.Position + 1) / x.Length).Sum()",
        ["one-hot at a constant"] = "=> (x.OneHot(2) * x * c).Sum()",
        ["absolute and roots"] = "=> (Row.Abs(x) + Row.Sqrt(x * x + 1)).Sum()",
        ["exponentials and logarithms"] = "=> (Row.Exp(0.3 * x) + Row.Log(5 + y) + Row.LogP1(x * x) + Row.ExpM1(0.2 * y)).Sum()",
        ["sigmoids"] = "=> (Row.Tanh(x) + Row.Sigmoid(y) * Row.Softplus(x)).Sum()",
        ["angles"] = "=> (Row.Sin(x) * Row.Cos(y)).Sum()",
        ["powers"] = "=> (Row.Pow(5 + x, y) + Row.Pow(x, 2.0) + Row.Pow(2.0, 0.5 * x)).Sum()",
        ["minima and maxima"] = "=> (Row.Max(x, y) * Row.Min(x, 1) + Row.Max(-1, y) * Row.Min(y, x)).Sum()",
        ["clamp"] = "=> (Row.Clamp(x, -1, 1) * y).Sum()",
        ["select"] = "=> (Row.Select(x < y, x * x, y) + Row.Select(x >= 0, x, 0) + Row.Select(1 > y, c, y) + Row.Select(y <= x, 1.0, 3.0) * x).Sum()",
        ["masks"] = "=> Row.Select(x > 0 & !(y > 0) | x.Position >= 3, x * y, c).Sum()",
        ["select a row by a number"] = "=> (Row.Select(c > x[0], x, y) * Row.Select(x[0] > x[1], x, 2) + Row.Select(y[0] > y[1], 1, y)).Sum()",
        ["row by a condition"] = "{ Row<double> v = x; if (y[0] > c) v = y * x; var w = y[1] > 0 ? v : v + 1; return (v * w).Sum(); }",
        ["tuple of rows"] = "{ var (a, b) = (x * y, x - y); (a, b) = (b, a); return a.Dot(b) + (a, c).Item1.Sum(); }",
        ["struct of rows"] = "{ var p = new Pair(x, y * c); var q = p with { A = p.B }; return p.Product + q.Product; }",
        ["helper"] = "=> Square(x - y).Sum() + Square(x).Max()",
        ["generic helper"] = "=> Soft(x, c).Sum() + Same(y).Dot(Same(x))",
        ["extension"] = "=> x.Squared().Sum()",
        ["local function"] = "{ Row<double> Shift(Row<double> v) => v - c; return Shift(x).Dot(Shift(y)); }",
        ["rows in a loop"] = "{ Row<double> v = x; for (int k = 0; k < 3; k++) v = v * 0.5 + y * k; return (v * v).Sum(); }",
        ["early return"] = "{ if (x[0] > y[0]) return x.Dot(y); return Row.Sigmoid(x).Sum() * c; }",
        ["functions of LossGen"] = "=> Formula.Softplus(x.Mean()) + Formula.Huber(x.Sum(), y.Sum(), 1) + Formula.Select(c > 1, x, y).Sum()",
        ["a number only"] = "=> c * c",
        ["a label only"] = "=> label * c",
        ["naive logsumexp"] = "=> Math.Log(Row.Exp(x).Sum())",
        ["naive mean of exponentials"] = "=> Math.Log(Row.Exp(x).Mean()) * c",
        ["naive softmax"] = "=> (Row.Exp(x) / Row.Exp(x).Sum() * y).Sum()",
        ["naive logsoftmax"] = "=> -Row.Log(Row.Exp(x) / Row.Exp(x).Sum())[label] + (Row.Log(Row.Softmax(y)) * x).Sum()",
    };

    /// <summary>What the formulas call.</summary>
    public const string Helpers = """
        private readonly record struct Pair(Row<double> A, Row<double> B) { public double Product => A.Dot(B); }
        private static Row<double> Square(Row<double> v) => v * v;
        private static Row<T> Soft<T>(Row<T> v, T scale) where T : unmanaged, IFloatingPointIeee754<T> => Row.Sqrt(v * v + T.One) * scale - T.CreateChecked(v.Length);
        private static T Same<T>(T v) => v;
        """;

    public const string Outside = "public static class Extensions { public static Row<double> Squared(this Row<double> v) => v * v; }";
}
