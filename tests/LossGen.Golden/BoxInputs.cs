using Corners = (float X1, float Y1, float X2, float Y2);

namespace LossGen.Golden;

/// <summary>The inputs of box losses.</summary>
internal static class BoxInputs
{
    /// <summary>A target that the designed predictions stand around.</summary>
    private static readonly Corners Target = (2, 3, 6, 9);

    /// <summary>The sections, the same for every box loss.</summary>
    public static IEnumerable<InputSection> Create()
    {
        yield return Pairs("overlapping", Overlapping(seed: 1, count: 24, offset: 0));
        yield return Pairs("far-from-origin", Overlapping(seed: 2, count: 8, offset: 1e4f));
        yield return Pairs("unit", Unit(seed: 3, count: 12));
        yield return Pairs("disjoint", Around([
            (7, 3, 9, 9), (-4, 3, 1, 9), (2, 10, 6, 12), (2, -5, 6, 2), (7, 10, 9, 12), (-9, -9, -8, -8)]));
        yield return Pairs("nested", Nested());
        yield return Pairs("identical", Identical([Target, (0, 0, 1, 1), (-3, -2, 5, 7), (0.125f, 0.25f, 100, 50)]));
        yield return Pairs("shared", Around([
            (2, 1, 5, 7), (3, 3, 8, 10), (4, 1, 6, 7), (3, 4, 8, 9), (2, 3, 5, 7), (2, 3, 8, 12), (4, 5, 6, 9)]));
        yield return Pairs("touching", Around([
            (6, 4, 8, 8), (0, 4, 2, 8), (3, 9, 5, 11), (3, 0, 5, 3), (6, 3, 10, 9),
            (6, 9, 8, 12), (0, 0, 2, 3), (6, 0, 8, 3), (0, 9, 2, 12)]));
        yield return Pairs("degenerate", Degenerate());
        yield return Pairs("inverted", Inverted());
        yield return Pairs("sizes", Sizes());
        yield return Pairs("overflow", Overflow());
        yield return Pairs("nonfinite", NonFinite());
    }

    private static IEnumerable<(Corners, Corners)> Overlapping(int seed, int count, float offset)
    {
        var random = new Random(seed);
        for (var i = 0; i < count; i++)
        {
            float x = offset + Next(random, 0, 100), y = offset + Next(random, 0, 100);
            float width = Next(random, 4, 40), height = Next(random, 4, 40);
            var jitter = Math.Min(width, height) * (i + 1) / count;
            Corners target = (x, y, x + width, y + height);
            Corners prediction = (
                x + Next(random, -jitter, jitter), y + Next(random, -jitter, jitter),
                target.X2 + Next(random, 0, jitter), target.Y2 + Next(random, 0, jitter));
            yield return (prediction, target);
        }
    }

    /// <summary>Boxes anywhere in the unit square, with all the bits that a float has.</summary>
    private static IEnumerable<(Corners, Corners)> Unit(int seed, int count)
    {
        var random = new Random(seed);
        for (var i = 0; i < count; i++)
            yield return (Box(), Box());

        Corners Box()
        {
            float x = random.NextSingle(), y = random.NextSingle();
            return (x, y, x + random.NextSingle(), y + random.NextSingle());
        }
    }

    private static IEnumerable<(Corners, Corners)> Identical(Corners[] boxes) => boxes.Select(box => (box, box));

    private static IEnumerable<(Corners, Corners)> Nested()
    {
        // Strictly inside, then sharing one edge, two edges, and three.
        Corners[] inner = [(3, 4, 5, 8), (2, 4, 5, 8), (2, 3, 5, 8), (2, 3, 6, 8)];
        return Around(inner).Concat(inner.Select(box => (Target, box)));
    }

    private static IEnumerable<(Corners, Corners)> Degenerate()
    {
        // Zero width, zero height and points: inside, on the edge, on the corner, outside, and crossing the whole target.
        Corners[] flat =
        [
            (4, 4, 4, 8), (4, 0, 4, 20), (6, 3, 6, 9), (8, 4, 8, 8),
            (3, 5, 5, 5), (0, 5, 20, 5), (2, 9, 6, 9), (3, 11, 5, 11),
            (4, 5, 4, 5), (6, 5, 6, 5), (2, 3, 2, 3), (9, 9, 9, 9),
        ];
        Corners point = (1, 2, 1, 2), origin = default, line = (0, 0, 0, 4), crossing = (-1, 2, 3, 2);
        return Around(flat).Concat(flat.Select(box => (Target, box))).Concat([
            (point, point), (origin, origin), (point, origin), (line, line),
            (line, crossing), (crossing, crossing), (line, (1, 0, 1, 4)), (line, origin)]);
    }

