namespace LossGen.Samples.CustomLoss;

/// <summary>Rotated boxes, a column a number: all centres' x, all y, all widths, all heights, all angles.</summary>
internal sealed class RotatedBatch(int count)
{
    public const int Columns = 5;

    public int Count => count;

    public double[] Values { get; } = new double[Columns * count];

    public Span<double> Cx => Column(0);

    public Span<double> Cy => Column(1);

    public Span<double> W => Column(2);

    public Span<double> H => Column(3);

    public Span<double> Angle => Column(4);

    public RotatedBatch Copy()
    {
        RotatedBatch copy = new(count);
        Values.CopyTo(copy.Values, 0);
        return copy;
    }

    /// <summary>The sum of the losses against targets, and its gradient.</summary>
    public double Loss(RotatedBatch targets, RotatedBatch gradient) => RotatedLosses.RotatedSum(
        Cx, Cy, W, H, Angle, targets.Cx, targets.Cy, targets.W, targets.H, targets.Angle,
        gradient.Cx, gradient.Cy, gradient.W, gradient.H, gradient.Angle);

    /// <summary>
    /// How far the long axis of a box is from that of its target, in radians, at most a right angle. A box that is turned by a right
    /// angle and has width and height exchanged is the same box.
    /// </summary>
    public double AngleError(RotatedBatch targets, int i)
    {
        double difference = Math.IEEERemainder(LongAxis(i) - targets.LongAxis(i), Math.PI);
        return Math.Abs(difference);
    }

    /// <summary>1 − the Hellinger distance of the two normal distributions: ProbIoU, 1 for the same box and 0 far away.</summary>
    public double Overlap(RotatedBatch targets, int i)
    {
        double loss = RotatedLosses.RotatedOne(
            Cx[i], Cy[i], W[i], H[i], Angle[i], targets.Cx[i], targets.Cy[i], targets.W[i], targets.H[i], targets.Angle[i], out _);
        return 1 - Math.Sqrt(Math.Max(0, 1 - Math.Exp(1 - Math.Exp(loss))));
    }

    /// <summary>The corners, in order.</summary>
    public (double X, double Y)[] Corners(int i)
    {
        var (sin, cos) = Math.SinCos(Angle[i]);
        double x = Cx[i], y = Cy[i], w = W[i] / 2, h = H[i] / 2;
        return [.. new[] { (-w, -h), (w, -h), (w, h), (-w, h) }.Select(p => (x + cos * p.Item1 - sin * p.Item2, y + sin * p.Item1 + cos * p.Item2))];
    }

    private double LongAxis(int i) => Angle[i] + (Math.Abs(H[i]) > Math.Abs(W[i]) ? Math.PI / 2 : 0);

    private Span<double> Column(int index) => Values.AsSpan(index * count, count);
}
