namespace LossGen.Samples.CustomLoss;

/// <summary>
/// Where a loss that forgets far rows may start: Rousseeuw's least median of squares. Of all planes through four of the rows it takes
/// the one whose median residual is smallest, which nearly half of the rows may be wrong without moving far.
/// </summary>
internal static class RobustStart
{
    /// <returns>The plane, and the scale of the residuals around it.</returns>
    public static (double[] Coefficients, double Scale) Find(StackLoss data)
    {
        int rows = data.Losses.Length, columns = data.Inputs[0].Length;
        double[] best = [];
        double least = double.PositiveInfinity;
        foreach (int[] chosen in Choices(rows, columns))
        {
            double[][] system = [.. chosen.Select(row => (double[])[.. data.Inputs[row], data.Losses[row]])];
            if (Eliminate(system) is not { } plane)
                continue;
            double median = MedianResidual(data, plane);
            if (median < least)
                (least, best) = (median, plane);
        }

        // 1.4826 makes the median a standard deviation for normal errors, the rest corrects for so few rows.
        return (best, 1.4826 * (1 + 5.0 / (rows - columns)) * least);
    }

    private static double MedianResidual(StackLoss data, double[] plane)
    {
        double[] sizes = [.. data.Inputs.Select((row, i) => Math.Abs(data.Losses[i] - row.Zip(plane, (x, b) => x * b).Sum()))];
        Array.Sort(sizes);
        return sizes[sizes.Length / 2];
    }

    private static IEnumerable<int[]> Choices(int count, int size)
    {
        int[] chosen = [.. Enumerable.Range(0, size)];
        while (true)
        {
            yield return [.. chosen];
            int last = size - 1;
            while (last >= 0 && chosen[last] == count - size + last)
                last--;
            if (last < 0)
                yield break;
            chosen[last]++;
            for (int i = last + 1; i < size; i++)
                chosen[i] = chosen[i - 1] + 1;
        }
    }

    /// <returns>The solution, or null where the rows leave it open.</returns>
    private static double[]? Eliminate(double[][] system)
    {
        int size = system.Length;
        for (int column = 0; column < size; column++)
        {
            int pivot = Enumerable.Range(column, size - column).MaxBy(row => Math.Abs(system[row][column]));
            (system[column], system[pivot]) = (system[pivot], system[column]);
            if (Math.Abs(system[column][column]) < 1e-9)
                return null;
            for (int row = 0; row < size; row++)
            {
                if (row == column)
                    continue;
                double factor = system[row][column] / system[column][column];
                for (int k = column; k <= size; k++)
                    system[row][k] -= factor * system[column][k];
            }
        }

        return [.. system.Select((row, i) => row[size] / row[i])];
    }
}
