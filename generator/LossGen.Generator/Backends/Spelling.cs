using System.Globalization;
using LossGen.Generator.Ir;
using LossGen.Generator.Passes.Lowering;

namespace LossGen.Generator.Backends;

/// <summary>A piece of text that computes a value.</summary>
internal readonly record struct Expression(string Text, Precedence Precedence)
{
    /// <summary>Whether it is one number where vectors are computed.</summary>
    public bool IsNumber { get; init; }

    /// <summary>Of a mask that is negated, the mask.</summary>
    public string? Negated { get; init; }

    public static Expression Primary(string text) => new(text, Precedence.Primary);

    /// <summary>The text as an operand of something that binds this tightly.</summary>
    public string Within(Precedence outer) => Precedence < outer ? $"({Text})" : Text;
}

/// <summary>
/// How a back end writes each operation. Arithmetic is the same in code and on paper; most of the rest is a back end's own.
/// </summary>
internal abstract class Spelling(Scalar scalar)
{
    public Scalar Scalar { get; } = scalar;

    public abstract Expression Constant(double value);

    /// <summary>A value of the call, by its name.</summary>
    public virtual Expression Uniform(string name) => Expression.Primary(name);

    /// <summary>An expression as a variable's value.</summary>
    public virtual Expression Value(Expression expression) => expression;

    protected abstract Expression Call(Op op, Expression[] operands);

    public virtual Expression Operation(Op op, params Expression[] operands) => op switch
    {
        Op.Negate or Op.Add or Op.Subtract or Op.Multiply or Op.Divide => OnPaper(op, operands),
        _ => Call(op, operands),
    };

    /// <summary>An operation as people write it.</summary>
    protected static Expression OnPaper(Op op, Expression[] operands) => Operations.Of(op).Notation switch
    {
        Notation.Infix infix => Infix(infix.Symbol, infix.Precedence, operands),
        Notation.Function function => Function(function.Name, [.. operands.Take(function.Arguments)]),
        Notation.Pattern pattern => new(string.Format(CultureInfo.InvariantCulture, pattern.Text, Placed(pattern, operands)), pattern.Precedence),
        _ => throw new InvalidOperationException($"{op} has no notation"),
    };

    /// <summary>A <see cref="Op.RowAnchor"/>, of a row's largest element.</summary>
    protected Expression Anchor(Expression largest) =>
        Operation(Op.Select, Operation(Op.Equal, largest, Constant(double.NegativeInfinity)), Constant(0), largest);

    private static object[] Placed(Notation.Pattern pattern, Expression[] operands) =>
        [.. operands.Select((o, k) => k < pattern.Operands.Length ? o.Within(pattern.Operands[k]) : o.Text)];

    /// <summary>The right side binds tighter: a - (b - c). Floating-point addition is not associative, so a + (b + c) keeps its own too.</summary>
    protected static Expression Infix(string symbol, Precedence precedence, Expression[] operands) =>
        new($"{Operand(operands[0], precedence, precedence)} {symbol} {Operand(operands[1], precedence, precedence + 1)}", precedence);

    /// <summary>A call of the library of functions; null where an operation is none of them.</summary>
    protected static Expression? Library(string type, Op op, Expression[] operands) => !LibraryFunctions.All.Contains(op) ? null
        : Function($"{type}.{op}", op == Op.ShiftedExp ? [operands[0]] : operands);

    protected static Expression Function(string name, Expression[] operands) =>
        Expression.Primary($"{name}({string.Join(", ", operands.Select(o => o.Text))})");

    /// <summary>Products inside sums, and what must hold together inside alternatives, get parentheses, as careful people write them.</summary>
    private static string Operand(Expression operand, Precedence outer, Precedence binding) =>
        (outer == Precedence.Additive && operand.Precedence == Precedence.Multiplicative) || (outer == Precedence.Or && operand.Precedence == Precedence.And)
            ? $"({operand.Text})"
            : operand.Within(binding);
}
