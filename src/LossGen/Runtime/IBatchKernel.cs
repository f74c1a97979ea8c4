using System.ComponentModel;

namespace LossGen.Runtime;

/// <summary>A generated kernel over elements or boxes: one pass. Not meant to be implemented by hand.</summary>
/// <typeparam name="T">The element type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IBatchKernel<T> : IPass<T>
    where T : unmanaged
{
    /// <summary>How many slots are read only; the others are written.</summary>
    static abstract int Inputs { get; }

    /// <summary>How many values an item has in each slot.</summary>
    static abstract ReadOnlySpan<byte> Widths { get; }

    /// <summary>Operations on one item.</summary>
    static abstract int Operations { get; }
}
