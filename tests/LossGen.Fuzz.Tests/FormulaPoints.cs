namespace LossGen.Fuzz.Tests;

/// <summary>The items that a formula is tried with: more than two of the widest vectors and a rest.</summary>
internal sealed class FormulaPoints
{
    public const int Items = 67;

    public FormulaPoints(RandomFormula formula)
    {
        var random = new Random(formula.Index);
        double[] constants = [.. formula.Inputs.Select(_ => Math.Round(0.25 + (1.5 * random.NextDouble()), 3))];
        Points = [.. Enumerable.Range(0, Items).Select(_ => Point(formula, constants, random))];
    }

    /// <summary>The components of each item's inputs, representable as floats.</summary>
    public double[][] Points { get; }

    private static double[] Point(RandomFormula formula, double[] constants, Random random)
    {
        var point = new List<double>();
        for (int k = 0; k < formula.Inputs.Count; k++)
        {
            switch (formula.Inputs[k].Kind)
            {
                case InputKind.Constant:
                    point.Add((float)constants[k]);
                    break;
                case InputKind.Element:
                    point.Add((float)(6 * (random.NextDouble() - 0.5)));
                    break;
                default:
                    float x = (float)(2 * random.NextDouble());
                    float y = (float)(2 * random.NextDouble());
                    point.AddRange([x, y, x + 0.25f + (float)(2 * random.NextDouble()), y + 0.25f + (float)(2 * random.NextDouble())]);
                    break;
            }
        }

        return [.. point.Select(v => (double)(float)v)];
    }
}
