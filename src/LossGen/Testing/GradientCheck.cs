using System.ComponentModel;
using System.Globalization;
using System.Numerics;

namespace LossGen;

/// <summary>A loss with its gradient, as a function of one input: what a lambda around a generated method over spans is.</summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
/// <param name="x">The input to differentiate with respect to; all others are captured.</param>
/// <param name="gradient">Receives the gradient, of the length of <paramref name="x"/>.</param>
/// <returns>The reduced loss.</returns>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate T BatchLoss<T>(ReadOnlySpan<T> x, Span<T> gradient);

/// <summary>A loss with its gradient, as a function of one number: what a lambda around a generated scalar method is.</summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
/// <param name="x">The input to differentiate with respect to; all others are captured.</param>
/// <param name="gradient">The derivative.</param>
/// <returns>The loss.</returns>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate T ItemLoss<T>(T x, out T gradient);

/// <summary>
/// Checks generated code against the formula that it was generated from, for your own tests: the value against the formula called
/// directly, and the gradient against finite differences of the formula, both in double.
/// At a kink every number between the two one-sided derivatives passes. NaN passes where both sides are NaN, and nowhere else.
/// </summary>
/// <example>
/// <code>
/// using System.Numerics;
/// using LossGen;
///
/// GradientCheck.Verify(
///     [-6, -1, 0, 0.5, 3],
///     (float x, out float gradient) =&gt; Losses.OfOne(x, 0.5f, out gradient),
///     x =&gt; Losses.Cauchy(x, 0.5));
///
/// internal static partial class Losses
/// {
///     [Loss(nameof(Cauchy))]
///     public static partial float OfOne(float prediction, float target, out float gradient);
///
///     public static T Cauchy&lt;T&gt;(T prediction, T target)
///         where T : IFloatingPointIeee754&lt;T&gt; =&gt; T.Log(T.One + ((prediction - target) * (prediction - target)));
/// }
/// </code>
/// </example>
public static class GradientCheck
{
    /// <summary>Checks a loss of one item at several points.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="points">Where to check. They are rounded to <typeparamref name="T"/> first.</param>
    /// <param name="loss">The generated method.</param>
    /// <param name="formula">The formula, in double.</param>
    /// <param name="tolerance">
    /// How far value and gradient may be off, relative to their size where that is above 1. The default is 1e-4 for float and 1e-6 for double.
    /// </param>
    /// <exception cref="GradientCheckException">The two do not agree; the message lists where.</exception>
    public static void Verify<T>(ReadOnlySpan<double> points, ItemLoss<T> loss, Func<double, double> formula, double? tolerance = null)
        where T : struct, IFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(loss);
        ArgumentNullException.ThrowIfNull(formula);
        var failures = new List<string>();
        double allowed = tolerance ?? DefaultTolerance<T>();
        foreach (double point in points)
        {
            T x = T.CreateSaturating(point);
            double value = double.CreateSaturating(loss(x, out T gradient));
            double at = double.CreateSaturating(x);
            string where = Invariant($"at {at}");
            CompareValue(where, value, formula(at), allowed, failures);
            CompareSlope(where, double.CreateSaturating(gradient), Slopes.Of(formula, at), allowed, failures);
        }

        GradientCheckException.ThrowIfAny(failures);
    }

    /// <summary>Checks a reduced loss of a batch at one point, component by component.</summary>
    /// <remarks>The gradient is measured by its largest component where that is below 1, so that a mean over many items is checked as well as a sum.</remarks>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="x">The point: predictions, or boxes.</param>
    /// <param name="loss">The generated method.</param>
    /// <param name="formula">The reduced loss by the formula, in double.</param>
    /// <param name="tolerance">
    /// How far value and gradient may be off, relative to their size where that is above 1. The default is 1e-4 for float and 1e-6 for double.
    /// </param>
    /// <exception cref="GradientCheckException">The two do not agree; the message lists where.</exception>
    public static void Verify<T>(ReadOnlySpan<T> x, BatchLoss<T> loss, Func<double[], double> formula, double? tolerance = null)
        where T : struct, IFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(loss);
        ArgumentNullException.ThrowIfNull(formula);
        var failures = new List<string>();
        double allowed = tolerance ?? DefaultTolerance<T>();
        var gradient = new T[x.Length];
        Array.Fill(gradient, T.NaN);
        double value = double.CreateSaturating(loss(x, gradient));
        var point = new double[x.Length];
        for (int i = 0; i < point.Length; i++)
            point[i] = double.CreateSaturating(x[i]);
        CompareValue("of the batch", value, formula([.. point]), allowed, failures);
        Func<double, double>[] along = [.. point.Select((_, i) => Along(formula, point, i))];
        double scale = ScaleOf(along, point);
        for (int i = 0; i < point.Length; i++)
        {
            Func<double, double> function = along[i];
            Slopes slopes = Slopes.Of(at => scale * function(at), point[i]);
            CompareSlope(Invariant($"at [{i}] = {point[i]}"), double.CreateSaturating(gradient[i]), slopes, allowed + NoiseOf(value, scale), failures, scale);
        }

        GradientCheckException.ThrowIfAny(failures);
    }

    private static Func<double, double> Along(Func<double[], double> formula, double[] point, int component) => at =>
    {
        // The formula may keep or change what it is given.
        double[] moved = [.. point];
        moved[component] = at;
        return formula(moved);
    };

    /// <summary>The gradient of a mean is small, and is measured by its largest component. A power of two changes no digit.</summary>
    private static double ScaleOf(Func<double, double>[] along, double[] point)
    {
        double largest = 0;
        for (int i = 0; i < along.Length; i++)
        {
            double slope = double.Abs(Slopes.Of(along[i], point[i]).Central);
            largest = double.IsFinite(slope) ? double.Max(largest, slope) : largest;
        }

        return largest is > 1e-12 and < 1 ? double.ScaleB(1, -double.ILogB(largest)) : 1;
    }

    /// <summary>What rounding the loss does to a difference over the step.</summary>
    private static double NoiseOf(double loss, double scale) => double.IsFinite(loss) ? double.Min(1e-4, scale * double.Abs(loss) * 1e-10) : 0;

    private static double DefaultTolerance<T>() => typeof(T) == typeof(double) ? 1e-6 : 1e-4;

    private static void CompareValue(string where, double actual, double expected, double tolerance, List<string> failures)
    {
        if (!IsNear(actual, expected, tolerance))
            failures.Add(Invariant($"the loss {where} is {actual}, but the formula gives {expected}"));
    }

    private static void CompareSlope(string where, double gradient, Slopes slopes, double tolerance, List<string> failures, double scale = 1)
    {
        double actual = scale * gradient;
        double low = double.Min(slopes.Left, slopes.Right);
        double high = double.Max(slopes.Left, slopes.Right);
        double nearest = double.IsNaN(actual) || double.IsNaN(slopes.Central) || double.IsNaN(low) || double.IsNaN(high) ? slopes.Central
            : slopes.IsKink ? double.Clamp(actual, low, high)
            : slopes.Central;
        if (!IsNear(actual, nearest, tolerance + slopes.Uncertainty))
            failures.Add(Invariant($"the gradient {where} is {gradient}, but finite differences of the formula give {nearest / scale}"));
    }

    private static bool IsNear(double actual, double expected, double tolerance) =>
        double.IsNaN(actual) || double.IsNaN(expected) ? double.IsNaN(actual) && double.IsNaN(expected)
        : actual == expected || (double.IsFinite(expected) && double.Abs(actual - expected) <= tolerance * double.Max(1, double.Abs(expected)));

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
