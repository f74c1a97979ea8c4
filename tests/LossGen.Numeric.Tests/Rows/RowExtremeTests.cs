using System.Numerics;
using LossGen.Numeric.Tests.Rows.Support;

namespace LossGen.Numeric.Tests.Rows;

/// <summary>Large, tiny, equal, infinite and missing values, in short rows and long ones.</summary>
public abstract class RowExtremeTests<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private static readonly int[] Lengths = [1, 2, 3, 7, 16, 31, 40, 67, 300];

    [Theory]
    [MemberData(nameof(RowTheory.OfSoftmax), MemberType = typeof(RowTheory))]
    public void Large_logits_are_near_the_reference(string name)
    {
        foreach (int classes in Lengths)
        {
            foreach (double scale in (double[])[30, 2500])
                AssertNear(name, classes, x => scale * x);
        }
    }

    [Theory]
    [MemberData(nameof(RowTheory.OfSoftmax), MemberType = typeof(RowTheory))]
    public void Equal_and_tiny_logits_are_near_the_reference(string name)
    {
        foreach (int classes in Lengths)
        {
            AssertNear(name, classes, _ => 3.5);
            AssertNear(name, classes, Math.Floor);
            AssertNear(name, classes, x => x * 1e-40);
            AssertNear(name, classes, x => x * 1e-310);
        }
    }

    [Theory]
    [MemberData(nameof(RowTheory.OfLabels), MemberType = typeof(RowTheory))]
    public void A_certain_label_among_impossible_classes_costs_nothing(string name)
    {
        // Smoothing wants some of every class, so that an impossible one costs everything.
        RowLoss<T> loss = RowTable.Get<T>(name);
        foreach (int classes in Lengths.Where(_ => name != "CrossEntropy"))
        {
            RowData<T> data = RowData<T>.Draw(loss, 20, classes, seed: 1);
            for (int row = 0; row < data.Rows; row++)
            {
                data.Labels[row] = row % classes;
                data[loss.First].AsSpan(row * classes, classes).Fill(T.NegativeInfinity);
                data[loss.First][(row * classes) + (row % classes)] = T.Zero;
            }

            var buffers = new RowBuffers<T>(loss, data);
            loss.Each(buffers);
            Assert.All(buffers.Losses.ToArray(), l => Assert.True(l == T.Zero, $"{classes}: the loss is {l}"));
            if (name != "NLL")
                Assert.All(buffers.Gradient(loss.First).ToArray(), g => Assert.True(g == T.Zero, $"{classes}: the gradient is {g}"));
        }
    }

    [Theory]
    [InlineData("PlainCrossEntropy")]
    [InlineData("SquaredSoftmaxFocal")]
    [InlineData("Poly1")]
    public void A_label_that_is_impossible_costs_everything_and_its_gradient_is_finite(string name)
    {
        RowLoss<T> loss = RowTable.Get<T>(name);
        foreach (int classes in Lengths.Where(c => c > 1))
        {
            RowData<T> data = RowData<T>.Draw(loss, 20, classes, seed: 2);
            data.Fill("weight", 1);
            if (loss.Values.Contains("classWeight"))
                data.Fill("classWeight", 1);
            for (int row = 0; row < data.Rows; row++)
            {
                data.Labels[row] = row % classes;
                data["logits"][(row * classes) + (row % classes)] = T.NegativeInfinity;
            }

            var buffers = new RowBuffers<T>(loss, data);
            loss.Each(buffers);
            Assert.All(buffers.Losses.ToArray(), l => Assert.True(T.IsPositiveInfinity(l), $"{classes}: the loss is {l}"));
            Assert.All(buffers.Gradient("logits").ToArray(), g => Assert.True(T.IsFinite(g), $"{classes}: the gradient is {g}"));
        }
    }

    [Theory]
    [MemberData(nameof(RowTheory.All), MemberType = typeof(RowTheory))]
    public void What_is_no_number_stays_in_its_row(string name)
    {
        RowLoss<T> loss = RowTable.Get<T>(name);
        foreach (int classes in Lengths)
        {
            RowData<T> data = RowData<T>.Draw(loss, 40, classes, seed: 3);
            data.Fill("weight", 0.5);
            RowBuffers<T> clean = Run(loss, data);
            foreach (T odd in (T[])[T.NaN, T.PositiveInfinity, T.NegativeInfinity])
            {
                foreach (string input in loss.Values.Where(v => loss.KindOf(v) is not ("weight" or "position")))
                {
                    int row = classes % 40, length = loss.LengthOf(input, 1, classes);
                    RowData<T> spoilt = data.Pick(loss, [.. Enumerable.Range(0, data.Rows)]);
                    spoilt[input][(row * length) + (length / 2)] = odd;
                    RowBuffers<T> results = Run(loss, spoilt);
                    int[] others = [.. Enumerable.Range(0, data.Rows).Where(r => r != row)];
                    results.AssertSameIn(clean, others, $"{input} {odd} in row {row} of {classes}");
                    AssertRow(loss, spoilt, results, input, row, odd);
                }
            }
        }
    }

    private static void AssertRow(RowLoss<T> loss, RowData<T> data, RowBuffers<T> results, string input, int row, T odd)
    {
        string what = $"{input} {odd} in row {row} of {data.Classes}";
        bool isIgnored = loss.MayIgnore && data.Labels[row] == RowData<T>.Ignored;
        foreach (string wanted in loss.Gradients.Where(_ => isIgnored))
        {
            int length = loss.LengthOf(wanted, 1, data.Classes);
            Assert.False(results.Gradient(wanted).Slice(row * length, length).ContainsAnyExcept(T.Zero, T.NegativeZero), $"{what}: the gradient of an ignored row");
        }

        if (isIgnored)
            Assert.True(results.Losses[row] == T.Zero, $"{what}: the loss of an ignored row is {results.Losses[row]}");

        // The likelihood reads the label alone, and an unknown sign is that of no pair.
        else if (T.IsNaN(odd) && loss.Name != "NLL" && loss.KindOf(input) != "sign" && !(loss.Name.Contains("MultiMargin", StringComparison.Ordinal) && data.Classes == 1))
            Assert.True(T.IsNaN(results.Losses[row]), $"{what}: the loss is {results.Losses[row]}");
        if (!isIgnored && T.IsNaN(odd) && input == "logits" && loss.Name.Contains("CrossEntropy", StringComparison.Ordinal))
            Assert.All(results.Gradient("logits").Slice(row * data.Classes, data.Classes).ToArray(), g => Assert.True(T.IsNaN(g), $"{what}: the gradient is {g}"));
    }

    private static void AssertNear(string name, int classes, Func<double, double> change)
    {
        RowLoss<T> loss = RowTable.Get<T>(name);
        RowData<T> data = RowData<T>.Draw(loss, 20, classes, seed: 4);
        data.Fill("logits", [.. data["logits"].Select(x => change(double.CreateChecked(x)))]);
        RowExpected<T>.AssertClose(RowExpected<T>.Batch(loss, data), Run(loss, data), 1, $"rows of {classes}");
    }

    private static RowBuffers<T> Run(RowLoss<T> loss, RowData<T> data)
    {
        var buffers = new RowBuffers<T>(loss, data, data.Classes % 4);
        loss.Each(buffers);
        return buffers;
    }
}

public sealed class FloatRowExtremeTests : RowExtremeTests<float>;

public sealed class DoubleRowExtremeTests : RowExtremeTests<double>;
