using System.ComponentModel;

namespace LossGen.Ilgpu.Runtime;

/// <summary>
/// The math of one element or box. The loops around it are the library's: grids, wide memory accesses and sums. It has no state, since a device
/// knows nothing of it but its type. Not meant to be implemented by hand.
/// </summary>
/// <typeparam name="T">The element type.</typeparam>
/// <typeparam name="TUniforms">The values of the call: a pack, or a pack of packs.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IBatchKernel<T, TUniforms>
    where T : unmanaged
    where TUniforms : unmanaged
{
    /// <summary>How many values an item has in each slot: 4 in those of boxes, else 1.</summary>
    static abstract ReadOnlySpan<byte> Widths { get; }

    /// <summary>How many sums over the batch the kernel takes.</summary>
    static abstract int Sums { get; }

    /// <summary>Computes one item. It reads and writes every slot in the same order for all items.</summary>
    void Item<TAt>(ref TAt at, in TUniforms uniforms)
        where TAt : struct, IItem<T>;
}

/// <summary>How a kernel reads and writes an item, whatever instructions that takes. Not meant to be implemented by hand.</summary>
/// <typeparam name="T">The element type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IItem<T>
    where T : unmanaged
{
    /// <summary>The item's value in a slot that has one for each.</summary>
    T Load<TSlot>()
        where TSlot : ISlot;

    /// <summary>Writes the item's value.</summary>
    void Store<TSlot>(T value)
        where TSlot : ISlot;

    /// <summary>The item's box.</summary>
    void LoadBox<TSlot>(out T x1, out T y1, out T x2, out T y2)
        where TSlot : ISlot;

    /// <summary>Writes the item's box.</summary>
    void StoreBox<TSlot>(T x1, T y1, T x2, T y2)
        where TSlot : ISlot;

    /// <summary>Adds the item's share to one of the sums.</summary>
    void Add<TSlot>(T share)
        where TSlot : ISlot;
}
