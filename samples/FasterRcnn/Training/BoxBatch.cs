using System.Diagnostics;

namespace LossGen.Samples.FasterRcnn;

/// <summary>
/// The foreground of a batch, side by side as the losses want it: for each proposal that has a digit,
/// what the head predicts of the four deltas for that digit's class.
/// </summary>
internal sealed class BoxBatch(RoiHead head)
{
    private readonly int width = head.BoxWidth;
    private readonly int[] rows = new int[head.MaxBatch], labels = new int[head.MaxBatch];
    private readonly float[] proposals = New(head, 4), truths = New(head, 4), targets = New(head, 4), positions = New(head, 4);
    private readonly float[] deltas = New(head, 4), boxes = New(head, 4), boxGradient = New(head, 4);
    private readonly float[] outputs = New(head, head.BoxWidth), outputGradient = New(head, head.BoxWidth);

    public int Count { get; private set; }

    /// <summary>How long the last call of a generated loss took.</summary>
    public long LossTicks { get; private set; }

    public ReadOnlySpan<float> Deltas => deltas.AsSpan(0, 4 * Count);

    /// <summary>The deltas that would be right.</summary>
    public ReadOnlySpan<float> Targets => targets.AsSpan(0, 4 * Count);

    public ReadOnlySpan<float> Truths => truths.AsSpan(0, 4 * Count);

    /// <summary>The gradient with respect to the head's outputs: its deltas, or the logits of their distributions.</summary>
    public Span<float> OutputGradient => outputGradient.AsSpan(0, width * Count);

    private ReadOnlySpan<float> Outputs => outputs.AsSpan(0, width * Count);

    private ReadOnlySpan<float> Proposals => proposals.AsSpan(0, 4 * Count);

    private Span<float> Boxes => boxes.AsSpan(0, 4 * Count);

    public void Gather(DetectionSet set, ReadOnlySpan<int> indices)
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
            head.BoxOutputs.AsSpan(head.BoxOutputsOf(row, label)).CopyTo(outputs.AsSpan(width * Count));
            Count++;
        }

        head.Decode(Outputs, deltas.AsSpan(0, 4 * Count));
    }

    /// <summary>The predicted boxes; good until the next call.</summary>
    public ReadOnlySpan<float> Decode()
    {
        BoxCoder.Decode(Proposals, Deltas, Boxes);
        return Boxes;
    }

    /// <summary>The loss, and its gradient in <see cref="OutputGradient"/>.</summary>
    public float Evaluate(BoxObjective objective, float alpha)
    {
        // A batch without foreground has no box loss; the mean of nothing is not a number.
        LossTicks = 0;
        if (Count == 0)
            return 0;
        if (objective.On == BoxForm.Deltas)
            return Timed(objective.Loss, Deltas, Targets, alpha, OutputGradient);
        if (objective.On == BoxForm.Distributions)
        {
            Span<float> where = positions.AsSpan(0, 4 * Count);
            DeltaBins.Positions(Targets, where);
            return Timed(objective.Loss, Outputs, where, alpha, OutputGradient);
        }

        Span<float> gradient = boxGradient.AsSpan(0, 4 * Count);
        float loss = Timed(objective.Loss, Decode(), Truths, alpha, gradient);
        BoxCoder.DecodeGradient(Proposals, Deltas, gradient, OutputGradient);
        return loss;
    }

    /// <summary>Hands the gradient to the head; the outputs of background and of all other classes get none.</summary>
    public void Scatter(int batch, float weight)
    {
        head.ClearBoxGradient(batch);
        for (int i = 0; i < Count; i++)
        {
            Span<float> gradient = head.BoxGradient.AsSpan(head.BoxOutputsOf(rows[i], labels[i]));
            for (int k = 0; k < width; k++)
                gradient[k] = weight * outputGradient[width * i + k];
        }
    }

    private static float[] New(RoiHead head, int width) => new float[head.MaxBatch * width];

    private float Timed(
        ProgressiveLoss loss, ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, float alpha, Span<float> gradient)
    {
        long start = Stopwatch.GetTimestamp();
        float value = loss(prediction, target, alpha, gradient);
        LossTicks = Stopwatch.GetTimestamp() - start;
        return value;
    }
}
