namespace LossGen.Samples.CustomLoss;

/// <summary>Adam (Kingma and Ba, 2015), with a rate that falls to 0 in a straight line.</summary>
internal sealed class Adam(int count, double rate, int steps)
{
    private const double First = 0.9, Second = 0.999, Epsilon = 1e-8;

    private readonly double[] means = new double[count], squares = new double[count];
    private int step;

    public void Step(Span<double> parameters, ReadOnlySpan<double> gradient)
    {
        double now = rate * (1 - (double)step / steps);
        step++;
        double meanShare = 1 - Math.Pow(First, step), squareShare = 1 - Math.Pow(Second, step);
        for (int i = 0; i < parameters.Length; i++)
        {
            means[i] += (1 - First) * (gradient[i] - means[i]);
            squares[i] += (1 - Second) * (gradient[i] * gradient[i] - squares[i]);
            parameters[i] -= now * (means[i] / meanShare) / (Math.Sqrt(squares[i] / squareShare) + Epsilon);
        }
    }
}
