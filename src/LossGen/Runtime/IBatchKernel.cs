using System.ComponentModel;

namespace LossGen.Runtime;

/// <summary>The generated loop. Not meant to be implemented by hand.</summary>
/// <typeparam name="T">The element type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IBatchKernel<T>
    where T : unmanaged
{
    /// <summary>How many slots are read only; the others are written.</summary>
    static abstract int Inputs { get; }

    /// <summary>How many values an item has in each slot.</summary>
    static abstract ReadOnlySpan<byte> Widths { get; }

    /// <summary>How many values an item has in its widest slot.</summary>
    static abstract int Widest { get; }

    /// <summary>How many values an item has in all slots.</summary>
    static abstract int Values { get; }

    /// <summary>How many sums the kernel takes over the batch: the loss, and the gradients of its constants.</summary>
    static abstract int Sums { get; }

    /// <summary>Works through <paramref name="count"/> items and adds what they come to.</summary>
    void Run(in Buffers<T> buffers, nuint start, nuint count, Span<double> sums);
}
