namespace LossGen.Golden;

/// <summary>The inputs of elementwise losses.</summary>
internal static class ElementInputs
{
    /// <summary>The sections for a loss whose kinks are at d = 0 and d = ±<paramref name="kink"/>.</summary>
    /// <param name="kink">β or δ; 0 for a loss that has none.</param>
    public static IEnumerable<InputSection> Create(float kink)
    {
        var around = kink == 0 ? 1 : kink;
        yield return Random("random", 1, 40, offset: 1, spread: 1.5f * around);
        yield return Random("random-small", 2, 16, offset: 1e-3f, spread: 1e-3f);
        yield return Random("random-big", 3, 16, offset: 1000, spread: 100);
        yield return Pairs("kinks", Kinks(around));
        yield return Pairs("zeros", [(0f, 0f), (0f, -0f), (-0f, 0f), (-0f, -0f)]);
        yield return Pairs("large", Both([1e4f, -1e4f, 1e15f, -1e15f, 1e30f, -1e30f]).Append((1e15f, 1e15f)).Append((1e30f, -1e30f)));
        yield return Pairs("overflow", [(float.MaxValue, -float.MaxValue), (-float.MaxValue, float.MaxValue), (float.MaxValue, 0)]);
        yield return Pairs("tiny", Both([1e-15f, -1e-15f, 1e-30f, -1e-30f, Normal, -Normal]).Append((1e-30f, 1e-30f)));
        yield return Pairs("denormal", Both([float.Epsilon, -float.Epsilon, 1e-40f, -1e-40f]).Append((1e-40f, -1e-40f)));
        yield return Pairs("nonfinite", NonFinite());
    }

    private const float Normal = 1.17549435e-38f;

    private static IEnumerable<(float, float)> Kinks(float k)
    {
        float[] distances = [0, k, float.BitDecrement(k), float.BitIncrement(k), 0.5f * k, 2 * k];
        foreach (var d in distances)
        {
            yield return (d, 0);
            yield return (-d, 0);
            yield return (0, d);
            yield return (0, -d);
            yield return (2 + d, 2);
            yield return (-3, -3 + d);
        }
    }

    private static IEnumerable<(float, float)> NonFinite()
    {
        float[] odd = [float.NaN, float.PositiveInfinity, float.NegativeInfinity];
        foreach (var x in odd)
        {
            foreach (var ordinary in (float[])[0, 0.25f, -1e30f])
            {
                yield return (x, ordinary);
                yield return (ordinary, x);
            }

            foreach (var y in odd)
                yield return (x, y);
        }
    }

    /// <summary>Each value against 0 and 1, on either side.</summary>
    private static IEnumerable<(float, float)> Both(float[] values) =>
        values.SelectMany(x => ((float, float)[])[(x, 0), (0, x), (x, 1), (1, x)]);

    private static InputSection Random(string name, int seed, int count, float offset, float spread)
    {
        // A seeded Random gives the same numbers on every platform and version.
        var random = new Random(seed);
        var target = Sample(random, count, offset);
        var difference = Sample(random, count, spread);
        return new(name, [.. target.Zip(difference, (t, d) => t + d)], target);
    }

    private static float[] Sample(Random random, int count, float scale) =>
        [.. Enumerable.Range(0, count).Select(_ => (2 * random.NextSingle() - 1) * scale)];

    private static InputSection Pairs(string name, IEnumerable<(float Prediction, float Target)> pairs)
    {
        var list = pairs.ToList();
        return new(name, [.. list.Select(pair => pair.Prediction)], [.. list.Select(pair => pair.Target)]);
    }
}
