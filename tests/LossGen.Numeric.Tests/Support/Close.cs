using System.Numerics;

namespace LossGen.Numeric.Tests.Support;

/// <summary>Comparison within the error that the formula may have.</summary>
internal static class Close
{
    public static void AssertClose<T>(Tracked<T> expected, T actual, double scale, string what)
        where T : unmanaged, IFloatingPointIeee754<T> =>
        AssertWithin(expected.Value * scale, actual, expected.Tolerance * Math.Abs(scale), what);

    /// <summary>Fails also where one side is NaN and the other is not, or where one is infinite.</summary>
    public static void AssertWithin<T>(double expected, T actual, double tolerance, string what)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        double value = double.CreateChecked(actual);
        bool alike = double.IsFinite(expected) && double.IsFinite(value)
            ? Math.Abs(value - expected) <= tolerance
            : Bits.Same(expected, value);
        if (!alike)
            Assert.Fail($"{what} is {actual:R}, not {expected:R}; the tolerance is {tolerance:R}");
    }
}
