using System.Numerics;
using LossGen.Numeric.Tests.Losses;

namespace LossGen.Numeric.Tests.Support;

/// <summary>The methods of <see cref="ConstantLosses"/> in one shape.</summary>
internal sealed record ConstantCalls<T>(ConstantCalls<T>.Reduced Mean, ConstantCalls<T>.Reduced Sum, ConstantCalls<T>.Bare Alone)
    where T : unmanaged, IFloatingPointIeee754<T>
{
    public delegate T Reduced(
        ReadOnlySpan<T> prediction, ReadOnlySpan<T> target, ReadOnlySpan<T> weight, T[] constants, T upstream, Span<T> gradient, T[] slopes);

    public delegate T Bare(ReadOnlySpan<T> prediction, ReadOnlySpan<T> target, T[] constants, T[] slopes);

    public static ConstantCalls<T> Get(string name) => typeof(T) == typeof(float)
        ? (ConstantCalls<T>)(object)Single(name)
        : (ConstantCalls<T>)(object)Double(name);

    private static ConstantCalls<float> Single(string name) => name switch
    {
        "SmoothL1" => new(
            (p, t, w, c, u, g, s) => ConstantLosses.SmoothL1Mean(p, t, w, c[0], u, g, out s[0]),
            (p, t, w, c, u, g, s) => ConstantLosses.SmoothL1Sum(p, t, w, c[0], u, g, out s[0]),
            (p, t, c, s) => ConstantLosses.SmoothL1Alone(p, t, c[0], out s[0])),
        "Huber" => new(
            (p, t, w, c, u, g, s) => ConstantLosses.HuberMean(p, t, w, c[0], u, g, out s[0]),
            (p, t, w, c, u, g, s) => ConstantLosses.HuberSum(p, t, w, c[0], u, g, out s[0]),
            (p, t, c, s) => ConstantLosses.HuberAlone(p, t, c[0], out s[0])),
        "IoULinear" => new(
            (p, t, w, c, u, g, s) => ConstantLosses.IoULinearMean(p, t, w, c[0], u, g, out s[0]),
            (p, t, w, c, u, g, s) => ConstantLosses.IoULinearSum(p, t, w, c[0], u, g, out s[0]),
            (p, t, c, s) => ConstantLosses.IoULinearAlone(p, t, c[0], out s[0])),
        "IoUThreshold" => new(
            (p, t, w, c, u, g, s) => ConstantLosses.IoUThresholdMean(p, t, w, c[0], c[1], u, g, out s[0], out s[1]),
            (p, t, w, c, u, g, s) => ConstantLosses.IoUThresholdSum(p, t, w, c[0], c[1], u, g, out s[0], out s[1]),
            (p, t, c, s) => ConstantLosses.IoUThresholdAlone(p, t, c[0], c[1], out s[0], out s[1])),
        "IoULog" => new(
            (p, t, w, c, u, g, s) => ConstantLosses.IoULogMean(p, t, w, c[0], u, g, out s[0]),
            (p, t, w, c, u, g, s) => ConstantLosses.IoULogSum(p, t, w, c[0], u, g, out s[0]),
            (p, t, c, s) => ConstantLosses.IoULogAlone(p, t, c[0], out s[0])),
        "IoUSquare" => new(
            (p, t, w, c, u, g, s) => ConstantLosses.IoUSquareMean(p, t, w, c[0], u, g, out s[0]),
            (p, t, w, c, u, g, s) => ConstantLosses.IoUSquareSum(p, t, w, c[0], u, g, out s[0]),
            (p, t, c, s) => ConstantLosses.IoUSquareAlone(p, t, c[0], out s[0])),
        "GIoU" => new(
            (p, t, w, c, u, g, s) => ConstantLosses.GIoUMean(p, t, w, c[0], u, g, out s[0]),
            (p, t, w, c, u, g, s) => ConstantLosses.GIoUSum(p, t, w, c[0], u, g, out s[0]),
            (p, t, c, s) => ConstantLosses.GIoUAlone(p, t, c[0], out s[0])),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, null),
    };

    private static ConstantCalls<double> Double(string name) => name switch
    {
        "SmoothL1" => new(
            (p, t, w, c, u, g, s) => ConstantLosses.SmoothL1Mean(p, t, w, c[0], u, g, out s[0]),
            (p, t, w, c, u, g, s) => ConstantLosses.SmoothL1Sum(p, t, w, c[0], u, g, out s[0]),
            (p, t, c, s) => ConstantLosses.SmoothL1Alone(p, t, c[0], out s[0])),
        "Huber" => new(
            (p, t, w, c, u, g, s) => ConstantLosses.HuberMean(p, t, w, c[0], u, g, out s[0]),
            (p, t, w, c, u, g, s) => ConstantLosses.HuberSum(p, t, w, c[0], u, g, out s[0]),
            (p, t, c, s) => ConstantLosses.HuberAlone(p, t, c[0], out s[0])),
        "IoULinear" => new(
            (p, t, w, c, u, g, s) => ConstantLosses.IoULinearMean(p, t, w, c[0], u, g, out s[0]),
            (p, t, w, c, u, g, s) => ConstantLosses.IoULinearSum(p, t, w, c[0], u, g, out s[0]),
            (p, t, c, s) => ConstantLosses.IoULinearAlone(p, t, c[0], out s[0])),
        "IoUThreshold" => new(
            (p, t, w, c, u, g, s) => ConstantLosses.IoUThresholdMean(p, t, w, c[0], c[1], u, g, out s[0], out s[1]),
            (p, t, w, c, u, g, s) => ConstantLosses.IoUThresholdSum(p, t, w, c[0], c[1], u, g, out s[0], out s[1]),
            (p, t, c, s) => ConstantLosses.IoUThresholdAlone(p, t, c[0], c[1], out s[0], out s[1])),
        "IoULog" => new(
            (p, t, w, c, u, g, s) => ConstantLosses.IoULogMean(p, t, w, c[0], u, g, out s[0]),
            (p, t, w, c, u, g, s) => ConstantLosses.IoULogSum(p, t, w, c[0], u, g, out s[0]),
            (p, t, c, s) => ConstantLosses.IoULogAlone(p, t, c[0], out s[0])),
        "IoUSquare" => new(
            (p, t, w, c, u, g, s) => ConstantLosses.IoUSquareMean(p, t, w, c[0], u, g, out s[0]),
            (p, t, w, c, u, g, s) => ConstantLosses.IoUSquareSum(p, t, w, c[0], u, g, out s[0]),
            (p, t, c, s) => ConstantLosses.IoUSquareAlone(p, t, c[0], out s[0])),
        "GIoU" => new(
            (p, t, w, c, u, g, s) => ConstantLosses.GIoUMean(p, t, w, c[0], u, g, out s[0]),
            (p, t, w, c, u, g, s) => ConstantLosses.GIoUSum(p, t, w, c[0], u, g, out s[0]),
            (p, t, c, s) => ConstantLosses.GIoUAlone(p, t, c[0], out s[0])),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, null),
    };
}
