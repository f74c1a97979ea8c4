using System.Numerics;
using LossGen.Numeric.Tests.Support;

namespace LossGen.Numeric.Tests.Rows.Support;

/// <summary>What a row should come to: its loss and its slopes, without weights and upstream.</summary>
internal sealed class RowExpected<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <summary>Roundings of the weight, the upstream and the divisor, and of their products.</summary>
    private const double ScaleRoundings = 5;

    private readonly Dictionary<string, Tracked<T>[]> _slopes = [];

    public RowExpected(RowLoss<T> loss, RowData<T> data, int row)
    {
        IsKept = !loss.MayIgnore || data.Labels[row] != RowData<T>.Ignored;
        Weight = double.CreateChecked(data["weight"][row]);
        if (!IsKept)
        {
            foreach (string input in loss.Gradients)
                _slopes[input] = new Tracked<T>[loss.LengthOf(input, 1, data.Classes)];
            return;
        }

        Share = loss.DividesByWeights && loss.Values.Contains("classWeight") ? double.CreateChecked(data["classWeight"][data.Labels[row]]) : 1;
        var inputs = new RowInputs<T>(loss, data, row);
        RowVariable<T> value = loss.Reference(inputs);
        value.Differentiate();
        Loss = value.Value[0];
        foreach (string input in loss.Gradients)
            _slopes[input] = inputs[input].Slope;
    }

    public bool IsKept { get; }

    /// <summary>What the row counts in the mean.</summary>
    public double Share { get; }

    public double Weight { get; }

    public Tracked<T> Loss { get; }

    public static RowExpected<T>[] Batch(RowLoss<T> loss, RowData<T> data) => [.. Enumerable.Range(0, data.Rows).Select(r => new RowExpected<T>(loss, data, r))];

    /// <param name="batch">The rows.</param>
    /// <param name="buffers">What a method wrote.</param>
    /// <param name="divisor">What the reduction divides by.</param>
    /// <param name="what">Which call it was.</param>
    public static void AssertClose(RowExpected<T>[] batch, RowBuffers<T> buffers, double divisor, string what)
    {
        double upstream = double.CreateChecked(buffers.Upstream) / divisor;
        for (int row = 0; row < batch.Length; row++)
        {
            RowExpected<T> expected = batch[row];
            AssertScaled(expected.Loss, buffers.Losses[row], expected.Weight, $"{what}: losses[{row}]");
            AssertScaled(expected.Loss, buffers.Gradient("weight")[row], upstream, $"{what}: weightGradient[{row}]");
            foreach ((string input, Tracked<T>[] slopes) in expected._slopes)
            {
                // What is not kept is 0, whatever it would be divided by.
                double scale = expected.IsKept ? expected.Weight * upstream : 1;
                for (int i = 0; i < slopes.Length; i++)
                    AssertScaled(slopes[i], buffers.Gradient(input)[(row * slopes.Length) + i], scale, $"{what}: {input}Gradient[{row}, {i}]");
            }
        }
    }

    /// <summary>The first input's gradient, without weights.</summary>
    public static void AssertGradient(RowExpected<T>[] batch, RowBuffers<T> buffers, double divisor, string what)
    {
        string first = buffers.Loss.First;
        for (int row = 0; row < batch.Length; row++)
        {
            Tracked<T>[] slopes = batch[row]._slopes[first];
            for (int i = 0; i < slopes.Length; i++)
                AssertScaled(slopes[i], buffers.Gradient(first)[(row * slopes.Length) + i], batch[row].IsKept ? 1 / divisor : 1, $"{what}: gradient[{row}, {i}]");
        }
    }

    /// <summary>The sum of the losses, which is taken in double.</summary>
    public static void AssertReduced(RowExpected<T>[] batch, T actual, bool isWeighted, double divisor, string what)
    {
        double Weight(RowExpected<T> row) => isWeighted ? row.Weight : 1;
        var sum = new Tracked<T>(batch.Sum(r => Weight(r) * r.Loss.Value), batch.Sum(r => Math.Abs(Weight(r)) * (r.Loss.Bound + Math.Abs(r.Loss.Value))));
        AssertScaled(sum, actual, 1 / divisor, what);
    }

    private static void AssertScaled(Tracked<T> expected, T actual, double scale, string what)
    {
        if (expected is { Value: 0, Bound: 0 } && double.IsFinite(scale))
        {
            Assert.True(actual == T.Zero, $"{what} is {actual}, not 0");
            return;
        }

        Close.AssertClose(expected with { Bound = expected.Bound + (ScaleRoundings * Math.Abs(expected.Value)) }, actual, scale, what);
    }
}
