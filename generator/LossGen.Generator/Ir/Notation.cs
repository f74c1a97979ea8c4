namespace LossGen.Generator.Ir;

/// <summary>How tightly a piece of text binds.</summary>
internal enum Precedence : byte
{
    Conditional,
    Or,
    And,
    Equality,
    Relational,
    Additive,
    Multiplicative,
    Unary,
    Primary,
}

/// <summary>How people write an operation on paper, in one line.</summary>
/// <param name="Precedence">How tightly it binds as an operand of another.</param>
internal abstract record Notation(Precedence Precedence)
{
    /// <summary>An operator between two operands.</summary>
    public sealed record Infix(string Symbol, Precedence Precedence) : Notation(Precedence);

    /// <summary>A name, and operands in parentheses.</summary>
    /// <param name="Name">The function.</param>
    /// <param name="Arguments">How many of the operands are written: the rest only says how the function is computed.</param>
    public sealed record Function(string Name, int Arguments) : Notation(Precedence.Primary);

    /// <summary>A text with the operands in the places {0}, {1} and {2}.</summary>
    /// <param name="Text">The text.</param>
    /// <param name="Precedence">How tightly it binds.</param>
    /// <param name="Operands">How tightly each operand has to bind to go without parentheses; those that none is given for never need any.</param>
    public sealed record Pattern(string Text, Precedence Precedence, params Precedence[] Operands) : Notation(Precedence);
}
