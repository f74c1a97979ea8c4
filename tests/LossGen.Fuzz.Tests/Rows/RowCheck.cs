using System.Globalization;
using System.Numerics;
using System.Runtime.Intrinsics;

namespace LossGen.Fuzz.Tests.Rows;

/// <summary>
/// Compares what the generator wrote for one formula over rows with the formula itself: values, and gradients with finite differences of
/// it, in both layouts of rows; rows alone with rows among others; in place with beside; float with double.
/// </summary>
internal sealed class RowCheck
{
    /// <summary>Components of a row whose derivatives are found by differences, which are slow.</summary>
    private const int MostSlopes = 10;

    private readonly RowFormula _formula;
    private readonly RowCalls<float> _single;
    private readonly RowCalls<double> _double;
    private readonly List<string> _failures = [];
    private readonly Random _random;

    public RowCheck(RowFormula formula, Type type)
    {
        _formula = formula;
        _single = new RowCalls<float>(type, formula);
        _double = new RowCalls<double>(type, formula);
        _random = new Random(formula.Index);
    }

    /// <summary>Finite differences that were compared: a test that skips too much would show nothing.</summary>
    public int Compared { get; private set; }

    public IReadOnlyList<string> Run()
    {
        int widest = Vector512.IsHardwareAccelerated ? 64 : Vector256.IsHardwareAccelerated ? 32 : 16;
        foreach (int lanes in new[] { widest / sizeof(float), widest / sizeof(double) })
        {
            Check(Between(1, lanes), Rows(lanes));
            Check(Between(lanes, 2 * lanes), Rows(lanes));
            Check(Between((2 * lanes) + 1, (4 * lanes) + 3), Rows(lanes));
        }

        return _failures;
    }

    private int Between(int least, int most) => Math.Max(_formula.LeastLength, _random.Next(least, most + 1));

    /// <summary>One row, a few, a whole number of vectors, and more than a tile has.</summary>
    private int Rows(int lanes) => _random.Next(5) switch
    {
        0 => 1,
        1 => _random.Next(2, lanes + 1),
        2 => lanes,
        3 => _random.Next(lanes, 4 * lanes),
        _ => (4 * lanes) + 1 + _random.Next(lanes),
    };

    private void Check(int length, int rows)
    {
        var points = new RowPoints(_formula, rows, length);
        RowResults<double> exact = Consistent(_double, points);
        RowResults<float> single = Consistent(_single, points);
        int[] sample = [.. new[] { 0, rows - 1, _random.Next(rows) }.Distinct()];
        foreach (int row in sample)
            CheckRow(points, row, exact);
        CheckSingle(points, exact, single);
    }

    /// <summary>The results of a batch, after its rows have been run alone and all of it in place.</summary>
    private RowResults<T> Consistent<T>(RowCalls<T> calls, RowPoints points)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        T[][] columns = RowCalls<T>.Convert(points.Columns);
        RowResults<T> all = calls.Run(columns, points.Labels, points.Length);
        Same(all, calls.Run(columns, points.Labels, points.Length, inPlace: true), points, "in place");
        RowResults<T>[] alone = [.. points.Labels.Select((l, r) => calls.Run(calls.RowOf(columns, r, points.Length), [l], points.Length))];
        T[][] joined = [.. columns.Select((_, k) => _formula.Inputs[k].Kind == RowInputKind.Constant ? all.Gradients[k] : [.. alone.SelectMany(r => r.Gradients[k])])];
        Same(all, new RowResults<T>(all.Sum, [.. alone.Select(r => r.Losses[0])], joined), points, "alone");
        if (!BatchCheck.IsSum(all.Sum, all.Losses))
            Fail(points, $"the sum in {typeof(T).Name} is {all.Sum}");
        for (int k = 0; k < columns.Length; k++)
        {
            if (_formula.Inputs[k].Kind == RowInputKind.Constant && !BatchCheck.IsSum(all.Gradients[k][0], alone.Select(r => r.Gradients[k][0])))
                Fail(points, $"the gradient of {_formula.Inputs[k].Name} in {typeof(T).Name} is {all.Gradients[k][0]}");
        }

