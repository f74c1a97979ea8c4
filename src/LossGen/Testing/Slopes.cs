namespace LossGen;

/// <summary>The derivative of a function at a point by finite differences, from both sides.</summary>
/// <param name="Central">The two-sided derivative, extrapolated to a step of 0.</param>
/// <param name="Left">The derivative from the left.</param>
/// <param name="Right">The derivative from the right.</param>
/// <param name="Uncertainty">How much the extrapolation still moved, relative to the derivative's size where that is above 1.</param>
internal readonly record struct Slopes(double Central, double Left, double Right, double Uncertainty)
{
    /// <summary>One-sided differences carry an error of the step's size; what differs by more is a kink.</summary>
    public bool IsKink => double.Abs(Left - Right) > 1e-4 * double.Max(1, double.Max(double.Abs(Left), double.Abs(Right)));

    public static Slopes Of(Func<double, double> function, double x)
    {
        // The step is a power of two, so that x ± step is exact, and about the cube root of the precision.
        double step = double.ScaleB(1, double.ILogB(double.Max(1, double.Abs(x))) - 16);
        double at = function(x);
        double wide = Difference(function, x, step);
        double narrow = Difference(function, x, step / 2);
        double central = narrow + ((narrow - wide) / 3);
        double small = step / 4;
        double left = (at - function(x - small)) / small;
        double right = (function(x + small) - at) / small;
        double uncertainty = double.Abs(narrow - wide) / (3 * double.Max(1, double.Abs(central)));
        return new Slopes(central, left, right, double.IsFinite(uncertainty) ? double.Min(uncertainty, 1e-4) : 0);
    }

    private static double Difference(Func<double, double> function, double x, double step) => (function(x + step) - function(x - step)) / (2 * step);
}
