using LossGen.Generator.Ir;

namespace LossGen.Generator.Backends.Cpu;

/// <summary>C# over the portable vectors of one width. Masks are vectors with all or no bits set.</summary>
/// <param name="scalar">The element type.</param>
/// <param name="bits">The width.</param>
/// <param name="isLibrary">
/// Whether constants are the framework's own calls: the JIT inlines only so much into one method, and methods of the library are what it inlines.
/// </param>
internal sealed class VectorSpelling(Scalar scalar, int bits, bool isLibrary = false) : Spelling(scalar)
{
    public string Class { get; } = $"Vector{Literal.Of(bits)}";

    public string Type => $"{Class}<{Scalar.Keyword()}>";

    public int Bits { get; } = bits;

    public int Lanes => Bits / 8 / Scalar.Size();

    public override Expression Constant(double value) =>
        BitConverter.DoubleToInt64Bits(value) == 0 ? Expression.Primary($"{Type}.Zero")
        : value == 1 ? Expression.Primary($"{Type}.One")
        : Expression.Primary(Literal.Of(value, Scalar)) with { IsNumber = true };

    public override Expression Uniform(string name) => Expression.Primary(name) with { IsNumber = true };

    /// <summary>A number in all lanes. The compiler binds this much faster than the framework's method, which has an overload for every type.</summary>
    public override Expression Value(Expression expression) => !expression.IsNumber ? expression
        : Expression.Primary(isLibrary ? $"{Class}.Create({expression.Text})" : $"Lanes.All{Literal.Of(Bits)}({expression.Text})");

    /// <summary>A vector times or over a number is an operator; all else takes vectors.</summary>
    public override Expression Operation(Op op, params Expression[] operands) => op switch
    {
        Op.Multiply when operands[0].IsNumber != operands[1].IsNumber => base.Operation(op, operands),
        Op.Divide when operands[1].IsNumber && !operands[0].IsNumber => base.Operation(op, operands),
        _ => base.Operation(op, [.. operands.Select(Value)]),
    };

    protected override Expression Call(Op op, Expression[] operands) => op switch
    {
        Op.Abs => Function($"{Class}.Abs", operands),
        Op.Sign => Function("Lanes.Sign", operands),
        Op.Sqrt => Function($"{Class}.Sqrt", operands),
        Op.CopySign => Function($"{Class}.CopySign", operands),
        Op.PowerOfTwo => Function("Lanes.PowerOfTwo", operands),
        Op.LogExponent => Function("Lanes.LogExponent", operands),
        Op.LogMantissa => Function("Lanes.LogMantissa", operands),
        Op.RowAnchor => Anchor(operands[0]),
        Op.AtLeast => Function("Lanes.AtLeast", operands),
        Op.RoundedPower => Function("Lanes.RoundedPower", [operands[0]]),
        Op.Minimum => Function("Lanes.Minimum", operands),
        Op.Maximum => Function("Lanes.Maximum", operands),
        Op.Less => Function($"{Class}.LessThan", operands),
        Op.LessOrEqual => Function($"{Class}.LessThanOrEqual", operands),
        Op.Equal => Function($"{Class}.Equals", operands),
        Op.And => Infix("&", Precedence.And, operands),
        Op.Or => Infix("|", Precedence.Or, operands),
        Op.Not => new($"~{operands[0].Within(Precedence.Unary)}", Precedence.Unary) { Negated = operands[0].Text },
        Op.Select when operands[0].Negated is { } mask => Function($"{Class}.ConditionalSelect", [Expression.Primary(mask), operands[2], operands[1]]),
        Op.Select => Function($"{Class}.ConditionalSelect", operands),
        _ => Library("VectorMath", op, operands) ?? throw new InvalidOperationException($"{op} must be lowered before code is written"),
    };
}
