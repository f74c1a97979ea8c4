using LossGen.Numeric.Tests.Losses;
using LossGen.Numeric.Tests.Support;

namespace LossGen.Numeric.Tests;

/// <summary>A call that has run before allocates nothing.</summary>
[Collection(nameof(OneAtATime))]
public sealed class AllocationTests
{
    [Fact]
    public void Small_batches_allocate_nothing()
    {
        var prediction = new float[400];
        var target = new float[400];
        var gradient = new float[400];
        long allocated = AllocatedBy(1000, () =>
        {
            SmoothL1Loss.Fused(prediction, target, 0.5f, gradient);
            IoULinearLoss.Fused(prediction, target, 1e-7f, gradient);
            MSELoss.Forward(prediction, target);
        });
        Assert.Equal(0, allocated);
    }

    [Fact]
    public void Large_batches_on_one_thread_allocate_nothing()
    {
        using var limit = new ThreadLimit(1);
        Assert.Equal(0, AllocatedByLargeBatches());
    }

    [Fact]
    public void Large_batches_on_several_threads_allocate_next_to_nothing()
    {
        // A worker that is still on its way when the next call begins costs that call a new job, of less than a kilobyte.
        using var limit = new ThreadLimit(2);
        Assert.InRange(AllocatedByLargeBatches(), 0, 4096);
    }

    private static long AllocatedByLargeBatches()
    {
        var prediction = new float[1_500_000];
        var target = new float[1_500_000];
        var gradient = new float[1_500_000];
        return AllocatedBy(50, () =>
        {
            SmoothL1Loss.Fused(prediction, target, 0.5f, gradient);
            IoULinearLoss.Fused(prediction, target, 1e-7f, gradient);
        });
    }

    private static long AllocatedBy(int calls, Action action)
    {
        for (int i = 0; i < 10; i++)
            action();
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < calls; i++)
            action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
