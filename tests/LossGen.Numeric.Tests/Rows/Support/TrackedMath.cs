using System.Numerics;
using LossGen.Numeric.Tests.Support;

namespace LossGen.Numeric.Tests.Rows.Support;

/// <summary>Functions of numbers that bring their error. A function is asked to be right to 2 ulp, which is up to four roundings.</summary>
internal static class TrackedMath
{
    private const double Roundings = 4;

    public static Tracked<T> Exp<T>(Tracked<T> a)
        where T : unmanaged, IFloatingPointIeee754<T> => Of(a, Math.Exp(a.Value), Math.Exp(a.Value));

    public static Tracked<T> Sqrt<T>(Tracked<T> a)
        where T : unmanaged, IFloatingPointIeee754<T> => Of(a, Math.Sqrt(a.Value), a.Value == 0 ? 0 : 0.5 / Math.Sqrt(a.Value));

    /// <summary>1 − e^−x.</summary>
    public static Tracked<T> Missing<T>(Tracked<T> a)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        // Kahan's: the error of the exponential cancels against that of its own logarithm, but not among the denormal numbers.
        double exponential = Math.Exp(-a.Value);
        double value = exponential == 1 ? a.Value : a.Value > 40 ? 1 : (exponential - 1) * a.Value / Math.Log(exponential);
        return Of(a, value, Math.Exp(-a.Value));
    }

    public static Tracked<T> Power<T>(Tracked<T> a, double exponent)
        where T : unmanaged, IFloatingPointIeee754<T> =>
        WithExponent(Of(a, Math.Pow(a.Value, exponent), a.Value == 0 ? 0 : exponent * Math.Pow(a.Value, exponent - 1)), a.Value, exponent);

    public static Tracked<T> Softplus<T>(Tracked<T> a)
        where T : unmanaged, IFloatingPointIeee754<T> => Of(a, Math.Max(a.Value, 0) + LogOfOneMore(Math.Exp(-Math.Abs(a.Value))), Logistic(a.Value));

    public static Tracked<T> Sigmoid<T>(Tracked<T> a)
        where T : unmanaged, IFloatingPointIeee754<T> => Of(a, Logistic(a.Value), Logistic(a.Value) * Logistic(-a.Value));

    private static double Logistic(double x) => x >= 0 ? 1 / (1 + Math.Exp(-x)) : Math.Exp(x) / (1 + Math.Exp(x));

    /// <summary>.NET's own takes the logarithm of a rounded sum.</summary>
    private static double LogOfOneMore(double x) => 1 + x == 1 ? x : Math.Log(1 + x) * x / (1 + x - 1);

    /// <summary>The exponent is rounded too, where it is not a whole number.</summary>
    private static Tracked<T> WithExponent<T>(Tracked<T> power, double x, double exponent)
        where T : unmanaged, IFloatingPointIeee754<T> =>
        x <= 0 || double.IsInteger(exponent) ? power : power with { Bound = power.Bound + Math.Abs(power.Value * exponent * Math.Log(x)) };

    /// <summary>Below the normal numbers a function may give 0.</summary>
    private static Tracked<T> Of<T>(Tracked<T> a, double value, double slope)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        double smallest = typeof(T) == typeof(float) ? Math.ScaleB(1, -126) : Math.ScaleB(1, -1022);
        return new(value, (Math.Abs(slope) * a.Bound) + (Roundings * Math.Abs(value)) + (value == 0 ? 0 : smallest / Tracked<T>.Roundoff));
    }
}