        return all;
    }

    private void Same<T>(RowResults<T> one, RowResults<T> other, RowPoints points, string how)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        for (int k = -1; k < one.Gradients.Length; k++)
        {
            (T[] a, T[] b) = k < 0 ? (one.Losses, other.Losses) : (one.Gradients[k], other.Gradients[k]);
            int at = Enumerable.Range(0, a.Length).FirstOrDefault(n => !BatchCheck.Same(a[n], b[n]), -1);
            if (at >= 0)
                Fail(points, $"value {at} of {NameOf(k)} in {typeof(T).Name} is {a[at]:R}, but {how} {b[at]:R}");
        }
    }

    private string NameOf(int output) => output < 0 ? "the losses" : "the gradient of " + _formula.Inputs[output].Name;

    private void CheckRow(RowPoints points, int row, RowResults<double> exact)
    {
        double[][] at = _double.RowOf(points.Columns, row, points.Length);
        double direct = _double.Direct(at, points.Labels[row]);
        if (FuzzOptions.IsBeyondTheFormula(direct, exact.Losses[row]))
            return;
        double wobble = 0;
        foreach (double[][] near in Near(at, 1e-13))
            wobble = Math.Max(wobble, Math.Abs(_double.Direct(near, points.Labels[row]) - direct));
        Expect(exact.Losses[row], direct, (1e-10 * (1 + Math.Abs(direct))) + (1e3 * wobble), points, $"the loss of row {row} in double");
        if (_formula.Stops)
            return;
        double[][] gradients = _double.RowOf(exact.Gradients, row, points.Length);
        if (_formula.Inputs.Any(i => i.Kind == RowInputKind.Constant))
            gradients = _double.Run(at, [points.Labels[row]], points.Length).Gradients;
        int[] label = [(int)points.Labels[row], 0, points.Length - 1];
        for (int k = 0; k < at.Length; k++)
        {
            IEnumerable<int> components = at[k].Length <= MostSlopes
                ? Enumerable.Range(0, at[k].Length)
                : label.Concat(Enumerable.Range(0, MostSlopes - 3).Select(_ => _random.Next(at[k].Length))).Distinct();
            foreach (int component in components)
                CheckSlope(points, row, at, k, component, gradients[k][component]);
        }
    }

    private void CheckSlope(RowPoints points, int row, double[][] at, int input, int component, double actual)
    {
        const double Step = 1e-5;
        double At(double step)
        {
            double[][] moved = [.. at.Select(c => (double[])c.Clone())];
            moved[input][component] += step;
            return _double.Direct(moved, points.Labels[row]);
        }

        double wide = (At(Step) - At(-Step)) / (2 * Step);
        double narrow = (At(Step / 2) - At(-Step / 2)) / Step;
        double left = (At(0) - At(-Step / 2)) / (Step / 2);
        double right = (At(Step / 2) - At(0)) / (Step / 2);
        double scale = 1 + Math.Abs(narrow);

        // What rounding leaves of a difference of large values is noise.
        double noise = 1e-9 * Math.Abs(At(0));
        if (!double.IsFinite(wide) || noise > 1e-5 || Math.Abs(wide - narrow) > 1e-5 * scale || Math.Abs(left - right) > 1e-2 * scale)
            return;
        Compared++;
        Expect(actual, narrow, 1e-4 * scale, points, $"{NameOf(input)} at {component} of row {row} in double, against finite differences,");
    }

    /// <summary>Float may be off by what moving the inputs by their last bits makes of the results.</summary>
    private void CheckSingle(RowPoints points, RowResults<double> exact, RowResults<float> single)
    {
        RowResults<double>[] near = [.. Near(points.Columns, 1e-6).Select(c => _double.Run(c, points.Labels, points.Length))];

        // Where two numbers that a condition compares are the same but for rounding, chance decides which side is taken.
        RowResults<float>[] beside = [.. Beside(RowCalls<float>.Convert(points.Columns)).Select(c => _single.Run(c, points.Labels, points.Length))];
        for (int k = -1; k < points.Columns.Length; k++)
        {
            int output = k;
            double[] Of(RowResults<double> r) => output < 0 ? r.Losses : r.Gradients[output];
            double[] expected = Of(exact);
            float[] actual = k < 0 ? single.Losses : single.Gradients[k];
            int width = expected.Length / points.Rows;
            for (int n = 0; n < expected.Length; n++)
            {
                // A constant's gradient is a sum over rows; a row's numbers are as exact as the largest of them.
                Range row = width == 0 ? 0..1 : (n / width * width)..((n / width * width) + width);
                double size = expected[row].Max(Math.Abs) + (width == 0 ? points.Rows : 1);
                double spread = near.Max(r => Of(r)[row].Zip(expected[row], (a, b) => Math.Abs(a - b)).Max());
                double jitter = beside.Max(r => Math.Abs((output < 0 ? r.Losses : r.Gradients[output])[n] - (double)actual[n]));
                Expect(actual[n], expected[n], (1e-3 * size) + (50 * (spread + jitter)), points, $"value {n} of {NameOf(k)} in float");
            }
        }
    }

    /// <summary>Points close by: every number a little larger or smaller.</summary>
    private IEnumerable<double[][]> Near(double[][] columns, double amount) => Enumerable.Range(0, 6)
        .Select(_ => columns.Select(c => c.Select(v => v + ((_random.Next(2) == 0 ? 1 : -1) * amount * (1 + Math.Abs(v)))).ToArray()).ToArray());

    /// <summary>Points whose numbers differ in their last bits.</summary>
    private IEnumerable<float[][]> Beside(float[][] columns) => Enumerable.Range(0, 6).Select(_ => columns.Select(c => c.Select(v => _random.Next(3) switch
    {
        0 => v,
        1 => MathF.BitIncrement(v),
        _ => MathF.BitDecrement(v),
    }).ToArray()).ToArray());

    private void Expect(double actual, double expected, double tolerance, RowPoints points, string what)
    {
        bool same = double.IsNaN(actual) || double.IsNaN(expected)
            ? double.IsNaN(actual) && double.IsNaN(expected)
            : actual == expected || Math.Abs(actual - expected) <= tolerance || double.IsNaN(tolerance);
        if (!same)
            Fail(points, string.Create(CultureInfo.InvariantCulture, $"{what} is {actual:R} and not {expected:R} (± {tolerance:G3})"));
    }

    private void Fail(RowPoints points, string what)
    {
        if (_failures.Count < 5)
            _failures.Add($"over {points.Rows} rows of {points.Length}, {what}");
    }
}
