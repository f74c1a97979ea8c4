using System.Numerics;
using LossGen.Numeric.Tests.Rows.Losses;
using LossGen.Numeric.Tests.Rows.Support;

namespace LossGen.Numeric.Tests.Rows;

/// <summary>Rows that do not count: exactly 0, and a mean of nothing else.</summary>
public abstract class RowIgnoredTests<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    [Theory]
    [MemberData(nameof(RowTheory.Ignoring), MemberType = typeof(RowTheory))]
    public void Nothing_but_ignored_rows_has_no_mean_and_no_gradient(string name)
    {
        RowLoss<T> loss = RowTable.Get<T>(name);
        foreach ((int rows, int classes) in ((int, int)[])[(1, 1), (5, 3), (70, 33), (2, 3000)])
        {
            RowData<T> data = RowData<T>.Draw(loss, rows, classes, seed: 8);
            data.Labels.AsSpan().Fill(RowData<T>.Ignored);
            data.Fill(loss.First, double.NaN, double.PositiveInfinity, 1);
            var buffers = new RowBuffers<T>(loss, data);
            Assert.True(T.IsNaN(loss.Mean(buffers)), "mean");
            Assert.False(buffers.Losses.ContainsAnyExcept(T.Zero, T.NegativeZero), "losses");
            Assert.False(buffers.Gradient(loss.First).ContainsAnyExcept(T.Zero, T.NegativeZero), "gradient");
            Assert.True(loss.Sum(buffers) == T.Zero, "sum");
            Assert.False(buffers.Gradient(loss.First).ContainsAnyExcept(T.Zero, T.NegativeZero), "gradient of the sum");
            Assert.True(T.IsNaN(loss.Forward(buffers)), "forward");
            loss.Gradient(buffers);
            Assert.False(buffers.Gradient(loss.First).ContainsAnyExcept(T.Zero, T.NegativeZero), "gradient alone");
        }
    }

    [Fact]
    public void An_empty_mean_of_zero_is_zero_with_its_gradient()
    {
        foreach ((int rows, int classes) in ((int, int)[])[(0, 4), (1, 1), (5, 3), (70, 33)])
        {
            var labels = new int[rows];
            labels.AsSpan().Fill(255);
            Assert.Equal(0, EmptyMeans.Single(new float[rows * classes], labels, classes, new float[rows * classes], new float[rows]));
            var logits = new double[rows * classes];
            logits.AsSpan().Fill(double.NaN);
            var gradient = new double[logits.Length];
            gradient.AsSpan().Fill(7);
            Assert.Equal(0, EmptyMeans.Double(logits, labels, classes, gradient, new double[rows]));
            Assert.All(gradient, g => Assert.Equal(0, g));
        }
    }

    [Fact]
    public void Weights_of_classes_that_sum_to_nothing_have_no_mean()
    {
        RowLoss<T> loss = RowTable.Get<T>("CrossEntropy");
        RowData<T> data = RowData<T>.Draw(loss, 9, 5, seed: 9);
        data.Fill("classWeight", 0);
        var buffers = new RowBuffers<T>(loss, data);
        Assert.True(T.IsNaN(loss.Mean(buffers)));
        Assert.True(loss.Sum(buffers) == T.Zero);
    }

    [Fact]
    public void A_batch_without_rows_has_no_mean()
    {
        foreach (RowLoss<T> loss in RowTable.All<T>())
        {
            var buffers = new RowBuffers<T>(loss, RowData<T>.Draw(loss, 0, 5, seed: 1));
            loss.Each(buffers);
            Assert.True(T.IsNaN(loss.Mean(buffers)), loss.Name);
            Assert.True(loss.Sum(buffers) == T.Zero, loss.Name);
            Assert.True(T.IsNaN(loss.Forward(buffers)), loss.Name);
            loss.Gradient(buffers);
        }
    }
}

public sealed class FloatRowIgnoredTests : RowIgnoredTests<float>;

public sealed class DoubleRowIgnoredTests : RowIgnoredTests<double>;
