using System.Numerics;
using ILGPU;
using ILGPU.Runtime;

namespace LossGen.Ilgpu.Tests;

/// <summary>Losses by formulas, in both places, with all that a formula adds: gradients of constants, and any number of inputs.</summary>
internal static partial class FormulaLosses
{
    [Loss(nameof(TukeyOf))]
    public static partial void Tukey(
        AcceleratorStream stream, ArrayView<float> prediction, ArrayView<float> target, float c, ArrayView<float> gradient,
        ArrayView<float> cGradient, ArrayView<float> losses, ArrayView<float> loss);

    [Loss(nameof(TukeyOf))]
    public static partial float Tukey(
        ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, float c, Span<float> gradient, out float cGradient,
        Span<float> losses);

    [Loss(nameof(FunctionsOf))]
    public static partial void Functions(
        AcceleratorStream stream, ArrayView<float> prediction, ArrayView<float> target, ArrayView<float> gradient,
        ArrayView<float> targetGradient, ArrayView<float> losses, ArrayView<float> loss);

    [Loss(nameof(FunctionsOf))]
    public static partial float Functions(
        ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, Span<float> gradient, Span<float> targetGradient,
        Span<float> losses);

    [Loss(nameof(LogCoshOf))]
    public static partial void LogCosh(
        AcceleratorStream stream, ArrayView<float> prediction, ArrayView<float> target, float scale, ArrayView<float> gradient,
        ArrayView<float> scaleGradient, ArrayView<float> losses, ArrayView<float> loss);

    [Loss(nameof(LogCoshOf))]
    public static partial float LogCosh(
        ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, float scale, Span<float> gradient, out float scaleGradient,
        Span<float> losses);

    [Loss(nameof(MixOf))]
    public static partial void Mix(
        AcceleratorStream stream, ArrayView<float> prediction, ArrayView<float> target, ArrayView<float> score, float alpha,
        ArrayView<float> gradient, ArrayView<float> scoreGradient, ArrayView<float> alphaGradient, ArrayView<float> losses,
        ArrayView<float> loss);

    [Loss(nameof(MixOf))]
    public static partial float Mix(
        ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, ReadOnlySpan<float> score, float alpha,
        Span<float> gradient, Span<float> scoreGradient, out float alphaGradient, Span<float> losses);

    [Loss(nameof(ManyOf))]
    public static partial void Many(
        AcceleratorStream stream, ArrayView<float> a, ArrayView<float> b, ArrayView<float> c, ArrayView<float> d,
        ArrayView<float> e, ArrayView<float> f, ArrayView<float> g, ArrayView<float> h, float p, float q, float r, float s,
        float t, float u, ArrayView<float> aGradient, ArrayView<float> bGradient, ArrayView<float> cGradient,
        ArrayView<float> dGradient, ArrayView<float> eGradient, ArrayView<float> fGradient, ArrayView<float> gGradient,
        ArrayView<float> pGradient, ArrayView<float> uGradient, ArrayView<float> losses,
        ArrayView<float> loss);

    [Loss(nameof(ManyOf))]
    public static partial float Many(
        ReadOnlySpan<float> a, ReadOnlySpan<float> b, ReadOnlySpan<float> c, ReadOnlySpan<float> d, ReadOnlySpan<float> e,
        ReadOnlySpan<float> f, ReadOnlySpan<float> g, ReadOnlySpan<float> h, float p, float q, float r, float s, float t,
        float u, Span<float> aGradient, Span<float> bGradient, Span<float> cGradient, Span<float> dGradient,
        Span<float> eGradient, Span<float> fGradient, Span<float> gGradient, out float pGradient,
        out float uGradient, Span<float> losses);

    [Loss(nameof(ManyOf))]
    public static partial void ForwardMany(
        AcceleratorStream stream, ArrayView<float> a, ArrayView<float> b, ArrayView<float> c, ArrayView<float> d,
        ArrayView<float> e, ArrayView<float> f, ArrayView<float> g, ArrayView<float> h, float p, float q, float r, float s,
        float t, float u, ArrayView<float> loss);

