using System.Globalization;

namespace LossGen.Samples.CustomLoss;

/// <summary>Brownlee's stack-loss data: 21 rows of three measurements and what they should explain.</summary>
/// <param name="Inputs">Row by row: 1 for the intercept, and the three measurements.</param>
/// <param name="Losses">The loss up the stack.</param>
internal sealed record StackLoss(double[][] Inputs, double[] Losses)
{
    public static IReadOnlyList<string> Names { get; } = ["intercept", "Air.Flow", "Water.Temp", "Acid.Conc."];

    public static StackLoss Load()
    {
        string path = Path.Combine(AppContext.BaseDirectory, "data", "stackloss.csv");
        double[][] rows = [.. File.ReadLines(path).Skip(1).Select(Parse)];
        return new StackLoss([.. rows.Select(row => (double[])[1, .. row[..^1]])], [.. rows.Select(row => row[^1])]);
    }

    private static double[] Parse(string line) => [.. line.Split(',').Select(field => double.Parse(field, CultureInfo.InvariantCulture))];
}
