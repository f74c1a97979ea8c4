using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace LossGen.Samples.FasterRcnn;

/// <summary>Runs a head over a set and judges its boxes and detections.</summary>
internal static class Evaluator
{
    private const float MinScore = 0.5f;

    /// <param name="head">The head; without <paramref name="refine"/> only its classes are used.</param>
    /// <param name="set">Canvases that the head has not seen.</param>
    /// <param name="refine">Whether the head's deltas move the boxes, or the proposals stay as they are.</param>
    public static EvaluationResult Evaluate(RoiHead head, DetectionSet set, bool refine)
    {
        List<Detection>[] candidates = [.. set.Canvases.Select(_ => new List<Detection>())];
        List<double> overlaps = [];
        int rightClass = 0;
        int[] indices = [.. Enumerable.Range(0, set.Count)];
        for (int first = 0; first < set.Count; first += head.MaxBatch)
        {
            ReadOnlySpan<int> batch = indices.AsSpan(first, Math.Min(head.MaxBatch, set.Count - first));
            head.Load(set, batch);
            head.Forward(batch.Length);
            for (int row = 0; row < batch.Length; row++)
            {
                int index = batch[row], label = set.Labels[index];
                if (label > 0)
                    overlaps.Add(Overlap.IoU(BoxOf(head, set, row, index, label, refine), DetectionSet.BoxAt(set.Truths, index)));

                var (best, score) = Classify(head, row);
                if (best == label)
                    rightClass++;
                if (best > 0 && score >= MinScore)
                    candidates[set.CanvasOf[index]].Add(new Detection(Clip(BoxOf(head, set, row, index, best, refine)), best, score));
            }
        }

        List<Detection>[] detections = [.. candidates.Select(NonMaximumSuppression.Apply)];
        return new EvaluationResult(
            overlaps.Average(), Recall(set, detections, 0.5f), Recall(set, detections, 0.75f),
            (double)rightClass / set.Count, [.. overlaps], detections);
    }

    private static double Recall(DetectionSet set, List<Detection>[] detections, float minOverlap)
    {
        int found = 0, all = 0;
        for (int i = 0; i < detections.Length; i++)
        {
            List<Truth> truths = set.Canvases[i].Truths;
            all += truths.Count;
            found += truths.Count(truth => detections[i].Exists(
                detection => detection.Label == truth.Label && Overlap.IoU(detection.Box, truth.Box) >= minOverlap));
        }

        return (double)found / all;
    }

    private static (int Label, float Score) Classify(RoiHead head, int row)
    {
        Span<float> probabilities = stackalloc float[RoiHead.ClassCount];
        TensorPrimitives.SoftMax(head.Logits.AsSpan(row * RoiHead.ClassCount, RoiHead.ClassCount), probabilities);
        int best = TensorPrimitives.IndexOfMax<float>(probabilities);
        return (best, probabilities[best]);
    }

    private static Box<float> BoxOf(RoiHead head, DetectionSet set, int row, int index, int label, bool refine)
    {
        if (!refine)
            return DetectionSet.BoxAt(set.Proposals, index);
        Span<float> deltas = stackalloc float[4];
        head.Decode(head.BoxOutputs.AsSpan(head.BoxOutputsOf(row, label)), deltas);
        Box<float> box = default;
        BoxCoder.Decode(
            set.Proposals.AsSpan(4 * index, 4), deltas, MemoryMarshal.Cast<Box<float>, float>(new Span<Box<float>>(ref box)));
        return box;
    }

    private static Box<float> Clip(Box<float> box) => new(
        Math.Clamp(box.X1, 0, Canvas.Side), Math.Clamp(box.Y1, 0, Canvas.Side),
        Math.Clamp(box.X2, 0, Canvas.Side), Math.Clamp(box.Y2, 0, Canvas.Side));
}
