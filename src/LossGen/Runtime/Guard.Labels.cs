using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace LossGen.Runtime;

/// <content>Checks of what is in labels: a wrong one would be read far outside of its row.</content>
public static partial class Guard
{
    /// <summary>Every label is a position in its row.</summary>
    public static void Labels(ReadOnlySpan<int> labels, int length, string name) => CheckLabels(labels, length, null, name);

    /// <summary>Every label is a position in its row.</summary>
    public static void Labels(ReadOnlySpan<long> labels, int length, string name) => CheckLabels(labels, length, null, name);

    /// <summary>Every label is a position in its row, or the one that does not count.</summary>
    public static void Labels(ReadOnlySpan<int> labels, int length, string name, int ignored) => CheckLabels(labels, length, ignored, name);

    /// <summary>Every label is a position in its row, or the one that does not count.</summary>
    public static void Labels(ReadOnlySpan<long> labels, int length, string name, int ignored) => CheckLabels(labels, length, ignored, name);

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

    private static void CheckLabels<T>(ReadOnlySpan<T> labels, int length, T? ignored, string name)
        where T : struct, IBinaryInteger<T>
    {
        T most = T.CreateTruncating(length);
        T other = ignored ?? T.Zero;
        bool isWrong = false;
        foreach (T label in labels)
            isWrong |= (label < T.Zero | label >= most) & label != other;
        if (isWrong)
            ThrowLabel(labels, most, other, ignored is not null, name);
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
