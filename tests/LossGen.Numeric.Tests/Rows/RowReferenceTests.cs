using System.Numerics;
using LossGen.Numeric.Tests.Rows.Support;

namespace LossGen.Numeric.Tests.Rows;

/// <summary>Values and gradients against a textbook's, for rows of every length around the vectors and for long ones.</summary>
public abstract class RowReferenceTests<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <summary>Four vectors of 16 lanes, and some.</summary>
    private const int Longest = 67;

    private static readonly T Upstream = T.CreateChecked(0.625);

    [Theory]
    [MemberData(nameof(RowTheory.All), MemberType = typeof(RowTheory))]
    public void Rows_of_every_length_are_near_the_reference(string name)
    {
        for (int classes = 1; classes <= Longest; classes++)
            AssertEach(name, classes is 3 or 16 or 33 ? 130 : 18, classes);
    }

    [Theory]
    [MemberData(nameof(RowTheory.All), MemberType = typeof(RowTheory))]
    public void Long_rows_are_near_the_reference(string name)
    {
        AssertEach(name, 7, 1000);
        AssertEach(name, 3, 5000);
        AssertEach(name, 2, 100_000);
    }

    [Theory]
    [MemberData(nameof(RowTheory.All), MemberType = typeof(RowTheory))]
    public void Sums_and_means_are_near_the_reference(string name)
    {
        RowLoss<T> loss = RowTable.Get<T>(name);
        foreach ((int rows, int classes) in ((int, int)[])[(1, 4), (17, 5), (40, 33), (131, 10), (6, 700)])
        {
            RowData<T> data = RowData<T>.Draw(loss, rows, classes, seed: rows);
            RowExpected<T>[] expected = RowExpected<T>.Batch(loss, data);
            double divisor = loss.DividesByWeights ? expected.Sum(r => r.Share) : rows;
            var buffers = new RowBuffers<T>(loss, data, rows % 4) { Upstream = Upstream };
            string what = $"{rows} rows of {classes}: ";

            T mean = loss.Mean(buffers);
            RowExpected<T>.AssertReduced(expected, mean, true, divisor, what + "mean");
            RowExpected<T>.AssertClose(expected, buffers, divisor, what + "mean");
            T sum = loss.Sum(buffers);
            RowExpected<T>.AssertReduced(expected, sum, true, 1, what + "sum");
            RowExpected<T>.AssertClose(expected, buffers, 1, what + "sum");
            RowExpected<T>.AssertReduced(expected, loss.Forward(buffers), false, divisor, what + "forward");
            loss.Gradient(buffers);
            RowExpected<T>.AssertGradient(expected, buffers, divisor, what + "gradient alone");
            buffers.AssertGuarded(what);
        }
    }

    private static void AssertEach(string name, int rows, int classes)
    {
        RowLoss<T> loss = RowTable.Get<T>(name);
        RowData<T> data = RowData<T>.Draw(loss, rows, classes, seed: classes);
        var buffers = new RowBuffers<T>(loss, data, classes % 4) { Upstream = Upstream };
        loss.Each(buffers);
        buffers.AssertGuarded($"rows of {classes}");
        RowExpected<T>.AssertClose(RowExpected<T>.Batch(loss, data), buffers, 1, $"rows of {classes}");
    }
}

public sealed class FloatRowReferenceTests : RowReferenceTests<float>;

public sealed class DoubleRowReferenceTests : RowReferenceTests<double>;
