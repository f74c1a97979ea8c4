using ILGPU;

namespace LossGen.Ilgpu.Runtime;

/// <summary>An item that a thread moves over the batch.</summary>
/// <typeparam name="T">The element type.</typeparam>
internal interface IGridItem<T> : IItem<T>
    where T : unmanaged
{
    /// <summary>What the thread's items come to.</summary>
    Pack<double> Sums { get; }

    /// <summary>Takes the memory, and what to add to.</summary>
    void Begin(in Pack<ArrayView<T>> slots, in Pack<double> sums);

    void MoveTo(long index);
}
