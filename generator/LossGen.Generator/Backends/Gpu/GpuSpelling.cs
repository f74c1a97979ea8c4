using LossGen.Generator.Ir;

namespace LossGen.Generator.Backends.Gpu;

/// <summary>C# that ILGPU compiles for every accelerator. Selects, not conditionals: a conditional becomes a branch.</summary>
internal sealed class GpuSpelling(Scalar scalar) : Spelling(scalar)
{
    public override Expression Constant(double value)
    {
        string text = Literal.Of(value, Scalar);
        return new(text, text[0] == '-' ? Precedence.Unary : Precedence.Primary);
    }

    protected override Expression Call(Op op, Expression[] operands) => op switch
    {
        Op.Abs => Function("IntrinsicMath.Abs", operands),
        Op.Sign => Function("GpuMath.Sign", operands),
        Op.Sqrt => Function($"{Scalar.Keyword()}.Sqrt", operands),
        Op.CopySign => Function("GpuMath.CopySign", operands),
        Op.PowerOfTwo => Function("GpuMath.PowerOfTwo", operands),
        Op.LogExponent => Function("GpuMath.LogExponent", operands),
        Op.LogMantissa => Function("GpuMath.LogMantissa", operands),
        Op.RowAnchor => Anchor(operands[0]),
        Op.AtLeast => Function("GpuMath.AtLeast", operands),
        Op.RoundedPower => Function("GpuMath.RoundedPower", [operands[0]]),
        Op.Minimum => Function("GpuMath.Minimum", operands),
        Op.Maximum => Function("GpuMath.Maximum", operands),
        Op.Less => Infix("<", Precedence.Relational, operands),
        Op.LessOrEqual => Infix("<=", Precedence.Relational, operands),
        // The compiler warns of what is compared with itself.
        Op.Equal when operands[0].Text == operands[1].Text => Infix("<=", Precedence.Relational, [operands[0], Constant(double.PositiveInfinity)]),
        Op.Equal => Infix("==", Precedence.Equality, operands),
        Op.And => Infix("&", Precedence.And, operands),
        Op.Or => Infix("|", Precedence.Or, operands),
        Op.Not => new($"!{operands[0].Within(Precedence.Unary)}", Precedence.Unary),
        Op.Select => Function("Utilities.Select", operands),
        _ => Library("GpuMath", op, operands) ?? throw new InvalidOperationException($"{op} must be lowered before code is written"),
    };
}
