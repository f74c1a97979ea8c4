using System.Numerics;

namespace LossGen.Samples.CustomLoss;

/// <summary>
/// A rotated box as the normal distribution of the same extent: along its own axes, with the variances of a uniform distribution over
/// the box. A struct like this costs a formula nothing; its members become plain values.
/// </summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
/// <param name="Along">The variance along the width.</param>
/// <param name="Across">The variance along the height.</param>
/// <param name="Cos">The cosine of the angle.</param>
/// <param name="Sin">The sine of the angle.</param>
internal readonly record struct Ellipse<T>(T Along, T Across, T Cos, T Sin)
    where T : unmanaged, IFloatingPointIeee754<T>
{
    public T Determinant => Along * Across;

    public static Ellipse<T> Of(T w, T h, T angle)
    {
        (T sin, T cos) = T.SinCos(angle);
        return new Ellipse<T>(Variance(w), Variance(h), cos, sin);
    }

    /// <summary>The determinant of the sum of two covariances: a sum of squares, so that nothing cancels in thin boxes.</summary>
    public T DeterminantWith(Ellipse<T> other)
    {
        T cos = Cos * other.Cos + Sin * other.Sin;
        T sin = Sin * other.Cos - Cos * other.Sin;
        return Determinant + other.Determinant
            + (Along * other.Along + Across * other.Across) * sin * sin
            + (Along * other.Across + Across * other.Along) * cos * cos;
    }

    /// <summary>The covariance's inverse times its determinant, as a squared length of (dx, dy).</summary>
    public T Length(T dx, T dy)
    {
        T along = Cos * dx + Sin * dy;
        T across = Cos * dy - Sin * dx;
        return Across * along * along + Along * across * across;
    }

    /// <summary>A box without any extent still has a little, or there would be nothing to divide by.</summary>
    private static T Variance(T side) => side * side / T.CreateChecked(12) + T.CreateChecked(1e-6);
}
