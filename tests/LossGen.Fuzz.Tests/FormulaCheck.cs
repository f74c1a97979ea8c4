using System.Globalization;

namespace LossGen.Fuzz.Tests;

/// <summary>Compares what the generator wrote for one formula with the formula itself.</summary>
internal sealed class FormulaCheck
{
    private readonly RandomFormula _formula;
    private readonly FormulaCalls<float> _single;
    private readonly FormulaCalls<double> _double;
    private readonly List<string> _failures = [];

    public FormulaCheck(RandomFormula formula, Type type, FormulaPoints points)
    {
        _formula = formula;
        _single = new FormulaCalls<float>(type, formula, points);
        _double = new FormulaCalls<double>(type, formula, points);
    }

    /// <summary>Finite differences that were compared: a test that skips too much would show nothing.</summary>
    public int Compared { get; private set; }

    public IReadOnlyList<string> Run()
    {
        for (int n = 0; n < FormulaPoints.Items; n++)
            CheckItem(n);
        _failures.AddRange(BatchCheck.Run(_single));
        _failures.AddRange(BatchCheck.Run(_double));
        return _failures;
    }

    private void CheckItem(int n)
    {
        double[] point = _double.Points[n];
        var gradient = new double[_formula.Width];
        double loss = _double.Item(point, gradient);
        double direct = _double.Direct([.. point]);
        if (FuzzOptions.IsBeyondTheFormula(direct, loss))
            return;

        // What a rounding error in the inputs makes of the value is what no way of computing it can avoid.
        double wobble = Spread(_double.Direct, point, 1e-13);
        Expect(loss, direct, (1e-10 * (1 + Math.Abs(direct))) + (100 * wobble), n, "the loss in double");

        var singleGradient = new float[_formula.Width];
        float single = _single.Item(_single.Points[n], singleGradient);
        double singleWobble = Spread(_double.Direct, point, 1e-6);
        (double lossJitter, double[] jitter) = Jitter(n, single, singleGradient);
        double singleTolerance = (1e-4 * (1 + Math.Abs(direct))) + (20 * singleWobble) + (20 * lossJitter);
        double singleError = Math.Abs(_single.Direct([.. _single.Points[n]]) - direct);
        Expect(single, direct, singleTolerance + (20 * singleError), n, "the loss in float");

        // The formula itself takes another side of a condition in float, as where a hyperbolic tangent rounds to 1: its gradient is another one there.
        bool isAnotherBranch = singleError > singleTolerance;
        for (int k = 0; k < gradient.Length; k++)
        {
            CheckSlope(point, gradient[k], n, k);
            if (isAnotherBranch)
                continue;
            double spread = Spread(p => GradientAt(p, k), point, 1e-6);
            Expect(singleGradient[k], gradient[k], (1e-3 * (1 + Math.Abs(gradient[k]))) + (50 * (spread + jitter[k])), n, $"the gradient {k} in float");
        }
    }

    /// <summary>
    /// How far the results in float move when the inputs move by their last bits: where two numbers that a condition compares are the same but for
    /// rounding, chance decides which side is taken.
    /// </summary>
    private (double Loss, double[] Gradient) Jitter(int n, float single, float[] singleGradient)
    {
        var random = new Random(n);
        double loss = 0;
        double[] most = new double[singleGradient.Length];
        for (int i = 0; i < 8; i++)
        {
            var gradient = new float[_formula.Width];
            float[] near = [.. _single.Points[n].Select(v => random.Next(3) switch { 0 => v, 1 => MathF.BitIncrement(v), _ => MathF.BitDecrement(v) })];
            loss = Math.Max(loss, Math.Abs(_single.Item(near, gradient) - single));
            for (int k = 0; k < most.Length; k++)
                most[k] = Math.Max(most[k], Math.Abs(gradient[k] - singleGradient[k]));
        }

        return (loss, most);
    }

    private double GradientAt(double[] point, int component)
    {
        var gradient = new double[_formula.Width];
        _double.Item(point, gradient);
        return gradient[component];
    }

    private void CheckSlope(double[] point, double actual, int n, int k)
    {
        if (_formula.Stops)
            return;
        const double Step = 1e-5;
        double At(double step)
        {
            double[] moved = [.. point];
            moved[k] += step;
            return _double.Direct(moved);
        }

        double wide = (At(Step) - At(-Step)) / (2 * Step);
        double narrow = (At(Step / 2) - At(-Step / 2)) / Step;
        double left = (At(0) - At(-Step / 2)) / (Step / 2);
        double right = (At(Step / 2) - At(0)) / (Step / 2);
        double scale = 1 + Math.Abs(narrow);
        if (!double.IsFinite(wide) || Math.Abs(wide - narrow) > 1e-5 * scale || Math.Abs(left - right) > 1e-2 * scale)
            return;
        Compared++;
        Expect(actual, narrow, 1e-4 * scale, n, $"the gradient {k} in double, against finite differences,");
    }

    /// <summary>How far a function moves when its arguments move by a little, relative to their size.</summary>
    private static double Spread(Func<double[], double> function, double[] point, double amount)
    {
        double at = function([.. point]);
        double spread = 0;
        for (int sign = -1; sign <= 1; sign += 2)
        {
            for (int k = 0; k < point.Length; k++)
            {
                double[] moved = [.. point];
                moved[k] += sign * amount * (1 + Math.Abs(moved[k]));
                spread += Math.Abs(function(moved) - at);
            }
        }

        return double.IsNaN(spread) ? double.PositiveInfinity : spread;
    }

    private void Expect(double actual, double expected, double tolerance, int item, string what)
    {
        bool same = double.IsNaN(actual) || double.IsNaN(expected)
            ? double.IsNaN(actual) && double.IsNaN(expected)
            : actual == expected || Math.Abs(actual - expected) <= tolerance;
        if (!same && _failures.Count < 5)
            _failures.Add(string.Create(CultureInfo.InvariantCulture, $"{what} is {actual:R} and not {expected:R} (± {tolerance:G3}) at [{string.Join(", ", _double.Points[item].Select(v => v.ToString("R", CultureInfo.InvariantCulture)))}]"));
    }
}
