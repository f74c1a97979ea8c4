namespace LossGen.Generator.Tests.Losses;

/// <summary>Compares numbers: NaN is near NaN alone, and an infinity near itself.</summary>
internal static class Near
{
    public static void Check(double[] expected, double[] actual, double tolerance, string what)
    {
        Assert.Equal(expected.Length, actual.Length);
        double scale = expected.Where(double.IsFinite).Select(Math.Abs).Append(1).Max();
        for (int i = 0; i < expected.Length; i++)
            Check(expected[i], actual[i], tolerance * scale, $"{what}[{i}]");
    }

    public static void Check(double expected, double actual, double tolerance, string what)
    {
        bool isNear = expected.Equals(actual) || Math.Abs(expected - actual) <= tolerance;
        Assert.True(isNear, $"{what}: {actual:R}, not {expected:R}");
    }

    public static void AllFinite(RowData result, string what)
    {
        foreach (KeyValuePair<string, double[]> entry in result)
            Assert.True(entry.Value.All(double.IsFinite), $"{what}, {entry.Key}: {string.Join(' ', entry.Value)}");
    }
}
