using ILGPU;
using ILGPU.Runtime;
using LossGen.Ilgpu.Runtime;
using LossGen.Runtime;

namespace LossGen.Ilgpu.Tests;

/// <summary>The operations that functions are written out in have the host's bits on a device.</summary>
public sealed class GpuMathTests(Device device)
{
    private static readonly double[] s_edges =
    [
        0, -0.0, 1, -1, 2, -3, 0.1, 1e-40, -1e-40, 1e38, double.Epsilon, double.MaxValue, double.PositiveInfinity, double.NegativeInfinity,
        double.NaN, -double.NaN,
    ];

    [Fact]
    public void A_copied_sign_is_the_hosts_for_every_magnitude_and_sign()
    {
        float[] magnitudes = [.. s_edges.SelectMany(m => s_edges.Select(_ => (float)m))];
        float[] signs = [.. s_edges.SelectMany(_ => s_edges.Select(s => (float)s))];
        Run<float>(CopySign, magnitudes, signs, (m, s) => float.CopySign(m, s), x => BitConverter.SingleToInt32Bits(x));

        double[] wide = [.. s_edges.SelectMany(m => s_edges.Select(_ => m))];
        double[] wideSigns = [.. s_edges.SelectMany(_ => s_edges)];
        Run<double>(CopySign, wide, wideSigns, (m, s) => double.CopySign(m, s), BitConverter.DoubleToInt64Bits);
    }

    [Fact]
    public void A_power_of_two_is_the_hosts()
    {
        float[] k = [.. Enumerable.Range(-126, 254)];
        Run<float>(PowerOfTwo, k, k, (a, _) => Lanes.PowerOfTwo(a), x => BitConverter.SingleToInt32Bits(x));
        double[] wide = [.. Enumerable.Range(-1022, 2046)];
        Run<double>(PowerOfTwo, wide, wide, (a, _) => Lanes.PowerOfTwo(a), BitConverter.DoubleToInt64Bits);
    }

    [Fact]
    public void A_root_is_rounded_like_the_hosts()
    {
        var random = new Random(5);
        float[] x = [.. s_edges.Select(e => (float)Math.Abs(e)), .. Enumerable.Range(0, 5000).Select(_ => BitConverter.Int32BitsToSingle(random.Next(0x7F800000)))];
        Run<float>(Root, x, x, (a, _) => float.Sqrt(a), Quiet);
        double[] wide = [.. s_edges.Select(Math.Abs), .. Enumerable.Range(0, 5000).Select(_ => BitConverter.Int64BitsToDouble(random.NextInt64(0x7FF0000000000000)))];
        Run<double>(Root, wide, wide, (a, _) => double.Sqrt(a), Quiet);
    }

    private static long Quiet(float x) => float.IsNaN(x) ? -1 : BitConverter.SingleToInt32Bits(x);

    private static long Quiet(double x) => double.IsNaN(x) ? -1 : BitConverter.DoubleToInt64Bits(x);

    private static void CopySign(Index1D i, ArrayView<float> a, ArrayView<float> b, ArrayView<float> result) =>
        result[i] = GpuMath.CopySign(a[i], b[i]);

    private static void CopySign(Index1D i, ArrayView<double> a, ArrayView<double> b, ArrayView<double> result) =>
        result[i] = GpuMath.CopySign(a[i], b[i]);

    private static void PowerOfTwo(Index1D i, ArrayView<float> a, ArrayView<float> b, ArrayView<float> result) =>
        result[i] = GpuMath.PowerOfTwo(a[i]);

    private static void PowerOfTwo(Index1D i, ArrayView<double> a, ArrayView<double> b, ArrayView<double> result) =>
        result[i] = GpuMath.PowerOfTwo(a[i]);

    private static void Root(Index1D i, ArrayView<float> a, ArrayView<float> b, ArrayView<float> result) => result[i] = float.Sqrt(a[i]);

    private static void Root(Index1D i, ArrayView<double> a, ArrayView<double> b, ArrayView<double> result) => result[i] = double.Sqrt(a[i]);

    private void Run<T>(Action<Index1D, ArrayView<T>, ArrayView<T>, ArrayView<T>> kernel, T[] a, T[] b, Func<T, T, T> host, Func<T, long> bits)
        where T : unmanaged
    {
        using var first = device.Upload<T>(a);
        using var second = device.Upload<T>(b);
        using var result = device.Upload<T>(new T[a.Length]);
        device.Accelerator.LoadAutoGroupedKernel(kernel)(device.Stream, a.Length, first.View, second.View, result.View);
        device.Stream.Synchronize();
        T[] actual = result.GetAsArray1D();
        for (int i = 0; i < a.Length; i++)
            Assert.True(bits(host(a[i], b[i])) == bits(actual[i]), $"({a[i]}, {b[i]}) gives {actual[i]}, not {host(a[i], b[i])}");
    }
}
