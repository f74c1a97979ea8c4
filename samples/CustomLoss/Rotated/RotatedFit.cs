namespace LossGen.Samples.CustomLoss;

/// <summary>Where the boxes are after some step.</summary>
/// <param name="Step">The step.</param>
/// <param name="Loss">The mean loss.</param>
/// <param name="AngleError">The mean angle between long axes, in degrees.</param>
/// <param name="WorstAngle">The angle that 95 % of the boxes stay below.</param>
/// <param name="Overlap">The mean ProbIoU.</param>
/// <param name="Boxes">The boxes.</param>
internal sealed record RotatedRecord(int Step, double Loss, double AngleError, double WorstAngle, double Overlap, RotatedBatch Boxes);

/// <summary>Turns, moves and stretches random boxes onto random targets.</summary>
internal static class RotatedFit
{
    public const int Count = 256, Steps = 600;

    private const double GeometryRate = 1, AngleRate = 0.05;

    public static (RotatedBatch Targets, IReadOnlyList<RotatedRecord> Records) Run(int seed)
    {
        Random random = new(seed);
        RotatedBatch targets = new(Count), boxes = new(Count), gradient = new(Count);
        for (int i = 0; i < Count; i++)
        {
            targets.Cx[i] = 100 * random.NextDouble();
            targets.Cy[i] = 100 * random.NextDouble();
            targets.W[i] = 20 + 40 * random.NextDouble();
            targets.H[i] = targets.W[i] * (0.2 + 0.5 * random.NextDouble());
            targets.Angle[i] = Math.PI * random.NextDouble();
            boxes.Cx[i] = targets.Cx[i] + 60 * (random.NextDouble() - 0.5);
            boxes.Cy[i] = targets.Cy[i] + 60 * (random.NextDouble() - 0.5);
            boxes.W[i] = 10 + 50 * random.NextDouble();
            boxes.H[i] = 10 + 50 * random.NextDouble();
            boxes.Angle[i] = Math.PI * random.NextDouble();
        }

        Adam geometry = new(4 * Count, GeometryRate, Steps), angles = new(Count, AngleRate, Steps);
        List<RotatedRecord> records = [];
        for (int step = 0; step <= Steps; step++)
        {
            double loss = boxes.Loss(targets, gradient) / Count;
            records.Add(Record(step, loss, boxes, targets));
            geometry.Step(boxes.Values.AsSpan(0, 4 * Count), gradient.Values.AsSpan(0, 4 * Count));
            angles.Step(boxes.Angle, gradient.Angle);
        }

        return (targets, records);
    }

    private static RotatedRecord Record(int step, double loss, RotatedBatch boxes, RotatedBatch targets)
    {
        const double degrees = 180 / Math.PI;
        double[] errors = [.. Enumerable.Range(0, boxes.Count).Select(i => degrees * boxes.AngleError(targets, i)).Order()];
        double overlap = Enumerable.Range(0, boxes.Count).Average(i => boxes.Overlap(targets, i));
        return new RotatedRecord(step, loss, errors.Average(), errors[errors.Length * 95 / 100], overlap, boxes.Copy());
    }
}
