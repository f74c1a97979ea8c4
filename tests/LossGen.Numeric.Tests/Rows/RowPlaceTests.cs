using System.Numerics;
using LossGen.Numeric.Tests.Rows.Support;

namespace LossGen.Numeric.Tests.Rows;

/// <summary>A row's results depend on nothing but the row: not on its index, the other rows, the alignment, or where the gradient is written.</summary>
public abstract class RowPlaceTests<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private const int Most = 130;

    /// <summary>Around the vectors of each width, and around twice as many elements: from there on rows are read along.</summary>
    private static readonly int[] Lengths = [.. Enumerable.Range(1, 19), 23, 28, 31, 32, 33, 35, 45, 48, 63, 64, 65, 67, 300];

    private static readonly int[] Counts = [0, 1, 2, 15, 16, 17, 63, 64, 65, Most];

    private static readonly T Upstream = T.CreateChecked(-0.375);

    [Theory]
    [MemberData(nameof(RowTheory.All), MemberType = typeof(RowTheory))]
    public void A_row_has_the_same_bits_in_any_batch(string name)
    {
        RowLoss<T> loss = RowTable.Get<T>(name);
        foreach (int classes in Lengths)
        {
            RowData<T> data = RowData<T>.Draw(loss, Most, classes, seed: classes);
            RowBuffers<T> all = Run(loss, data, 0);
            foreach (int rows in Counts)
            {
                // The rows at the end come first, and not in their order.
                int[] chosen = [.. Enumerable.Range(0, rows).Select(r => Most - 1 - (r * 7 % Most))];
                RowBuffers<T> some = Run(loss, data.Pick(loss, chosen), (rows + classes) % 4);
                some.AssertSameRows(all, chosen, $"{rows} rows of {classes}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(RowTheory.All), MemberType = typeof(RowTheory))]
    public void A_gradient_in_place_has_the_same_bits(string name)
    {
        RowLoss<T> loss = RowTable.Get<T>(name);
        foreach ((int rows, int classes) in ((int, int)[])[(Most, 1), (Most, 2), (33, 7), (65, 16), (17, 31), (40, 32), (20, 33), (9, 67), (3, 1000), (2, 9001)])
        {
            RowData<T> data = RowData<T>.Draw(loss, rows, classes, seed: 5);
            RowBuffers<T> apart = Run(loss, data, 1);
            var inPlace = new RowBuffers<T>(loss, data, 3) { IsInPlace = true, Upstream = Upstream };
            loss.Each(inPlace);
            inPlace.AssertGuarded("in place");
            inPlace.AssertSame(apart, $"{rows} rows of {classes} in place");

            T expected = loss.Mean(apart);
            inPlace = new RowBuffers<T>(loss, data, 3) { IsInPlace = true, Upstream = Upstream };
            Assert.True(Equals(expected, loss.Mean(inPlace)), "mean in place");
            inPlace.AssertSame(apart, $"{rows} rows of {classes} in place, reduced");
        }
    }

    private static RowBuffers<T> Run(RowLoss<T> loss, RowData<T> data, int misalignment)
    {
        var buffers = new RowBuffers<T>(loss, data, misalignment) { Upstream = Upstream };
        loss.Each(buffers);
        buffers.AssertGuarded($"{data.Rows} rows of {data.Classes}");
        return buffers;
    }
}

public sealed class FloatRowPlaceTests : RowPlaceTests<float>;

public sealed class DoubleRowPlaceTests : RowPlaceTests<double>;
