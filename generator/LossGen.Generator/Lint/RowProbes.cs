namespace LossGen.Generator.Lint;

/// <summary>The rows at which a formula is tried: ties, zeros, probabilities, and one element far from the others.</summary>
internal static class RowProbes
{
    public static IEnumerable<double[]> Of(int length)
    {
        yield return All(0);
        yield return All(1);
        yield return Each(k => k + 1);
        yield return Each(k => -k);
        yield return First(1, 0);
        yield return First(0, 1.0 / (length - 1));
        yield return All(1.0 / length);
        yield return First(-1, 0.5);
        yield return Each(k => k - 0.5);
        yield return First(20, 0);
        yield return First(-20, 0);
        yield return First(-100, 0);
        yield return First(100, 0);
        yield return All(100);
        yield return All(-100);
        yield return First(1e-4, -1e-4);
        yield return All(1e-30);
        yield return First(-1e4, 0);
        yield return First(1e4, 0);
        yield return Each(k => 40 * (k - 1));

        double[] Each(Func<int, double> element) => [.. Enumerable.Range(0, length).Select(element)];
        double[] All(double value) => Each(_ => value);
        double[] First(double first, double rest) => Each(k => k == 0 ? first : rest);
    }
}
