using System.Numerics;

namespace LossGen.Numeric.Tests.Support;

/// <summary>What one item should give.</summary>
internal sealed record ReferenceItem<T>(Tracked<T> Loss, Tracked<T>[] Gradient, Tracked<T>[] TargetGradient)
    where T : unmanaged, IFloatingPointIeee754<T>;
