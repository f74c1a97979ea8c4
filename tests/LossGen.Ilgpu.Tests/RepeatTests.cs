using ILGPU.Runtime;

namespace LossGen.Ilgpu.Tests;

/// <summary>A result is the same every time, on every stream, and a steady state leaves no garbage.</summary>
public sealed class RepeatTests(Device device)
{
    [Fact]
    public void Two_streams_and_ten_runs_give_the_same_bits()
    {
        (float[] p, float[] t) = Batches.Elements<float>(100_003, 4);
        for (int i = 0; i < p.Length; i++)
            p[i] = float.IsNaN(p[i]) ? 0 : p[i];
        using var prediction = device.Upload<float>(p);
        using var target = device.Upload<float>(t);
        using var loss = device.Upload<float>([0]);
        using AcceleratorStream other = device.Accelerator.CreateStream();
        var seen = new HashSet<float>();
        for (int run = 0; run < 10; run++)
        {
            AcceleratorStream stream = run % 2 == 0 ? device.Stream : other;
            Losses.Forward(stream, prediction.View, target.View, loss.View);
            stream.Synchronize();
            seen.Add(loss.GetAsArray1D()[0]);
        }

        Assert.Single(seen);
    }

    [Fact]
    public void A_million_items_are_summed_exactly_enough()
    {
        const int Count = (1 << 20) + 3;
        var p = new float[Count];
        Array.Fill(p, 0.1f);
        using var prediction = device.Upload<float>(p);
        using var target = device.Upload<float>(new float[Count]);
        using var loss = device.Upload<float>([0]);
        Losses.Forward(device.Stream, prediction.View, target.View, loss.View);
        device.Stream.Synchronize();
        float each = Formula.SmoothL1(0.1f, 0, 1);
        Assert.Equal(each, loss.GetAsArray1D()[0], each * 1e-6f);
    }

    [Fact]
    public async Task Threads_may_share_a_stream()
    {
        int[] sizes = [100, 3000, 50_000];
        float[] losses = await Task.WhenAll(Enumerable.Range(0, 24).Select(k => Task.Run(() =>
        {
            float[] p = [.. Enumerable.Repeat((float)k, sizes[k % 3])];
            using var prediction = device.Upload<float>(p);
            using var target = device.Upload<float>(new float[p.Length]);
            using var loss = device.Upload<float>([0]);
            Losses.Forward(device.Stream, prediction.View, target.View, loss.View);
            device.Stream.Synchronize();
            return loss.GetAsArray1D()[0];
        })));
        Assert.Equal(Enumerable.Range(0, 24).Select(k => k == 0 ? 0 : k - 0.5f), losses);
    }

    [Fact]
    public void Kernels_survive_on_a_second_accelerator()
    {
        for (int k = 0; k < 3; k++)
        {
            using var fresh = new Device();
            using var prediction = fresh.Upload<float>([1, 2, 3]);
            using var target = fresh.Upload<float>([1, 1, 1]);
            using var loss = fresh.Upload<float>([0]);
            Losses.Forward(fresh.Stream, prediction.View, target.View, loss.View);
            fresh.Stream.Synchronize();
            Assert.Equal(2f / 3, loss.GetAsArray1D()[0], 1e-6f);
        }
    }
}
