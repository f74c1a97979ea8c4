using System.Runtime.InteropServices;

namespace LossGen.Samples.FasterRcnn;

/// <summary>
/// Canvases and their proposals, pooled once: the canvas is its own feature map, so the pooled features never change.
/// Proposals of all canvases lie one after the other; boxes and deltas are four floats each.
/// </summary>
internal sealed class DetectionSet
{
    /// <summary>A proposal belongs to the digit that it overlaps by this much, as in Faster R-CNN; else it is background.</summary>
    public const float ForegroundOverlap = 0.5f;

    private DetectionSet(List<Canvas> canvases, int count)
    {
        Canvases = canvases;
        CanvasOf = new int[count];
        Labels = new int[count];
        Features = new float[count * RoiPooling.FeatureCount];
        Proposals = new float[4 * count];
        Truths = new float[4 * count];
        Deltas = new float[4 * count];
    }

    public List<Canvas> Canvases { get; }

    public int Count => Labels.Length;

    /// <summary>The canvas of each proposal.</summary>
    public int[] CanvasOf { get; }

    /// <summary>0 for the background, else 1 + the digit.</summary>
    public int[] Labels { get; }

    public float[] Features { get; }

    public float[] Proposals { get; }

    /// <summary>The box of each foreground proposal's digit.</summary>
    public float[] Truths { get; }

    /// <summary>The same box as deltas from the proposal.</summary>
    public float[] Deltas { get; }

    public int ForegroundCount => Labels.Count(label => label > 0);

    /// <summary>The indices of the proposals that have a digit.</summary>
    public int[] Foreground => [.. Enumerable.Range(0, Count).Where(i => Labels[i] > 0)];

    public static DetectionSet Create(MnistDigits digits, int firstDigit, int digitCount, int canvasCount, int seed, int purpose)
    {
        Canvas[] canvases = new Canvas[canvasCount];
        List<Box<float>>[] proposals = new List<Box<float>>[canvasCount];
        Parallel.For(0, canvasCount, i =>
        {
            Random random = RandomStreams.Create(seed, purpose, i);
            canvases[i] = CanvasPainter.Paint(digits, firstDigit, digitCount, random);
            proposals[i] = ProposalSampler.Sample(canvases[i], random);
        });

        int[] starts = new int[canvasCount + 1];
        for (int i = 0; i < canvasCount; i++)
            starts[i + 1] = starts[i] + proposals[i].Count;

        DetectionSet set = new([.. canvases], starts[canvasCount]);
        Parallel.For(0, canvasCount, i =>
        {
            for (int k = 0; k < proposals[i].Count; k++)
                set.Fill(starts[i] + k, i, proposals[i][k]);
        });
        return set;
    }

    public static Box<float> BoxAt(ReadOnlySpan<float> boxes, int index) =>
        MemoryMarshal.Cast<float, Box<float>>(boxes)[index];

    private void Fill(int index, int canvas, Box<float> proposal)
    {
        CanvasOf[index] = canvas;
        Store(Proposals, index, proposal);
        RoiPooling.Pool(Canvases[canvas], proposal, Features.AsSpan(index * RoiPooling.FeatureCount, RoiPooling.FeatureCount));

        Truth best = Canvases[canvas].Truths.MaxBy(truth => Overlap.IoU(truth.Box, proposal));
        if (Overlap.IoU(best.Box, proposal) < ForegroundOverlap)
            return;
        Labels[index] = best.Label;
        Store(Truths, index, best.Box);
        BoxCoder.Encode(Proposals.AsSpan(4 * index, 4), Truths.AsSpan(4 * index, 4), Deltas.AsSpan(4 * index, 4));
    }

    private static void Store(float[] boxes, int index, Box<float> box) =>
        MemoryMarshal.Cast<float, Box<float>>(boxes.AsSpan())[index] = box;
}
