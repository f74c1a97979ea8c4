using System.Numerics;

namespace LossGen.Fuzz.Tests;

/// <summary>The batch over spans has the bits of the single items, and its sums are theirs.</summary>
internal static class BatchCheck
{
    /// <summary>One item, a few, a whole number of vectors, and all.</summary>
    private static readonly int[] Lengths = [1, 3, 16, FormulaPoints.Items];

    public static IEnumerable<string> Run<T>(FormulaCalls<T> calls)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (calls.Columns is not { } run)
            yield break;
        var losses = new T[FormulaPoints.Items];
        T[][] rows = [.. calls.Points.Select((p, n) =>
        {
            var gradient = new T[p.Length];
            losses[n] = calls.Item(p, gradient);
            return gradient;
        })];
        foreach (int items in Lengths)
        {
            T[][] room = calls.Room(items);
            var each = new T[items];
            T sum = run(calls.ToColumns(items), room, each);
            foreach (string failure in Compare($"{typeof(T).Name} over {items} items", calls, rows, losses, room, each, sum))
                yield return failure;
        }
    }

    /// <summary>The results of a batch against those of its items.</summary>
    public static IEnumerable<string> Compare<T>(string where, FormulaCalls<T> calls, T[][] rows, T[] losses, T[][] room, T[] each, T sum)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        int items = each.Length;
        for (int n = 0; n < items; n++)
        {
            if (!Same(each[n], losses[n]))
                yield return $"{where}: the loss of item {n} is {each[n]} and not {losses[n]}";
        }

        T[][] expected = calls.Split(rows, items);
        for (int k = 0; k < room.Length; k++)
        {
            bool isConstant = room[k].Length == 1 && calls.IsConstant(k);
            for (int n = 0; n < room[k].Length && !isConstant; n++)
            {
                if (!Same(room[k][n], expected[k][n]))
                    yield return $"{where}: value {n} of gradient {k} is {room[k][n]} and not {expected[k][n]}";
            }

            if (isConstant && !IsSum(room[k][0], rows.Take(items).Select(r => r[calls.Offset(k)])))
                yield return $"{where}: the gradient {k} of a constant is {room[k][0]}";
        }

        if (!IsSum(sum, losses.Take(items)))
            yield return $"{where}: the sum is {sum}";
    }

    public static bool Same<T>(T a, T b)
        where T : IFloatingPointIeee754<T> => a.Equals(b) || (T.IsNaN(a) && T.IsNaN(b));

    /// <summary>Whether a number is the sum of others but for rounding.</summary>
    public static bool IsSum<T>(T actual, IEnumerable<T> parts)
        where T : IFloatingPointIeee754<T>
    {
        double sum = 0;
        double size = 0;
        foreach (T part in parts)
        {
            sum += double.CreateChecked(part);
            size += Math.Abs(double.CreateChecked(part));
        }

        double value = double.CreateChecked(actual);
        double tolerance = size * (typeof(T) == typeof(float) ? 1e-5 : 1e-13);
        return double.IsNaN(value) || double.IsNaN(sum) ? double.IsNaN(value) && double.IsNaN(sum) : value == sum || Math.Abs(value - sum) <= tolerance;
    }
}
