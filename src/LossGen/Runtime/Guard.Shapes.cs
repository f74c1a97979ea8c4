using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace LossGen.Runtime;

/// <content>Checks of spans with shapes.</content>
public static partial class Guard
{
    /// <summary>A tensor's values stand side by side, and are no more than a span can hold.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Dense(bool isDense, nint length, string name)
    {
        if (!isDense || length > int.MaxValue)
            ThrowDense(isDense, length, name);
    }

    /// <summary>Two tensors have one shape.</summary>
    public static void SameShape(ReadOnlySpan<nint> shape, ReadOnlySpan<nint> expected, string name, string other)
    {
        if (!shape.SequenceEqual(expected))
            throw new ArgumentException($"'{name}' has the shape {Show(shape)}, but '{other}' has {Show(expected)}; both must have the same.", name);
    }

    /// <summary>A tensor's last dimension holds boxes.</summary>
    public static void BoxShape(ReadOnlySpan<nint> shape, string name)
    {
        if (shape.IsEmpty || shape[^1] != 4)
            throw new ArgumentException($"'{name}' has the shape {Show(shape)}; its last dimension must be 4: a box is x1, y1, x2, y2.", name);
    }

    /// <summary>How many values a row of a tensor has.</summary>
    public static int LastDimension(ReadOnlySpan<nint> shape, string name) => shape.IsEmpty || shape[^1] > int.MaxValue
        ? throw new ArgumentException($"'{name}' has the shape {Show(shape)}; its last dimension must be the number of values in a row.", name)
        : (int)shape[^1];

    private static string Show(ReadOnlySpan<nint> shape) => $"[{string.Join(", ", shape.ToArray())}]";

    [DoesNotReturn]
    private static void ThrowDense(bool isDense, nint length, string name) => throw new ArgumentException(
        isDense ? $"'{name}' has {length} values; at most {int.MaxValue} are possible." : $"The values of '{name}' do not stand side by side in memory; copy it to a tensor of its own first.",
        name);
}
