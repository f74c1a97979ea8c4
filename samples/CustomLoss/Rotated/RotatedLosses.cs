using System.Numerics;

namespace LossGen.Samples.CustomLoss;

/// <summary>
/// A formula of ten inputs, a struct and helpers: rotated boxes as normal distributions, of which the overlap has a derivative
/// everywhere. The distance is Bhattacharyya's (ProbIoU: Llerena, Zeller and others, 2021), the logarithm around it that of the
/// Gaussian Wasserstein loss (Yang and others, ICML 2021), so that far boxes neither explode nor stand still.
/// </summary>
internal static partial class RotatedLosses
{
    /// <summary>The sum over all boxes, with the gradients of all five numbers of each prediction.</summary>
    [Loss(nameof(RotatedBox), Reduction = LossReduction.Sum)]
    public static partial double RotatedSum(
        ReadOnlySpan<double> cx, ReadOnlySpan<double> cy, ReadOnlySpan<double> w, ReadOnlySpan<double> h, ReadOnlySpan<double> angle,
        ReadOnlySpan<double> targetCx, ReadOnlySpan<double> targetCy, ReadOnlySpan<double> targetW, ReadOnlySpan<double> targetH,
        ReadOnlySpan<double> targetAngle,
        Span<double> cxGradient, Span<double> cyGradient, Span<double> wGradient, Span<double> hGradient, Span<double> angleGradient);

    /// <summary>The same over floats; one formula serves both.</summary>
    [Loss(nameof(RotatedBox), Reduction = LossReduction.Sum)]
    public static partial float RotatedSum(
        ReadOnlySpan<float> cx, ReadOnlySpan<float> cy, ReadOnlySpan<float> w, ReadOnlySpan<float> h, ReadOnlySpan<float> angle,
        ReadOnlySpan<float> targetCx, ReadOnlySpan<float> targetCy, ReadOnlySpan<float> targetW, ReadOnlySpan<float> targetH,
        ReadOnlySpan<float> targetAngle,
        Span<float> cxGradient, Span<float> cyGradient, Span<float> wGradient, Span<float> hGradient, Span<float> angleGradient);

    /// <summary>One box against one other, for curves and for the overlap at the end.</summary>
    [Loss(nameof(RotatedBox))]
    public static partial double RotatedOne(
        double cx, double cy, double w, double h, double angle,
        double targetCx, double targetCy, double targetW, double targetH, double targetAngle, out double angleGradient);

    /// <summary>ln(1 + the distance).</summary>
    public static T RotatedBox<T>(T cx, T cy, T w, T h, T angle, T targetCx, T targetCy, T targetW, T targetH, T targetAngle)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        (T distance, T shape) = Distance(
            Ellipse<T>.Of(w, h, angle), Ellipse<T>.Of(targetW, targetH, targetAngle), cx - targetCx, cy - targetCy);
        return Formula.LogP1(distance + shape);
    }

    /// <summary>Bhattacharyya's distance in two parts: what the centres are apart, and what the shapes differ.</summary>
    private static (T Centres, T Shapes) Distance<T>(Ellipse<T> prediction, Ellipse<T> target, T dx, T dy)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        T quarter = T.CreateChecked(0.25);
        T both = prediction.DeterminantWith(target);
        T centres = quarter * (prediction.Length(dx, dy) + target.Length(dx, dy)) / both;

        // ½ ln(|Σ₁ + Σ₂| / (4 √(|Σ₁| |Σ₂|))): 0 for equal shapes.
        T product = T.Sqrt(prediction.Determinant) * T.Sqrt(target.Determinant);
        return (centres, T.CreateChecked(0.5) * T.Log(quarter * both / product));
    }
}
