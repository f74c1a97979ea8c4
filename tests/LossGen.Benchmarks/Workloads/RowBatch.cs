namespace LossGen.Benchmarks.Workloads;

/// <summary>Rows of scores, for a student and its teacher, and a label for each.</summary>
internal sealed class RowBatch
{
    private readonly PinnedArray _logits;
    private readonly PinnedArray _teacher;
    private readonly PinnedArray _gradient;
    private readonly int[] _labels;

    public RowBatch(RowShape shape)
    {
        Shape = shape;
        _logits = new(shape.Length, 0);
        _teacher = new(shape.Length, 1088);
        _gradient = new(shape.Length, 2176);
        _labels = new int[shape.Rows];
        var random = new Random(1);
        Fill(random, Logits);
        Fill(random, Teacher);
        for (var i = 0; i < shape.Rows; i++)
        {
            _labels[i] = random.Next(shape.Classes);
            Logits[(i * shape.Classes) + _labels[i]] += 4;
            Teacher[(i * shape.Classes) + _labels[i]] += 4;
        }

        // Touched once now, so that the system's first mapping of its pages is nobody's time.
        Gradient.Fill(1);
    }

    /// <summary>How many rows of how many scores.</summary>
    public RowShape Shape { get; }

    /// <summary>The student's scores.</summary>
    public Span<float> Logits => _logits.First(_logits.Length);

    /// <summary>The teacher's scores.</summary>
    public Span<float> Teacher => _teacher.First(_teacher.Length);

    /// <summary>Where the gradient goes.</summary>
    public Span<float> Gradient => _gradient.First(_gradient.Length);

    /// <summary>The class that each row is of.</summary>
    public int[] Labels => _labels;

    private static void Fill(Random random, Span<float> scores)
    {
        foreach (ref var score in scores)
            score = (16 * random.NextSingle()) - 8;
    }
}
