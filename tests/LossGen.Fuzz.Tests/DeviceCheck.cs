using System.Numerics;
using ILGPU;
using ILGPU.Runtime;
using ILGPU.Runtime.CPU;

namespace LossGen.Fuzz.Tests;

/// <summary>The kernel on ILGPU's CPU accelerator has the bits of the single items as well.</summary>
public sealed class DeviceCheck : IDisposable
{
    private readonly Context _context = Context.Create(b => b.CPU(CPUDeviceKind.Default).Optimize(OptimizationLevel.O2));
    private readonly Accelerator _accelerator;

    public DeviceCheck() => _accelerator = _context.CreateCPUAccelerator(0);

    /// <summary>One formula at a time: the stream is one.</summary>
    internal string[] Run<T>(Type type, RandomFormula formula, FormulaPoints points)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        lock (_accelerator)
            return Compare<T>(type, formula, points);
    }

    private string[] Compare<T>(Type type, RandomFormula formula, FormulaPoints points)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var calls = new FormulaCalls<T>(type, formula, points);
        var losses = new T[FormulaPoints.Items];
        T[][] rows = [.. calls.Points.Select((p, n) =>
        {
            var gradient = new T[p.Length];
            losses[n] = calls.Item(p, gradient);
            return gradient;
        })];
        AcceleratorStream stream = _accelerator.DefaultStream;
        T[][] columns = calls.ToColumns(FormulaPoints.Items);
        T[][] room = calls.Room(FormulaPoints.Items);
        MemoryBuffer1D<T, Stride1D.Dense>[] inputs = [.. columns.Select(c => _accelerator.Allocate1D(c))];
        MemoryBuffer1D<T, Stride1D.Dense>[] outputs = [.. room.Select(r => _accelerator.Allocate1D<T>(r.Length))];
        using MemoryBuffer1D<T, Stride1D.Dense> loss = _accelerator.Allocate1D<T>(1);
        using MemoryBuffer1D<T, Stride1D.Dense> each = _accelerator.Allocate1D<T>(FormulaPoints.Items);
        var launch = type.GetMethods().Single(m => m.Name == "Device" && m.GetParameters()[2].ParameterType == typeof(T[]))
            .CreateDelegate<Action<AcceleratorStream, ArrayView<T>[], T[], ArrayView<T>[], ArrayView<T>, ArrayView<T>>>();
        launch(stream, [.. inputs.Select(b => (ArrayView<T>)b.View)], [.. columns.Select(c => c[0])], [.. outputs.Select(b => (ArrayView<T>)b.View)], loss.View, each.View);
        stream.Synchronize();
        for (int k = 0; k < room.Length; k++)
            room[k] = outputs[k].GetAsArray1D();
        string[] failures = [.. BatchCheck.Compare($"{typeof(T).Name} on the device", calls, rows, losses, room, each.GetAsArray1D(), loss.GetAsArray1D()[0])];
        foreach (MemoryBuffer1D<T, Stride1D.Dense> buffer in inputs.Concat(outputs))
            buffer.Dispose();
        return failures;
    }

    public void Dispose()
    {
        _accelerator.Dispose();
        _context.Dispose();
    }
}
