using System.Globalization;
using LossGen.Numeric.Tests.Support;

namespace LossGen.Numeric.Tests;

/// <summary>What a child process of <see cref="VectorWidthTests"/> says of itself. Both tests hold in any process.</summary>
public sealed class ResultBitsTests
{
    [Fact]
    public void The_vector_width_is_the_one_that_was_asked_for()
    {
        string? expected = Environment.GetEnvironmentVariable(VectorWidth.Expected);
        Assert.Equal(expected ?? VectorWidth.Current.ToString(CultureInfo.InvariantCulture), VectorWidth.Current.ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Spans_have_the_bits_of_single_items()
    {
        string[] spans = [.. ResultBits.OfSpans()];
        if (Environment.GetEnvironmentVariable(VectorWidth.BitsFile) is { } file)
            File.WriteAllLines(file, spans);
        Assert.Equal(ResultBits.OfItems(), spans);
    }
}
