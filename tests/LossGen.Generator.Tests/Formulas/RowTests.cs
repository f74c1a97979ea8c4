namespace LossGen.Generator.Tests.Formulas;

/// <summary>Rows themselves, as a formula that is called directly has them.</summary>
public sealed class RowTests
{
    [Fact]
    public void A_row_has_its_own_elements()
    {
        float[] values = [1, 2, 3];
        var row = new Row<float>(values);
        values[0] = 7;
        Assert.Equal([1, 2, 3], row.ToArray());
        Assert.Equal(3, row.Length);
        Assert.Equal(2, row[1] + row[1L] - row[1]);
        Assert.Equal("[1, 2.5]", new Row<float>(1, 2.5f).ToString());
    }

    [Fact]
    public void Rows_of_one_formula_have_one_length()
    {
        var row = new Row<double>(1, 2);
        var other = new Row<double>(1, 2, 3);
        Assert.Throws<ArgumentException>(() => row + other);
        Assert.Throws<ArgumentException>(() => row < other);
        Assert.Throws<ArgumentException>(() => Row.Select(row < 1, other, other));
        Assert.Throws<ArgumentException>(() => (row < 1) & (other < 1));
        Assert.Throws<IndexOutOfRangeException>(() => row[2]);
        Assert.Equal([0, 0], row.OneHot(2).ToArray());
    }

    [Fact]
    public void Nothing_overflows_far_out()
    {
        var row = new Row<float>(1000, 0, 1000);
        Assert.Equal([0.5f, 0, 0.5f], Row.Softmax(row).ToArray());
        Assert.Equal(1000 + MathF.Log(2), row.LogSumExp());
        Assert.Equal(-MathF.Log(2), Row.LogSoftmax(row)[0]);
        Assert.Equal(float.NegativeInfinity, new Row<float>(float.NegativeInfinity, float.NegativeInfinity).LogSumExp());
    }

    [Fact]
    public void A_row_with_NaN_has_no_extremum()
    {
        var row = new Row<double>(1, double.NaN, 3);
        Assert.Equal(double.NaN, row.Max());
        Assert.Equal(double.NaN, row.Min());
        Assert.Equal([1, double.NaN, 2], Row.Min(row, 2.0).ToArray());
        Assert.Equal([1, 0, 0], Row.Select(!(row > 1) & row <= 1, 1.0, 0.0).ToArray());
    }
}
