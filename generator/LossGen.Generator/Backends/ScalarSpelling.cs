using LossGen.Generator.Ir;

namespace LossGen.Generator.Backends;

/// <summary>C# over float or double: scalar methods, and what is computed once a call.</summary>
internal sealed class ScalarSpelling(Scalar scalar) : Spelling(scalar)
{
    public override Expression Constant(double value)
    {
        string text = Literal.Of(value, Scalar);
        return new(text, text[0] == '-' ? Precedence.Unary : Precedence.Primary);
    }

    protected override Expression Call(Op op, Expression[] operands) => op switch
    {
        Op.Abs => Function($"{Scalar.Keyword()}.Abs", operands),
        Op.Sign => Function("global::LossGen.Runtime.Lanes.Sign", operands),
        Op.Sqrt => Function($"{Scalar.Keyword()}.Sqrt", operands),
        Op.CopySign => Function($"{Scalar.Keyword()}.CopySign", operands),
        Op.PowerOfTwo => Function("global::LossGen.Runtime.Lanes.PowerOfTwo", operands),
        Op.LogExponent => Function("global::LossGen.Runtime.Lanes.LogExponent", operands),
        Op.LogMantissa => Function("global::LossGen.Runtime.Lanes.LogMantissa", operands),
        Op.RowAnchor => Anchor(operands[0]),
        Op.AtLeast => new($"{operands[0].Within(Precedence.Additive)} < {operands[1].Within(Precedence.Additive)} ? {operands[1].Text} : {operands[0].Within(Precedence.Conditional)}", Precedence.Conditional),
        Op.RoundedPower => Function("global::LossGen.Runtime.Lanes.RoundedPower", [operands[0]]),
        Op.Minimum => Function($"{Scalar.Keyword()}.Min", operands),
        Op.Maximum => Function($"{Scalar.Keyword()}.Max", operands),
        Op.Less => Infix("<", Precedence.Relational, operands),
        Op.LessOrEqual => Infix("<=", Precedence.Relational, operands),
        // The compiler warns of what is compared with itself.
        Op.Equal when operands[0].Text == operands[1].Text => new($"!{Scalar.Keyword()}.IsNaN({operands[0].Text})", Precedence.Unary),
        Op.Equal => Infix("==", Precedence.Equality, operands),
        Op.And => Infix("&&", Precedence.And, operands),
        Op.Or => Infix("||", Precedence.Or, operands),
        Op.Not => new($"!{operands[0].Within(Precedence.Unary)}", Precedence.Unary),
        Op.Select => new(
            $"{operands[0].Within(Precedence.Or)} ? {operands[1].Within(Precedence.Or)} : {operands[2].Within(Precedence.Conditional)}",
            Precedence.Conditional),
        _ => Library("global::LossGen.Runtime.VectorMath", op, operands) ?? throw new InvalidOperationException($"{op} must be lowered before code is written"),
    };
}
