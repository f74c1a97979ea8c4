using LossGen.Generator.Ir;

namespace LossGen.Generator.Backends;

/// <summary>The notation of the comments: what a person would write on paper, in one line.</summary>
internal sealed class MathSpelling(Scalar scalar) : Spelling(scalar)
{
    public override Expression Constant(double value) => Expression.Primary(Literal.Plain(value, Scalar));

    protected override Expression Call(Op op, Expression[] operands) => op switch
    {
        Op.Abs => Expression.Primary($"|{operands[0].Text}|"),
        Op.Sign => Function("sign", operands),
        Op.StopGradient => Function("stop", operands),
        Op.Sqrt => Function("sqrt", operands),
        Op.Cbrt => Function("cbrt", operands),
        Op.Log => Function("ln", operands),
        Op.LogP1 => Expression.Primary($"ln(1 + {operands[0].Within(Precedence.Additive)})"),
        Op.Exp => Function("exp", operands),
        Op.ExpNegative => Function("exp", operands),
        Op.ShiftedExp => Function("exp", [operands[0]]),
        Op.LogP1OfUnit => Expression.Primary($"ln(1 + {operands[0].Within(Precedence.Additive)})"),
        Op.Exp2 => Function("exp2", operands),
        Op.ExpM1 => new($"exp({operands[0].Text}) - 1", Precedence.Additive),
        Op.Sinh => Function("sinh", operands),
        Op.Cosh => Function("cosh", operands),
        Op.Tanh => Function("tanh", operands),
        Op.LogCosh => Expression.Primary($"ln(cosh({operands[0].Text}))"),
        Op.Sigmoid => Function("sigmoid", operands),
        Op.Softplus => Function("softplus", operands),
        Op.Sin => Function("sin", operands),
        Op.Cos => Function("cos", operands),
        Op.Atan => Function("atan", operands),
        Op.Atan2 => Function("atan2", operands),
        Op.Power => Function("pow", operands),
        Op.PowerOfTwo => Function("exp2", operands),
        Op.CopySign => Function("copysign", operands),
        Op.LogExponent => Function("exponent", operands),
        Op.LogMantissa => Function("mantissa", operands),
        Op.AtLeast => Function("max", operands),
        Op.RoundedPower => Expression.Primary($"exp2({operands[0].Text} - {operands[1].Text})"),
        Op.Minimum => Function("min", operands),
        Op.Maximum => Function("max", operands),
        Op.Less => Infix("<", Precedence.Relational, operands),
        Op.LessOrEqual => Infix("<=", Precedence.Relational, operands),
        Op.Equal => Infix("==", Precedence.Equality, operands),
        Op.And => Infix("and", Precedence.And, operands),
        Op.Or => Infix("or", Precedence.Or, operands),
        Op.Not => new($"not {operands[0].Within(Precedence.Unary)}", Precedence.Unary),
        Op.RowSum => Function("sum", operands),
        Op.RowMax => Function("max", operands),
        Op.RowSumWhere => Function("sum", [operands[0]]),
        Op.RowMaxWhere => Function("max", [operands[0]]),
        Op.Given => operands[1],
        Op.RowExpSum => Expression.Primary($"sum(exp({operands[0].Text} - {operands[1].Within(Precedence.Multiplicative)}))"),
        Op.Pick => Expression.Primary($"{operands[0].Within(Precedence.Primary)}[{operands[1].Text}]"),
        Op.Select => new(
            $"{operands[0].Within(Precedence.Or)} ? {operands[1].Within(Precedence.Or)} : {operands[2].Within(Precedence.Or)}",
            Precedence.Conditional),
        _ => throw new InvalidOperationException($"{op} has no notation"),
    };
}
