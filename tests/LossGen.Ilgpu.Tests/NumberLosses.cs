using System.Numerics;
using ILGPU;
using ILGPU.Runtime;

#pragma warning disable LOSS0030 // The tests go where the lint warns.

namespace LossGen.Ilgpu.Tests;

/// <summary>Losses whose numbers careless arithmetic loses, each over views and over spans.</summary>
internal static partial class NumberLosses
{
    [Loss(nameof(PowersOf), Reduction = LossReduction.None)]
    public static partial void Powers(AcceleratorStream stream, ArrayView<float> x, ArrayView<float> y, ArrayView<float> gradient, ArrayView<float> yGradient, ArrayView<float> losses);

    [Loss(nameof(PowersOf), Reduction = LossReduction.None)]
    public static partial void Powers(ReadOnlySpan<float> x, ReadOnlySpan<float> y, Span<float> gradient, Span<float> yGradient, Span<float> losses);

    [Loss(nameof(PowersOf), Reduction = LossReduction.None)]
    public static partial void Powers(AcceleratorStream stream, ArrayView<double> x, ArrayView<double> y, ArrayView<double> gradient, ArrayView<double> yGradient, ArrayView<double> losses);

    [Loss(nameof(PowersOf), Reduction = LossReduction.None)]
    public static partial void Powers(ReadOnlySpan<double> x, ReadOnlySpan<double> y, Span<double> gradient, Span<double> yGradient, Span<double> losses);

    [Loss(nameof(NormOf), Reduction = LossReduction.None)]
    public static partial void Norm(AcceleratorStream stream, ArrayView<float> x, int classes, ArrayView<float> gradient, ArrayView<float> losses);

    [Loss(nameof(NormOf), Reduction = LossReduction.None)]
    public static partial void Norm(ReadOnlySpan<float> x, int classes, Span<float> gradient, Span<float> losses);

    [CosineEmbedding(Reduction = LossReduction.None)]
    public static partial void Cosine(
        AcceleratorStream stream, ArrayView<float> first, ArrayView<float> second, ArrayView<float> target, int features, ArrayView<float> gradient, ArrayView<float> losses);

    [CosineEmbedding(Reduction = LossReduction.None)]
    public static partial void Cosine(ReadOnlySpan<float> first, ReadOnlySpan<float> second, ReadOnlySpan<float> target, int features, Span<float> gradient, Span<float> losses);

    [Loss(nameof(TotalOf), Reduction = LossReduction.None)]
    public static partial void Total(AcceleratorStream stream, ArrayView<float> x, int classes, ArrayView<float> losses);

    [Loss(nameof(LogSumOf), Reduction = LossReduction.None)]
    public static partial void LogSum(AcceleratorStream stream, ArrayView<float> x, int classes, ArrayView<float> losses);

    private static T PowersOf<T>(T x, T y)
        where T : IFloatingPointIeee754<T> =>
        T.Pow(x, T.CreateChecked(6)) + T.Pow(x, T.CreateChecked(7)) + T.Pow(T.CreateChecked(10), y) + T.Cbrt(x) + ((T.Exp(y) + T.Exp(-y)) / T.CreateChecked(2)) + T.Log(T.Cosh(x - y));

    private static float NormOf(Row<float> x) => x.Norm();

    private static float TotalOf(Row<float> x) => x.Sum();

    private static float LogSumOf(Row<float> x) => x.LogSumExp();
}
