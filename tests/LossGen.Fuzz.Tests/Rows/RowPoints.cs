namespace LossGen.Fuzz.Tests.Rows;

/// <summary>A batch of rows that a formula is tried with; its numbers are representable as floats.</summary>
internal sealed class RowPoints
{
    public RowPoints(RowFormula formula, int rows, int length)
    {
        var random = new Random(unchecked((formula.Index * 31) + (rows * 1009) + length));
        Rows = rows;
        Length = length;
        Labels = [.. Enumerable.Range(0, rows).Select(_ => (long)random.Next(length))];
        Columns = [.. formula.Inputs.Select(i => i.Kind == RowInputKind.Constant
            ? [(float)Math.Round(0.25 + (1.5 * random.NextDouble()), 3)]
            : Enumerable.Range(0, rows * i.Width(length)).Select(_ => (double)(float)(6 * (random.NextDouble() - 0.5))).ToArray())];
    }

    public int Rows { get; }

    public int Length { get; }

    public long[] Labels { get; }

    /// <summary>The values of each input, row after row; a constant has one.</summary>
    public double[][] Columns { get; }
}
