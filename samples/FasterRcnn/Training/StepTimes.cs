using System.Diagnostics;

namespace LossGen.Samples.FasterRcnn;

/// <summary>How long steps took, and the generated losses within them, of classes and of boxes. Medians: a busy machine stretches single steps.</summary>
internal sealed class StepTimes
{
    private readonly List<long> steps = [], losses = [];

    public double StepMicroseconds => Median(steps);

    public double LossMicroseconds => Median(losses);

    public double LossShare => LossMicroseconds / StepMicroseconds;

    public void Add(long step, long loss)
    {
        steps.Add(step);
        losses.Add(loss);
    }

    private static double Median(List<long> ticks)
    {
        long[] sorted = [.. ticks.Order()];
        return sorted[sorted.Length / 2] * 1e6 / Stopwatch.Frequency;
    }
}
