using System.Diagnostics;

namespace LossGen.Samples.FasterRcnn;

/// <summary>
/// Trains one head: total = class loss + weight · box loss. Faster R-CNN adds the region proposal network's losses;
/// here the proposals are given.
/// </summary>
internal sealed class Trainer(DetectionSet training, DetectionSet heldOut, int epochs, int seed)
{
    public const int BatchSize = 128;

    private const float Rate = 0.03f, Momentum = 0.9f;
    private const int WarmUpSteps = 100;

    public int StepCount => epochs * StepsPerEpoch;

    private int StepsPerEpoch => (training.Count + BatchSize - 1) / BatchSize;

    /// <summary>Every head starts from the same weights, but for outputs that others do not have, and sees the same batches.</summary>
    public TrainingRun Train(BoxObjective objective, Action stepDone, CancellationToken cancellation)
    {
        RoiHead head = new(seed, BatchSize, objective.On == BoxForm.Distributions);
        SgdMomentum optimiser = new(head.Parameters, Momentum);
        BoxBatch boxes = new(head);
        StepTimes times = new();
        List<EpochRecord> records = [];
        int[] order = [.. Enumerable.Range(0, training.Count)];
        int step = 0;
        for (int epoch = 0; epoch < epochs; epoch++)
        {
            RandomStreams.Create(seed, RandomStreams.Shuffles, epoch).Shuffle(order);
            double classLoss = 0, boxLoss = 0;
            for (int first = 0; first < order.Length; first += BatchSize)
            {
                cancellation.ThrowIfCancellationRequested();
                long start = Stopwatch.GetTimestamp();
                ReadOnlySpan<int> batch = order.AsSpan(first, Math.Min(BatchSize, order.Length - first));
                var losses = Gradients(head, objective, BoxObjective.AlphaAt(step, StepCount), boxes, batch);
                optimiser.Step(RateAt(step++));
                times.Add(Stopwatch.GetTimestamp() - start, losses.Ticks + boxes.LossTicks);
                classLoss += losses.Class;
                boxLoss += losses.Box;
                stepDone();
            }

            EvaluationResult result = Evaluator.Evaluate(head, heldOut, refine: true);
            records.Add(new EpochRecord(classLoss / StepsPerEpoch, boxLoss / StepsPerEpoch, result));
        }

        return new TrainingRun(objective, head, records, times);
    }

    /// <returns>Both losses, and how long the call of the class loss took.</returns>
    private (float Class, float Box, long Ticks) Gradients(
        RoiHead head, BoxObjective objective, float alpha, BoxBatch boxes, ReadOnlySpan<int> batch)
    {
        head.Load(training, batch);
        head.Forward(batch.Length);

        Span<int> labels = stackalloc int[batch.Length];
        for (int i = 0; i < batch.Length; i++)
            labels[i] = training.Labels[batch[i]];
        int logits = batch.Length * RoiHead.ClassCount;
        long start = Stopwatch.GetTimestamp();
        float classLoss = DetectionLosses.Classes(
            head.Logits.AsSpan(0, logits), labels, RoiHead.ClassCount, head.LogitGradient.AsSpan(0, logits));
        long ticks = Stopwatch.GetTimestamp() - start;

        boxes.Gather(training, batch);
        float boxLoss = boxes.Evaluate(objective, alpha);
        boxes.Scatter(batch.Length, objective.Weight);

        head.Backward(batch.Length);
        return (classLoss, boxLoss, ticks);
    }

    /// <summary>Rises over the first steps, then falls to 0 in a straight line.</summary>
    private float RateAt(int step) =>
        Rate * Math.Min(1f, (step + 1f) / WarmUpSteps) * (1 - (float)step / StepCount);
}
