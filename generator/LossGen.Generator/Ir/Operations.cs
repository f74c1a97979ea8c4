namespace LossGen.Generator.Ir;

/// <summary>The table of operations: one entry for each <see cref="Op"/>.</summary>
internal static class Operations
{
    public static IReadOnlyList<OperationInfo> All { get; } =
    [
        Leaf(Op.Input),
        Leaf(Op.Parameter),
        Leaf(Op.Constant),
        Leaf(Op.Position),

        Unary(Op.Negate, a => -a, new Notation.Pattern("-{0}", Precedence.Unary, Precedence.Unary)),
        Unary(Op.Abs, Math.Abs, Primary("|{0}|")),
        Unary(Op.Sign, a => a > 0 ? 1 : a < 0 ? -1 : a, "sign"),
        Unary(Op.StopGradient, a => a, "stop") with { StopsGradient = true },
        Binary(Op.Given, (_, b) => b, Conditional("{1}")),
        Unary(Op.Sqrt, Math.Sqrt, "sqrt"),
        Unary(Op.Cbrt, ReferenceMath.Cbrt, "cbrt"),
        Unary(Op.Log, Math.Log, "ln"),
        Unary(Op.LogP1, ReferenceMath.LogP1, Primary("ln(1 + {0})", Precedence.Additive)),
        Unary(Op.LogP1OfUnit, ReferenceMath.LogP1, Primary("ln(1 + {0})", Precedence.Additive)),
        Unary(Op.Exp, Math.Exp, "exp"),
        Unary(Op.ExpNegative, Math.Exp, "exp"),
        Binary(Op.ShiftedExp, (a, b) => Math.Exp(a) * Math.Pow(2, b), new Notation.Function("exp", 1)),
        Unary(Op.Exp2, ReferenceMath.Exp2, "exp2"),
        Unary(Op.ExpM1, ReferenceMath.ExpM1, new Notation.Pattern("exp({0}) - 1", Precedence.Additive)),
        Unary(Op.Sinh, ReferenceMath.Sinh, "sinh"),
        Unary(Op.Cosh, Math.Cosh, "cosh"),
        Unary(Op.Tanh, Math.Tanh, "tanh"),
        Unary(Op.LogCosh, ReferenceMath.LogCosh, Primary("ln(cosh({0}))")),
        Unary(Op.Sigmoid, ReferenceMath.Sigmoid, "sigmoid"),
        Unary(Op.Softplus, ReferenceMath.Softplus, "softplus"),
        Unary(Op.Sin, a => double.IsInfinity(a) ? double.NaN : Math.Sin(a), "sin"),
        Unary(Op.Cos, a => double.IsInfinity(a) ? double.NaN : Math.Cos(a), "cos"),
        Unary(Op.Atan, Math.Atan, "atan"),
        Unary(Op.PowerOfTwo, ReferenceMath.PowerOfTwo, "exp2"),
        Unary(Op.LogExponent, ReferenceMath.LogExponent, "exponent"),
        Unary(Op.LogMantissa, ReferenceMath.LogMantissa, "mantissa"),

        Binary(Op.Add, (a, b) => a + b, new Notation.Infix("+", Precedence.Additive)) with { IsCommutative = true },
        Binary(Op.Subtract, (a, b) => a - b, new Notation.Infix("-", Precedence.Additive)),
        Binary(Op.Multiply, (a, b) => a * b, new Notation.Infix("*", Precedence.Multiplicative)) with { IsCommutative = true },
        Binary(Op.Divide, (a, b) => a / b, new Notation.Infix("/", Precedence.Multiplicative)),
        Binary(Op.Minimum, ReferenceMath.Minimum, "min"),
        Binary(Op.Maximum, (a, b) => -ReferenceMath.Minimum(-a, -b), "max"),
        Binary(Op.AtLeast, (a, b) => a < b ? b : a, "max"),
        Binary(Op.RoundedPower, ReferenceMath.RoundedPower, Primary("exp2({0} - {1})")),
        Binary(Op.CopySign, ReferenceMath.CopySign, "copysign"),
        Binary(Op.Atan2, ReferenceMath.Atan2, "atan2"),
        Binary(Op.Power, ReferenceMath.Power, "pow"),

        Comparison(Op.Less, (a, b) => a < b, new Notation.Infix("<", Precedence.Relational)),
        Comparison(Op.LessOrEqual, (a, b) => a <= b, new Notation.Infix("<=", Precedence.Relational)),
        Comparison(Op.Equal, (a, b) => a == b, new Notation.Infix("==", Precedence.Equality)) with { IsCommutative = true },
        new(Op.And, RankRule.Elementwise, ValueKind.Mask, ValueKind.Mask, ValueKind.Mask)
        {
            Meaning = (a, b, _) => a * b,
            Notation = new Notation.Infix("and", Precedence.And),
            IsCommutative = true,
        },
        new(Op.Or, RankRule.Elementwise, ValueKind.Mask, ValueKind.Mask, ValueKind.Mask)
        {
            Meaning = (a, b, _) => Math.Max(a, b),
            Notation = new Notation.Infix("or", Precedence.Or),
            IsCommutative = true,
        },
        new(Op.Not, RankRule.Elementwise, ValueKind.Mask, ValueKind.Mask)
        {
            Meaning = (a, _, _) => 1 - a,
            Notation = new Notation.Pattern("not {0}", Precedence.Unary, Precedence.Unary),
        },
        new(Op.Select, RankRule.Elementwise, ValueKind.Number, ValueKind.Mask, ValueKind.Number, ValueKind.Number)
        {
            Meaning = (mask, a, b) => mask != 0 ? a : b,
            Notation = Conditional("{0} ? {1} : {2}", Precedence.Or, Precedence.Or, Precedence.Or),
        },

        Reduction(Op.RowSum, 1, Op.Add, new Notation.Function("sum", 1)),
        Reduction(Op.RowMax, 1, Op.Maximum, new Notation.Function("max", 1)),
        Reduction(Op.RowSumWhere, 2, Op.Add, new Notation.Function("sum", 1)) with { StopsGradient = true },
        Reduction(Op.RowMaxWhere, 2, Op.Maximum, new Notation.Function("max", 1)) with { StopsGradient = true },
        Unary(Op.RowAnchor, a => double.IsNegativeInfinity(a) ? 0 : a, Conditional("{0} == -Infinity ? 0 : {0}", Precedence.Relational)) with { StopsGradient = true },
        Reduction(Op.RowExpSum, 2, Op.Add, Primary("sum(exp({0} - {1}))", Precedence.Conditional, Precedence.Multiplicative)),
        Reduction(Op.Pick, 2, null, Primary("{0}[{1}]", Precedence.Primary, Precedence.Conditional)),
    ];

