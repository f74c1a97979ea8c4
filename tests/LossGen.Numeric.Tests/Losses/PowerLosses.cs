using System.Numerics;

#pragma warning disable LOSS0030 // The tests go where the lint warns.

namespace LossGen.Numeric.Tests.Losses;

/// <summary>Powers, roots and hyperbolic functions as formulas, over one item and over spans.</summary>
internal static partial class PowerLosses
{
    [Loss(nameof(SixthOf))]
    public static partial float Sixth(float x, out float gradient);

    [Loss(nameof(SixthOf), Reduction = LossReduction.None)]
    public static partial void Sixth(ReadOnlySpan<float> x, Span<float> gradient, Span<float> losses);

    [Loss(nameof(SixthOf), Reduction = LossReduction.None)]
    public static partial void Sixth(ReadOnlySpan<double> x, Span<double> gradient, Span<double> losses);

    [Loss(nameof(SeventhOf))]
    public static partial float Seventh(float x, out float gradient);

    [Loss(nameof(SeventhOf), Reduction = LossReduction.None)]
    public static partial void Seventh(ReadOnlySpan<float> x, Span<float> gradient, Span<float> losses);

    [Loss(nameof(SeventhOf), Reduction = LossReduction.None)]
    public static partial void Seventh(ReadOnlySpan<double> x, Span<double> gradient, Span<double> losses);

    [Loss(nameof(FractionOf))]
    public static partial float Fraction(float x, out float gradient);

    [Loss(nameof(FractionOf), Reduction = LossReduction.None)]
    public static partial void Fraction(ReadOnlySpan<float> x, Span<float> gradient, Span<float> losses);

    [Loss(nameof(FractionOf), Reduction = LossReduction.None)]
    public static partial void Fraction(ReadOnlySpan<double> x, Span<double> gradient, Span<double> losses);

    [Loss(nameof(OfTenOf))]
    public static partial float OfTen(float x, out float gradient);

    [Loss(nameof(OfTenOf), Reduction = LossReduction.None)]
    public static partial void OfTen(ReadOnlySpan<float> x, Span<float> gradient, Span<float> losses);

    [Loss(nameof(OfTenOf), Reduction = LossReduction.None)]
    public static partial void OfTen(ReadOnlySpan<double> x, Span<double> gradient, Span<double> losses);

    [Loss(nameof(CubeRootOf))]
    public static partial float CubeRoot(float x, out float gradient);

    [Loss(nameof(CubeRootOf), Reduction = LossReduction.None)]
    public static partial void CubeRoot(ReadOnlySpan<float> x, Span<float> gradient, Span<float> losses);

    [Loss(nameof(CubeRootOf), Reduction = LossReduction.None)]
    public static partial void CubeRoot(ReadOnlySpan<double> x, Span<double> gradient, Span<double> losses);

    [Loss(nameof(CoshOf))]
    public static partial float Cosh(float x, out float gradient);

    [Loss(nameof(CoshOf), Reduction = LossReduction.None)]
    public static partial void Cosh(ReadOnlySpan<float> x, Span<float> gradient, Span<float> losses);

    [Loss(nameof(CoshOf), Reduction = LossReduction.None)]
    public static partial void Cosh(ReadOnlySpan<double> x, Span<double> gradient, Span<double> losses);

    [Loss(nameof(WrittenCoshOf))]
    public static partial float WrittenCosh(float x, out float gradient);

    [Loss(nameof(WrittenCoshOf), Reduction = LossReduction.None)]
    public static partial void WrittenCosh(ReadOnlySpan<float> x, Span<float> gradient, Span<float> losses);

    [Loss(nameof(WrittenCoshOf), Reduction = LossReduction.None)]
    public static partial void WrittenCosh(ReadOnlySpan<double> x, Span<double> gradient, Span<double> losses);

    [Loss(nameof(LogCoshOf))]
    public static partial float LogCosh(float x, out float gradient);

    [Loss(nameof(LogCoshOf), Reduction = LossReduction.None)]
    public static partial void LogCosh(ReadOnlySpan<float> x, Span<float> gradient, Span<float> losses);

    [Loss(nameof(LogCoshOf), Reduction = LossReduction.None)]
    public static partial void LogCosh(ReadOnlySpan<double> x, Span<double> gradient, Span<double> losses);

    private static T SixthOf<T>(T x)
        where T : IFloatingPointIeee754<T> => T.Pow(x, T.CreateChecked(6));

    private static T SeventhOf<T>(T x)
        where T : IFloatingPointIeee754<T> => T.Pow(x, T.CreateChecked(7));

    private static T FractionOf<T>(T x)
        where T : IFloatingPointIeee754<T> => T.Pow(x, T.CreateChecked(1.6f));

    private static T OfTenOf<T>(T x)
        where T : IFloatingPointIeee754<T> => T.Pow(T.CreateChecked(10), x);

    private static T CubeRootOf<T>(T x)
        where T : IFloatingPointIeee754<T> => T.Cbrt(x);

    private static T CoshOf<T>(T x)
        where T : IFloatingPointIeee754<T> => T.Cosh(x);

    private static T WrittenCoshOf<T>(T x)
        where T : IFloatingPointIeee754<T> => (T.Exp(x) + T.Exp(-x)) / T.CreateChecked(2);

    private static T LogCoshOf<T>(T x)
        where T : IFloatingPointIeee754<T> => T.Log(T.Cosh(x));
}
