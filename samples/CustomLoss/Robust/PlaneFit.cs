namespace LossGen.Samples.CustomLoss;

/// <summary>A mean loss of all rows and its gradient with respect to the predictions.</summary>
internal delegate double RegressionLoss(ReadOnlySpan<double> prediction, ReadOnlySpan<double> target, Span<double> gradient);

/// <summary>
/// Fits a plane with any loss, of which it sees no more than the generated gradient: gradient descent in coordinates in which the
/// columns of the inputs are orthonormal. There, a step of n / (the loss's largest second derivative) never makes the sum larger.
/// </summary>
internal sealed class PlaneFit
{
    private const int MostSteps = 10_000;

    private readonly double[][] inputs;
    private readonly double[] targets, predictions, gradient;

    // The inputs are Q·R: Q has orthonormal columns (kept column by column), R is an upper triangle.
    private readonly double[][] q, r;

    public PlaneFit(double[][] inputs, double[] targets)
    {
        this.inputs = inputs;
        this.targets = targets;
        predictions = new double[targets.Length];
        gradient = new double[targets.Length];
        int columns = inputs[0].Length;
        q = [.. Enumerable.Range(0, columns).Select(column => (double[])[.. inputs.Select(row => row[column])])];
        r = [.. Enumerable.Range(0, columns).Select(_ => new double[columns])];
        for (int j = 0; j < columns; j++)
        {
            // Twice is enough, for columns that are as alike as these.
            for (int pass = 0; pass < 2; pass++)
            {
                for (int k = 0; k < j; k++)
                {
                    double along = Dot(q[k], q[j]);
                    r[k][j] += along;
                    Add(q[j], -along, q[k]);
                }
            }

            r[j][j] = Math.Sqrt(Dot(q[j], q[j]));
            for (int i = 0; i < q[j].Length; i++)
                q[j][i] /= r[j][j];
        }
    }

    /// <summary>From a start to where the gradient is 0.</summary>
    /// <param name="loss">The generated loss.</param>
    /// <param name="curvature">The largest second derivative that one row's loss has.</param>
    /// <param name="start">The coefficients to start from.</param>
    /// <returns>The coefficients, and how many steps it took.</returns>
    public (double[] Coefficients, int Steps) Descend(RegressionLoss loss, double curvature, double[] start)
    {
        double[] z = [.. r.Select((row, j) => Enumerable.Range(j, row.Length - j).Sum(k => row[k] * start[k]))];
        int steps = 0;
        double moved = double.PositiveInfinity;
        for (; steps < MostSteps && moved > 1e-10; steps++)
        {
            Array.Clear(predictions);
            for (int j = 0; j < q.Length; j++)
                Add(predictions, z[j], q[j]);
            loss(predictions, targets, gradient);
            moved = 0;
            for (int j = 0; j < q.Length; j++)
            {
                double step = targets.Length / curvature * Dot(q[j], gradient);
                z[j] -= step;
                moved = Math.Max(moved, Math.Abs(step));
            }
        }

        return (Solve(z), steps);
    }

    public double[] Predictions(double[] coefficients) => [.. inputs.Select(row => Dot(row, coefficients))];

    public double[] Residuals(double[] coefficients) => [.. Predictions(coefficients).Zip(targets, (p, t) => t - p)];

    private double[] Solve(double[] z)
    {
        double[] x = new double[z.Length];
        for (int j = z.Length - 1; j >= 0; j--)
        {
            double rest = z[j];
            for (int k = j + 1; k < z.Length; k++)
                rest -= r[j][k] * x[k];
            x[j] = rest / r[j][j];
        }

        return x;
    }

    private static double Dot(double[] a, double[] b)
    {
        double sum = 0;
        for (int i = 0; i < a.Length; i++)
            sum += a[i] * b[i];
        return sum;
    }

    private static void Add(double[] to, double factor, double[] what)
    {
        for (int i = 0; i < to.Length; i++)
            to[i] += factor * what[i];
    }
}
