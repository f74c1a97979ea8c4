using LossGen.Generator.Ir;

namespace LossGen.Generator.Losses;

/// <summary>A box in a graph, and the geometry that the box losses share.</summary>
internal readonly record struct BoxValue(Value X1, Value Y1, Value X2, Value Y2)
{
    public Value Width => X2 - X1;

    public Value Height => Y2 - Y1;

    public Value Area => Width * Height;

    /// <summary>The box between two boxes; inverted where they do not meet.</summary>
    public static BoxValue Between(BoxValue a, BoxValue b) => new(
        Value.Maximum(a.X1, b.X1), Value.Maximum(a.Y1, b.Y1), Value.Minimum(a.X2, b.X2), Value.Minimum(a.Y2, b.Y2));

    /// <summary>The smallest box around two boxes.</summary>
    public static BoxValue Around(BoxValue a, BoxValue b) => new(
        Value.Minimum(a.X1, b.X1), Value.Minimum(a.Y1, b.Y1), Value.Maximum(a.X2, b.X2), Value.Maximum(a.Y2, b.Y2));

    /// <summary>
    /// A denominator that is never 0: 1 stands in for 0. Adding a select of constants, rather than selecting, keeps the gradient
    /// of the denominator in one piece.
    /// </summary>
    public static Value NotZero(Value denominator, string name) =>
        (denominator + Value.Select(denominator.EqualTo(0), denominator.Builder.Constant(1), denominator.Builder.Constant(0))).Named(name);
}
