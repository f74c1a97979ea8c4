using System.Numerics;
using LossGen.Golden;
using LossGen.Numeric.Tests.Rows.Support;
using LossGen.Numeric.Tests.Support;

namespace LossGen.Numeric.Tests.Rows;

/// <summary>Losses over rows and their gradients against those of libtorch.</summary>
public abstract class RowGoldenTests<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    [Theory]
    [MemberData(nameof(RowTheory.All), MemberType = typeof(RowTheory))]
    public void Rows_give_what_torch_gives(string name)
    {
        RowLoss<T> loss = RowTable.Get<T>(name);
        string path = Path.Combine(GoldenTheory.Folder, $"{name}.{GoldenFile<T>.TypeName}.rows");
        RowGoldenFile<T> file = RowGoldenFile<T>.Read(path);
        Assert.Equal(loss.Constants.ToDictionary(c => c.Name, c => c.Value), file.Parameters);
        Assert.NotEmpty(file.Batches);
        foreach (RowGoldenBatch<T> batch in file.Batches)
        {
            RowData<T> data = RowData<T>.Of(batch);
            var buffers = new RowBuffers<T>(loss, data);
            loss.Each(buffers);
            RowExpected<T>[] reference = RowExpected<T>.Batch(loss, data);
            RowExpected<T>.AssertClose(reference, buffers, 1, $"rows of {batch.Classes}, textbook");

            // What torch computed has an error of its own, within the same bound.
            Assert.Equal(loss.Gradients.Order(), batch.Gradients.Keys.Order());
            buffers.Overwrite(batch);
            RowExpected<T>.AssertClose(reference, buffers, 1, $"rows of {batch.Classes}, torch");
        }
    }

    [Fact]
    public void Every_file_has_a_loss() => Assert.Equal(
        RowTable.Names.Order(),
        Directory.EnumerateFiles(GoldenTheory.Folder, $"*.{GoldenFile<T>.TypeName}.rows").Select(f => Path.GetFileName(f).Split('.')[0]).Order());
}

public sealed class FloatRowGoldenTests : RowGoldenTests<float>;

public sealed class DoubleRowGoldenTests : RowGoldenTests<double>;
