using System.Numerics;

namespace LossGen.Numeric.Tests.Support;

/// <summary>
/// A number together with a first-order bound of the error that evaluating it in <typeparamref name="T"/> may have, in units of
/// T's roundoff. So a tolerance follows from the formula and the input alone: large only where the formula itself cancels.
/// </summary>
internal readonly record struct Tracked<T>(double Value, double Bound)
    where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <summary>The relative error of one correctly rounded operation.</summary>
    public static readonly double Roundoff = typeof(T) == typeof(float) ? Math.ScaleB(1, -24) : Math.ScaleB(1, -53);

    // What an operation loses below the normal numbers, where its error is absolute.
    private static readonly double Underflow = typeof(T) == typeof(float) ? Math.ScaleB(1, -126) : Math.ScaleB(1, -1022);

    public double Tolerance => Roundoff * Bound;

    public static implicit operator Tracked<T>(double exact) => new(exact, 0);

    public static Tracked<T> operator +(Tracked<T> a, Tracked<T> b) => Rounded(a.Value + b.Value, a.Bound + b.Bound);

    public static Tracked<T> operator -(Tracked<T> a, Tracked<T> b) => Rounded(a.Value - b.Value, a.Bound + b.Bound);

    public static Tracked<T> operator *(Tracked<T> a, Tracked<T> b) =>
        Rounded(a.Value * b.Value, (Math.Abs(a.Value) * b.Bound) + (Math.Abs(b.Value) * a.Bound) + Underflow);

    public static Tracked<T> operator /(Tracked<T> a, Tracked<T> b)
    {
        double quotient = a.Value / b.Value;
        return Rounded(quotient, ((a.Bound + (Math.Abs(quotient) * b.Bound)) / Math.Abs(b.Value)) + Underflow);
    }

    public static Tracked<T> operator -(Tracked<T> a) => a with { Value = -a.Value };

    public static Tracked<T> Log(Tracked<T> a)
    {
        // A logarithm may be off by 1 ulp, which is up to two roundoffs, and the one that this is compared with by half of that.
        double log = Math.Log(a.Value);
        return new(log, (a.Bound / Math.Abs(a.Value)) + (3 * Math.Abs(log)));
    }

    private static Tracked<T> Rounded(double value, double bound) => new(value, bound + Math.Abs(value));
}
