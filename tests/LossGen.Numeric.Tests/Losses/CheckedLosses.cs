namespace LossGen.Numeric.Tests.Losses;

/// <summary>A formula over one item, for checks of checks.</summary>
internal static partial class CheckedLosses
{
    [Loss(nameof(LogCoshOf))]
    public static partial float LogCosh(float prediction, float target, out float gradient);

    [Loss(nameof(LogCoshOf))]
    public static partial double LogCosh(double prediction, double target, out double gradient);

    /// <summary>ln cosh d = |d| + ln(1 + exp(−2|d|)) − ln 2, where the exponential cannot overflow.</summary>
    private static T LogCoshOf<T>(T prediction, T target)
        where T : System.Numerics.IFloatingPointIeee754<T>
    {
        T d = T.Abs(prediction - target);
        return d + Formula.Softplus(-(d + d)) - T.Log(T.CreateChecked(2));
    }
}
