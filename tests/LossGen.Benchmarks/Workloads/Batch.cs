namespace LossGen.Benchmarks.Workloads;

/// <summary>The arrays of a loss, made once for the largest batch; smaller batches are their beginnings.</summary>
internal sealed class Batch
{
    // A pattern this long is beyond any branch predictor, and making more random numbers takes longer than measuring.
    private const int Pattern = 1 << 20;

    private readonly PinnedArray _prediction;
    private readonly PinnedArray _target;
    private readonly PinnedArray _gradient;

    private Batch(int length)
    {
        // Aligned to a cache line, as torch's tensors are.
        _prediction = new(length, 0);
        _target = new(length, 1088);
        _gradient = new(length, 2176);
    }

    /// <summary>Residuals of a training under way: most of them small, one in five large.</summary>
    public static Batch Elements(int count)
    {
        var batch = new Batch(count);
        batch.Fill(1, static (random, prediction, target) =>
        {
            target[0] = 2 * random.NextSingle() - 1;
            var spread = random.Next(5) == 0 ? 4 : 0.5f;
            prediction[0] = target[0] + (2 * random.NextSingle() - 1) * spread;
        });
        return batch;
    }

    /// <summary>Logits and labels: most of them told apart, some far on the wrong side.</summary>
    public static Batch Logits(int count)
    {
        var batch = new Batch(count);
        batch.Fill(1, static (random, prediction, target) =>
        {
            target[0] = random.Next(2);
            prediction[0] = (16 * random.NextSingle()) - 8 + (4 * ((2 * target[0]) - 1));
        });
        return batch;
    }

    /// <summary>Boxes in pixels, their predictions off by anything from nothing to a whole box.</summary>
    public static Batch Boxes(int count)
    {
        var batch = new Batch(4 * count);
        batch.Fill(4, static (random, prediction, target) =>
        {
            float x = random.NextSingle() * 1000, y = random.NextSingle() * 1000;
            float width = 10 + random.NextSingle() * 290, height = 10 + random.NextSingle() * 290;
            (target[0], target[1], target[2], target[3]) = (x, y, x + width, y + height);

            var jitter = random.NextSingle();
            for (var i = 0; i < 4; i += 2)
            {
                float dx = Off(random, jitter) * width, dy = Off(random, jitter) * height;
                (prediction[i], prediction[i + 1]) = (target[i] + dx, target[i + 1] + dy);
            }
        });
        return batch;

        static float Off(Random random, float jitter) => (random.NextSingle() - 0.4f) * jitter * jitter * 1.5f;
    }

    /// <summary>The first values of the prediction.</summary>
    public ReadOnlySpan<float> Prediction(int length) => _prediction.First(length);

    /// <summary>The first values of the target.</summary>
    public ReadOnlySpan<float> Target(int length) => _target.First(length);

    /// <summary>Where the gradient goes.</summary>
    public Span<float> Gradient(int length) => _gradient.First(length);

    private void Fill(int width, Action<Random, Span<float>, Span<float>> next)
    {
        var random = new Random(1);
        Span<float> prediction = _prediction.First(_prediction.Length), target = _target.First(_target.Length);
        var made = Math.Min(prediction.Length, Pattern);
        for (var i = 0; i < made; i += width)
            next(random, prediction.Slice(i, width), target.Slice(i, width));

        for (var start = made; start < prediction.Length; start += made)
        {
            var length = Math.Min(made, prediction.Length - start);
            prediction[..length].CopyTo(prediction[start..]);
            target[..length].CopyTo(target[start..]);
        }

        // Touched once now, so that the system's first mapping of its pages is nobody's time.
        _gradient.First(_gradient.Length).Fill(1);
    }
}
