using System.Diagnostics;

namespace LossGen.Samples.FasterRcnn;

/// <summary>
/// The foreground of a batch, side by side as the losses want it: for each proposal that has a digit,
/// the four deltas that the head predicts for that digit's class.
/// </summary>
internal sealed class BoxBatch(int capacity)
{
    private readonly int[] rows = new int[capacity], labels = new int[capacity];
    private readonly float[] proposals = new float[4 * capacity], truths = new float[4 * capacity], targets = new float[4 * capacity];
    private readonly float[] deltas = new float[4 * capacity], boxes = new float[4 * capacity];
    private readonly float[] boxGradient = new float[4 * capacity], deltaGradient = new float[4 * capacity];

    public int Count { get; private set; }

    /// <summary>How long the last call of a generated loss took.</summary>
    public long LossTicks { get; private set; }

    public ReadOnlySpan<float> Deltas => deltas.AsSpan(0, 4 * Count);

    /// <summary>The deltas that would be right.</summary>
    public ReadOnlySpan<float> Targets => targets.AsSpan(0, 4 * Count);

    public ReadOnlySpan<float> Truths => truths.AsSpan(0, 4 * Count);

    public Span<float> DeltaGradient => deltaGradient.AsSpan(0, 4 * Count);

    private ReadOnlySpan<float> Proposals => proposals.AsSpan(0, 4 * Count);

    private Span<float> Boxes => boxes.AsSpan(0, 4 * Count);

    public void Gather(RoiHead head, DetectionSet set, ReadOnlySpan<int> indices)
    {
        Count = 0;
        for (int row = 0; row < indices.Length; row++)
        {
            int index = indices[row], label = set.Labels[index];
            if (label == 0)
                continue;
            Range here = (4 * Count)..(4 * Count + 4), there = (4 * index)..(4 * index + 4);
            (rows[Count], labels[Count]) = (row, label);
            set.Proposals.AsSpan(there).CopyTo(proposals.AsSpan(here));
            set.Truths.AsSpan(there).CopyTo(truths.AsSpan(here));
            set.Deltas.AsSpan(there).CopyTo(targets.AsSpan(here));
            head.Deltas.AsSpan(RoiHead.DeltasOf(row, label)).CopyTo(deltas.AsSpan(here));
            Count++;
        }
    }

    /// <summary>The predicted boxes; good until the next call.</summary>
    public ReadOnlySpan<float> Decode()
    {
        BoxCoder.Decode(Proposals, Deltas, Boxes);
        return Boxes;
    }

    /// <summary>The loss, and its gradient with respect to the deltas in <see cref="DeltaGradient"/>.</summary>
    public float Evaluate(BoxObjective objective, float alpha)
    {
        // A batch without foreground has no box loss; the mean of nothing is not a number.
        LossTicks = 0;
        if (Count == 0)
            return 0;
        if (!objective.OnBoxes)
            return Timed(objective.Loss, Deltas, Targets, alpha, DeltaGradient);

        Span<float> gradient = boxGradient.AsSpan(0, 4 * Count);
        float loss = Timed(objective.Loss, Decode(), Truths, alpha, gradient);
        BoxCoder.DecodeGradient(Proposals, Deltas, gradient, DeltaGradient);
        return loss;
    }

    /// <summary>Hands the gradient to the head; the deltas of all other classes get none.</summary>
    public void Scatter(RoiHead head, int batch, float weight)
    {
        head.DeltaGradient.AsSpan(0, batch * RoiHead.DeltaCount).Clear();
        for (int i = 0; i < Count; i++)
        {
            Span<float> gradient = head.DeltaGradient.AsSpan(RoiHead.DeltasOf(rows[i], labels[i]));
            for (int k = 0; k < 4; k++)
                gradient[k] = weight * deltaGradient[4 * i + k];
        }
    }

    private float Timed(
        ProgressiveLoss loss, ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, float alpha, Span<float> gradient)
    {
        long start = Stopwatch.GetTimestamp();
        float value = loss(prediction, target, alpha, gradient);
        LossTicks = Stopwatch.GetTimestamp() - start;
        return value;
    }
}
