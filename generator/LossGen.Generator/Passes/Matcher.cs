using LossGen.Generator.Ir;

namespace LossGen.Generator.Passes;

/// <summary>Lets a rule look at the operands of a node and build what replaces it.</summary>
/// <param name="builder">The new graph.</param>
/// <param name="element">The element type of a graph that is lowered: what is computed here is what the generated code would compute. Null before that.</param>
internal readonly struct Matcher(GraphBuilder builder, Scalar? element)
{
    /// <summary>What an operation on constants comes to; null where that is not to be decided.</summary>
    public double? Evaluate(Op op, double a, double b) =>
        element is { } scalar ? ElementMath.Evaluate(scalar, op, a, b) : ReferenceMath.Evaluate(op, a, b);

    /// <summary>A constant that is to be a factor of generated code; null where the element type does not have it as a normal number.</summary>
    public int? Factor(double value) => ElementMath.IsNormal(element ?? Scalar.Double, value) ? Constant(value) : null;

    public Node this[int index] => builder[index];

    /// <summary>A node in operator syntax.</summary>
    public Value At(int index) => new(builder, index);

    public int Make(Op op, int a, int b = -1, int c = -1) => builder.Operation(op, a, b, c);

    /// <summary>The index of a node that is in the graph already.</summary>
    public int Add(Node node) => builder.Add(node);

    public int Constant(double value) => builder.Add(Node.Constant(value));

    public int Named(int index, string name)
    {
        builder.Name(index, name);
        return index;
    }

    public bool IsConstant(int index) => builder[index].Op == Op.Constant;

    public bool Is(int index, double value) => builder[index].IsConstant(value);

    public bool IsPowerOfTwo(int index) => IsConstant(index) && IsPowerOfTwo(builder[index].Value);

    /// <summary>The constant factor of a product, and the rest; 1 and the node itself where there is none.</summary>
    public (double Factor, int Value) Scaled(int index)
    {
        Node node = builder[index];
        return node.Op != Op.Multiply ? (1, index)
            : IsConstant(node.A) ? (builder[node.A].Value, node.B)
            : IsConstant(node.B) ? (builder[node.B].Value, node.A)
            : (1, index);
    }

    /// <summary>Matches p · x and gives p and x.</summary>
    public bool IsScaled(int index, out int power, out int rest)
    {
        Node node = builder[index];
        (power, rest) = (node.A, node.B);
        if (node.Op != Op.Multiply)
            return false;
        if (IsPowerOfTwo(node.A))
            return true;
        (power, rest) = (node.B, node.A);
        return IsPowerOfTwo(node.B);
    }

    /// <summary>Matches p · x with |p| below 1, but not so small that the rest, without it, might overflow.</summary>
    public bool IsFractionOf(int index, out int power, out int rest) =>
        IsScaled(index, out power, out rest) && Math.Abs(builder[power].Value) is < 1 and > 1e-4;

    /// <summary>Matches a function of one number and gives that number.</summary>
    public bool IsCall(Op op, int index, out int operand)
    {
        operand = builder[index].A;
        return builder[index].Op == op;
    }

    public bool IsNegation(int index, out int operand)
    {
        operand = builder[index].A;
        return builder[index].Op == Op.Negate;
    }

    public static bool IsPowerOfTwo(double value)
    {
        long bits = BitConverter.DoubleToInt64Bits(value);
        long exponent = (bits >> 52) & 0x7FF;
        return exponent is > 1023 - 100 and < 1023 + 100 && (bits & 0xFFFFFFFFFFFFF) == 0;
    }
}
