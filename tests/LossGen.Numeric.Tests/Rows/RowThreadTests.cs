using System.Numerics;
using LossGen.Numeric.Tests.Rows.Support;
using LossGen.Numeric.Tests.Support;

namespace LossGen.Numeric.Tests.Rows;

/// <summary>Large batches: the same bits for any number of threads, and nothing allocated by a call that has run before.</summary>
[Collection(nameof(OneAtATime))]
public abstract class RowThreadTests<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    [Theory]
    [InlineData("CrossEntropy", 60_001, 10)]
    [InlineData("CrossEntropy", 5003, 77)]
    [InlineData("PlainSoftCrossEntropy", 40, 9001)]
    [InlineData("TripletMargin", 7001, 20)]
    [InlineData("Dice", 2, 200_003)]
    public void Any_number_of_threads_gives_the_same_bits(string name, int rows, int classes)
    {
        RowLoss<T> loss = RowTable.Get<T>(name);
        RowData<T> data = RowData<T>.Draw(loss, rows, classes, seed: 6);
        var expected = new RowBuffers<T>(loss, data);
        T mean;
        using (new ThreadLimit(1))
            mean = loss.Mean(expected);
        foreach (int threads in (int[])[2, 3, 8])
        {
            using var limit = new ThreadLimit(threads);
            var actual = new RowBuffers<T>(loss, data, threads);
            Bits.AssertSame(mean, loss.Mean(actual), $"{threads} threads: mean");
            actual.AssertSame(expected, $"{threads} threads");
            actual.AssertGuarded($"{threads} threads");
        }
    }

    [Theory]
    [MemberData(nameof(RowTheory.All), MemberType = typeof(RowTheory))]
    public void A_call_that_has_run_before_allocates_nothing(string name)
    {
        RowLoss<T> loss = RowTable.Get<T>(name);
        foreach ((int rows, int classes) in ((int, int)[])[(40, 5), (9, 70)])
        {
            var buffers = new RowBuffers<T>(loss, RowData<T>.Draw(loss, rows, classes, seed: 7));
            using var limit = new ThreadLimit(1);
            for (int i = 0; i < 5; i++)
                loss.Mean(buffers);
            long before = GC.GetAllocatedBytesForCurrentThread();
            for (int i = 0; i < 20; i++)
                loss.Mean(buffers);
            Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        }
    }
}

public sealed class FloatRowThreadTests : RowThreadTests<float>;

public sealed class DoubleRowThreadTests : RowThreadTests<double>;
