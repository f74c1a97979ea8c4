using LossGen.Generator.Ir;

namespace LossGen.Generator.Losses;

/// <summary>A box in a graph, and the geometry that the box losses share.</summary>
internal readonly record struct BoxValue(Value X1, Value Y1, Value X2, Value Y2)
{
    public Value Width => X2 - X1;

    public Value Height => Y2 - Y1;

    public Value Area => Width * Height;

    /// <summary>x1, y1, x2, y2.</summary>
    public IReadOnlyList<Value> Corners => [X1, Y1, X2, Y2];

    /// <summary>The box between two boxes; inverted where they do not meet.</summary>
    public static BoxValue Between(BoxValue a, BoxValue b) => new(
        Value.Maximum(a.X1, b.X1), Value.Maximum(a.Y1, b.Y1), Value.Minimum(a.X2, b.X2), Value.Minimum(a.Y2, b.Y2));

    /// <summary>The smallest box around two boxes.</summary>
    public static BoxValue Around(BoxValue a, BoxValue b) => new(
        Value.Minimum(a.X1, b.X1), Value.Minimum(a.Y1, b.Y1), Value.Maximum(a.X2, b.X2), Value.Maximum(a.Y2, b.Y2));

    /// <summary>
    /// A quotient that is 0, and has no gradient, where its denominator is 0. Selecting the quotient would do the same, but carries the
    /// select through the whole gradient; adding and multiplying selects of constants keeps it here.
    /// </summary>
    public static Value Quotient(Value numerator, Value denominator, string name)
    {
        Value zero = denominator.Builder.Constant(0);
        Value one = denominator.Builder.Constant(1);
        Mask isZero = denominator.EqualTo(0);
        Value safe = (denominator + Value.Select(isZero, one, zero)).Named(name + "Denominator");
        return ((numerator / safe) * Value.Select(isZero, zero, one).Named(name + "Defined")).Named(name);
    }
}