    [Loss(nameof(ManyOf))]
    public static partial float ForwardMany(
        ReadOnlySpan<float> a, ReadOnlySpan<float> b, ReadOnlySpan<float> c, ReadOnlySpan<float> d, ReadOnlySpan<float> e,
        ReadOnlySpan<float> f, ReadOnlySpan<float> g, ReadOnlySpan<float> h, float p, float q, float r, float s, float t,
        float u);

    [Loss(nameof(TukeyOf), Reduction = LossReduction.Sum)]
    public static partial void ForwardSlope(
        AcceleratorStream stream, ArrayView<float> prediction, ArrayView<float> target, float c, ArrayView<float> cGradient,
        ArrayView<float> loss);

    [Loss(nameof(TukeyOf), Reduction = LossReduction.Sum)]
    public static partial float ForwardSlope(
        ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, float c, out float cGradient);

    [Loss(nameof(TukeyOf))]
    public static partial void Tukey(
        AcceleratorStream stream, ArrayView<double> prediction, ArrayView<double> target, double c, ArrayView<double> gradient,
        ArrayView<double> cGradient, ArrayView<double> losses, ArrayView<double> loss);

    [Loss(nameof(TukeyOf))]
    public static partial double Tukey(
        ReadOnlySpan<double> prediction, ReadOnlySpan<double> target, double c, Span<double> gradient, out double cGradient,
        Span<double> losses);

    [Loss(nameof(FunctionsOf))]
    public static partial void Functions(
        AcceleratorStream stream, ArrayView<double> prediction, ArrayView<double> target, ArrayView<double> gradient,
        ArrayView<double> targetGradient, ArrayView<double> losses, ArrayView<double> loss);

    [Loss(nameof(FunctionsOf))]
    public static partial double Functions(
        ReadOnlySpan<double> prediction, ReadOnlySpan<double> target, Span<double> gradient, Span<double> targetGradient,
        Span<double> losses);

    [Loss(nameof(LogCoshOf))]
    public static partial void LogCosh(
        AcceleratorStream stream, ArrayView<double> prediction, ArrayView<double> target, double scale,
        ArrayView<double> gradient, ArrayView<double> scaleGradient, ArrayView<double> losses, ArrayView<double> loss);

    [Loss(nameof(LogCoshOf))]
    public static partial double LogCosh(
        ReadOnlySpan<double> prediction, ReadOnlySpan<double> target, double scale, Span<double> gradient,
        out double scaleGradient, Span<double> losses);

    [Loss(nameof(MixOf))]
    public static partial void Mix(
        AcceleratorStream stream, ArrayView<double> prediction, ArrayView<double> target, ArrayView<double> score,
        double alpha, ArrayView<double> gradient, ArrayView<double> scoreGradient, ArrayView<double> alphaGradient,
        ArrayView<double> losses, ArrayView<double> loss);

    [Loss(nameof(MixOf))]
    public static partial double Mix(
        ReadOnlySpan<double> prediction, ReadOnlySpan<double> target, ReadOnlySpan<double> score, double alpha,
        Span<double> gradient, Span<double> scoreGradient, out double alphaGradient, Span<double> losses);

    [Loss(nameof(ManyOf))]
    public static partial void Many(
        AcceleratorStream stream, ArrayView<double> a, ArrayView<double> b, ArrayView<double> c, ArrayView<double> d,
        ArrayView<double> e, ArrayView<double> f, ArrayView<double> g, ArrayView<double> h, double p, double q, double r,
        double s, double t, double u, ArrayView<double> aGradient, ArrayView<double> bGradient, ArrayView<double> cGradient,
        ArrayView<double> dGradient, ArrayView<double> eGradient, ArrayView<double> fGradient, ArrayView<double> gGradient,
        ArrayView<double> pGradient, ArrayView<double> uGradient, ArrayView<double> losses,
        ArrayView<double> loss);

