using System.Numerics;
using ILGPU;
using ILGPU.Runtime;
using ILGPU.Runtime.CPU;

namespace LossGen.Fuzz.Tests.Rows;

/// <summary>The kernel on ILGPU's CPU accelerator against the spans: it adds in another order, and is as exact.</summary>
public sealed class RowDeviceCheck : IDisposable
{
    private readonly Context _context = Context.Create(b => b.CPU(CPUDeviceKind.Default).Optimize(OptimizationLevel.O2));
    private readonly Accelerator _accelerator;

    public RowDeviceCheck() => _accelerator = _context.CreateCPUAccelerator(0);

    /// <summary>One formula at a time: the stream is one.</summary>
    internal string[] Run<T>(Type type, RowFormula formula)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        lock (_accelerator)
        {
            // A thread a row, a warp, a group.
            return [.. new[] { (5, 3), (67, 12), (4, 45), (3, 300) }.SelectMany(s => Compare<T>(type, formula, s.Item1, Math.Max(formula.LeastLength, s.Item2)))];
        }
    }

    private string[] Compare<T>(Type type, RowFormula formula, int rows, int length)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var points = new RowPoints(formula, rows, length);
        var calls = new RowCalls<T>(type, formula);
        T[][] columns = RowCalls<T>.Convert(points.Columns);
        RowResults<T> expected = calls.Run(columns, points.Labels, length);
        RowResults<T>[] near = [.. Enumerable.Range(0, 6).Select(n => calls.Run(Near(columns, n), points.Labels, length))];

        MemoryBuffer1D<T, Stride1D.Dense>[] inputs = [.. columns.Select(c => _accelerator.Allocate1D(c))];
        MemoryBuffer1D<T, Stride1D.Dense>[] outputs = [.. columns.Select(c => _accelerator.Allocate1D<T>(c.Length))];
        using MemoryBuffer1D<int, Stride1D.Dense> ints = _accelerator.Allocate1D(Array.ConvertAll(points.Labels, l => (int)l));
        using MemoryBuffer1D<long, Stride1D.Dense> longs = _accelerator.Allocate1D(points.Labels);
        using MemoryBuffer1D<T, Stride1D.Dense> loss = _accelerator.Allocate1D<T>(1);
        using MemoryBuffer1D<T, Stride1D.Dense> each = _accelerator.Allocate1D<T>(rows);
        var launch = type.GetMethods().Single(m => m.Name == "Device")
            .CreateDelegate<Action<AcceleratorStream, ArrayView<T>[], T[], ArrayView<int>, ArrayView<long>, int, ArrayView<T>[], ArrayView<T>, ArrayView<T>>>();
        launch(
            _accelerator.DefaultStream, [.. inputs.Select(b => (ArrayView<T>)b.View)], [.. columns.Select(c => c[0])], ints.View, longs.View, length,
            [.. outputs.Select(b => (ArrayView<T>)b.View)], loss.View, each.View);
        _accelerator.DefaultStream.Synchronize();
        var actual = new RowResults<T>(loss.GetAsArray1D()[0], each.GetAsArray1D(), [.. outputs.Select(b => b.GetAsArray1D())]);
        foreach (MemoryBuffer1D<T, Stride1D.Dense> buffer in inputs.Concat(outputs))
            buffer.Dispose();

        var failures = new List<string>();
        for (int k = -1; k < columns.Length; k++)
        {
            int output = k;
            T[] Of(RowResults<T> r) => output < 0 ? r.Losses : r.Gradients[output];
            if (Difference(Of(expected), Of(actual), [.. near.Select(Of)], rows) is { } difference)
                failures.Add($"over {rows} rows of {length} on the device, {(k < 0 ? "the losses" : "the gradient of " + formula.Inputs[k].Name)}: {difference}");
        }

        return [.. failures];
    }

    /// <summary>What is wrong with numbers that may be off by what moving the inputs by their last bits makes of them.</summary>
    private static string? Difference<T>(T[] expected, T[] actual, T[][] near, int rows)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        double tolerance = typeof(T) == typeof(float) ? 1e-4 : 1e-12;
        int width = expected.Length / rows;
        for (int n = 0; n < expected.Length; n++)
        {
            Range row = width == 0 ? 0..1 : (n / width * width)..((n / width * width) + width);
            double size = expected[row].Max(v => Math.Abs(double.CreateChecked(v))) + (width == 0 ? rows : 1);
            double spread = near.Max(r => r[row].Zip(expected[row], (a, b) => Math.Abs(double.CreateChecked(a - b))).Max());
            double off = Math.Abs(double.CreateChecked(expected[n] - actual[n]));
            if (!BatchCheck.Same(expected[n], actual[n]) && !(off <= (tolerance * size) + (20 * spread)) && !double.IsNaN(spread))
                return $"value {n} is {actual[n]:R} and not {expected[n]:R}";
        }

        return null;
    }

    private static T[][] Near<T>(T[][] columns, int seed)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var random = new Random(seed);
        T amount = T.CreateChecked(typeof(T) == typeof(float) ? 1e-6 : 1e-14);
        return [.. columns.Select(c => c.Select(v => v + ((random.Next(2) == 0 ? amount : -amount) * (T.One + T.Abs(v)))).ToArray())];
    }

    public void Dispose()
    {
        _accelerator.Dispose();
        _context.Dispose();
    }
}
