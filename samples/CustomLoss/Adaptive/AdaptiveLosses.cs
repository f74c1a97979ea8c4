namespace LossGen.Samples.CustomLoss;

/// <summary>
/// A formula with helpers: J. T. Barron, "A General and Adaptive Robust Loss Function", CVPR 2019. One number, alpha, leads from the
/// square (2) over Charbonnier's (1), Cauchy's (0) and Geman and McClure's (−2) to Welsch's loss (−∞).
/// </summary>
internal static partial class AdaptiveLosses
{
    /// <summary>
    /// Added to 2 − alpha. The derivative with respect to alpha has a logarithm's pole at 2; this much away from it, it is a number, and
    /// the loss at alpha = 2 is half the square to within 2e-5 of itself.
    /// </summary>
    private const double Gap = 1e-6;

    /// <summary>The negative log-likelihood: its mean, and the gradients that shape and scale are learned by.</summary>
    [Loss(nameof(NegativeLogLikelihood))]
    public static partial double Likelihood(
        ReadOnlySpan<double> prediction, ReadOnlySpan<double> target, double alpha, double c,
        Span<double> gradient, out double alphaGradient, out double cGradient);

    /// <summary>The loss alone, for shapes that are given, and item by item, for curves.</summary>
    [Loss(nameof(General), Reduction = LossReduction.None)]
    public static partial void GeneralEach(
        ReadOnlySpan<double> prediction, ReadOnlySpan<double> target, double alpha, double c, Span<double> gradient, Span<double> losses);

    /// <summary>
    /// |α − 2|/α · ((x²/|α − 2| + 1)^(α/2) − 1) with x = (prediction − target)/c, for all alpha from −∞ to 2; above, alpha counts as 2.
    /// With i = 1/(2 − α), q = i·x² and t = ½α·ln(1 + q) that is ½x² · (ln(1 + q)/q) · ((eᵗ − 1)/t): two quotients that are 1 at 0 and
    /// smooth there, so that none of the special cases is one.
    /// </summary>
    public static double General(double prediction, double target, double alpha, double c)
    {
        double x = (prediction - target) / c;
        double i = 1 / (Math.Max(2 - alpha, 0) + Gap);
        double halves = 0.5 * x * x * LogP1Quotient(i * x * x);

        // ½α·ln(1 + q) without an infinite alpha in it: α·i is 2i − 1.
        return halves * ExpM1Quotient((2 * i - 1) * halves);
    }

    /// <summary>The loss as a density's: what a small alpha or a large c wins on far items, it pays for on all.</summary>
    public static double NegativeLogLikelihood(double prediction, double target, double alpha, double c) =>
        General(prediction, target, alpha, c) + Math.Log(c) + LogPartition(alpha);

    /// <summary>
    /// ln ∫ exp(−loss(x, α, c = 1)) dx for alpha in [0, 2]; below 0 the integral is infinite. The paper interpolates a table with
    /// splines. This is a fit by least squares to values that were integrated numerically: a polynomial, powers of u = (2 − α)·ln(2 − α)
    /// for the pole that its derivative has at 2, and two quotients for the steep start at 0. It is off by less than 2e-5.
    /// </summary>
    public static double LogPartition(double alpha)
    {
        double b = Math.Max(2 - alpha, 0) + Gap;
        double u = b * Math.Log(b);
        double polynomial = 2.045084585 + alpha * (-1.244379197 + alpha * (0.3313337383 + alpha * 0.0008399789937));
        double pole = u * (-0.2517064806 - 0.1726226674 * b + 0.03777232642 * u);
        return polynomial + pole + 0.0025006536 / (alpha + 0.1) + 0.07047474944 / (alpha + 0.4);
    }

    /// <summary>ln(1 + q)/q for q from 0 on; where q is small, by its series.</summary>
    private static double LogP1Quotient(double q) =>
        q < 1e-3 ? 1 - q * (1 / 2.0 - q * (1 / 3.0 - q * (1 / 4.0 - q / 5))) : Formula.LogP1(q) / q;

    /// <summary>(eᵗ − 1)/t; where t is small, by its series.</summary>
    private static double ExpM1Quotient(double t) =>
        Math.Abs(t) < 1e-2 ? 1 + t * (1 / 2.0 + t * (1 / 6.0 + t * (1 / 24.0 + t * (1 / 120.0 + t / 720)))) : Formula.ExpM1(t) / t;
}
