using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace LossGen.Runtime;

/// <summary>Argument checks that generated code calls before it touches memory. Not meant to be called by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Guard
{
    /// <summary>Both parameters have one value for each other.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void SameLength(long length, long expected, string name, string other)
    {
        if (length != expected)
            ThrowLength(length, expected, name, other);
    }

    /// <summary>A parameter is made of whole boxes of four values.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void WholeBoxes(long length, string name)
    {
        if ((length & 3) != 0)
            ThrowWholeBoxes(length, name);
    }

    /// <summary>A parameter has one value for each box of another.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void OnePerBox(long length, long boxValues, string name, string other)
    {
        if (length != boxValues >> 2)
            ThrowOnePerBox(length, boxValues, name, other);
    }

    /// <summary>A parameter has room for exactly one value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void OneValue(long length, string name)
    {
        if (length != 1)
            ThrowOneValue(length, name);
    }

    /// <summary>An output shares no memory with another parameter.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Apart<T>(Span<T> output, ReadOnlySpan<T> other, string name, string otherName)
    {
        if (output.Overlaps(other))
            ThrowOverlap(name, otherName, false);
    }

    /// <summary>An output shares no memory with another parameter, or is exactly that parameter.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void ApartOrSame<T>(Span<T> output, ReadOnlySpan<T> other, string name, string otherName)
    {
        if (output.Overlaps(other, out int offset) && offset != 0)
            ThrowOverlap(name, otherName, true);
    }

    /// <summary>Reports a constant outside its range.</summary>
    [DoesNotReturn]
    public static void ThrowOutOfRange(string name, double value, string range) =>
        throw new ArgumentOutOfRangeException(name, value, $"'{name}' must be {range}.");

    /// <summary>Reports overlapping memory.</summary>
    [DoesNotReturn]
    public static void ThrowOverlap(string name, string other, bool mayBeSame) => throw new ArgumentException(
        mayBeSame
            ? $"'{name}' overlaps '{other}'. It may be exactly the same memory, or must be apart from it."
            : $"'{name}' overlaps '{other}'. An output must be apart from every other parameter.",
        name);

    [DoesNotReturn]
    private static void ThrowLength(long length, long expected, string name, string other) => throw new ArgumentException(
        $"'{name}' has {length} values, but '{other}' has {expected}; both must have the same number.", name);

    [DoesNotReturn]
    private static void ThrowWholeBoxes(long length, string name) => throw new ArgumentException(
        $"'{name}' has {length} values, which is not a multiple of 4; a box is x1, y1, x2, y2.", name);

    [DoesNotReturn]
    private static void ThrowOnePerBox(long length, long boxValues, string name, string other) => throw new ArgumentException(
        $"'{name}' has {length} values, but '{other}' has {boxValues}, which is {boxValues >> 2} boxes; it must have one for each box.", name);

    [DoesNotReturn]
    private static void ThrowOneValue(long length, string name) => throw new ArgumentException(
        $"'{name}' has {length} values; it must have exactly 1.", name);
}
