using LossGen.Generator.Ir;

namespace LossGen.Generator.Backends;

/// <summary>The notation of the comments: what a person would write on paper, in one line.</summary>
internal sealed class MathSpelling(Scalar scalar) : Spelling(scalar)
{
    public override Expression Constant(double value) => Expression.Primary(Literal.Plain(value, Scalar));

    protected override Expression Call(Op op, Expression[] operands) => OnPaper(op, operands);
}
