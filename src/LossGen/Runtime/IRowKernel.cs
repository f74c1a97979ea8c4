using System.ComponentModel;

namespace LossGen.Runtime;

/// <summary>What one value of a slot belongs to. Not meant to be used by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum RowSlot
{
    /// <summary>A value for each element of each row.</summary>
    Row,

    /// <summary>A value for each element, the same for all rows.</summary>
    Class,

    /// <summary>One value a row.</summary>
    Item,
}

/// <summary>The generated code over rows. Not meant to be implemented by hand.</summary>
/// <typeparam name="T">The element type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IRowKernel<T>
    where T : unmanaged
{
    /// <summary>How many slots are read only; the others are written.</summary>
    static abstract int Inputs { get; }

    /// <summary>What each slot has values for, as <see cref="RowSlot"/>.</summary>
    static abstract ReadOnlySpan<byte> Slots { get; }

    /// <summary>Whether rows have labels: they come behind the inputs with one value a row.</summary>
    static abstract bool HasLabels { get; }

    /// <summary>How many values a row has once: first the inputs of that kind, then the labels, then what is computed.</summary>
    static abstract int Items { get; }

    /// <summary>How many values of an element one pass keeps for another.</summary>
    static abstract int Spills { get; }

    /// <summary>How many sums the kernel takes over the batch.</summary>
    static abstract int Sums { get; }

    /// <summary>Operations on one element, over all passes.</summary>
    static abstract int Operations { get; }

    /// <summary>Works through the rows of a tile and adds what they come to.</summary>
    void Run(in RowTile<T> tile, Span<double> sums);
}
