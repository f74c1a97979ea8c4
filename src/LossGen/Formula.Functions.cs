using System.Numerics;
using System.Runtime.CompilerServices;

namespace LossGen;

/// <content>
/// Functions that losses are made of, and the framework lacks or has in a form that is not stable. The generator writes them itself, so
/// that a formula called directly computes what its generated code does.
/// </content>
public static partial class Formula
{
    /// <summary>
    /// The value, through which no gradient passes: a weight that is computed from the prediction, but not learned through.
    /// </summary>
    /// <typeparam name="T">A number, or a box.</typeparam>
    /// <param name="x">The value.</param>
    /// <returns>The value.</returns>
    public static T StopGradient<T>(T x) => x;

    /// <summary>
    /// One of two values. Both are computed; the one that is not chosen has no part in the gradient, also where it is not finite.
    /// </summary>
    /// <typeparam name="T">A number, or a box.</typeparam>
    /// <param name="condition">Which one.</param>
    /// <param name="a">The value where the condition holds.</param>
    /// <param name="b">The value where it does not.</param>
    /// <returns>The value that is chosen.</returns>
    public static T Select<T>(bool condition, T a, T b) => condition ? a : b;

    /// <summary>1 / (1 + e⁻ˣ), without overflow on either side.</summary>
    /// <param name="x">The argument.</param>
    /// <returns>The value, to within 2 units in the last place.</returns>
    [Loss(nameof(SigmoidOf))]
    public static partial float Sigmoid(float x);

    /// <summary>1 / (1 + e⁻ˣ), without overflow on either side.</summary>
    /// <param name="x">The argument.</param>
    /// <returns>The value, to within 2 units in the last place.</returns>
    [Loss(nameof(SigmoidOf))]
    public static partial double Sigmoid(double x);

    /// <summary>1 / (1 + e⁻ˣ), without overflow on either side.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="x">The argument.</param>
    /// <returns>The value, to within 2 units in the last place.</returns>
    public static T Sigmoid<T>(T x)
        where T : IFloatingPointIeee754<T> => typeof(T) == typeof(float)
        ? Unsafe.BitCast<float, T>(Sigmoid(Unsafe.BitCast<T, float>(x)))
        : Unsafe.BitCast<double, T>(Sigmoid(AsDouble(x)));

    /// <summary>ln(1 + eˣ), without overflow, and exact where eˣ is small.</summary>
    /// <param name="x">The argument.</param>
    /// <returns>The value, to within 2 units in the last place.</returns>
    [Loss(nameof(SoftplusOf))]
    public static partial float Softplus(float x);

    /// <summary>ln(1 + eˣ), without overflow, and exact where eˣ is small.</summary>
    /// <param name="x">The argument.</param>
    /// <returns>The value, to within 2 units in the last place.</returns>
    [Loss(nameof(SoftplusOf))]
    public static partial double Softplus(double x);

    /// <summary>ln(1 + eˣ), without overflow, and exact where eˣ is small.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="x">The argument.</param>
    /// <returns>The value, to within 2 units in the last place.</returns>
    public static T Softplus<T>(T x)
        where T : IFloatingPointIeee754<T> => typeof(T) == typeof(float)
        ? Unsafe.BitCast<float, T>(Softplus(Unsafe.BitCast<T, float>(x)))
        : Unsafe.BitCast<double, T>(Softplus(AsDouble(x)));

    /// <summary>ln(1 + x), exact where x is small.</summary>
    /// <param name="x">The argument.</param>
    /// <returns>The value, to within 2 units in the last place.</returns>
    [Loss(nameof(LogP1Of))]
    public static partial float LogP1(float x);

    /// <summary>ln(1 + x), exact where x is small.</summary>
    /// <param name="x">The argument.</param>
    /// <returns>The value, to within 2 units in the last place.</returns>
    [Loss(nameof(LogP1Of))]
    public static partial double LogP1(double x);

    /// <summary>ln(1 + x), exact where x is small.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="x">The argument.</param>
    /// <returns>The value, to within 2 units in the last place.</returns>
    public static T LogP1<T>(T x)
        where T : IFloatingPointIeee754<T> => typeof(T) == typeof(float)
        ? Unsafe.BitCast<float, T>(LogP1(Unsafe.BitCast<T, float>(x)))
        : Unsafe.BitCast<double, T>(LogP1(AsDouble(x)));

    /// <summary>eˣ − 1, exact where x is small.</summary>
    /// <param name="x">The argument.</param>
    /// <returns>The value, to within 2 units in the last place.</returns>
    [Loss(nameof(ExpM1Of))]
    public static partial float ExpM1(float x);

    /// <summary>eˣ − 1, exact where x is small.</summary>
    /// <param name="x">The argument.</param>
    /// <returns>The value, to within 2 units in the last place.</returns>
    [Loss(nameof(ExpM1Of))]
    public static partial double ExpM1(double x);

    /// <summary>eˣ − 1, exact where x is small.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="x">The argument.</param>
    /// <returns>The value, to within 2 units in the last place.</returns>
    public static T ExpM1<T>(T x)
        where T : IFloatingPointIeee754<T> => typeof(T) == typeof(float)
        ? Unsafe.BitCast<float, T>(ExpM1(Unsafe.BitCast<T, float>(x)))
        : Unsafe.BitCast<double, T>(ExpM1(AsDouble(x)));

    private static float SigmoidOf(float x) => Sigmoid(x);

    private static double SigmoidOf(double x) => Sigmoid(x);

    private static float SoftplusOf(float x) => Softplus(x);

    private static double SoftplusOf(double x) => Softplus(x);

#pragma warning disable LOSS0031 // The function itself: its domain is the caller's to keep.
    private static float LogP1Of(float x) => LogP1(x);

    private static double LogP1Of(double x) => LogP1(x);
#pragma warning restore LOSS0031

    private static float ExpM1Of(float x) => ExpM1(x);

    private static double ExpM1Of(double x) => ExpM1(x);

    private static double AsDouble<T>(T x) => typeof(T) == typeof(double)
        ? Unsafe.BitCast<T, double>(x)
        : throw new NotSupportedException($"Losses are over float and double, not over {typeof(T)}.");
}
