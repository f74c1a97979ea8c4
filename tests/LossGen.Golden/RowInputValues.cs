namespace LossGen.Golden;

/// <summary>The inputs of losses over rows. They are short floats, widened for double, so that both element types see the same numbers.</summary>
internal static class RowInputValues
{
    public static (float[] Values, long[] Shape) Draw(Random random, string kind, int rows, int classes) => kind switch
    {
        "weight" => (Sample(classes, () => Next(random, 0.25f, 2)), [classes]),
        "sign" => (Sample(rows, () => random.Next(2) == 0 ? -1 : 1), [rows]),

        // Between two positions: on one, the derivative is a matter of choice.
        "position" => (Sample(rows, () => random.Next(classes - 1) + Next(random, 0.125f, 0.875f)), [rows]),
        "log" => (Sample(rows * classes, () => Next(random, -6, -0.125f)), [rows, classes]),
        "unit" => (Sample(rows * classes, () => Next(random, 0.0625f, 0.9375f)), [rows, classes]),
        "share" => (Shares(random, rows, classes), [rows, classes]),
        _ => (Sample(rows * classes, () => Next(random, -4, 4)), [rows, classes]),
    };

    /// <summary>Rows that sum to 1, exactly.</summary>
    private static float[] Shares(Random random, int rows, int classes)
    {
        const int Parts = 1024;
        var shares = new float[rows * classes];
        for (int row = 0; row < rows; row++)
        {
            var counts = new int[classes];
            counts.AsSpan().Fill(1);
            for (int i = classes; i < Parts; i++)
                counts[(int)(classes * random.NextDouble() * random.NextDouble())]++;
            for (int i = 0; i < classes; i++)
                shares[(row * classes) + i] = (float)counts[i] / Parts;
        }

        return shares;
    }

    private static float[] Sample(int count, Func<float> next) => [.. Enumerable.Range(0, count).Select(_ => next())];

    /// <summary>In steps of 1/64, so that the numbers are short in the file.</summary>
    private static float Next(Random random, float from, float to) => MathF.Round((from + (random.NextSingle() * (to - from))) * 64) / 64;
}