    private static readonly OperationInfo?[] s_byOp = ByOp();

    /// <summary>The entry of an operation.</summary>
    public static OperationInfo Of(Op op) =>
        (int)op < s_byOp.Length && s_byOp[(int)op] is { } info ? info : throw new InvalidOperationException($"{op} is not in the table of operations");

    private static OperationInfo?[] ByOp()
    {
        var byOp = new OperationInfo?[All.Max(o => (int)o.Op) + 1];
        foreach (OperationInfo info in All)
            byOp[(int)info.Op] = byOp[(int)info.Op] is null ? info : throw new InvalidOperationException($"{info.Op} is in the table of operations twice");
        return byOp;
    }

    private static OperationInfo Leaf(Op op) => new(op, RankRule.Leaf, ValueKind.Number);

    private static OperationInfo Unary(Op op, Func<double, double> meaning, string function) => Unary(op, meaning, new Notation.Function(function, 1));

    private static OperationInfo Unary(Op op, Func<double, double> meaning, Notation notation) =>
        new(op, RankRule.Elementwise, ValueKind.Number, ValueKind.Number) { Meaning = (a, _, _) => meaning(a), Notation = notation };

    private static OperationInfo Binary(Op op, Func<double, double, double> meaning, string function) => Binary(op, meaning, new Notation.Function(function, 2));

    private static OperationInfo Binary(Op op, Func<double, double, double> meaning, Notation notation) =>
        new(op, RankRule.Elementwise, ValueKind.Number, ValueKind.Number, ValueKind.Number) { Meaning = (a, b, _) => meaning(a, b), Notation = notation };

    private static OperationInfo Comparison(Op op, Func<double, double, bool> meaning, Notation notation) =>
        Binary(op, (a, b) => meaning(a, b) ? 1 : 0, notation) with { Result = ValueKind.Mask };

    private static OperationInfo Reduction(Op op, int arity, Op? combines, Notation notation) =>
        new(op, RankRule.Reduction, ValueKind.Number, [.. Enumerable.Repeat(ValueKind.Number, arity)]) { Combines = combines, Notation = notation };

    private static Notation.Pattern Primary(string text, params Precedence[] operands) => new(text, Precedence.Primary, operands);

    private static Notation.Pattern Conditional(string text, params Precedence[] operands) => new(text, Precedence.Conditional, operands);
}
