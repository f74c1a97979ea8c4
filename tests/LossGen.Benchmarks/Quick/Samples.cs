using LossGen.Benchmarks.Workloads;

namespace LossGen.Benchmarks.Quick;

/// <summary>What the sampler has measured: seconds a call, for each candidate, round by round.</summary>
internal sealed class Samples(IReadOnlyDictionary<Who, double[]> seconds)
{
    /// <summary>Whether a candidate took part.</summary>
    public bool Has(Who who) => seconds.ContainsKey(who);

    /// <summary>The median of a candidate's times, in nanoseconds; NaN where it is missing.</summary>
    public double Nanoseconds(Who who) => Has(who) ? Quantile(seconds[who], 0.5) * 1e9 : double.NaN;

    /// <summary>Half the distance between the quartiles, relative to the median.</summary>
    public double Spread(Who who) => (Quantile(seconds[who], 0.75) - Quantile(seconds[who], 0.25)) / 2 / Quantile(seconds[who], 0.5);

    /// <summary>How many times as long as the other a candidate takes, the median of the rounds; NaN where one is missing.</summary>
    public double Ratio(Who of, Who to) =>
        Has(of) && Has(to) ? Quantile(seconds[of].Zip(seconds[to], (x, y) => x / y), 0.5) : double.NaN;

    private static double Quantile(IEnumerable<double> values, double fraction)
    {
        double[] sorted = [.. values.Order()];
        return sorted[(int)(fraction * (sorted.Length - 1) + 0.5)];
    }
}
