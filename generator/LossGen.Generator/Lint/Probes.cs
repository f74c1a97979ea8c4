using LossGen.Generator.Ir;
using LossGen.Generator.Losses;

namespace LossGen.Generator.Lint;

/// <summary>
/// The points at which a formula is tried: ties, zeros, kinks (the formula's own constants), saturation, small and large values; boxes
/// that are the same, touch, lie apart or have no area. The simple ones come first, since the first that fails is shown.
/// </summary>
internal static class Probes
{
    /// <summary>More points find nothing new, and the editor waits for them.</summary>
    private const int Most = 600;

    private static readonly double[] Numbers = [0, 1, -1, 0.5, -0.5, 2, -2, 1e-4, 20, -20, 100, -100, 1e-30, 1e4, -1e4];

    /// <summary>Run-time scalars are constants of a loss: positive and of ordinary size, 1 first.</summary>
    private static readonly double[] Scalars = [1, 0.5, 2, 0.25];

    private static readonly double[][] Boxes =
    [
        [0, 0, 1, 1], [1, 1, 3, 3], [0, 0, 2, 2], [2, 0, 4, 2], [5, 5, 6, 7], [0.25, 0.25, 0.75, 0.75], [1, 1, 1, 1], [0, 0, 0, 2], [0, 0, 2, 0],
        [100, 200, 160, 280], [0, 0, 1e-3, 1e-3],
    ];

    public static IReadOnlyList<Probe> Of(Subject subject)
    {
        double[][][] choices = [.. subject.Graph.Inputs.Select((_, slot) => Choices(subject, slot))];
        return [.. Points(choices).Select((point, index) => new Probe(point, ScalarsOf(subject.Graph, index)))];
    }

    private static double[][] Choices(Subject subject, int slot) => subject.ShapeOf(slot) switch
    {
        ItemShape.Box => Boxes,
        ItemShape.Row => [.. RowProbes.Of(subject.RowLength)],
        ItemShape.Label => [.. Enumerable.Range(0, subject.RowLength).Select(k => new double[] { k })],
        _ => [.. NumbersOf(subject.Graph).Select(v => new[] { v })],
    };

    /// <summary>Points without ties, where a finite difference means something.</summary>
    public static IEnumerable<Probe> Ordinary(Subject subject, int count)
    {
        var random = new Sequence();
        for (int i = 0; i < count; i++)
        {
            double[][] point = new double[subject.Graph.Inputs.Length][];
            for (int slot = 0; slot < point.Length; slot++)
            {
                point[slot] = subject.ShapeOf(slot) switch
                {
                    ItemShape.Box => OrdinaryBox(random),
                    ItemShape.Label => [(int)(subject.RowLength * random.Next())],
                    _ => [.. Enumerable.Range(0, subject.WidthOf(slot)).Select(_ => 4 * (random.Next() - 0.5))],
                };
            }

            yield return new Probe(point, [.. subject.Graph.Parameters.Select(_ => 0.25 + (1.5 * random.Next()))]);
        }
    }

    private static double[] OrdinaryBox(Sequence random)
    {
        double x = 2 * random.Next();
        double y = 2 * random.Next();
        return [x, y, x + 0.5 + (2 * random.Next()), y + 0.5 + (2 * random.Next())];
    }

    private static double[] ScalarsOf(Graph graph, int index) => [.. graph.Parameters.Select((_, slot) => Scalars[(index + (index * slot)) % Scalars.Length])];

    private static IEnumerable<double> NumbersOf(Graph graph) => Numbers
        .Concat(graph.Nodes.Where(n => n.Op == Op.Constant && Math.Abs(n.Value) is > 1e-6 and < 1e6).SelectMany(n => new[] { n.Value, -n.Value }).Take(12))
        .Distinct();

    /// <summary>All combinations where they are few; else each input at every value beside others that vary, and equal inputs.</summary>
    private static IEnumerable<double[][]> Points(double[][][] choices)
    {
        long all = choices.Aggregate(1L, (n, c) => Math.Min(n * c.Length, int.MaxValue));
        if (all <= Most)
        {
            for (long index = 0; index < all; index++)
            {
                long rest = index;
                yield return [.. choices.Select(c => Take(c, ref rest))];
            }

            yield break;
        }

        var random = new Sequence();
        for (int k = 0; k < choices.Max(c => c.Length); k++)
            yield return [.. choices.Select(c => c[k % c.Length])];
        for (int k = 0; k < Most; k++)
            yield return [.. choices.Select(c => c[(int)(random.Next() * c.Length)])];
    }

    private static double[] Take(double[][] choices, ref long index)
    {
        double[] choice = choices[index % choices.Length];
        index /= choices.Length;
        return choice;
    }

    /// <summary>The same numbers on every machine and in every run.</summary>
    private sealed class Sequence
    {
        private ulong _state = 88172645463325252;

        public double Next()
        {
            _state ^= _state << 13;
            _state ^= _state >> 7;
            _state ^= _state << 17;
            return (_state >> 11) / (double)(1UL << 53);
        }
    }
}
