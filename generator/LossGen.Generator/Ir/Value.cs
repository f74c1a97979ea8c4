namespace LossGen.Generator.Ir;

/// <summary>A number in a graph that is being built: lets a loss be written in ordinary operator syntax.</summary>
internal readonly struct Value(GraphBuilder builder, int index)
{
    public GraphBuilder Builder { get; } = builder;

    public int Index { get; } = index;

    public Rank Rank => Builder[Index].Rank;

    public static Value operator +(Value a, Value b) => a.Binary(Op.Add, b);

    public static Value operator +(Value a, double b) => a + a.Builder.Constant(b);

    public static Value operator +(double a, Value b) => b.Builder.Constant(a) + b;

    public static Value operator -(Value a, Value b) => a.Binary(Op.Subtract, b);

    public static Value operator -(Value a, double b) => a - a.Builder.Constant(b);

    public static Value operator -(double a, Value b) => b.Builder.Constant(a) - b;

    public static Value operator *(Value a, Value b) => a.Binary(Op.Multiply, b);

    public static Value operator *(double a, Value b) => b.Builder.Constant(a) * b;

    public static Value operator /(Value a, Value b) => a.Binary(Op.Divide, b);

    public static Value operator /(double a, Value b) => b.Builder.Constant(a) / b;

    public static Value operator -(Value a) => a.Unary(Op.Negate);

    public static Mask operator <(Value a, Value b) => new(a.Builder, a.Builder.Operation(Op.Less, a.Index, b.Index));

    public static Mask operator >(Value a, Value b) => b < a;

    public static Mask operator <(Value a, double b) => a < a.Builder.Constant(b);

    public static Mask operator >(Value a, double b) => a.Builder.Constant(b) < a;

    public static Mask operator >(double a, Value b) => b < a;

    public static Mask operator <(double a, Value b) => b.Builder.Constant(a) < b;

    public static Mask operator <=(Value a, Value b) => new(a.Builder, a.Builder.Operation(Op.LessOrEqual, a.Index, b.Index));

    public static Mask operator >=(Value a, Value b) => b <= a;

    public static Value Abs(Value a) => a.Unary(Op.Abs);

    public static Value Log(Value a) => a.Unary(Op.Log);

    /// <summary>A function of one number that has no operator.</summary>
    public static Value Function(Op op, Value a) => a.Unary(op);

    /// <summary>A function of two numbers that has no operator.</summary>
    public static Value Function(Op op, Value a, Value b) => a.Binary(op, b);

    public static Value Minimum(Value a, Value b) => a.Binary(Op.Minimum, b);

    public static Value Maximum(Value a, Value b) => a.Binary(Op.Maximum, b);

    /// <summary>Not smaller than a bound. NaN stays NaN, and the gradient passes at the bound itself, as torch's clamp has it.</summary>
    public static Value ClampMin(Value a, Value bound) => Select(a < bound, bound, a);

    public static Value Select(Mask mask, Value a, Value b) =>
        new(a.Builder, a.Builder.Operation(Op.Select, mask.Index, a.Index, b.Index));

    /// <summary>The sum over a row.</summary>
    public static Value RowSum(Value x) => x.Unary(Op.RowSum);

    /// <summary>The largest element of a row. Equal ones share its gradient evenly.</summary>
    public static Value RowMax(Value x) => x.Unary(Op.RowMax);

    /// <summary>The sum over a row where a value of the row is not 0; elsewhere it is not to be used.</summary>
    public static Value RowSumWhere(Value x, Value isNeeded) => x.Binary(Op.RowSumWhere, isNeeded);

    /// <summary>The largest element of a row where a value of the row is not 0; elsewhere it is not to be used.</summary>
    public static Value RowMaxWhere(Value x, Value isNeeded) => x.Binary(Op.RowMaxWhere, isNeeded);

    /// <summary>A value that is computed in another way than what its derivative is taken of.</summary>
    public static Value Given(Value derivative, Value value) => derivative.Binary(Op.Given, value);

    /// <summary>The element of a row at a position; what the row is computed from is computed there alone.</summary>
    public static Value Pick(Value row, Value position) => row.Binary(Op.Pick, position);

    public Mask EqualTo(double value) => EqualTo(Builder.Constant(value));

    public Mask EqualTo(Value other) => new(Builder, Builder.Operation(Op.Equal, Index, other.Index));

    /// <summary>Names the value in the generated code.</summary>
    public Value Named(string name)
    {
        Builder.Name(Index, name);
        return this;
    }

    private Value Unary(Op op) => new(Builder, Builder.Operation(op, Index));

    private Value Binary(Op op, Value b) => new(Builder, Builder.Operation(op, Index, b.Index));
}

/// <summary>A truth value in a graph that is being built.</summary>
internal readonly struct Mask(GraphBuilder builder, int index)
{
    public GraphBuilder Builder { get; } = builder;

    public int Index { get; } = index;

    public static Mask operator &(Mask a, Mask b) => new(a.Builder, a.Builder.Operation(Op.And, a.Index, b.Index));

    public static Mask operator |(Mask a, Mask b) => new(a.Builder, a.Builder.Operation(Op.Or, a.Index, b.Index));

    public static Mask operator !(Mask a) => new(a.Builder, a.Builder.Operation(Op.Not, a.Index));
}
