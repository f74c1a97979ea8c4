using System.Numerics;

namespace LossGen.Numeric.Tests.Support;

/// <summary>Seeded inputs, the same on every machine.</summary>
internal static class Data
{
    /// <summary>
    /// A batch of predictions and targets on a coarse grid, so that ties, touching edges and zero differences occur among ordinary
    /// items.
    /// </summary>
    public static (T[] Prediction, T[] Target) Pairs<T>(TestLoss<T> loss, int items, int seed)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var random = new Random(seed);
        int values = items * loss.Width;
        return (Fill(), Fill());

        T[] Fill()
        {
            var data = new T[values];
            for (int i = 0; i < data.Length; i += loss.Width)
            {
                if (loss.IsBox)
                    Items.Write(Box<T>(random), data.AsSpan(i, 4));
                else
                    data[i] = Grid<T>(random, -3, 3);
            }

            return data;
        }
    }

    public static T[] Weights<T>(int items, int seed)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, items).Select(_ => Grid<T>(random, 0, 2))];
    }

    /// <summary>The values again and again.</summary>
    public static T[] Repeat<T>(T[] values, int length)
    {
        var repeated = new T[length];
        for (int i = 0; i < length; i += values.Length)
            values.AsSpan(0, int.Min(values.Length, length - i)).CopyTo(repeated.AsSpan(i));
        return repeated;
    }

    private static Box<T> Box<T>(Random random)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        T x = Grid<T>(random, 0, 6), y = Grid<T>(random, 0, 6);
        return new(x, y, x + Grid<T>(random, 1, 6), y + Grid<T>(random, 1, 6));
    }

    private static T Grid<T>(Random random, int from, int to)
        where T : unmanaged, IFloatingPointIeee754<T> => T.CreateChecked(random.Next(from * 16, (to * 16) + 1) / 16.0);
}
