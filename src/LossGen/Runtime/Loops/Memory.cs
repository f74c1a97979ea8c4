namespace LossGen.Runtime;

/// <summary>The memory of a pass.</summary>
/// <typeparam name="T">The element type.</typeparam>
internal unsafe struct Memory<T>
    where T : unmanaged
{
    /// <summary>Where the slots' elements are.</summary>
    public Slots<T> Slots;

    /// <summary>Values that rows have once: those of one kind side by side, the kinds <see cref="ItemStride"/> apart.</summary>
    public T* Items;

    public nuint ItemStride;

    /// <summary>Where the values of rows are that the pass reads.</summary>
    public T** Values;

    /// <summary>The row, or the first of a group of rows.</summary>
    public nuint Row;

    /// <summary>The index of the row's first element.</summary>
    public nuint RowStart;

    /// <summary>How much further on the row's kept elements are: their rows begin at whole vectors.</summary>
    public nuint SpillOffset;
}
