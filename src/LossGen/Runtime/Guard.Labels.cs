using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace LossGen.Runtime;

/// <content>Checks of what is in labels: a wrong one would be read far outside of its row.</content>
public static partial class Guard
{
    /// <summary>Every label is a position in its row.</summary>
    /// <returns>How many rows there are.</returns>
    public static long Labels(ReadOnlySpan<int> labels, int length, string name) => CountLabels(labels, length, null, name);

    /// <inheritdoc cref="Labels(ReadOnlySpan{int}, int, string)"/>
    public static long Labels(ReadOnlySpan<long> labels, int length, string name) => CountLabels(labels, length, null, name);

    /// <summary>Every label is a position in its row, or the one that does not count.</summary>
    /// <returns>How many rows count.</returns>
    public static long Labels(ReadOnlySpan<int> labels, int length, string name, int ignored) => CountLabels(labels, length, ignored, name);

    /// <inheritdoc cref="Labels(ReadOnlySpan{int}, int, string, int)"/>
    public static long Labels(ReadOnlySpan<long> labels, int length, string name, int ignored) => CountLabels(labels, length, ignored, name);

    /// <summary>Every value lies between the first and the last element of a row.</summary>
    public static void Positions<T>(ReadOnlySpan<T> positions, int length, string name)
        where T : IFloatingPointIeee754<T>
    {
        T last = T.CreateChecked(length - 1);
        for (int row = 0; row < positions.Length; row++)
        {
            if (!(positions[row] >= T.Zero && positions[row] <= last))
                ThrowPosition(double.CreateChecked(positions[row]), row, length, name);
        }
    }

    private static long CountLabels<T>(ReadOnlySpan<T> labels, int length, T? ignored, string name)
        where T : struct, IBinaryInteger<T>
    {
        T most = T.CreateTruncating(length);

        // Without a label that does not count, one that is no label stands for it.
        T other = ignored ?? -T.One;
        long kept = 0;
        bool isWrong = false;
        int row = 0;
        if (labels.Length >= Vector<T>.Count)
        {
            var lengths = new Vector<T>(most);
            var others = new Vector<T>(other);
            Vector<T> wrong = Vector<T>.Zero;
            Vector<T> counts = Vector<T>.Zero;
            for (; row + Vector<T>.Count <= labels.Length; row += Vector<T>.Count)
            {
                var label = new Vector<T>(labels.Slice(row));
                Vector<T> isOther = Vector.Equals(label, others);
                Vector<T> isLabel = Vector.GreaterThanOrEqual(label, Vector<T>.Zero) & Vector.LessThan(label, lengths);
                wrong |= ~(isLabel | isOther);
                counts -= ~isOther;
            }

            isWrong = wrong != Vector<T>.Zero;
            kept = long.CreateTruncating(Vector.Sum(counts));
        }

        for (; row < labels.Length; row++)
        {
            bool isOther = labels[row] == other;
            isWrong |= !isOther & (labels[row] < T.Zero | labels[row] >= most);
            kept += isOther ? 0 : 1;
        }

        if (isWrong || (ignored is null && kept != labels.Length))
            ThrowLabel(labels, most, other, ignored is not null, name);
        return kept;
    }

    [DoesNotReturn]
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void ThrowLabel<T>(ReadOnlySpan<T> labels, T length, T ignored, bool mayIgnore, string name)
        where T : struct, IBinaryInteger<T>
    {
        int row = 0;
        while ((labels[row] >= T.Zero && labels[row] < length) || (mayIgnore && labels[row] == ignored))
            row++;
        string or = mayIgnore ? $", or {ignored} for a row that does not count" : "";
        throw new ArgumentOutOfRangeException(name, labels[row], $"'{name}' has the label {labels[row]} in row {row}; it must be at least 0 and less than {length}{or}.");
    }

    [DoesNotReturn]
    private static void ThrowPosition(double position, int row, int length, string name) => throw new ArgumentOutOfRangeException(
        name, position, $"'{name}' is {position} in row {row}; it must be at least 0 and at most {length - 1}.");
}