    [Loss(nameof(ManyOf))]
    public static partial double Many(
        ReadOnlySpan<double> a, ReadOnlySpan<double> b, ReadOnlySpan<double> c, ReadOnlySpan<double> d, ReadOnlySpan<double> e,
        ReadOnlySpan<double> f, ReadOnlySpan<double> g, ReadOnlySpan<double> h, double p, double q, double r, double s,
        double t, double u, Span<double> aGradient, Span<double> bGradient, Span<double> cGradient, Span<double> dGradient,
        Span<double> eGradient, Span<double> fGradient, Span<double> gGradient, out double pGradient,
        out double uGradient, Span<double> losses);

    [Loss(nameof(ManyOf))]
    public static partial void ForwardMany(
        AcceleratorStream stream, ArrayView<double> a, ArrayView<double> b, ArrayView<double> c, ArrayView<double> d,
        ArrayView<double> e, ArrayView<double> f, ArrayView<double> g, ArrayView<double> h, double p, double q, double r,
        double s, double t, double u, ArrayView<double> loss);

    [Loss(nameof(ManyOf))]
    public static partial double ForwardMany(
        ReadOnlySpan<double> a, ReadOnlySpan<double> b, ReadOnlySpan<double> c, ReadOnlySpan<double> d, ReadOnlySpan<double> e,
        ReadOnlySpan<double> f, ReadOnlySpan<double> g, ReadOnlySpan<double> h, double p, double q, double r, double s,
        double t, double u);

    [Loss(nameof(TukeyOf), Reduction = LossReduction.Sum)]
    public static partial void ForwardSlope(
        AcceleratorStream stream, ArrayView<double> prediction, ArrayView<double> target, double c,
        ArrayView<double> cGradient, ArrayView<double> loss);

    [Loss(nameof(TukeyOf), Reduction = LossReduction.Sum)]
    public static partial double ForwardSlope(
        ReadOnlySpan<double> prediction, ReadOnlySpan<double> target, double c, out double cGradient);

    private static T TukeyOf<T>(T prediction, T target, T c)
        where T : IFloatingPointIeee754<T>
    {
        T six = T.CreateChecked(6), u = (prediction - target) / c;
        if (T.Abs(u) >= T.One)
            return c * c / six;
        T v = T.One - (u * u);
        return c * c / six * (T.One - (v * v * v));
    }

    /// <summary>Binary cross-entropy over logits, as one writes it first, and one of each kind of function.</summary>
    private static T FunctionsOf<T>(T prediction, T target)
        where T : IFloatingPointIeee754<T>
    {
        T entropy = T.Log(T.One + T.Exp(prediction)) - (prediction * target);
        T waves = T.Sin(T.CreateChecked(3) * prediction) * T.Cos(target) * T.Tanh(prediction - target);
        T root = T.Sqrt((prediction * prediction) + (target * target) + T.One);
        return entropy + waves + root + T.Exp(-root) + T.Atan2(prediction, root);
    }

    private static T LogCoshOf<T>(T prediction, T target, T scale)
        where T : IFloatingPointIeee754<T>
    {
        T d = T.Abs(prediction - target) * scale;
        return d + Formula.Softplus(-(d + d)) - T.Log(T.CreateChecked(2));
    }

    private static T MixOf<T>(Box<T> prediction, Box<T> target, T score, T alpha)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        T box = ((T.One - alpha) * Formula.SmoothL1(prediction, target, T.CreateChecked(0.5))) + (alpha * Formula.GIoU(prediction, target));
        return (score * score * box) + Formula.Softplus(-score);
    }

    private static T ManyOf<T>(T a, T b, T c, T d, T e, T f, T g, T h, T p, T q, T r, T s, T t, T u)
        where T : IFloatingPointIeee754<T>
    {
        T left = ((a * p) - (b * q)) * (c + r), right = ((e * t) - (f * u)) * (g + d);
        return T.Abs(left - right) + (s * h * h) + T.Max(a * p, u * h);
    }
}
