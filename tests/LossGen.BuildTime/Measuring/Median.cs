namespace LossGen.BuildTime.Measuring;

internal static class Median
{
    /// <summary>The median of what the rounds took.</summary>
    public static double Of(IEnumerable<double> seconds)
    {
        double[] sorted = [.. seconds.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
