using System.Numerics;

namespace LossGen.Numeric.Tests.Support;

/// <summary>Between boxes, spans and element types.</summary>
internal static class Items
{
    public static Box<T> Box<T>(ReadOnlySpan<T> values)
        where T : unmanaged, IFloatingPointIeee754<T> => new(values[0], values[1], values[2], values[3]);

    public static void Write<T>(Box<T> box, Span<T> values)
        where T : unmanaged, IFloatingPointIeee754<T> => (values[0], values[1], values[2], values[3]) = (box.X1, box.Y1, box.X2, box.Y2);

    public static double[] Wide<T>(ReadOnlySpan<T> values)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var wide = new double[values.Length];
        for (int i = 0; i < wide.Length; i++)
            wide[i] = double.CreateChecked(values[i]);
        return wide;
    }

    public static T[] Narrow<T>(IEnumerable<double> values)
        where T : unmanaged, IFloatingPointIeee754<T> => [.. values.Select(T.CreateSaturating)];
}
