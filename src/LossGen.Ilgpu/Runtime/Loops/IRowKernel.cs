using System.ComponentModel;
using ILGPU;

namespace LossGen.Ilgpu.Runtime;

/// <summary>The passes of a row, and what is computed between them. It has no state. Not meant to be implemented by hand.</summary>
/// <typeparam name="TRow">The row.</typeparam>
/// <typeparam name="TUniforms">The values of the call: a pack, or a pack of packs.</typeparam>
/// <typeparam name="TSums">The sums over the batch, likewise.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IRowKernel<TRow, TUniforms, TSums>
    where TRow : struct
    where TUniforms : unmanaged
    where TSums : unmanaged
{
    /// <summary>Whether the threads of a row have to be all those of a group.</summary>
    static virtual bool NeedsGroup => false;

    /// <summary>Computes a row, together with the other threads that it has.</summary>
    void Run(ref TRow row, in TUniforms uniforms, ref TSums sums);

    /// <summary>Leaves the sums of a thread to its group.</summary>
    void Leave(in TSums sums, ArrayView<double> partials);
}

/// <summary>A kernel over rows whose mean is divided by what the device finds. Not meant to be implemented by hand.</summary>
/// <typeparam name="T">The element type.</typeparam>
/// <typeparam name="TRow">The row.</typeparam>
/// <typeparam name="TUniforms">The values of the call: a pack, or a pack of packs.</typeparam>
/// <typeparam name="TSums">The sums over the batch, likewise.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IDividedRowKernel<T, TRow, TUniforms, TSums> : IRowKernel<TRow, TUniforms, TSums>
    where T : unmanaged
    where TRow : struct
    where TUniforms : unmanaged
    where TSums : unmanaged
{
    /// <summary>What a row counts in the mean.</summary>
    T Share(ref TRow row);

    /// <summary>The values of the call, of those that are passed and the sum of the shares.</summary>
    TUniforms Divide(in TUniforms passed, double divisor);
}
