using System.Numerics;

namespace LossGen.Numeric.Tests.Support;

internal delegate T ForwardCall<T>(ReadOnlySpan<T> prediction, ReadOnlySpan<T> target, T[] constants);

internal delegate T FusedCall<T>(ReadOnlySpan<T> prediction, ReadOnlySpan<T> target, T[] constants, Span<T> gradient);

internal delegate void GradientCall<T>(ReadOnlySpan<T> prediction, ReadOnlySpan<T> target, T[] constants, Span<T> gradient);

internal delegate T FullCall<T>(
    ReadOnlySpan<T> prediction, ReadOnlySpan<T> target, T[] constants, Span<T> gradient, Span<T> targetGradient, Span<T> losses);

internal delegate void EachCall<T>(
    ReadOnlySpan<T> prediction, ReadOnlySpan<T> target, T[] constants, Span<T> gradient, Span<T> targetGradient, Span<T> losses);

internal delegate T WeightedCall<T>(
    ReadOnlySpan<T> prediction, ReadOnlySpan<T> target, ReadOnlySpan<T> weight, T[] constants, T upstream,
    Span<T> gradient, Span<T> targetGradient, Span<T> weightGradient, Span<T> losses);

internal delegate void EachWeightedCall<T>(
    ReadOnlySpan<T> prediction, ReadOnlySpan<T> target, ReadOnlySpan<T> weight, T[] constants, T upstream,
    Span<T> gradient, Span<T> targetGradient, Span<T> weightGradient, Span<T> losses);

internal delegate T ItemCall<T>(
    ReadOnlySpan<T> prediction, ReadOnlySpan<T> target, T[] constants, Span<T> gradient, Span<T> targetGradient);

internal delegate T WeightedItemCall<T>(
    ReadOnlySpan<T> prediction, ReadOnlySpan<T> target, T weight, T[] constants, T upstream,
    Span<T> gradient, Span<T> targetGradient, out T weightGradient);

/// <summary>One loss with every signature that the tests declare for it, callable alike for all losses.</summary>
internal sealed class TestLoss<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    public required string Name { get; init; }

    /// <summary>Values an item: 1, or 4 for boxes.</summary>
    public required int Width { get; init; }

    public required string[] ConstantNames { get; init; }

    /// <summary>Constants that most tests use; chosen so that none is a default.</summary>
    public required T[] Constants { get; init; }

    public required ForwardCall<T> Forward { get; init; }

    public required FusedCall<T> Fused { get; init; }

    public required FullCall<T> Full { get; init; }

    public required GradientCall<T> Gradient { get; init; }

    public required FusedCall<T> Sum { get; init; }

    public required EachCall<T> Each { get; init; }

    public required WeightedCall<T> Weighted { get; init; }

    public required EachWeightedCall<T> EachWeighted { get; init; }

    public required ItemCall<T> Item { get; init; }

    public required WeightedItemCall<T> WeightedItem { get; init; }

    public bool IsBox => Width == 4;

    public override string ToString() => $"{Name} {typeof(T).Name}";
}
