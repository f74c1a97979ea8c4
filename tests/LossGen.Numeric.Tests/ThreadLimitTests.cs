using LossGen.Numeric.Tests.Support;

namespace LossGen.Numeric.Tests;

[Collection(nameof(OneAtATime))]
public sealed class ThreadLimitTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(int.MinValue)]
    public void A_limit_below_1_is_refused_and_changes_nothing(int threads)
    {
        int before = LossThreads.Maximum;
        Assert.Throws<ArgumentOutOfRangeException>(() => LossThreads.Maximum = threads);
        Assert.Equal(before, LossThreads.Maximum);
    }

    [Fact]
    public void The_default_is_the_number_of_processors() => Assert.Equal(Environment.ProcessorCount, LossThreads.Maximum);
}
