namespace LossGen;

/// <summary>The derivative of a function at a point by finite differences, from both sides.</summary>
/// <param name="Central">The two-sided derivative, extrapolated to a step of 0.</param>
/// <param name="Left">The derivative from the left.</param>
/// <param name="Right">The derivative from the right.</param>
/// <param name="Moved">How much the extrapolation still moved, relative to the derivative's size where that is above 1.</param>
internal readonly record struct Slopes(double Central, double Left, double Right, double Moved)
{
    /// <summary>What the differences themselves may be off by; bounded, so that no error of the loss hides in it.</summary>
    public double Uncertainty => double.IsFinite(Moved) ? double.Min(Moved, 1e-4) : 0;

    /// <summary>One-sided differences carry an error of the step's size; what differs by more is a kink.</summary>
    public bool IsKink => double.Abs(Left - Right) > 1e-4 * double.Max(1, double.Max(double.Abs(Left), double.Abs(Right)));

    public static Slopes Of(Func<double, double> function, double x)
    {
        double size = double.Abs(x);
        Slopes slopes = Within(function, x, double.Max(1, size));
        if (slopes.Moved <= 1e-4 || size is 0 or >= 1)
            return slopes;

        // Near 0 there may be a pole, a kink or the end of the domain between the point and its neighbours. A step of the point's own
        // size stays on this side of it, but may vanish beside numbers of size 1: then the differences are noise, or 0.
        Slopes near = Within(function, x, size);
        return (near.Moved <= 1e-6 && near.Central != 0) || double.IsNaN(slopes.Moved) ? near : slopes;
    }

    private static Slopes Within(Func<double, double> function, double x, double size)
    {
        // The step is a power of two, so that x ± step is exact, and about the cube root of the precision.
        double step = double.ScaleB(1, double.ILogB(size) - 16);
        double at = function(x);
        double wide = Difference(function, x, step);
        double narrow = Difference(function, x, step / 2);
        double central = narrow + ((narrow - wide) / 3);
        double small = step / 4;
        double left = (at - function(x - small)) / small;
        double right = (function(x + small) - at) / small;
        return new Slopes(central, left, right, double.Abs(narrow - wide) / (3 * double.Max(1, double.Abs(central))));
    }

    private static double Difference(Func<double, double> function, double x, double step) => (function(x + step) - function(x - step)) / (2 * step);
}
