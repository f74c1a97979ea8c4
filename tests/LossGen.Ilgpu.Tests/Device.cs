using ILGPU;
using ILGPU.Runtime;
using ILGPU.Runtime.CPU;

namespace LossGen.Ilgpu.Tests;

/// <summary>ILGPU's CPU accelerator, which is everywhere: the same kernels without a GPU.</summary>
public sealed class Device : IDisposable
{
    private readonly Context _context = Context.Create(b => b.CPU(CPUDeviceKind.Default).Optimize(OptimizationLevel.O2));

    public Device() => Accelerator = _context.CreateCPUAccelerator(0);

    public Accelerator Accelerator { get; }

    public AcceleratorStream Stream => Accelerator.DefaultStream;

    public MemoryBuffer1D<T, Stride1D.Dense> Upload<T>(ReadOnlySpan<T> values)
        where T : unmanaged
    {
        MemoryBuffer1D<T, Stride1D.Dense> buffer = Accelerator.Allocate1D<T>(long.Max(values.Length, 1));
        if (values.Length > 0)
            buffer.View.SubView(0, values.Length).BaseView.CopyFromCPU(Stream, values);
        return buffer;
    }

    public void Dispose()
    {
        Accelerator.Dispose();
        _context.Dispose();
    }
}
