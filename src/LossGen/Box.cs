using System.Numerics;

namespace LossGen;

/// <summary>
/// A box by two corners, xyxy: (<see cref="X1"/>, <see cref="Y1"/>) is the smaller corner and
/// (<see cref="X2"/>, <see cref="Y2"/>) the larger one. Nothing enforces that order: an inverted box goes
/// through every formula unchanged. A batch of N boxes is a span of 4·N values in this order. A method whose loss has another
/// <see cref="BoxFormat"/> reads the four values as that format's, in its order.
/// </summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
/// <param name="X1">The left edge.</param>
/// <param name="Y1">The top edge.</param>
/// <param name="X2">The right edge.</param>
/// <param name="Y2">The bottom edge.</param>
public readonly record struct Box<T>(T X1, T Y1, T X2, T Y2)
    where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <summary><c>X2 − X1</c>; negative for an inverted box.</summary>
    public T Width => X2 - X1;

    /// <summary><c>Y2 − Y1</c>; negative for an inverted box.</summary>
    public T Height => Y2 - Y1;

    /// <summary><see cref="Width"/> · <see cref="Height"/>.</summary>
    public T Area => Width * Height;

    /// <summary>The point halfway between the corners.</summary>
    public (T X, T Y) Center => (T.CreateChecked(0.5) * (X1 + X2), T.CreateChecked(0.5) * (Y1 + Y2));
}
