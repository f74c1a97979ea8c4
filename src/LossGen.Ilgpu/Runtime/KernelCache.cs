using System.Runtime.CompilerServices;
using ILGPU.Runtime;

namespace LossGen.Ilgpu.Runtime;

/// <summary>
/// One kernel, compiled once for each accelerator it is launched on and released with it.
/// </summary>
/// <typeparam name="TLauncher">The kernel's launch delegate.</typeparam>
/// <param name="load">Compiles the kernel.</param>
internal sealed class KernelCache<TLauncher>(Func<Accelerator, TLauncher> load)
    where TLauncher : Delegate
{
    private readonly ConditionalWeakTable<Accelerator, TLauncher> _launchers = [];

    // Made once: a method group would allocate at every look-up.
    private readonly ConditionalWeakTable<Accelerator, TLauncher>.CreateValueCallback _load = new(load);

    /// <summary>The launcher for a stream's accelerator.</summary>
    public TLauncher For(AcceleratorStream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return _launchers.GetValue(stream.Accelerator, _load);
    }
}
