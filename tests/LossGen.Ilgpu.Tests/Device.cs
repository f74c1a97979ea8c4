using ILGPU;
using ILGPU.Runtime;
using ILGPU.Runtime.CPU;
using ILGPU.Runtime.Cuda;
using ILGPU.Runtime.OpenCL;

[assembly: AssemblyFixture(typeof(LossGen.Ilgpu.Tests.Device))]

namespace LossGen.Ilgpu.Tests;

/// <summary>
/// ILGPU's CPU accelerator, which is everywhere: the same kernels without a GPU. The variable LOSSGEN_DEVICE may ask for a real one:
/// <c>opencl</c> or <c>cuda</c>.
/// </summary>
public sealed class Device : IDisposable
{
    private static readonly string s_wanted = Environment.GetEnvironmentVariable("LOSSGEN_DEVICE") ?? "cpu";

    private readonly Context _context;

    public Device()
    {
        _context = Context.Create(b => Choose(b).Optimize(OptimizationLevel.O2));
        Accelerator = s_wanted switch
        {
            "cpu" => _context.CreateCPUAccelerator(0),
            "opencl" => _context.CreateCLAccelerator(0),
            "cuda" => _context.CreateCudaAccelerator(0),
            _ => throw new InvalidOperationException($"LOSSGEN_DEVICE is '{s_wanted}'; it may be cpu, opencl or cuda."),
        };
    }

    /// <summary>Whether the device rounds each operation by itself; a GPU contracts a product and a sum into one.</summary>
    public static bool RoundsLikeTheHost => s_wanted == "cpu";

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

    private static Context.Builder Choose(Context.Builder builder) => s_wanted switch
    {
        "opencl" => builder.OpenCL(),
        "cuda" => builder.Cuda(),
        _ => builder.CPU(CPUDeviceKind.Default),
    };

    public void Dispose()
    {
        Accelerator.Dispose();
        _context.Dispose();
    }
}
