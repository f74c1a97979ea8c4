using System.Numerics.Tensors;

namespace LossGen.Samples.FasterRcnn;

/// <summary>A loss's gradient with respect to all weights of the network.</summary>
/// <param name="Norm">Its length.</param>
/// <param name="Growth">Its length in units of the length without outliers.</param>
/// <param name="Cosine">Of its angle to the gradient without outliers: 1 is the same direction.</param>
internal readonly record struct GradientSize(double Norm, double Growth, double Cosine);

/// <summary>One share of outliers.</summary>
internal sealed record OutlierRow(double Share, GradientSize L2, GradientSize SmoothL1);

/// <summary>
/// The first half of the document: what outliers do to the gradient of L2 and of smooth L1.
/// The network and the batch stay the same; a growing share of the targets is scaled by 10 to 100.
/// </summary>
internal static class OutlierStudy
{
    private const int Boxes = 1024;

    private static readonly double[] Shares = [0, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2];

    public static IReadOnlyList<OutlierRow> Run(DetectionSet set, int seed)
    {
        int[] indices = [.. set.Foreground.Take(Boxes)];
        // The weights that all heads start from: this batch's gradient is their first step.
        RoiHead head = new(seed, indices.Length);
        BoxBatch batch = new(head);
        head.Load(set, indices);
        head.Forward(indices.Length);
        batch.Gather(set, indices);

        var (order, factors) = Draw(indices.Length, seed);
        List<OutlierRow> rows = [];
        double[]? cleanL2 = null, cleanSmooth = null;
        foreach (double share in Shares)
        {
            float[] targets = batch.Targets.ToArray();
            // The order is drawn once, so each share holds the outliers of the smaller ones and adds to them.
            foreach (int box in order.AsSpan(0, (int)Math.Round(share * indices.Length)))
            {
                Span<float> target = targets.AsSpan(4 * box, 4);
                TensorPrimitives.Multiply(target, factors[box], target);
            }

            double[] l2 = Gradient(head, batch, targets, DetectionLosses.BoxDeltasSquared);
            double[] smooth = Gradient(head, batch, targets, DetectionLosses.BoxDeltas);
            cleanL2 ??= l2;
            cleanSmooth ??= smooth;
            rows.Add(new OutlierRow(share, Compare(l2, cleanL2), Compare(smooth, cleanSmooth)));
        }

        return rows;
    }

    /// <summary>Which boxes become outliers first, and how far each is thrown: ×10 to ×100, to either side.</summary>
    private static (int[] Order, float[] Factors) Draw(int count, int seed)
    {
        Random random = RandomStreams.Create(seed, RandomStreams.Outliers);
        int[] order = [.. Enumerable.Range(0, count)];
        random.Shuffle(order);
        float[] factors = new float[count];
        for (int i = 0; i < count; i++)
            factors[i] = MathF.Pow(10, random.Uniform(1, 2)) * (random.Next(2) == 0 ? 1 : -1);
        return (order, factors);
    }

    private static double[] Gradient(RoiHead head, BoxBatch batch, float[] targets, SpanLoss loss)
    {
        loss(batch.Deltas, targets, batch.OutputGradient);
        head.LogitGradient.AsSpan().Clear();
        batch.Scatter(batch.Count, weight: 1);
        head.Backward(batch.Count);
        return [.. head.Parameters.SelectMany(parameter => parameter.Gradient).Select(value => (double)value)];
    }

    private static GradientSize Compare(double[] gradient, double[] clean)
    {
        double norm = TensorPrimitives.Norm<double>(gradient), cleanNorm = TensorPrimitives.Norm<double>(clean);
        return new GradientSize(norm, norm / cleanNorm, TensorPrimitives.Dot<double>(gradient, clean) / (norm * cleanNorm));
    }
}
