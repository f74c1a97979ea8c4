using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace LossGen.Runtime;

/// <summary>Argument checks that generated code calls before it touches memory. Not meant to be called by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class Guard
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

    /// <summary>Rows have elements, and no more than the element type can count.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void RowLength(int length, string name, int most, int least = 1)
    {
        if (length < least || length > most)
            ThrowRowLength(length, name, most, least);
    }

    /// <summary>A parameter is made of whole rows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void WholeRows(long values, int length, string name, string lengthName)
    {
        if (values % length != 0)
            ThrowWholeRows(values, length, name, lengthName);
    }

    /// <summary>A parameter has one value for each row of another.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void OnePerRow(long values, long rowValues, int length, string name, string other)
    {
        if (values != rowValues / length)
            ThrowOnePerRow(values, rowValues / length, name, other);
    }

    /// <summary>A parameter has one value for each element of a row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void OnePerClass(long values, int length, string name, string lengthName)
    {
        if (values != length)
            ThrowOnePerClass(values, length, name, lengthName);
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

    /// <summary>An output shares no memory with labels.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void ApartFromLabels<T, TLabel>(Span<T> output, ReadOnlySpan<TLabel> labels, string name, string labelName)
        where T : unmanaged
        where TLabel : unmanaged
    {
        if (MemoryMarshal.AsBytes(output).Overlaps(MemoryMarshal.AsBytes(labels)))
            ThrowOverlap(name, labelName, false);
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

    [DoesNotReturn]
    private static void ThrowRowLength(int length, string name, int most, int least) => throw new ArgumentOutOfRangeException(
        name, length, $"'{name}' must be at least {least} and at most {most}.");

    [DoesNotReturn]
    private static void ThrowWholeRows(long values, int length, string name, string lengthName) => throw new ArgumentException(
        $"'{name}' has {values} values, which is not a multiple of '{lengthName}' = {length}.", name);

    [DoesNotReturn]
    private static void ThrowOnePerRow(long values, long rows, string name, string other) => throw new ArgumentException(
        $"'{name}' has {values} values, but '{other}' has {rows} rows; it must have one for each row.", name);

    [DoesNotReturn]
    private static void ThrowOnePerClass(long values, int length, string name, string lengthName) => throw new ArgumentException(
        $"'{name}' has {values} values, but '{lengthName}' is {length}; it must have one for each element of a row.", name);
}