    private static IEnumerable<(Corners, Corners)> Inverted()
    {
        Corners[] inverted = [(5, 4, 3, 8), (3, 8, 5, 4), (5, 8, 3, 4), (6, 9, 2, 3), (6, 3, 2, 9), (9, 12, 8, 11)];
        return Around(inverted)
            .Concat(inverted.Select(box => (Target, box)))
            .Concat([(inverted[2], inverted[3]), (inverted[0], inverted[0]), (inverted[3], inverted[3]), (inverted[0], inverted[1])]);
    }

    private static IEnumerable<(Corners, Corners)> Sizes()
    {
        float[] sizes = [1e-15f, 1e-12f, 1e-9f, 1e-6f, 1e-3f, 1, 1e3f, 1e6f, 1e9f, 1e12f, 1e15f];
        foreach (var s in sizes)
        {
            yield return ((0, 0, s, s), (s / 2, s / 2, 2 * s, 2 * s));
            yield return ((0, 0, s, s), (0, 0, s, s));
        }

        // A very small box in a very large one.
        yield return ((0, 0, 1e-6f, 1e-6f), (-1e6f, -1e6f, 1e6f, 1e6f));
        yield return ((-1e6f, -1e6f, 1e6f, 1e6f), (0, 0, 1e-6f, 1e-6f));
    }

    /// <summary>Areas beyond float's range, but not beyond double's; and areas that vanish in float.</summary>
    private static IEnumerable<(Corners, Corners)> Overflow() =>
    [
        ((0, 0, 1e20f, 1e20f), (0, 0, 2e20f, 2e20f)),
        ((0, 0, 1e20f, 1e20f), (1, 1, 2, 2)),
        ((1, 1, 2, 2), (-1e30f, -1e30f, 1e30f, 1e30f)),
        ((0, 0, 1e-30f, 1e-30f), (0, 0, 2e-30f, 2e-30f)),
        ((0, 0, 1e-40f, 1), (0, 0, 2e-40f, 1)),
    ];

    private static IEnumerable<(Corners, Corners)> NonFinite()
    {
        Corners prediction = (3, 4, 8, 10);
        foreach (var odd in (float[])[float.NaN, float.PositiveInfinity, float.NegativeInfinity])
        {
            for (var i = 0; i < 4; i++)
            {
                yield return (With(prediction, i, odd), Target);
                yield return (prediction, With(Target, i, odd));
            }

            yield return ((odd, odd, odd, odd), (odd, odd, odd, odd));
        }

        Corners plane = (float.NegativeInfinity, float.NegativeInfinity, float.PositiveInfinity, float.PositiveInfinity);
        yield return (plane, Target);
        yield return (Target, plane);
        yield return (plane, plane);
    }

    private static Corners With(Corners box, int index, float value) => index switch
    {
        0 => box with { X1 = value },
        1 => box with { Y1 = value },
        2 => box with { X2 = value },
        _ => box with { Y2 = value },
    };

    /// <summary>Each box as the prediction of the one target.</summary>
    private static IEnumerable<(Corners, Corners)> Around(Corners[] predictions) => predictions.Select(box => (box, Target));

    /// <summary>Uniform, in steps of 1/64, so that the numbers are short in the file and exact after an offset.</summary>
    private static float Next(Random random, float from, float to) => MathF.Round((from + random.NextSingle() * (to - from)) * 64) / 64;

    private static InputSection Pairs(string name, IEnumerable<(Corners Prediction, Corners Target)> pairs)
    {
        var list = pairs.ToList();
        return new(name, [.. list.SelectMany(pair => Values(pair.Prediction))], [.. list.SelectMany(pair => Values(pair.Target))]);
    }

    private static float[] Values(Corners box) => [box.X1, box.Y1, box.X2, box.Y2];
}
