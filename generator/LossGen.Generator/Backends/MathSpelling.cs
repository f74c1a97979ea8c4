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
        Op.Log => Function("ln", operands),
        Op.CopySign => Function("copysign", operands),
        Op.LogExponent => Function("exponent", operands),
        Op.LogMantissa => Function("mantissa", operands),
        Op.Minimum => Function("min", operands),
        Op.Maximum => Function("max", operands),
        Op.Less => Infix("<", Precedence.Relational, operands),
        Op.LessOrEqual => Infix("<=", Precedence.Relational, operands),
        Op.Equal => Infix("==", Precedence.Equality, operands),
        Op.And => Infix("and", Precedence.And, operands),
        Op.Select => new(
            $"{operands[0].Within(Precedence.And)} ? {operands[1].Within(Precedence.And)} : {operands[2].Within(Precedence.And)}",
            Precedence.Conditional),
        _ => throw new InvalidOperationException($"{op} has no notation"),
    };
}
